<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>byrne::gui::FindBar</name>
        <message numerus="yes">
            <source>%n place(s) replaced</source>
            <translation>
                <numerusform>%n place replaced</numerusform>
                <numerusform>%n places replaced</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::IllustrationPanel</name>
        <message numerus="yes">
            <source>all %n fact(s) hold in this figure</source>
            <translation>
                <numerusform>the one fact holds in this figure</numerusform>
                <numerusform>all %n facts hold in this figure</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::MainWindow</name>
        <message numerus="yes">
            <source>%n error(s) in the text</source>
            <translation>
                <numerusform>%n error in the text</numerusform>
                <numerusform>%n errors in the text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n theorem(s), all checked</source>
            <translation>
                <numerusform>%n theorem, checked</numerusform>
                <numerusform>%n theorems, all checked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n theorem(s)</source>
            <translation>
                <numerusform>%n theorem</numerusform>
                <numerusform>%n theorems</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ProofSession</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ProofTreeModel</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n branch(es)</source>
            <translation>
                <numerusform>%n branch</numerusform>
                <numerusform>%n branches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s): %1</source>
            <translation>
                <numerusform>%n case: %1</numerusform>
                <numerusform>%n cases: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::TheoremModel</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ConjecturesPanel</name>
        <message numerus="yes">
            <source>holds here and in %n random figure(s)</source>
            <translation>
                <numerusform>holds here and in a random figure</numerusform>
                <numerusform>holds here and in %n random figures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::GclController</name>
        <message numerus="yes">
            <source>%n file(s) of these names exist. Replace them?</source>
            <translation>
                <numerusform>A file of this name exists. Replace it?</numerusform>
                <numerusform>%n files of these names exist. Replace them?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shape(s) drawn</source>
            <translation>
                <numerusform>%n shape drawn</numerusform>
                <numerusform>%n shapes drawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s)</source>
            <translation>
                <numerusform>%n frame</numerusform>
                <numerusform>%n frames</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ExportDialog</name>
        <message numerus="yes">
            <source>%n step(s) a page</source>
            <translation>
                <numerusform>%n step a page</numerusform>
                <numerusform>%n steps a page</numerusform>
            </translation>
        </message>
    </context>
<context>
    <name>byrne::gui::AssistPanel</name>
    <message numerus="yes">
        <source>Filling %n hole(s) …</source>
        <translation><numerusform>Filling %n hole …</numerusform><numerusform>Filling %n holes …</numerusform></translation>
    </message>
</context>
<context>
    <name>byrne::gui::AssistMenu</name>
    <message numerus="yes">
        <source>New name for %1 (%n place(s)):</source>
        <translation><numerusform>New name for %1 (%n place):</numerusform><numerusform>New name for %1 (%n places):</numerusform></translation>
    </message>
</context>
<context>
    <name>byrne::gui::Assistant</name>
    <message numerus="yes">
        <source>Filled in %1 s with %n step(s)</source>
        <translation><numerusform>Filled in %1 s with %n step</numerusform><numerusform>Filled in %1 s with %n steps</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Now %n step(s)</source>
        <translation><numerusform>Now %n step</numerusform><numerusform>Now %n steps</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unused step(s) removed</source>
        <translation><numerusform>%n unused step removed</numerusform><numerusform>%n unused steps removed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Lemma %1 made of %n step(s)</source>
        <translation><numerusform>Lemma %1 made of %n step</numerusform><numerusform>Lemma %1 made of %n steps</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) renamed</source>
        <translation><numerusform>%n place renamed</numerusform><numerusform>%n places renamed</numerusform></translation>
    </message>
</context>
    <context>
        <name>byrne::gui::RecoveryBar</name>
        <message numerus="yes">
            <source>%1: %n line(s), typed until %2</source>
            <translation>
                <numerusform>%1: %n line, typed until %2</numerusform>
                <numerusform>%1: %n lines, typed until %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::TwoColumnModel</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
    </context>
</TS>
