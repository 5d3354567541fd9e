#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Byrne developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# walk_page.py PAGE.html [PICTURE.png]: opens an exported page in headless Chromium, from file:// and without network,
# and uses it as a reader would: clicks through all steps of all branches, uses keys and scrubber, hovers facts, drags a
# free point, switches the theme. Prints one line a fault and exits with 1 if there are any. With PICTURE the figure of
# the last step is written there. Needs chromium, chromedriver, and the standard library only.
import base64, json, shutil, subprocess, sys, tempfile, urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
faults = []


def check(claim, message):
    if not claim:
        faults.append(message)


class Browser:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="byrne-walk-")
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        port = ""
        for line in self.driver.stdout:
            if "successfully on port" in line:
                port = line.rsplit(" ", 1)[1].strip(" .\n")
                break
        self.base = "http://127.0.0.1:" + port
        options = {"binary": shutil.which("chromium") or "", "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=" + self.folder,
            "--host-resolver-rules=MAP * ~NOTFOUND", "--window-size=1200,900", "--force-device-scale-factor=1"]}
        answer = self.send("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}}})
        self.session = "/session/" + answer["sessionId"]

    def send(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def post(self, path, body):
        return self.send("POST", self.session + path, body)

    def run(self, script, *arguments):
        return self.post("/execute/sync", {"script": script, "args": list(arguments)})

    def find(self, selector):
        return self.post("/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        self.post("/element/" + self.find(selector) + "/click", {})

    def keys(self, text):
        actions = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self.post("/actions", {"actions": [{"type": "key", "id": "k", "actions": actions}]})

    def pointer(self, steps):
        self.post("/actions", {"actions": [{"type": "pointer", "id": "p", "parameters": {"pointerType": "mouse"}, "actions": steps}]})

    def shot(self, selector):
        return base64.b64decode(self.send("GET", self.session + "/element/" + self.find(selector) + "/screenshot"))

    def errors(self):
        return [entry["message"] for entry in self.post("/se/log", {"type": "browser"}) if entry["level"] == "SEVERE"]

    def close(self):
        try:
            self.send("DELETE", self.session)
        except OSError:
            pass
        self.driver.terminate()
        self.driver.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


VISIBLE = """return [...document.querySelectorAll('#figure [data-id]')].filter(node => {
  const style = getComputedStyle(node);
  return style.display !== 'none' && style.opacity > 0 && node.getBoundingClientRect().width + node.getBoundingClientRect().height > 0;
}).map(node => node.dataset.id)"""


def state(browser):
    return browser.run("""return {heading: document.getElementById('heading').textContent,
      words: document.getElementById('words').textContent, position: document.getElementById('position').textContent,
      label: document.getElementById('figure').getAttribute('aria-label'), scrubber: +document.getElementById('scrubber').value,
      now: [...document.querySelectorAll('.proof:not([hidden]) > li.now')].length, lists: document.querySelectorAll('.proof:not([hidden])').length}""")


def walk_branch(browser, tabs, branch):
    if tabs > 1:
        browser.click("#tab%d" % branch)
        check(browser.run("return document.getElementById('tab%d').getAttribute('aria-selected')" % branch) == "true", "tab %d is not selected" % branch)
    browser.run("document.activeElement.blur()")
    browser.keys("\ue011")  # Home
    count = int(browser.run("return document.querySelectorAll('.proof:not([hidden]) > li').length"))
    seen = set()
    for step in range(count):
        here = state(browser)
        check(here["position"].startswith(str(step + 1) + " "), "branch %d: step %d shows position %s" % (branch, step, here["position"]))
        check(here["heading"] and here["words"], "branch %d: step %d has no caption" % (branch, step))
        check(here["words"] in here["label"], "branch %d: step %d: the figure is not described" % (branch, step))
        check(here["now"] == 1 and here["lists"] == 1, "branch %d: step %d is not marked in the proof" % (branch, step))
        browser.run("document.querySelector('.proof:not([hidden]) > li.now .step').click()")
        browser.run("const s = document.getElementById('scrubber'); s.value = %d + 0.99; s.dispatchEvent(new Event('input'))" % step)
        visible = browser.run(VISIBLE)
        check(len(visible) > 0, "branch %d: step %d shows nothing" % (branch, step))
        seen.update(visible)
        if step + 1 < count:
            browser.click("#next")
    check(browser.run("return document.getElementById('next').disabled"), "the last step has a next one")
    points = {name for name in seen if name.startswith("point:")}
    check(len(points) > 0, "branch %d shows no points" % branch)


def use_keys(browser):
    browser.run("document.activeElement.blur()")
    browser.keys("\ue011")
    first = state(browser)["position"]
    browser.keys("\ue014")  # Right
    second = state(browser)["position"]
    check(first != second, "the right arrow does nothing")
    browser.keys("\ue00e")  # Page up
    check(state(browser)["position"] == first, "page up does not go back")
    browser.keys("\ue010")  # End
    check(browser.run("return document.getElementById('next').disabled"), "End does not go to the end")


def link_facts(browser):
    lit = browser.run("""const facts = [...document.querySelectorAll('.proof:not([hidden]) .fact')];
      for (const fact of facts) {
        fact.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
        const count = document.querySelectorAll('#figure .lit').length;
        if (count > 0) return [count, document.querySelectorAll('.fact.lit').length];
      }
      return [0, 0]""")
    check(lit[0] > 0 and lit[1] > 0, "no fact lights up anything in the figure")


def drag(browser):
    place = browser.run("""const node = document.querySelector('#figure path.free');
      if (!node) return null;
      node.scrollIntoView({block: 'center'});
      const box = node.getBoundingClientRect();
      return [node.dataset.id, box.x + box.width / 2, box.y + box.height / 2]""")
    if place is None:
        print("no free point to drag")
        return
    before = browser.run("return [...document.querySelectorAll('#figure path')].map(node => node.getAttribute('d'))")
    name, x, y = place[0], int(place[1]), int(place[2])
    move = lambda dx, dy: {"type": "pointerMove", "duration": 30, "x": x + dx, "y": y + dy}
    browser.pointer([move(0, 0), {"type": "pointerDown", "button": 0}, move(6, 4), move(14, 9), move(22, 14), {"type": "pointerUp", "button": 0}])
    after = browser.run("return [...document.querySelectorAll('#figure path')].map(node => node.getAttribute('d'))")
    check(len(before) == len(after), "dragging loses elements")
    check(sum(a != b for a, b in zip(before, after)) > 1, "dragging %s moves nothing else" % name)
    check(not any("NaN" in text for text in after if text), "dragging gives places that are no numbers")
    now = browser.run("const box = document.querySelector('#figure [data-id=\"%s\"]').getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]" % name)
    check(abs(now[0] - x - 22) < 12 and abs(now[1] - y - 14) < 12, "%s does not follow the pointer: %s" % (name, [now[0] - x, now[1] - y]))
    browser.click("#reset")
    back = browser.run("return [...document.querySelectorAll('#figure path')].map(node => node.getAttribute('d'))")
    check(back == before, "the points do not go back")


# The figure as it is now, `width` pixels wide, without anything beside it.
def figure_alone(browser, width):
    size = browser.run("const s = document.getElementById('figure').viewBox.baseVal; return [s.width, s.height]")
    browser.run("""const f = document.getElementById('figure'); f.style.cssText = 'position:fixed;left:0;top:0;z-index:9;background:' + getComputedStyle(document.getElementById('stage')).backgroundColor + ';width:%dpx;height:%dpx;max-height:none';
      document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))""" % (width, round(width * size[1] / size[0])))
    picture = browser.shot("#figure")
    browser.run("document.getElementById('figure').style.cssText = ''")
    return picture


def main():
    browser = Browser()
    try:
        browser.post("/url", {"url": "file://" + sys.argv[1]})
        opened = browser.run("return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
        print("opened in %.0f ms" % opened)
        tabs = int(browser.run("return document.querySelectorAll('[role=tab]').length"))
        for branch in range(max(tabs, 1)):
            walk_branch(browser, tabs, branch)
        if tabs > 1:
            browser.click("#tab0")
        use_keys(browser)
        link_facts(browser)
        drag(browser)
        if len(sys.argv) > 2:
            browser.keys("\ue010")
            with open(sys.argv[2], "wb") as file:
                file.write(figure_alone(browser, 800))
        theme = browser.run("return getComputedStyle(document.body).backgroundColor")
        browser.click("#theme")
        check(browser.run("return getComputedStyle(document.body).backgroundColor") != theme, "the theme does not change")
        for message in browser.errors():
            check(False, "the browser complains: " + message)
    finally:
        browser.close()
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
