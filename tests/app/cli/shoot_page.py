#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Byrne developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# shoot_page.py PAGE.html FOLDER WIDTH STEP...: opens an exported page as walk_page.py does and writes the figure of each
# of those steps (of the first branch, when all is drawn) as FOLDER/html-STEP.png, WIDTH pixels wide. Prints how many
# milliseconds the page took to open.
import os, sys

sys.dont_write_bytecode = True
from walk_page import Browser, figure_alone

page, folder, width = sys.argv[1], sys.argv[2], int(sys.argv[3])
browser = Browser()
try:
    browser.post("/url", {"url": "file://" + os.path.abspath(page)})
    print("%.0f" % browser.run("return performance.getEntriesByType('navigation')[0].loadEventEnd"))
    for step in sys.argv[4:]:
        browser.run("const s = document.getElementById('scrubber'); s.value = %s + 0.99; s.dispatchEvent(new Event('input'))" % step)
        with open(os.path.join(folder, "html-%s.png" % step), "wb") as file:
            file.write(figure_alone(browser, width))
finally:
    browser.close()
