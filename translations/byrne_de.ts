<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>TheoremState</name>
        <message>
            <source>proved and checked</source>
            <translation>bewiesen und geprüft</translation>
        </message>
        <message>
            <source>has a hole</source>
            <translation>hat eine Lücke</translation>
        </message>
        <message>
            <source>wrong step</source>
            <translation>falscher Schritt</translation>
        </message>
        <message>
            <source>being proved</source>
            <translation>wird bewiesen</translation>
        </message>
        <message>
            <source>not tried</source>
            <translation>nicht versucht</translation>
        </message>
        <message>
            <source>changed since, being read</source>
            <translation>seither geändert, wird gelesen</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>geprüft</translation>
        </message>
        <message>
            <source>wrong</source>
            <translation>falsch</translation>
        </message>
        <message>
            <source>still to be proved</source>
            <translation>noch zu beweisen</translation>
        </message>
    </context>
    <context>
        <name>PlaneJob</name>
        <message>
            <source>%1 is false in the plane: %2 does not follow from %3</source>
            <translation>%1 ist in der Ebene falsch: %2 folgt nicht aus %3</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>Choose this line to see a figure in which it fails.</source>
            <translation>Wählen Sie diese Zeile, um eine Figur zu sehen, in der es nicht gilt.</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::Canvas</name>
        <message>
            <source>Illustration</source>
            <translation>Abbildung</translation>
        </message>
        <message>
            <source>The figure of the current step of the proof</source>
            <translation>Die Figur zum aktuellen Beweisschritt</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::CaptionCard</name>
        <message>
            <source>What this step says</source>
            <translation>Was dieser Schritt sagt</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::CodeEditor</name>
        <message>
            <source>Text of the document</source>
            <translation>Text des Dokuments</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::EditorTabs</name>
        <message>
            <source>Open documents</source>
            <translation>Offene Dokumente</translation>
        </message>
        <message>
            <source>Theorems and figures (*.byrne *.p *.ax *.tptp *.gcl);;Byrne documents (*.byrne);;TPTP problems (*.p *.ax *.tptp);;GCL figures (*.gcl);;All files (*)</source>
            <translation>Sätze und Figuren (*.byrne *.p *.ax *.tptp *.gcl);;Byrne-Dokumente (*.byrne);;TPTP-Probleme (*.p *.ax *.tptp);;GCL-Figuren (*.gcl);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>untitled.byrne</source>
            <translation>unbenannt.byrne</translation>
        </message>
        <message>
            <source>The file could not be opened.</source>
            <translation>Die Datei konnte nicht geöffnet werden.</translation>
        </message>
        <message>
            <source>The example could not be opened.</source>
            <translation>Das Beispiel konnte nicht geöffnet werden.</translation>
        </message>
        <message>
            <source>%1 (read-only; Save As makes a document of it)</source>
            <translation>%1 (nur zum Lesen; „Speichern unter“ macht daraus ein Dokument)</translation>
        </message>
        <message>
            <source>The file could not be saved.</source>
            <translation>Die Datei konnte nicht gespeichert werden.</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>Speichern unter</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Ungespeicherte Änderungen</translation>
        </message>
        <message>
            <source>Save the changes to %1?</source>
            <translation>Änderungen an %1 speichern?</translation>
        </message>
        <message>
            <source>Byrne</source>
            <translation>Byrne</translation>
        </message>
        <message>
            <source>Changed on disk</source>
            <translation>Datei geändert</translation>
        </message>
        <message>
            <source>untitled.gcl</source>
            <translation>unbenannt.gcl</translation>
        </message>
        <message>
            <source>Pictures and pages that Byrne exported (*.svg *.png *.apng *.pdf *.html)</source>
            <translation>Bilder und Seiten, die Byrne exportiert hat (*.svg *.png *.apng *.pdf *.html)</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>Aus %1</translation>
        </message>
        <message>
            <source>%1 was changed by another program and loaded again</source>
            <translation>%1 wurde von einem anderen Programm geändert und neu geladen</translation>
        </message>
        <message>
            <source>%1 (on disk)</source>
            <translation>%1 (auf der Platte)</translation>
        </message>
        <message>
            <source>%1 was changed by another program. Replace that with your text?</source>
            <translation>%1 wurde von einem anderen Programm geändert. Durch Ihren Text ersetzen?</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ExportDialog</name>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source> pictures a second</source>
            <translation> Bilder je Sekunde</translation>
        </message>
        <message>
            <source>Captions in the picture</source>
            <translation>Bildtexte im Bild</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Black and white (print)</source>
            <translation>Schwarzweiß (Druck)</translation>
        </message>
        <message>
            <source>Byrne's primaries</source>
            <translation>Byrnes Grundfarben</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>Stil</translation>
        </message>
        <message>
            <source> s a step</source>
            <translation> s je Schritt</translation>
        </message>
        <message>
            <source>as long as a step needs</source>
            <translation>so lang ein Schritt braucht</translation>
        </message>
        <message>
            <source> dots an inch</source>
            <translation> Punkte je Zoll</translation>
        </message>
        <message>
            <source>Cuts instead of motion</source>
            <translation>Schnitte statt Bewegung</translation>
        </message>
        <message>
            <source>Transparent ground</source>
            <translation>Durchsichtiger Grund</translation>
        </message>
        <message>
            <source>Put the document inside, so that Byrne can open the file again</source>
            <translation>Das Dokument einbetten, damit Byrne die Datei wieder öffnen kann</translation>
        </message>
        <message>
            <source>Own size</source>
            <translation>Eigene Größe</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Auflösung</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Fälle</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Art der Datei</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Zweck</translation>
        </message>
        <message>
            <source>Width in pixels</source>
            <translation>Breite in Pixeln</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>First step</source>
            <translation>Erster Schritt</translation>
        </message>
        <message>
            <source>Last step</source>
            <translation>Letzter Schritt</translation>
        </message>
        <message>
            <source>Copy Picture</source>
            <translation>Bild kopieren</translation>
        </message>
        <message>
            <source>Puts the picture of the preview on the clipboard, at the size that is chosen</source>
            <translation>Legt das Bild der Vorschau in der gewählten Größe in die Zwischenablage</translation>
        </message>
        <message>
            <source>Tick a case that is to be exported.</source>
            <translation>Wählen Sie einen Fall, der exportiert werden soll.</translation>
        </message>
        <message>
            <source>About %1</source>
            <translation>Etwa %1</translation>
        </message>
        <message>
            <source>Picture copied</source>
            <translation>Bild kopiert</translation>
        </message>
        <message>
            <source>%1 exists. Replace it?</source>
            <translation>%1 gibt es schon. Ersetzen?</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) a page</source>
            <translation>
                <numerusform>%n Schritt je Seite</numerusform>
                <numerusform>%n Schritte je Seite</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::FactsModel</name>
        <message>
            <source>false here</source>
            <translation>hier falsch</translation>
        </message>
        <message>
            <source>given</source>
            <translation>gegeben</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>Schritt %1</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::FactsPanel</name>
        <message>
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <source>Facts known at this step</source>
            <translation>Bei diesem Schritt bekannte Fakten</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Given facts</source>
            <translation>Gegebene Fakten</translation>
        </message>
        <message>
            <source>Facts at step %1</source>
            <translation>Fakten bei Schritt %1</translation>
        </message>
        <message>
            <source>Points or words…</source>
            <translation>Punkte oder Wörter…</translation>
        </message>
        <message>
            <source>Filter the facts</source>
            <translation>Die Fakten filtern</translation>
        </message>
        <message>
            <source>Only facts about these points (A B), or with these words</source>
            <translation>Nur Fakten über diese Punkte (A B) oder mit diesen Wörtern</translation>
        </message>
        <message>
            <source>By object</source>
            <translation>Nach Objekt</translation>
        </message>
        <message>
            <source>Facts sorted by point, segment, angle, …; else the newest first</source>
            <translation>Fakten nach Punkt, Strecke, Winkel, …; sonst die neuesten zuerst</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>Sätze</translation>
        </message>
        <message>
            <source>Facts in words instead of symbols</source>
            <translation>Fakten in Worten statt in Zeichen</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>Offene Fälle</translation>
        </message>
        <message>
            <source>All cases are closed.</source>
            <translation>Alle Fälle sind abgeschlossen.</translation>
        </message>
        <message>
            <source>Open cases: %1</source>
            <translation>Offene Fälle: %1</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::FindBar</name>
        <message>
            <source>Aa</source>
            <translation>Aa</translation>
        </message>
        <message>
            <source>.*</source>
            <translation>.*</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Ersetzen durch</translation>
        </message>
        <message>
            <source>Upper and lower case differ</source>
            <translation>Groß- und Kleinschreibung unterscheiden</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>Regulärer Ausdruck</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>Nächste Stelle</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>Vorige Stelle</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Replace this place and find the next</source>
            <translation>Diese Stelle ersetzen und die nächste suchen</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>Alle ersetzen</translation>
        </message>
        <message>
            <source>Replace all places</source>
            <translation>Alle Stellen ersetzen</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>nicht gefunden</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) replaced</source>
            <translation>
                <numerusform>%n Stelle ersetzt</numerusform>
                <numerusform>%n Stellen ersetzt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::IllustrationPanel</name>
        <message>
            <source>%1: the figure is in this case</source>
            <translation>%1: die Figur ist in diesem Fall</translation>
        </message>
        <message>
            <source>Open a theorem to see its figure.</source>
            <translation>Öffnen Sie einen Satz, um seine Figur zu sehen.</translation>
        </message>
        <message>
            <source>Branches of the proof</source>
            <translation>Zweige des Beweises</translation>
        </message>
        <message>
            <source>Play the proof (Space)</source>
            <translation>Beweis abspielen (Leertaste)</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Play again and again</source>
            <translation>Immer wieder abspielen</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Fit the figure into the window (0)</source>
            <translation>Figur einpassen (0)</translation>
        </message>
        <message>
            <source>Pause (Space)</source>
            <translation>Anhalten (Leertaste)</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Main</source>
            <translation>Hauptzweig</translation>
        </message>
        <message>
            <source>case %1</source>
            <translation>Fall %1</translation>
        </message>
        <message>
            <source>%1 (impossible)</source>
            <translation>%1 (unmöglich)</translation>
        </message>
        <message>
            <source>figure</source>
            <translation>Figur</translation>
        </message>
        <message>
            <source>Given: %1</source>
            <translation>Gegeben: %1</translation>
        </message>
        <message>
            <source>no facts about the plane</source>
            <translation>keine Fakten über die Ebene</translation>
        </message>
        <message numerus="yes">
            <source>all %n fact(s) hold in this figure</source>
            <translation>
                <numerusform>der eine Fakt gilt in dieser Figur</numerusform>
                <numerusform>alle %n Fakten gelten in dieser Figur</numerusform>
            </translation>
        </message>
        <message>
            <source>impossible case: %1 of %2 facts hold</source>
            <translation>unmöglicher Fall: %1 von %2 Fakten gelten</translation>
        </message>
        <message>
            <source>%1 of %2 facts hold in this figure</source>
            <translation>%1 von %2 Fakten gelten in dieser Figur</translation>
        </message>
        <message>
            <source>Every fact of the proof up to this step is measured in the figure.</source>
            <translation>Jeder Fakt des Beweises bis zu diesem Schritt wird in der Figur nachgemessen.</translation>
        </message>
        <message>
            <source>A drawing made by its GCL program.</source>
            <translation>Eine Zeichnung ihres GCL-Programms.</translation>
        </message>
        <message>
            <source>Drag %1 …: every step follows.</source>
            <translation>Ziehen Sie %1 …: Jeder Schritt folgt.</translation>
        </message>
        <message>
            <source>Drag %1: every step follows.</source>
            <translation>Ziehen Sie %1: Jeder Schritt folgt.</translation>
        </message>
        <message>
            <source>Play once or again and again</source>
            <translation>Einmal oder immer wieder abspielen</translation>
        </message>
        <message>
            <source>Predict, then reveal: wait before each conclusion</source>
            <translation>Erst vermuten, dann zeigen: vor jeder Folgerung warten</translation>
        </message>
        <message>
            <source>Play once</source>
            <translation>Einmal abspielen</translation>
        </message>
        <message>
            <source>Repeat this step</source>
            <translation>Diesen Schritt wiederholen</translation>
        </message>
        <message>
            <source>What comes next? Think, then press Space.</source>
            <translation>Was kommt als Nächstes? Überlegen, dann Leertaste.</translation>
        </message>
        <message>
            <source>%1: what follows? Think, then press Space.</source>
            <translation>%1: was folgt? Überlegen, dann Leertaste.</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::MainActions</name>
        <message>
            <source>Another Fi&amp;gure</source>
            <translation>Andere Fi&amp;gur</translation>
        </message>
        <message>
            <source>Find another figure of the same theorem</source>
            <translation>Eine andere Figur desselben Satzes suchen</translation>
        </message>
        <message>
            <source>Check &amp;Axioms in the Plane</source>
            <translation>&amp;Axiome in der Ebene prüfen</translation>
        </message>
        <message>
            <source>Look for figures in which an axiom is false</source>
            <translation>Figuren suchen, in denen ein Axiom falsch ist</translation>
        </message>
        <message>
            <source>&amp;New</source>
            <translation>&amp;Neu</translation>
        </message>
        <message>
            <source>Start a new document</source>
            <translation>Neues Dokument beginnen</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>Ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>Open a theorem or a figure</source>
            <translation>Satz oder Figur öffnen</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Save the document</source>
            <translation>Dokument speichern</translation>
        </message>
        <message>
            <source>Save &amp;As…</source>
            <translation>Speichern &amp;unter…</translation>
        </message>
        <message>
            <source>Save the document under another name</source>
            <translation>Dokument unter anderem Namen speichern</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>Close the document</source>
            <translation>Dokument schließen</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>Leave Byrne</source>
            <translation>Byrne verlassen</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>Take the last edit back</source>
            <translation>Letzte Änderung zurücknehmen</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>Make the edit again</source>
            <translation>Änderung wiederholen</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Ausschneiden</translation>
        </message>
        <message>
            <source>Cut the selection</source>
            <translation>Auswahl ausschneiden</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>Copy the selection</source>
            <translation>Auswahl kopieren</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Select &amp;All</source>
            <translation>A&amp;lles auswählen</translation>
        </message>
        <message>
            <source>Select the whole text</source>
            <translation>Den ganzen Text auswählen</translation>
        </message>
        <message>
            <source>&amp;Find…</source>
            <translation>&amp;Suchen…</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>Im Text suchen</translation>
        </message>
        <message>
            <source>R&amp;eplace…</source>
            <translation>E&amp;rsetzen…</translation>
        </message>
        <message>
            <source>Find and replace in the text</source>
            <translation>Im Text suchen und ersetzen</translation>
        </message>
        <message>
            <source>Find &amp;Next</source>
            <translation>&amp;Nächste Stelle</translation>
        </message>
        <message>
            <source>Go to the next place</source>
            <translation>Zur nächsten Stelle gehen</translation>
        </message>
        <message>
            <source>Find Pre&amp;vious</source>
            <translation>&amp;Vorige Stelle</translation>
        </message>
        <message>
            <source>Go to the previous place</source>
            <translation>Zur vorigen Stelle gehen</translation>
        </message>
        <message>
            <source>&amp;Larger Text</source>
            <translation>&amp;Größerer Text</translation>
        </message>
        <message>
            <source>Enlarge the text</source>
            <translation>Text vergrößern</translation>
        </message>
        <message>
            <source>S&amp;maller Text</source>
            <translation>&amp;Kleinerer Text</translation>
        </message>
        <message>
            <source>Make the text smaller</source>
            <translation>Text verkleinern</translation>
        </message>
        <message>
            <source>Us&amp;ual Text Size</source>
            <translation>&amp;Übliche Textgröße</translation>
        </message>
        <message>
            <source>Text in its usual size</source>
            <translation>Text in üblicher Größe</translation>
        </message>
        <message>
            <source>&amp;Prove</source>
            <translation>&amp;Beweisen</translation>
        </message>
        <message>
            <source>Prove the theorem</source>
            <translation>Den Satz beweisen</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Anhalten</translation>
        </message>
        <message>
            <source>Stop the search</source>
            <translation>Suche anhalten</translation>
        </message>
        <message>
            <source>Spell &amp;Out Flips</source>
            <translation>Umstellungen a&amp;usschreiben</translation>
        </message>
        <message>
            <source>Give every fact that is only turned round a step of its own</source>
            <translation>Jeder nur umgestellten Tatsache einen eigenen Schritt geben</translation>
        </message>
        <message>
            <source>Fold &amp;Flips</source>
            <translation>Umstellungen &amp;einklappen</translation>
        </message>
        <message>
            <source>Fold facts that are only turned round into the steps that use them</source>
            <translation>Nur umgestellte Tatsachen in die Schritte einklappen, die sie brauchen</translation>
        </message>
        <message>
            <source>Show Proof as &amp;Document</source>
            <translation>Beweis als &amp;Dokument zeigen</translation>
        </message>
        <message>
            <source>Open the proof as a Byrne document</source>
            <translation>Beweis als Byrne-Dokument öffnen</translation>
        </message>
        <message>
            <source>&amp;Next Theorem</source>
            <translation>&amp;Nächster Satz</translation>
        </message>
        <message>
            <source>Go to the next theorem</source>
            <translation>Zum nächsten Satz gehen</translation>
        </message>
        <message>
            <source>Pre&amp;vious Theorem</source>
            <translation>&amp;Voriger Satz</translation>
        </message>
        <message>
            <source>Go to the previous theorem</source>
            <translation>Zum vorigen Satz gehen</translation>
        </message>
        <message>
            <source>&amp;First Step</source>
            <translation>&amp;Erster Schritt</translation>
        </message>
        <message>
            <source>Go to the figure</source>
            <translation>Zur Figur gehen</translation>
        </message>
        <message>
            <source>&amp;Previous Step</source>
            <translation>&amp;Voriger Schritt</translation>
        </message>
        <message>
            <source>Go to the previous step</source>
            <translation>Zum vorigen Schritt gehen</translation>
        </message>
        <message>
            <source>P&amp;lay</source>
            <translation>&amp;Abspielen</translation>
        </message>
        <message>
            <source>Play the proof</source>
            <translation>Den Beweis abspielen</translation>
        </message>
        <message>
            <source>&amp;Next Step</source>
            <translation>&amp;Nächster Schritt</translation>
        </message>
        <message>
            <source>Draw the next step</source>
            <translation>Den nächsten Schritt zeichnen</translation>
        </message>
        <message>
            <source>L&amp;ast Step</source>
            <translation>&amp;Letzter Schritt</translation>
        </message>
        <message>
            <source>Go to the end of the branch</source>
            <translation>Zum Ende des Zweiges gehen</translation>
        </message>
        <message>
            <source>Next &amp;Branch</source>
            <translation>Nächster &amp;Zweig</translation>
        </message>
        <message>
            <source>Show the next branch</source>
            <translation>Nächsten Zweig zeigen</translation>
        </message>
        <message>
            <source>Previous B&amp;ranch</source>
            <translation>V&amp;origer Zweig</translation>
        </message>
        <message>
            <source>Show the previous branch</source>
            <translation>Vorigen Zweig zeigen</translation>
        </message>
        <message>
            <source>Zoom &amp;In</source>
            <translation>Ver&amp;größern</translation>
        </message>
        <message>
            <source>Enlarge the figure</source>
            <translation>Figur vergrößern</translation>
        </message>
        <message>
            <source>Zoom &amp;Out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
        <message>
            <source>Make the figure smaller</source>
            <translation>Figur verkleinern</translation>
        </message>
        <message>
            <source>Fi&amp;t</source>
            <translation>Ein&amp;passen</translation>
        </message>
        <message>
            <source>Fit the figure into the window</source>
            <translation>Figur ins Fenster einpassen</translation>
        </message>
        <message>
            <source>&amp;Copy Picture</source>
            <translation>Bild k&amp;opieren</translation>
        </message>
        <message>
            <source>Copy the picture</source>
            <translation>Bild kopieren</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>E&amp;xportieren…</translation>
        </message>
        <message>
            <source>Export the animation or the picture</source>
            <translation>Animation oder Bild exportieren</translation>
        </message>
        <message>
            <source>Export P&amp;icture…</source>
            <translation>B&amp;ild exportieren…</translation>
        </message>
        <message>
            <source>Export the current picture</source>
            <translation>Aktuelles Bild exportieren</translation>
        </message>
        <message>
            <source>&amp;Move Panels</source>
            <translation>Felder &amp;verschieben</translation>
        </message>
        <message>
            <source>Show the panels' handles, to move them</source>
            <translation>Griffe der Felder zeigen, um sie zu verschieben</translation>
        </message>
        <message>
            <source>&amp;Usual Layout</source>
            <translation>Übliche &amp;Anordnung</translation>
        </message>
        <message>
            <source>Put all panels back</source>
            <translation>Alle Felder an ihren Platz bringen</translation>
        </message>
        <message>
            <source>&amp;Full Screen</source>
            <translation>&amp;Vollbild</translation>
        </message>
        <message>
            <source>Use the whole screen</source>
            <translation>Den ganzen Bildschirm nutzen</translation>
        </message>
        <message>
            <source>&amp;About Byrne</source>
            <translation>Ü&amp;ber Byrne</translation>
        </message>
        <message>
            <source>Version and licence</source>
            <translation>Version und Lizenz</translation>
        </message>
        <message>
            <source>New &amp;Figure (GCL)</source>
            <translation>Neue &amp;Figur (GCL)</translation>
        </message>
        <message>
            <source>Start a new figure in the language GCL</source>
            <translation>Eine neue Figur in der Sprache GCL beginnen</translation>
        </message>
        <message>
            <source>P&amp;rint…</source>
            <translation>D&amp;rucken…</translation>
        </message>
        <message>
            <source>Print the proof as a handout, with a preview</source>
            <translation>Den Beweis als Arbeitsblatt drucken, mit Vorschau</translation>
        </message>
        <message>
            <source>Pre&amp;sent</source>
            <translation>Vor&amp;führen</translation>
        </message>
        <message>
            <source>Show the proof on the whole screen, step by step</source>
            <translation>Den Beweis Schritt für Schritt auf dem ganzen Bildschirm zeigen</translation>
        </message>
        <message>
            <source>L&amp;ess Motion</source>
            <translation>W&amp;eniger Bewegung</translation>
        </message>
        <message>
            <source>Cuts instead of motion in the figure</source>
            <translation>Schnitte statt Bewegung in der Figur</translation>
        </message>
        <message>
            <source>Re&amp;open at Start</source>
            <translation>Beim &amp;Start wieder öffnen</translation>
        </message>
        <message>
            <source>Open the documents of the last time when Byrne starts without a file</source>
            <translation>Die Dokumente vom letzten Mal öffnen, wenn Byrne ohne Datei startet</translation>
        </message>
        <message>
            <source>Complete &amp;Word</source>
            <translation>&amp;Wort vervollständigen</translation>
        </message>
        <message>
            <source>Show what can stand at the caret</source>
            <translation>Zeigen, was an der Einfügemarke stehen kann</translation>
        </message>
        <message>
            <source>Co&amp;mment Lines</source>
            <translation>Zeilen aus&amp;kommentieren</translation>
        </message>
        <message>
            <source>Make the selected lines comments, or text again</source>
            <translation>Die gewählten Zeilen zu Kommentaren machen, oder wieder zu Text</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>&amp;Tasten…</translation>
        </message>
        <message>
            <source>All commands with their keys</source>
            <translation>Alle Befehle mit ihren Tasten</translation>
        </message>
        <message>
            <source>Split &amp;Beside</source>
            <translation>&amp;Nebeneinander teilen</translation>
        </message>
        <message>
            <source>Show the document twice, side by side</source>
            <translation>Das Dokument zweimal zeigen, nebeneinander</translation>
        </message>
        <message>
            <source>Split Be&amp;low</source>
            <translation>&amp;Untereinander teilen</translation>
        </message>
        <message>
            <source>Show the document twice, one above the other</source>
            <translation>Das Dokument zweimal zeigen, übereinander</translation>
        </message>
        <message>
            <source>&amp;Other View</source>
            <translation>&amp;Andere Ansicht</translation>
        </message>
        <message>
            <source>Go to the other view of the document</source>
            <translation>Zur anderen Ansicht des Dokuments gehen</translation>
        </message>
        <message>
            <source>S&amp;ymbols in the Text</source>
            <translation>&amp;Zeichen im Text</translation>
        </message>
        <message>
            <source>Show ∥, ⊥, ¬, … for the words they stand for; the file keeps the words</source>
            <translation>∥, ⊥, ¬, … statt der Wörter zeigen, für die sie stehen; die Datei behält die Wörter</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::MainWindow</name>
        <message>
            <source>Measuring the axioms in figures …</source>
            <translation>Axiome werden in Figuren gemessen …</translation>
        </message>
        <message numerus="yes">
            <source>%n axiom(s) false in the plane: see Problems</source>
            <translation>
                <numerusform>%n Axiom ist in der Ebene falsch: siehe Probleme</numerusform>
                <numerusform>%n Axiome sind in der Ebene falsch: siehe Probleme</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No figure found in which an axiom is false (%n measured)</source>
            <translation>
                <numerusform>Keine Figur gefunden, in der ein Axiom falsch ist (%n gemessen)</numerusform>
                <numerusform>Keine Figur gefunden, in der ein Axiom falsch ist (%n gemessen)</numerusform>
            </translation>
        </message>
        <message>
            <source>Byrne</source>
            <translation>Byrne</translation>
        </message>
        <message>
            <source>Views of the proof</source>
            <translation>Ansichten des Beweises</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Prover</source>
            <translation>Beweiser</translation>
        </message>
        <message>
            <source>Theorems</source>
            <translation>Sätze</translation>
        </message>
        <message>
            <source>Facts and goal</source>
            <translation>Fakten und Ziel</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Beweis</translation>
        </message>
        <message>
            <source>Illustration</source>
            <translation>Abbildung</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>State of the proof</source>
            <translation>Stand des Beweises</translation>
        </message>
        <message>
            <source>Cancel export</source>
            <translation>Export abbrechen</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>Open &amp;Recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Open E&amp;xample</source>
            <translation>&amp;Beispiel öffnen</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Proof</source>
            <translation>Be&amp;weis</translation>
        </message>
        <message>
            <source>Fi&amp;gure</source>
            <translation>&amp;Figur</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Prove</source>
            <translation>Beweisen</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Ctrl+Return prove · Alt+↓ next step</source>
            <translation>Strg+Eingabe beweisen · Alt+↓ nächster Schritt</translation>
        </message>
        <message>
            <source>Colours of the &amp;System</source>
            <translation>Farben des &amp;Systems</translation>
        </message>
        <message>
            <source>L&amp;ight Colours</source>
            <translation>&amp;Helle Farben</translation>
        </message>
        <message>
            <source>&amp;Dark Colours</source>
            <translation>&amp;Dunkle Farben</translation>
        </message>
        <message>
            <source>Proving %1 …</source>
            <translation>%1 wird bewiesen …</translation>
        </message>
        <message>
            <source>Proving %1 … %2 · %3 facts · %4 cases</source>
            <translation>%1 wird bewiesen … %2 · %3 Fakten · %4 Fälle</translation>
        </message>
        <message>
            <source>Writing %1 …</source>
            <translation>%1 wird geschrieben …</translation>
        </message>
        <message>
            <source>Export cancelled</source>
            <translation>Export abgebrochen</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>Geschrieben: %1</translation>
        </message>
        <message>
            <source>Not written: %1</source>
            <translation>Nicht geschrieben: %1</translation>
        </message>
        <message>
            <source>%1 — Byrne</source>
            <translation>%1 — Byrne</translation>
        </message>
        <message>
            <source>Problems (%1)</source>
            <translation>Probleme (%1)</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s) in the text</source>
            <translation>
                <numerusform>%n Fehler im Text</numerusform>
                <numerusform>%n Fehler im Text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n theorem(s), all checked</source>
            <translation>
                <numerusform>%n Satz, geprüft</numerusform>
                <numerusform>%n Sätze, alle geprüft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n theorem(s)</source>
            <translation>
                <numerusform>%n Satz</numerusform>
                <numerusform>%n Sätze</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to be proved</source>
            <translation>%1 noch zu beweisen</translation>
        </message>
        <message>
            <source>Ln %1, Col %2</source>
            <translation>Z. %1, Sp. %2</translation>
        </message>
        <message>
            <source>%1 (proof).byrne</source>
            <translation>%1 (Beweis).byrne</translation>
        </message>
        <message>
            <source>Forget These</source>
            <translation>Liste leeren</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>%1 exists. Replace it?</source>
            <translation>%1 ist schon da. Ersetzen?</translation>
        </message>
        <message>
            <source>Picture copied</source>
            <translation>Bild kopiert</translation>
        </message>
        <message>
            <source>&amp;Style</source>
            <translation>&amp;Stil</translation>
        </message>
        <message>
            <source>&amp;As the Window</source>
            <translation>&amp;Wie das Fenster</translation>
        </message>
        <message>
            <source>&amp;Byrne's Colours, Pictures for Names</source>
            <translation>&amp;Byrnes Farben, Bilder statt Namen</translation>
        </message>
        <message>
            <source>&amp;Print, Black and White</source>
            <translation>&amp;Druck, schwarz-weiß</translation>
        </message>
        <message>
            <source>About Byrne</source>
            <translation>Über Byrne</translation>
        </message>
        <message>
            <source>&lt;h3&gt;Byrne %1&lt;/h3&gt;&lt;p&gt;Write a geometry theorem, get a proof you can read, and watch it being drawn step by step.&lt;/p&gt;&lt;p&gt;Named after Oliver Byrne, who drew Euclid's proofs in colour in 1847.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Byrne %1&lt;/h3&gt;&lt;p&gt;Einen Satz der Geometrie aufschreiben, einen lesbaren Beweis erhalten und zusehen, wie er Schritt für Schritt gezeichnet wird.&lt;/p&gt;&lt;p&gt;Benannt nach Oliver Byrne, der 1847 Euklids Beweise in Farben zeichnete.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>Objekte</translation>
        </message>
        <message>
            <source>Watched</source>
            <translation>Beobachtet</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Writing %1 … %2 left</source>
            <translation>Schreibe %1 … noch %2</translation>
        </message>
        <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>All hypotheses of %1 hold here, but not: %2</source>
        <translation>Alle Voraussetzungen von %1 gelten hier, aber nicht: %2</translation>
    </message>
    <message>
        <source>&amp;Help on This</source>
        <translation>&amp;Hilfe hierzu</translation>
    </message>
    <message>
        <source>What the manual says about what is under the caret</source>
        <translation>Was das Handbuch über das sagt, was unter der Schreibmarke steht</translation>
    </message>
    <message>
        <source>The &amp;Manual</source>
        <translation>Das Hand&amp;buch</translation>
    </message>
    <message>
        <source>Open the manual</source>
        <translation>Das Handbuch öffnen</translation>
    </message>
    <message>
        <source>Your &amp;First Proof</source>
        <translation>Ihr &amp;erster Beweis</translation>
    </message>
    <message>
        <source>A tour of five minutes: prove a theorem and watch it</source>
        <translation>Eine Führung von fünf Minuten: einen Satz beweisen und zusehen</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>False in the plane: all hypotheses of %1 hold here, but not: %2</source>
        <translation>In der Ebene falsch: Alle Voraussetzungen von %1 gelten hier, aber nicht: %2</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Schritt</translation>
    </message>
        <message>
            <source>Unsaved text cannot be kept for a recovery: %1</source>
            <translation>Ungesicherter Text kann nicht für eine Wiederherstellung aufgehoben werden: %1</translation>
        </message>
        <message>
            <source>%1 (unsaved)</source>
            <translation>%1 (ungesichert)</translation>
        </message>
        <message>
            <source>No longer there: %1</source>
            <translation>Nicht mehr da: %1</translation>
        </message>
        <message>
            <source>%1 prove</source>
            <translation>%1 beweisen</translation>
        </message>
        <message>
            <source>%1 next step</source>
            <translation>%1 nächster Schritt</translation>
        </message>
        <message>
            <source>Two columns</source>
            <translation>Zwei Spalten</translation>
        </message>
        <message>
            <source>Graph</source>
            <translation>Graph</translation>
        </message>
        <message>
            <source>Tree</source>
            <translation>Baum</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Worte</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
</context>
    <context>
        <name>byrne::gui::ProblemsModel</name>
        <message>
            <source>Ln %1, Col %2</source>
            <translation>Z. %1, Sp. %2</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Stelle</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ProblemsPanel</name>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ProofSession</name>
        <message>
            <source>Open a theorem to see its figure.</source>
            <translation>Öffnen Sie einen Satz, um seine Figur zu sehen.</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>Wird gelesen …</translation>
        </message>
        <message>
            <source>The text has errors: see Problems.</source>
            <translation>Der Text hat Fehler: siehe „Probleme“.</translation>
        </message>
        <message>
            <source>This file states no theorem.</source>
            <translation>Diese Datei enthält keinen Satz.</translation>
        </message>
        <message>
            <source>Proved in %1</source>
            <translation>Bewiesen in %1</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n Schritt</numerusform>
                <numerusform>%n Schritte</numerusform>
            </translation>
        </message>
        <message>
            <source>checked</source>
            <translation>geprüft</translation>
        </message>
        <message>
            <source>The checker refused the proof that was found. %1</source>
            <translation>Der Prüfer hat den gefundenen Beweis abgelehnt. %1</translation>
        </message>
        <message>
            <source>Not a theorem: the hypotheses can hold without the goal (%1)</source>
            <translation>Kein Satz: Die Voraussetzungen können ohne das Ziel gelten (%1)</translation>
        </message>
        <message>
            <source>No proof found in %1</source>
            <translation>In %1 keinen Beweis gefunden</translation>
        </message>
        <message>
            <source>Stopped after %1</source>
            <translation>Nach %1 angehalten</translation>
        </message>
        <message>
            <source>Gave up after %1</source>
            <translation>Nach %1 aufgegeben</translation>
        </message>
        <message>
            <source>Gave up after %1: %2</source>
            <translation>Nach %1 aufgegeben: %2</translation>
        </message>
        <message>
            <source>Found in %1, but it rests on %2, which is not proved</source>
            <translation>In %1 gefunden, beruht aber auf %2, das nicht bewiesen ist</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ProofTreeModel</name>
        <message>
            <source>%1  ?</source>
            <translation>%1  ?</translation>
        </message>
        <message>
            <source>false in the figure · %1</source>
            <translation>falsch in der Figur · %1</translation>
        </message>
        <message>
            <source>%1, that is, %2</source>
            <translation>%1, das heißt %2</translation>
        </message>
        <message>
            <source>not proved yet</source>
            <translation>noch nicht bewiesen</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n Schritt</numerusform>
                <numerusform>%n Schritte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n branch(es)</source>
            <translation>
                <numerusform>%n Zweig</numerusform>
                <numerusform>%n Zweige</numerusform>
            </translation>
        </message>
        <message>
            <source>take %1</source>
            <translation>nimm %1</translation>
        </message>
        <message>
            <source>take %1 with %2</source>
            <translation>nimm %1 mit %2</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s): %1</source>
            <translation>
                <numerusform>%n Fall: %1</numerusform>
                <numerusform>%n Fälle: %1</numerusform>
            </translation>
        </message>
        <message>
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <source>case %1</source>
            <translation>Fall %1</translation>
        </message>
        <message>
            <source>proved below</source>
            <translation>unten bewiesen</translation>
        </message>
        <message>
            <source>the goal is reached</source>
            <translation>das Ziel ist erreicht</translation>
        </message>
        <message>
            <source>impossible</source>
            <translation>unmöglich</translation>
        </message>
        <message>
            <source>impossible: %1</source>
            <translation>unmöglich: %1</translation>
        </message>
        <message>
            <source>still to be proved: %1</source>
            <translation>noch zu beweisen: %1</translation>
        </message>
        <message>
            <source>still to be proved</source>
            <translation>noch zu beweisen</translation>
        </message>
        <message>
            <source>unknown statement</source>
            <translation>unbekannte Aussage</translation>
        </message>
        <message>
            <source>excluded middle</source>
            <translation>ausgeschlossenes Drittes</translation>
        </message>
        <message>
            <source>equality</source>
            <translation>Gleichheit</translation>
        </message>
        <message>
            <source>there is a point</source>
            <translation>es gibt einen Punkt</translation>
        </message>
        <message>
            <source>contradiction</source>
            <translation>Widerspruch</translation>
        </message>
        <message>
            <source>otherwise</source>
            <translation>sonst</translation>
        </message>
        <message>
            <source>%1 with %2</source>
            <translation>%1 mit %2</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>geprüft</translation>
        </message>
        <message>
            <source>wrong</source>
            <translation>falsch</translation>
        </message>
        <message>
            <source>not proved</source>
            <translation>nicht bewiesen</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>Geprüft</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ProofTreePanel</name>
        <message>
            <source>Proof tree</source>
            <translation>Beweisbaum</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ProverPanel</name>
        <message>
            <source>Nothing is being proved.</source>
            <translation>Es wird nichts bewiesen.</translation>
        </message>
        <message>
            <source>Prove</source>
            <translation>Beweisen</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>saturation</source>
            <translation>Sättigung</translation>
        </message>
        <message>
            <source>shortest proof</source>
            <translation>kürzester Beweis</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Time limit</source>
            <translation>Zeitgrenze</translation>
        </message>
        <message>
            <source>Ask other provers</source>
            <translation>Andere Beweiser fragen</translation>
        </message>
        <message>
            <source>None of cvc5, E and Z3 is installed</source>
            <translation>Weder cvc5 noch E noch Z3 ist installiert</translation>
        </message>
        <message>
            <source>Ask %1 for advice when the search takes longer; the proof is made and checked here</source>
            <translation>%1 um Rat fragen, wenn die Suche länger dauert; der Beweis wird hier gemacht und geprüft</translation>
        </message>
        <message>
            <source>Prove the theorem</source>
            <translation>Den Satz beweisen</translation>
        </message>
        <message>
            <source>Stop the search</source>
            <translation>Suche anhalten</translation>
        </message>
        <message>
            <source>Time used</source>
            <translation>Verbrauchte Zeit</translation>
        </message>
        <message>
            <source>What the prover did</source>
            <translation>Was der Beweiser getan hat</translation>
        </message>
        <message>
            <source>starting</source>
            <translation>beginnt</translation>
        </message>
        <message>
            <source>Proving %1: %2</source>
            <translation>%1 wird bewiesen: %2</translation>
        </message>
        <message>
            <source>%1 · %2 facts · %3 cases · %4 instances · %5 witnesses</source>
            <translation>%1 · %2 Fakten · %3 Fälle · %4 Instanzen · %5 Zeugen</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::TheoremModel</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n Schritt</numerusform>
                <numerusform>%n Schritte</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::TheoremPanel</name>
        <message>
            <source>Filter…</source>
            <translation>Filtern…</translation>
        </message>
        <message>
            <source>Filter the theorems</source>
            <translation>Sätze filtern</translation>
        </message>
        <message>
            <source>Theorems</source>
            <translation>Sätze</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::Timeline</name>
        <message>
            <source>Steps of the proof</source>
            <translation>Schritte des Beweises</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::WelcomePage</name>
        <message>
            <source>Byrne</source>
            <translation>Byrne</translation>
        </message>
        <message>
            <source>Write a geometry theorem, get a proof you can read, and watch it being drawn step by step.</source>
            <translation>Einen Satz der Geometrie aufschreiben, einen lesbaren Beweis erhalten und zusehen, wie er Schritt für Schritt gezeichnet wird.</translation>
        </message>
        <message>
            <source>New document</source>
            <translation>Neues Dokument</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>Datei öffnen…</translation>
        </message>
        <message>
            <source>Start a new Byrne document</source>
            <translation>Neues Byrne-Dokument beginnen</translation>
        </message>
        <message>
            <source>Open a theorem or a figure</source>
            <translation>Satz oder Figur öffnen</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Open this example (Return)</source>
            <translation>Dieses Beispiel öffnen (Eingabe)</translation>
        </message>
        <message>
            <source>New figure</source>
            <translation>Neue Figur</translation>
        </message>
        <message>
            <source>Start a new figure in GCL</source>
            <translation>Eine neue Figur in GCL beginnen</translation>
        </message>
        <message>
            <source>%1 (figure)</source>
            <translation>%1 (Figur)</translation>
        </message>
        <message>
        <source>Your first proof</source>
        <translation>Ihr erster Beweis</translation>
    </message>
    <message>
        <source>A tour of five minutes: prove a theorem and watch it</source>
        <translation>Eine Führung von fünf Minuten: einen Satz beweisen und zusehen</translation>
    </message>
</context>
    <context>
        <name>byrne::gui::WordsPanel</name>
        <message>
            <source>Proof in words</source>
            <translation>Beweis in Worten</translation>
        </message>
    </context>
    <context>
        <name>main</name>
        <message>
            <source>Byrne: geometry proofs, found, checked and drawn.</source>
            <translation>Byrne: Beweise der Geometrie, gefunden, geprüft und gezeichnet.</translation>
        </message>
        <message>
            <source>Theorems or figures to open.</source>
            <translation>Sätze oder Figuren, die geöffnet werden.</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::GclCanvas</name>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>The picture that the GCL program draws</source>
            <translation>Das Bild, das das GCL-Programm zeichnet</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::FrameTimeline</name>
        <message>
            <source>Frames of the animation</source>
            <translation>Bilder der Animation</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::GclAssist</name>
        <message>
            <source>Example:</source>
            <translation>Beispiel:</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ValuesModel</name>
        <message>
            <source>point</source>
            <translation>Punkt</translation>
        </message>
        <message>
            <source>line</source>
            <translation>Gerade</translation>
        </message>
        <message>
            <source>circle</source>
            <translation>Kreis</translation>
        </message>
        <message>
            <source>conic</source>
            <translation>Kegelschnitt</translation>
        </message>
        <message>
            <source>number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>cannot be constructed here</source>
            <translation>hier nicht konstruierbar</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ObjectsPanel</name>
        <message>
            <source>Filter…</source>
            <translation>Filtern …</translation>
        </message>
        <message>
            <source>Filter the objects</source>
            <translation>Objekte filtern</translation>
        </message>
        <message>
            <source>Objects of the program</source>
            <translation>Objekte des Programms</translation>
        </message>
        <message>
            <source>Double-click to go to the definition</source>
            <translation>Doppelklick führt zur Definition</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>Objekte</translation>
        </message>
        <message>
            <source>&amp;Watch %1</source>
            <translation>%1 be&amp;obachten</translation>
        </message>
        <message>
            <source>&amp;Go to Definition</source>
            <translation>Zur &amp;Definition</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::WatchPanel</name>
        <message>
            <source>Watched objects</source>
            <translation>Beobachtete Objekte</translation>
        </message>
        <message>
            <source>Watch a name…</source>
            <translation>Namen beobachten …</translation>
        </message>
        <message>
            <source>Name to watch</source>
            <translation>Zu beobachtender Name</translation>
        </message>
        <message>
            <source>Type the name of an object and press Return</source>
            <translation>Namen eines Objekts eingeben und Eingabetaste drücken</translation>
        </message>
        <message>
            <source>Watched</source>
            <translation>Beobachtet</translation>
        </message>
        <message>
            <source>&amp;Stop Watching %1</source>
            <translation>%1 nicht mehr be&amp;obachten</translation>
        </message>
        <message>
            <source>&amp;Go to Definition</source>
            <translation>Zur &amp;Definition</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ConjecturesModel</name>
        <message>
            <source>Conjecture</source>
            <translation>Vermutung</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ConjecturesPanel</name>
        <message numerus="yes">
            <source>holds here and in %n random figure(s)</source>
            <translation>
                <numerusform>gilt hier und in einer zufälligen Figur</numerusform>
                <numerusform>gilt hier und in %n zufälligen Figuren</numerusform>
            </translation>
        </message>
        <message>
            <source>holds here, but fails in another figure</source>
            <translation>gilt hier, aber in einer anderen Figur nicht</translation>
        </message>
        <message>
            <source>fails in this figure</source>
            <translation>gilt in dieser Figur nicht</translation>
        </message>
        <message>
            <source>could not be tried: no figure could be constructed</source>
            <translation>nicht prüfbar: keine Figur ließ sich konstruieren</translation>
        </message>
        <message>
            <source>cannot be read: see Problems</source>
            <translation>nicht lesbar: siehe Probleme</translation>
        </message>
        <message>
            <source>Conjectures</source>
            <translation>Vermutungen</translation>
        </message>
        <message>
            <source>Show the figure in which it fails</source>
            <translation>Die Figur zeigen, in der sie nicht gilt</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::GclPanel</name>
        <message>
            <source>Back to the program's picture</source>
            <translation>Zurück zum Bild des Programms</translation>
        </message>
        <message>
            <source>First frame</source>
            <translation>Erstes Bild</translation>
        </message>
        <message>
            <source>First frame (Home)</source>
            <translation>Erstes Bild (Pos1)</translation>
        </message>
        <message>
            <source>Frame before</source>
            <translation>Voriges Bild</translation>
        </message>
        <message>
            <source>Frame before (Left)</source>
            <translation>Voriges Bild (Links)</translation>
        </message>
        <message>
            <source>Next frame</source>
            <translation>Nächstes Bild</translation>
        </message>
        <message>
            <source>Next frame (Right)</source>
            <translation>Nächstes Bild (Rechts)</translation>
        </message>
        <message>
            <source>Last frame</source>
            <translation>Letztes Bild</translation>
        </message>
        <message>
            <source>Last frame (End)</source>
            <translation>Letztes Bild (Ende)</translation>
        </message>
        <message>
            <source>Backwards</source>
            <translation>Rückwärts</translation>
        </message>
        <message>
            <source>Play backwards</source>
            <translation>Rückwärts abspielen</translation>
        </message>
        <message>
            <source>Loop</source>
            <translation>Wiederholung</translation>
        </message>
        <message>
            <source>What comes after the last frame</source>
            <translation>Was nach dem letzten Bild kommt</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <source>Fit the picture into the window (0)</source>
            <translation>Das Bild ins Fenster einpassen (0)</translation>
        </message>
        <message>
            <source>Play once</source>
            <translation>Einmal abspielen</translation>
        </message>
        <message>
            <source>Play again and again</source>
            <translation>Immer wieder abspielen</translation>
        </message>
        <message>
            <source>Play back and forth</source>
            <translation>Hin und her abspielen</translation>
        </message>
        <message>
            <source>%1 of %1</source>
            <translation>%1 von %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Frame %1 of %2</source>
            <translation>Bild %1 von %2</translation>
        </message>
        <message>
            <source>Pause (Space)</source>
            <translation>Pause (Leertaste)</translation>
        </message>
        <message>
            <source>Play (Space)</source>
            <translation>Abspielen (Leertaste)</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Every conjecture of the program is tried on many random figures. Click to see them.</source>
            <translation>Jede Vermutung des Programms wird an vielen zufälligen Figuren geprüft. Ein Klick zeigt sie.</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::GclExportDialog</name>
        <message>
            <source>Current picture (PNG)</source>
            <translation>Aktuelles Bild (PNG)</translation>
        </message>
        <message>
            <source>Current picture (SVG)</source>
            <translation>Aktuelles Bild (SVG)</translation>
        </message>
        <message>
            <source>Current picture (PDF)</source>
            <translation>Aktuelles Bild (PDF)</translation>
        </message>
        <message>
            <source>Current picture (EPS)</source>
            <translation>Aktuelles Bild (EPS)</translation>
        </message>
        <message>
            <source>Current picture (TikZ)</source>
            <translation>Aktuelles Bild (TikZ)</translation>
        </message>
        <message>
            <source>Current picture (PSTricks)</source>
            <translation>Aktuelles Bild (PSTricks)</translation>
        </message>
        <message>
            <source>Current picture (LaTeX picture)</source>
            <translation>Aktuelles Bild (LaTeX picture)</translation>
        </message>
        <message>
            <source>Construction (XML)</source>
            <translation>Konstruktion (XML)</translation>
        </message>
        <message>
            <source>Animation (GIF)</source>
            <translation>Animation (GIF)</translation>
        </message>
        <message>
            <source>Animation (APNG)</source>
            <translation>Animation (APNG)</translation>
        </message>
        <message>
            <source>Animation (WebP)</source>
            <translation>Animation (WebP)</translation>
        </message>
        <message>
            <source>Animation (MP4)</source>
            <translation>Animation (MP4)</translation>
        </message>
        <message>
            <source>Animation (WebM)</source>
            <translation>Animation (WebM)</translation>
        </message>
        <message>
            <source>Animation (SVG)</source>
            <translation>Animation (SVG)</translation>
        </message>
        <message>
            <source>All frames (PNG, numbered)</source>
            <translation>Alle Bilder (PNG, nummeriert)</translation>
        </message>
        <message>
            <source>All frames (SVG, numbered)</source>
            <translation>Alle Bilder (SVG, nummeriert)</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source> frames a second</source>
            <translation> Bilder je Sekunde</translation>
        </message>
        <message>
            <source>Export Picture</source>
            <translation>Bild exportieren</translation>
        </message>
        <message>
            <source>What to export</source>
            <translation>Was exportiert wird</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Durchsuchen …</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>%1 files, %2 to %3</source>
            <translation>%1 Dateien, %2 bis %3</translation>
        </message>
        <message>
            <source>× %1 px</source>
            <translation>× %1 px</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>Exportieren nach</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::GclController</name>
        <message>
            <source>Conjectures</source>
            <translation>Vermutungen</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>Wird gelesen …</translation>
        </message>
        <message>
            <source>%1 × %2 mm</source>
            <translation>%1 × %2 mm</translation>
        </message>
        <message>
            <source>the conjecture fails</source>
            <translation>die Vermutung gilt nicht</translation>
        </message>
        <message>
            <source>%1 of %2 conjectures fail</source>
            <translation>%1 von %2 Vermutungen gelten nicht</translation>
        </message>
        <message>
            <source>the conjecture holds</source>
            <translation>die Vermutung gilt</translation>
        </message>
        <message>
            <source>all conjectures hold</source>
            <translation>alle Vermutungen gelten</translation>
        </message>
        <message>
            <source>not all conjectures could be tried</source>
            <translation>nicht alle Vermutungen waren prüfbar</translation>
        </message>
        <message>
            <source>Conjectures (%1)</source>
            <translation>Vermutungen (%1)</translation>
        </message>
        <message>
            <source> …</source>
            <translation> …</translation>
        </message>
        <message>
            <source>Click a shape to go to its line.</source>
            <translation>Ein Klick auf eine Form führt zu ihrer Zeile.</translation>
        </message>
        <message>
            <source>Drag %1: the numbers in the text follow. Click a shape to go to its line.</source>
            <translation>%1 ziehen: die Zahlen im Text folgen. Ein Klick auf eine Form führt zu ihrer Zeile.</translation>
        </message>
        <message>
            <source>In this figure %1 fails: %2.</source>
            <translation>In dieser Figur gilt %1 nicht: %2.</translation>
        </message>
        <message>
            <source>%1 exists. Replace it?</source>
            <translation>%1 gibt es schon. Ersetzen?</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) of these names exist. Replace them?</source>
            <translation>
                <numerusform>Eine Datei dieses Namens gibt es schon. Ersetzen?</numerusform>
                <numerusform>%n Dateien dieser Namen gibt es schon. Ersetzen?</numerusform>
            </translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message numerus="yes">
            <source>%n shape(s) drawn</source>
            <translation>
                <numerusform>eine Form gezeichnet</numerusform>
                <numerusform>%n Formen gezeichnet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s)</source>
            <translation>
                <numerusform>ein Bild</numerusform>
                <numerusform>%n Bilder</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>&amp;Complete	Ctrl+Space</source>
            <translation>&amp;Vervollständigen	Strg+Leertaste</translation>
        </message>
        <message>
            <source>Show what can stand at the caret</source>
            <translation>Zeigt, was an der Schreibmarke stehen kann</translation>
        </message>
        <message>
            <source>&amp;Help on This Command	F1</source>
            <translation>&amp;Hilfe zu diesem Befehl	F1</translation>
        </message>
        <message>
            <source>Say what the command at the caret does</source>
            <translation>Sagt, was der Befehl an der Schreibmarke tut</translation>
        </message>
        <message>
            <source>&amp;Watch Object	Ctrl+Shift+W</source>
            <translation>Objekt &amp;beobachten	Strg+Umschalt+W</translation>
        </message>
        <message>
            <source>Watch the value of the object at the caret</source>
            <translation>Den Wert des Objekts an der Schreibmarke beobachten</translation>
        </message>
        <message>
            <source>&amp;Go to Definition	F12</source>
            <translation>Zur &amp;Definition	F12</translation>
        </message>
        <message>
            <source>Go to where the object at the caret is made</source>
            <translation>Dorthin, wo das Objekt an der Schreibmarke entsteht</translation>
        </message>
        <message>
            <source>&amp;Watch %1</source>
            <translation>%1 &amp;beobachten</translation>
        </message>
        <message>
            <source>&amp;Go to Definition of %1</source>
            <translation>Zur &amp;Definition von %1</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>Objekte</translation>
        </message>
        <message>
            <source>Constructions</source>
            <translation>Konstruktionen</translation>
        </message>
        <message>
            <source>Transformations</source>
            <translation>Abbildungen</translation>
        </message>
        <message>
            <source>Calculations</source>
            <translation>Berechnungen</translation>
        </message>
        <message>
            <source>Control</source>
            <translation>Ablauf</translation>
        </message>
        <message>
            <source>Drawing</source>
            <translation>Zeichnen</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>Kurven</translation>
        </message>
        <message>
            <source>Fills</source>
            <translation>Flächen</translation>
        </message>
        <message>
            <source>Trees and graphs</source>
            <translation>Bäume und Graphen</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Beschriftungen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Ebenen</translation>
        </message>
        <message>
            <source>Animation</source>
            <translation>Animation</translation>
        </message>
        <message>
            <source>Cartesian plane</source>
            <translation>Kartesische Ebene</translation>
        </message>
        <message>
            <source>Cartesian space</source>
            <translation>Kartesischer Raum</translation>
        </message>
    </context>
    <context>
        <name>byrne::common::ExportKind</name>
        <message>
            <source>Animated GIF</source>
            <translation>Animiertes GIF</translation>
        </message>
        <message>
            <source>plays everywhere, also in old slides and mail</source>
            <translation>läuft überall, auch in alten Folien und in E-Mails</translation>
        </message>
        <message>
            <source>Animated PNG</source>
            <translation>Animiertes PNG</translation>
        </message>
        <message>
            <source>all colours, in every browser</source>
            <translation>alle Farben, in jedem Browser</translation>
        </message>
        <message>
            <source>Animated WebP</source>
            <translation>Animiertes WebP</translation>
        </message>
        <message>
            <source>small, all colours, for web pages</source>
            <translation>klein, alle Farben, für Webseiten</translation>
        </message>
        <message>
            <source>Video MP4 (H.264)</source>
            <translation>Video MP4 (H.264)</translation>
        </message>
        <message>
            <source>for slides, players and telephones</source>
            <translation>für Folien, Abspielprogramme und Telefone</translation>
        </message>
        <message>
            <source>Video WebM (VP9)</source>
            <translation>Video WebM (VP9)</translation>
        </message>
        <message>
            <source>free format, for web pages</source>
            <translation>freies Format, für Webseiten</translation>
        </message>
        <message>
            <source>Animated SVG</source>
            <translation>Animiertes SVG</translation>
        </message>
        <message>
            <source>sharp at every size, plays in browsers without scripts</source>
            <translation>scharf in jeder Größe, läuft in Browsern ohne Skripte</translation>
        </message>
        <message>
            <source>Interactive page (HTML)</source>
            <translation>Interaktive Seite (HTML)</translation>
        </message>
        <message>
            <source>one file with figure, proof and controls; works without network</source>
            <translation>eine Datei mit Figur, Beweis und Bedienung; läuft ohne Netz</translation>
        </message>
        <message>
            <source>Picture PNG</source>
            <translation>Bild PNG</translation>
        </message>
        <message>
            <source>pixels, for documents and web pages</source>
            <translation>Pixel, für Dokumente und Webseiten</translation>
        </message>
        <message>
            <source>Picture SVG</source>
            <translation>Bild SVG</translation>
        </message>
        <message>
            <source>sharp at every size, text stays text</source>
            <translation>scharf in jeder Größe, Text bleibt Text</translation>
        </message>
        <message>
            <source>PDF, a page a step</source>
            <translation>PDF, eine Seite je Schritt</translation>
        </message>
        <message>
            <source>sharp at every size, for papers and printing</source>
            <translation>scharf in jeder Größe, für Aufsätze und zum Drucken</translation>
        </message>
        <message>
            <source>Picture EPS</source>
            <translation>Bild EPS</translation>
        </message>
        <message>
            <source>for older typesetting</source>
            <translation>für älteren Textsatz</translation>
        </message>
        <message>
            <source>Handout (PDF)</source>
            <translation>Arbeitsblatt (PDF)</translation>
        </message>
        <message>
            <source>steps beside the proof's text, to print and hand out</source>
            <translation>Schritte neben dem Text des Beweises, zum Drucken und Austeilen</translation>
        </message>
        <message>
            <source>LaTeX pictures (TikZ)</source>
            <translation>LaTeX-Bilder (TikZ)</translation>
        </message>
        <message>
            <source>a picture a step, to edit and include in a paper</source>
            <translation>ein Bild je Schritt, zum Bearbeiten und Einbinden in einen Aufsatz</translation>
        </message>
        <message>
            <source>LaTeX slides (Beamer)</source>
            <translation>LaTeX-Folien (Beamer)</translation>
        </message>
        <message>
            <source>a slide a branch, a step at each click</source>
            <translation>eine Folie je Fall, ein Schritt je Klick</translation>
        </message>
        <message>
            <source>GCL program</source>
            <translation>GCL-Programm</translation>
        </message>
        <message>
            <source>for GCLC and Byrne, with a layer a step</source>
            <translation>für GCLC und Byrne, mit einer Ebene je Schritt</translation>
        </message>
        <message>
            <source>Slide 16:9</source>
            <translation>Folie 16:9</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Aufsatz</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>Quadrat</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::FileRow</name>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Durchsuchen…</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>Exportieren nach</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ExportPreview</name>
        <message>
            <source>Play as it will be exported</source>
            <translation>Abspielen, wie es exportiert wird</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Step of the preview</source>
            <translation>Schritt der Vorschau</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::PreviewPicture</name>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::PresentationWindow</name>
        <message>
            <source>→ or Page Down: next   ← or Page Up: back   P: predict, then reveal   B: black   N: notes   Esc: end</source>
            <translation>→ oder Bild ab: weiter   ← oder Bild auf: zurück   P: erst vermuten, dann zeigen   B: schwarz   N: Notizen   Esc: Ende</translation>
        </message>
        <message>
            <source>Presentation</source>
            <translation>Vorführung</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>case %1 of %2, step %3</source>
            <translation>Fall %1 von %2, Schritt %3</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::PrintWords</name>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>Printing …</source>
            <translation>Es wird gedruckt …</translation>
        </message>
        <message>
            <source>Laying out the pages …</source>
            <translation>Die Seiten werden gesetzt …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::SpeakerNotes</name>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Danach</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>Schritt %1 von %2</translation>
        </message>
        <message>
            <source>The next case</source>
            <translation>Der nächste Fall</translation>
        </message>
        <message>
            <source>The end</source>
            <translation>Das Ende</translation>
        </message>
    </context>
<context>
    <name>byrne::gui::MissingPanel</name>
    <message>
        <source>What is missing?</source>
        <translation>Was fehlt?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Assume it</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Facts that would make the theorem provable</source>
        <translation>Aussagen, mit denen der Satz beweisbar wäre</translation>
    </message>
    <message>
        <source>Choosing a fact shows it in the figure; Return or a double click makes it a hypothesis</source>
        <translation>Wer eine Aussage wählt, sieht sie in der Figur; Eingabe oder Doppelklick macht sie zur Voraussetzung</translation>
    </message>
    <message>
        <source>Look for hypotheses that would make the theorem at the caret provable</source>
        <translation>Voraussetzungen suchen, mit denen der Satz an der Schreibmarke beweisbar wäre</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Nicht weiter suchen</translation>
    </message>
    <message>
        <source>Make the chosen fact a hypothesis of the theorem</source>
        <translation>Die gewählte Aussage zur Voraussetzung des Satzes machen</translation>
    </message>
    <message>
        <source>Looking … %1 of %2 facts tried</source>
        <translation>Suche … %1 von %2 Aussagen versucht</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Suche …</translation>
    </message>
    <message>
        <source>Where a theorem cannot be proved, Byrne looks for hypotheses with which it can.</source>
        <translation>Wo sich ein Satz nicht beweisen lässt, sucht Byrne Voraussetzungen, mit denen es geht.</translation>
    </message>
    <message>
        <source>%1 is proved, and every hypothesis is needed.</source>
        <translation>%1 ist bewiesen, und jede Voraussetzung wird gebraucht.</translation>
    </message>
    <message>
        <source>%1 is proved. Not needed: %2</source>
        <translation>%1 ist bewiesen. Nicht gebraucht: %2</translation>
    </message>
    <message>
        <source>%1 is false in the figure shown.</source>
        <translation>%1 ist in der gezeigten Figur falsch.</translation>
    </message>
    <message>
        <source>Nothing was found that would make %1 provable; perhaps it is already.</source>
        <translation>Es wurde nichts gefunden, womit %1 beweisbar wäre; vielleicht ist es das schon.</translation>
    </message>
    <message>
        <source>With one of these %1 can be proved:</source>
        <translation>Mit einer von diesen lässt sich %1 beweisen:</translation>
    </message>
    <message>
        <source>(nearly what is to be shown)</source>
        <translation>(fast schon das, was zu zeigen ist)</translation>
    </message>
</context>
<context>
    <name>byrne::gui::MissingFinder</name>
    <message>
        <source>Put the caret into a theorem of a Byrne document</source>
        <translation>Die Schreibmarke in einen Satz eines Byrne-Dokuments setzen</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; ask again</source>
        <translation>Der Text hat sich inzwischen geändert; bitte noch einmal fragen</translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <translation>Angenommen: %1</translation>
    </message>
    <message>
        <source>If it were assumed</source>
        <translation>Wenn man es annähme</translation>
    </message>
    <message>
        <source>what is claimed</source>
        <translation>dem, was behauptet wird,</translation>
    </message>
</context>
<context>
    <name>byrne::gui::SuggestionModel</name>
    <message>
        <source>Would be added</source>
        <translation>Käme hinzu</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1 or not</source>
        <translation>%1 oder nicht</translation>
    </message>
    <message>
        <source>two cases</source>
        <translation>zwei Fälle</translation>
    </message>
    <message>
        <source>Split into two cases: it holds, and it does not</source>
        <translation>In zwei Fälle teilen: Es gilt, und es gilt nicht</translation>
    </message>
</context>
<context>
    <name>byrne::gui::AssistPanel</name>
    <message>
        <source>Choosing a step shows it in the figure; Return or a double click writes it</source>
        <translation>Wer einen Schritt wählt, sieht ihn in der Figur; Eingabe oder Doppelklick schreibt ihn</translation>
    </message>
    <message>
        <source>Fill hole</source>
        <translation>Lücke füllen</translation>
    </message>
    <message>
        <source>Fill all</source>
        <translation>Alle füllen</translation>
    </message>
    <message>
        <source>Close here</source>
        <translation>Hier abschließen</translation>
    </message>
    <message>
        <source>Start proof</source>
        <translation>Beweis beginnen</translation>
    </message>
    <message>
        <source>Search: a name, give par(_,_,_,_), from h1, with A B</source>
        <translation>Suche: ein Name, give par(_,_,_,_), from h1, with A B</translation>
    </message>
    <message>
        <source>Search for axioms and theorems</source>
        <translation>Axiome und Sätze suchen</translation>
    </message>
    <message>
        <source>Steps that are possible here</source>
        <translation>Schritte, die hier möglich sind</translation>
    </message>
    <message>
        <source>Let the prover fill the hole at the caret</source>
        <translation>Den Beweiser die Lücke an der Schreibmarke füllen lassen</translation>
    </message>
    <message>
        <source>Let the prover fill all holes of this proof</source>
        <translation>Den Beweiser alle Lücken dieses Beweises füllen lassen</translation>
    </message>
    <message>
        <source>End this block with what is known</source>
        <translation>Diesen Block mit dem beenden, was bekannt ist</translation>
    </message>
    <message>
        <source>Begin a proof for this theorem</source>
        <translation>Einen Beweis für diesen Satz beginnen</translation>
    </message>
    <message>
        <source>Put the caret into a proof to see what can be concluded there.</source>
        <translation>Setzen Sie die Schreibmarke in einen Beweis, um zu sehen, was dort folgt.</translation>
    </message>
    <message>
        <source>This theorem has no proof yet.</source>
        <translation>Dieser Satz hat noch keinen Beweis.</translation>
    </message>
    <message>
        <source>Nothing follows here in one step.</source>
        <translation>Hier folgt nichts in einem Schritt.</translation>
    </message>
    <message>
        <source>No such step is possible here.</source>
        <translation>So ein Schritt ist hier nicht möglich.</translation>
    </message>
    <message numerus="yes">
        <source>Filling %n hole(s) …</source>
        <translation><numerusform>%n Lücke wird gefüllt …</numerusform><numerusform>%n Lücken werden gefüllt …</numerusform></translation>
    </message>
</context>
<context>
    <name>byrne::gui::AssistMenu</name>
    <message>
        <source>What Is &amp;Missing?</source>
        <translation>Was &amp;fehlt?</translation>
    </message>
    <message>
        <source>Look for hypotheses that would make the theorem at the caret provable, and for those not needed</source>
        <translation>Voraussetzungen suchen, mit denen der Satz an der Schreibmarke beweisbar wäre, und solche, die nicht gebraucht werden</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>Start Proo&amp;f</source>
        <translation>Beweis &amp;beginnen</translation>
    </message>
    <message>
        <source>Begin a proof for the theorem at the caret</source>
        <translation>Einen Beweis für den Satz an der Schreibmarke beginnen</translation>
    </message>
    <message>
        <source>What Can I &amp;Conclude Here?</source>
        <translation>Was &amp;folgt hier?</translation>
    </message>
    <message>
        <source>List the steps that are possible at the caret</source>
        <translation>Die Schritte auflisten, die an der Schreibmarke möglich sind</translation>
    </message>
    <message>
        <source>C&amp;laim…</source>
        <translation>Beha&amp;uptung …</translation>
    </message>
    <message>
        <source>State a fact now and prove it later</source>
        <translation>Jetzt eine Aussage hinschreiben und sie später beweisen</translation>
    </message>
    <message>
        <source>Split into C&amp;ases…</source>
        <translation>F&amp;älle unterscheiden …</translation>
    </message>
    <message>
        <source>Go on in two cases: a fact holds, or it does not</source>
        <translation>In zwei Fällen weitergehen: Eine Aussage gilt, oder sie gilt nicht</translation>
    </message>
    <message>
        <source>Close &amp;Here</source>
        <translation>&amp;Hier abschließen</translation>
    </message>
    <message>
        <source>End the block with what is known</source>
        <translation>Den Block mit dem beenden, was bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Fill Hole</source>
        <translation>&amp;Lücke füllen</translation>
    </message>
    <message>
        <source>Let the prover fill the hole at the caret</source>
        <translation>Den Beweiser die Lücke an der Schreibmarke füllen lassen</translation>
    </message>
    <message>
        <source>Fill &amp;All Holes</source>
        <translation>&amp;Alle Lücken füllen</translation>
    </message>
    <message>
        <source>Let the prover fill all holes of this proof</source>
        <translation>Den Beweiser alle Lücken dieses Beweises füllen lassen</translation>
    </message>
    <message>
        <source>S&amp;top Filling</source>
        <translation>Füllen an&amp;halten</translation>
    </message>
    <message>
        <source>Stop what the prover is doing for this proof</source>
        <translation>Anhalten, was der Beweiser für diesen Beweis tut</translation>
    </message>
    <message>
        <source>Find a &amp;Shorter Proof from Here</source>
        <translation>Ab hier einen &amp;kürzeren Beweis suchen</translation>
    </message>
    <message>
        <source>Prove the rest of the block anew, in fewer steps</source>
        <translation>Den Rest des Blocks neu beweisen, in weniger Schritten</translation>
    </message>
    <message>
        <source>Move Step &amp;Up</source>
        <translation>Schritt nach &amp;oben</translation>
    </message>
    <message>
        <source>Change places with the step before</source>
        <translation>Mit dem Schritt davor tauschen</translation>
    </message>
    <message>
        <source>Move Step &amp;Down</source>
        <translation>Schritt nach u&amp;nten</translation>
    </message>
    <message>
        <source>Change places with the step after</source>
        <translation>Mit dem Schritt danach tauschen</translation>
    </message>
    <message>
        <source>S&amp;wap Cases</source>
        <translation>Fälle &amp;tauschen</translation>
    </message>
    <message>
        <source>Put the second case first</source>
        <translation>Den zweiten Fall nach vorn stellen</translation>
    </message>
    <message>
        <source>Remove U&amp;nused Steps</source>
        <translation>Un&amp;benutzte Schritte entfernen</translation>
    </message>
    <message>
        <source>Delete steps that nothing rests on</source>
        <translation>Schritte löschen, auf denen nichts beruht</translation>
    </message>
    <message>
        <source>&amp;Extract Lemma…</source>
        <translation>Lemma &amp;herausziehen …</translation>
    </message>
    <message>
        <source>Make the selected steps a lemma of their own</source>
        <translation>Aus den gewählten Schritten ein eigenes Lemma machen</translation>
    </message>
    <message>
        <source>&amp;Inline Lemma</source>
        <translation>Lemma &amp;einsetzen</translation>
    </message>
    <message>
        <source>Put a lemma&apos;s own steps in place of its use</source>
        <translation>Die Schritte eines Lemmas dort einsetzen, wo es benutzt wird</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>Give the thing at the caret another name everywhere</source>
        <translation>Dem Ding an der Schreibmarke überall einen anderen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Go to Definition</source>
        <translation>Zur &amp;Definition gehen</translation>
    </message>
    <message>
        <source>Go to where the name at the caret is introduced</source>
        <translation>Dorthin gehen, wo der Name an der Schreibmarke eingeführt wird</translation>
    </message>
    <message>
        <source>F&amp;ormat Document</source>
        <translation>Dokument &amp;ordnen</translation>
    </message>
    <message>
        <source>Indent and space the text in order</source>
        <translation>Einzüge und Abstände des Textes ordnen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Facts, as the document writes them:</source>
        <translation>Aussagen, wie das Dokument sie schreibt:</translation>
    </message>
    <message>
        <source>Split into Cases</source>
        <translation>Fälle unterscheiden</translation>
    </message>
    <message>
        <source>The fact that holds, or does not:</source>
        <translation>Die Aussage, die gilt oder nicht:</translation>
    </message>
    <message>
        <source>Extract Lemma</source>
        <translation>Lemma herausziehen</translation>
    </message>
    <message>
        <source>Name of the lemma:</source>
        <translation>Name des Lemmas:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>New name for %1 (%n place(s)):</source>
        <translation><numerusform>Neuer Name für %1 (%n Stelle):</numerusform><numerusform>Neuer Name für %1 (%n Stellen):</numerusform></translation>
    </message>
        <message>
            <source>Find All &amp;References</source>
            <translation>Alle &amp;Stellen finden</translation>
        </message>
        <message>
            <source>List all places of the name at the caret</source>
            <translation>Alle Stellen des Namens an der Einfügemarke auflisten</translation>
        </message>
        <message>
            <source>There is no name at the caret</source>
            <translation>An der Einfügemarke steht kein Name</translation>
        </message>
        <message>
            <source>&amp;Outline…</source>
            <translation>&amp;Gliederung…</translation>
        </message>
        <message>
            <source>What the document declares and states</source>
            <translation>Was das Dokument vereinbart und behauptet</translation>
        </message>
        <message>
            <source>Re&amp;write by an Equality…</source>
            <translation>Mit Gleichung &amp;umschreiben…</translation>
        </message>
        <message>
            <source>Put equals for equals in a known fact</source>
            <translation>In einem bekannten Fakt Gleiches für Gleiches setzen</translation>
        </message>
        <message>
            <source>Assume the Con&amp;trary</source>
            <translation>Das Gegen&amp;teil annehmen</translation>
        </message>
        <message>
            <source>Go on in two cases: the goal holds, or its contrary leads to a contradiction</source>
            <translation>In zwei Fällen weiter: das Ziel gilt, oder sein Gegenteil führt zum Widerspruch</translation>
        </message>
        <message>
            <source>Complete S&amp;ketch</source>
            <translation>S&amp;kizze vervollständigen</translation>
        </message>
        <message>
            <source>Make claims of steps that are wrong, and let the prover fill all that is open</source>
            <translation>Aus falschen Schritten Behauptungen machen und den Beweiser alles Offene füllen lassen</translation>
        </message>
        <message>
            <source>No known equality changes a known fact here</source>
            <translation>Keine bekannte Gleichung ändert hier einen bekannten Fakt</translation>
        </message>
        <message>
            <source>Rewrite by an Equality</source>
            <translation>Mit Gleichung umschreiben</translation>
        </message>
        <message>
            <source>Which fact, and by what:</source>
            <translation>Welcher Fakt, und womit:</translation>
        </message>
</context>
<context>
    <name>byrne::gui::FirstProofGuide</name>
    <message>
        <source>Show me</source>
        <translation>Zeig es mir</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Führung beenden</translation>
    </message>
    <message>
        <source>Let Byrne do this for you</source>
        <translation>Byrne das machen lassen</translation>
    </message>
    <message>
        <source>Go on to what comes next</source>
        <translation>Zum Nächsten gehen</translation>
    </message>
    <message>
        <source>Close this strip; the document stays</source>
        <translation>Diesen Streifen schließen; das Dokument bleibt</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
</context>
<context>
    <name>FirstProof</name>
    <message>
        <source>A theorem</source>
        <translation>Ein Satz</translation>
    </message>
    <message>
        <source>This is a theorem: &lt;b&gt;for&lt;/b&gt; names its points, &lt;b&gt;assume&lt;/b&gt; says what is given, &lt;b&gt;show&lt;/b&gt; what is claimed. The figure on the right was found from that alone. Drag the point P: what is given stays true.</source>
        <translation>Das ist ein Satz: &lt;b&gt;for&lt;/b&gt; nennt seine Punkte, &lt;b&gt;assume&lt;/b&gt; sagt, was gegeben ist, &lt;b&gt;show&lt;/b&gt;, was behauptet wird. Die Figur rechts wurde allein daraus gefunden. Ziehen Sie den Punkt P: Was gegeben ist, bleibt wahr.</translation>
    </message>
    <message>
        <source>Begin a proof</source>
        <translation>Einen Beweis beginnen</translation>
    </message>
    <message>
        <source>Put the caret into the theorem and press %1 (&lt;b&gt;Step &amp;gt; Start Proof&lt;/b&gt;). A question mark stands for what is still to be shown.</source>
        <translation>Setzen Sie die Schreibmarke in den Satz und drücken Sie %1 (&lt;b&gt;Schritt &amp;gt; Beweis beginnen&lt;/b&gt;). Ein Fragezeichen steht für das, was noch zu zeigen ist.</translation>
    </message>
    <message>
        <source>A first step</source>
        <translation>Ein erster Schritt</translation>
    </message>
    <message>
        <source>What follows at once is listed below, in &lt;b&gt;Next step&lt;/b&gt; (%1). Choose a line to see it in the figure; Return writes it. Take the one by &lt;b&gt;midpoint_def&lt;/b&gt;: M lies between A and B, and AM = MB.</source>
        <translation>Was sofort folgt, steht unten unter &lt;b&gt;Nächster Schritt&lt;/b&gt; (%1). Wählen Sie eine Zeile, um sie in der Figur zu sehen; Eingabe schreibt sie. Nehmen Sie die mit &lt;b&gt;midpoint_def&lt;/b&gt;: M liegt zwischen A und B, und AM = MB.</translation>
    </message>
    <message>
        <source>Say where you are going</source>
        <translation>Sagen, wohin es geht</translation>
    </message>
    <message>
        <source>You need not write every step. The triangles AMP and BMP should be congruent: press %1 (&lt;b&gt;Step &amp;gt; Claim&lt;/b&gt;) and type &lt;tt&gt;congruent_triangles(A,M,P,B,M,P)&lt;/tt&gt;.</source>
        <translation>Sie müssen nicht jeden Schritt schreiben. Die Dreiecke AMP und BMP sollten kongruent sein: Drücken Sie %1 (&lt;b&gt;Schritt &amp;gt; Behauptung&lt;/b&gt;) und tippen Sie &lt;tt&gt;congruent_triangles(A,M,P,B,M,P)&lt;/tt&gt;.</translation>
    </message>
    <message>
        <source>Let the prover fill the gaps</source>
        <translation>Den Beweiser die Lücken füllen lassen</translation>
    </message>
    <message>
        <source>Press %1 (&lt;b&gt;Step &amp;gt; Fill All Holes&lt;/b&gt;). The prover looks for the steps in between, and the checker, which knows nothing of how they were found, checks each of them. When the theorem&apos;s light is green, it is proved.</source>
        <translation>Drücken Sie %1 (&lt;b&gt;Schritt &amp;gt; Alle Lücken füllen&lt;/b&gt;). Der Beweiser sucht die Schritte dazwischen, und der Prüfer, der nicht weiß, wie sie gefunden wurden, prüft jeden. Ist das Licht des Satzes grün, dann ist er bewiesen.</translation>
    </message>
    <message>
        <source>Watch your proof</source>
        <translation>Den Beweis ansehen</translation>
    </message>
    <message>
        <source>Press %1 (&lt;b&gt;Figure &amp;gt; Play&lt;/b&gt;): each step draws what it adds, in red.</source>
        <translation>Drücken Sie %1 (&lt;b&gt;Figur &amp;gt; Abspielen&lt;/b&gt;): Jeder Schritt zeichnet rot, was er hinzufügt.</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>Gut gemacht</translation>
    </message>
    <message>
        <source>That is a proof. Undo takes every step back; &lt;b&gt;F1&lt;/b&gt; tells about what is under the caret; &lt;b&gt;File &amp;gt; Open Example&lt;/b&gt; has more, twelve propositions of Euclid among them.</source>
        <translation>Das ist ein Beweis. Rückgängig nimmt jeden Schritt zurück; &lt;b&gt;F1&lt;/b&gt; erklärt, was unter der Schreibmarke steht; &lt;b&gt;Datei &amp;gt; Beispiel öffnen&lt;/b&gt; hat mehr, darunter zwölf Sätze Euklids.</translation>
    </message>
</context>
<context>
    <name>byrne::gui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>The manual</source>
        <translation>Das Handbuch</translation>
    </message>
</context>
<context>
    <name>HelpAt</name>
    <message>
        <source>Axiom</source>
        <translation>Axiom</translation>
    </message>
    <message>
        <source>Theorem</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>%1 is another spelling of it.</source>
        <translation>%1 ist eine andere Schreibweise dafür.</translation>
    </message>
</context>
<context>
    <name>byrne::gui::ExerciseDesk</name>
    <message>
        <source>E&amp;xercise</source>
        <translation>&amp;Übung</translation>
    </message>
    <message>
        <source>&amp;Mark Step for an Exercise</source>
        <translation>Schritt für eine Übung &amp;markieren</translation>
    </message>
    <message>
        <source>The step at the caret is to be found by the student (or no longer)</source>
        <translation>Der Schritt an der Schreibmarke ist vom Schüler zu finden (oder nicht mehr)</translation>
    </message>
    <message>
        <source>Make &amp;Exercise</source>
        <translation>Übung &amp;erstellen</translation>
    </message>
    <message>
        <source>Open a copy in which the marked steps are holes</source>
        <translation>Eine Kopie öffnen, in der die markierten Schritte Lücken sind</translation>
    </message>
    <message>
        <source>&amp;Hint</source>
        <translation>&amp;Hinweis</translation>
    </message>
    <message>
        <source>One hint for the hole at the caret; ask again for a plainer one</source>
        <translation>Ein Hinweis für die Lücke an der Schreibmarke; noch einmal fragen für einen deutlicheren</translation>
    </message>
    <message>
        <source>Show &amp;Solution</source>
        <translation>&amp;Lösung zeigen</translation>
    </message>
    <message>
        <source>Open the document that the exercise was made from</source>
        <translation>Das Dokument öffnen, aus dem die Übung entstand</translation>
    </message>
    <message>
        <source>Put the caret into a step of a proof</source>
        <translation>Die Schreibmarke in einen Schritt eines Beweises setzen</translation>
    </message>
    <message>
        <source>Put the caret into a theorem of a Byrne document</source>
        <translation>Die Schreibmarke in einen Satz eines Byrne-Dokuments setzen</translation>
    </message>
    <message>
        <source>The student is to find this step</source>
        <translation>Diesen Schritt soll der Schüler finden</translation>
    </message>
    <message>
        <source>The step stays as it is</source>
        <translation>Der Schritt bleibt, wie er ist</translation>
    </message>
    <message>
        <source>exercise.byrne</source>
        <translation>uebung.byrne</translation>
    </message>
    <message>
        <source>solution.byrne</source>
        <translation>loesung.byrne</translation>
    </message>
    <message>
        <source>The exercise: save it under a name of its own</source>
        <translation>Die Übung: unter eigenem Namen speichern</translation>
    </message>
    <message>
        <source>All that is needed is known: end the proof.</source>
        <translation>Alles Nötige ist bekannt: den Beweis beenden.</translation>
    </message>
    <message>
        <source>Look at %1.</source>
        <translation>Sehen Sie sich %1 an.</translation>
    </message>
    <message>
        <source>%1 needs no premises here.</source>
        <translation>%1 braucht hier keine Voraussetzungen.</translation>
    </message>
    <message>
        <source>Use %1 with %2.</source>
        <translation>Benutzen Sie %1 mit %2.</translation>
    </message>
    <message>
        <source>%1 with %2 settles it.</source>
        <translation>%1 mit %2 erledigt es.</translation>
    </message>
    <message>
        <source>%1 with %2 gives %3.</source>
        <translation>%1 mit %2 ergibt %3.</translation>
    </message>
    <message>
        <source>This document is no exercise: it has no hints</source>
        <translation>Dieses Dokument ist keine Übung: Es hat keine Hinweise</translation>
    </message>
    <message>
        <source>There is nothing left to fill in this proof</source>
        <translation>In diesem Beweis ist nichts mehr zu füllen</translation>
    </message>
    <message>
        <source>The known proof has nothing more to say here; yours may go another way</source>
        <translation>Der bekannte Beweis sagt hier nichts mehr; Ihrer darf anders gehen</translation>
    </message>
</context>
<context>
    <name>byrne::gui::Assistant</name>
    <message>
        <source>Put the caret into the proof of a Byrne document</source>
        <translation>Die Schreibmarke in den Beweis eines Byrne-Dokuments setzen</translation>
    </message>
    <message>
        <source>%1 has no proof yet: choose Start Proof</source>
        <translation>%1 hat noch keinen Beweis: Wählen Sie Beweis beginnen</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; try again</source>
        <translation>Der Text hat sich inzwischen geändert; bitte noch einmal</translation>
    </message>
    <message>
        <source>Put the caret into a theorem of a Byrne document</source>
        <translation>Die Schreibmarke in einen Satz eines Byrne-Dokuments setzen</translation>
    </message>
    <message>
        <source>This theorem has a proof already</source>
        <translation>Dieser Satz hat schon einen Beweis</translation>
    </message>
    <message>
        <source>Not filled: %1</source>
        <translation>Nicht gefüllt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Filled in %1 s with %n step(s)</source>
        <translation><numerusform>In %1 s mit %n Schritt gefüllt</numerusform><numerusform>In %1 s mit %n Schritten gefüllt</numerusform></translation>
    </message>
    <message>
        <source>The proof found no longer fits: the hole asks something else by now</source>
        <translation>Der gefundene Beweis passt nicht mehr: Die Lücke fragt inzwischen etwas anderes</translation>
    </message>
    <message>
        <source>There is nothing left to fill in this proof</source>
        <translation>In diesem Beweis ist nichts mehr zu füllen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Looking for a shorter proof …</source>
        <translation>Suche einen kürzeren Beweis …</translation>
    </message>
    <message numerus="yes">
        <source>Now %n step(s)</source>
        <translation><numerusform>Jetzt %n Schritt</numerusform><numerusform>Jetzt %n Schritte</numerusform></translation>
    </message>
    <message>
        <source>Every step is used</source>
        <translation>Jeder Schritt wird benutzt</translation>
    </message>
    <message numerus="yes">
        <source>%n unused step(s) removed</source>
        <translation><numerusform>%n unbenutzter Schritt entfernt</numerusform><numerusform>%n unbenutzte Schritte entfernt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Lemma %1 made of %n step(s)</source>
        <translation><numerusform>Lemma %1 aus %n Schritt gemacht</numerusform><numerusform>Lemma %1 aus %n Schritten gemacht</numerusform></translation>
    </message>
    <message>
        <source>One fact is needed: it holds in the first case and not in the second</source>
        <translation>Eine Aussage wird gebraucht: Sie gilt im ersten Fall und im zweiten nicht</translation>
    </message>
    <message>
        <source>There is no name at the caret</source>
        <translation>An der Schreibmarke steht kein Name</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) renamed</source>
        <translation><numerusform>%n Stelle umbenannt</numerusform><numerusform>%n Stellen umbenannt</numerusform></translation>
    </message>
    <message>
        <source>%1 is declared by its first use</source>
        <translation>%1 ist durch den ersten Gebrauch erklärt</translation>
    </message>
        <message>
            <source>%1  becomes  %2  (%3)</source>
            <translation>%1  wird  %2  (%3)</translation>
        </message>
        <message>
            <source>The contrary can be assumed where the goal is one fact</source>
            <translation>Das Gegenteil lässt sich annehmen, wo das Ziel ein einzelner Fakt ist</translation>
        </message>
</context>
    <context>
        <name>byrne::gui::EditorPane</name>
        <message>
            <source>%1 is no longer on disk. Its text is kept here; saving writes the file again.</source>
            <translation>%1 ist nicht mehr auf der Platte. Der Text bleibt hier; Speichern schreibt die Datei wieder.</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>%1 was changed by another program, and you have unsaved changes.</source>
            <translation>%1 wurde von einem anderen Programm geändert, und Sie haben ungesicherte Änderungen.</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Meinen behalten</translation>
        </message>
        <message>
            <source>Go on with your text; saving replaces the other one</source>
            <translation>Mit dem eigenen Text weiterarbeiten; Speichern ersetzt den anderen</translation>
        </message>
        <message>
            <source>Take the other</source>
            <translation>Anderen übernehmen</translation>
        </message>
        <message>
            <source>Load the file again; Undo brings your text back</source>
            <translation>Die Datei neu laden; Rückgängig holt Ihren Text zurück</translation>
        </message>
        <message>
            <source>Show the other</source>
            <translation>Anderen zeigen</translation>
        </message>
        <message>
            <source>Open the file's text beside yours</source>
            <translation>Den Text der Datei neben dem eigenen öffnen</translation>
        </message>
        <message>
            <source>Second view of the document</source>
            <translation>Zweite Ansicht des Dokuments</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::RecoveryBar</name>
        <message numerus="yes">
            <source>%1: %n line(s), typed until %2</source>
            <translation>
                <numerusform>%1: %n Zeile, getippt bis %2</numerusform>
                <numerusform>%1: %n Zeilen, getippt bis %2</numerusform>
            </translation>
        </message>
        <message>
            <source>the file has changed since</source>
            <translation>die Datei ist seither geändert worden</translation>
        </message>
        <message>
            <source>the file is gone</source>
            <translation>die Datei ist nicht mehr da</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Byrne did not end as it should. These texts were not saved:</source>
            <translation>Byrne ist nicht ordentlich beendet worden. Diese Texte waren nicht gespeichert:</translation>
        </message>
        <message>
            <source>Texts that can be recovered</source>
            <translation>Texte, die wiederhergestellt werden können</translation>
        </message>
        <message>
            <source>Open the ticked texts as they were typed; files are not changed before you save</source>
            <translation>Die angekreuzten Texte öffnen, wie sie getippt waren; Dateien ändern sich erst, wenn Sie speichern</translation>
        </message>
        <message>
            <source>Look at the selected text</source>
            <translation>Den gewählten Text ansehen</translation>
        </message>
        <message>
            <source>Delete the ticked texts for good</source>
            <translation>Die angekreuzten Texte endgültig löschen</translation>
        </message>
        <message>
            <source>Ask again at the next start</source>
            <translation>Beim nächsten Start wieder fragen</translation>
        </message>
        <message>
            <source>A text that was never saved</source>
            <translation>Ein Text, der nie gespeichert wurde</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::ReferencesPopup</name>
        <message>
            <source>Places of the name</source>
            <translation>Stellen des Namens</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::KeySheet</name>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Command or key…</source>
            <translation>Befehl oder Taste…</translation>
        </message>
        <message>
            <source>Look for a command or a key</source>
            <translation>Einen Befehl oder eine Taste suchen</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Befehle und ihre Tasten</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Setzen</translation>
        </message>
        <message>
            <source>The command has this key and no other</source>
            <translation>Der Befehl hat diese Taste und keine andere</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Dazu</translation>
        </message>
        <message>
            <source>The command has this key, too</source>
            <translation>Der Befehl hat auch diese Taste</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Keine Taste</translation>
        </message>
        <message>
            <source>The command has no key</source>
            <translation>Der Befehl hat keine Taste</translation>
        </message>
        <message>
            <source>Usual key</source>
            <translation>Übliche Taste</translation>
        </message>
        <message>
            <source>The key that the command comes with</source>
            <translation>Die Taste, die der Befehl von Haus aus hat</translation>
        </message>
        <message>
            <source>All as usual</source>
            <translation>Alle wie üblich</translation>
        </message>
        <message>
            <source>All commands have the keys that they come with</source>
            <translation>Alle Befehle haben die Tasten, die sie von Haus aus haben</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Neue Taste</translation>
        </message>
        <message>
            <source>Press the new key here</source>
            <translation>Hier die neue Taste drücken</translation>
        </message>
        <message>
            <source>New key:</source>
            <translation>Neue Taste:</translation>
        </message>
        <message>
            <source>Choose a command and press its new key below. Keys that you changed are bold.</source>
            <translation>Wählen Sie einen Befehl und drücken Sie unten seine neue Taste. Geänderte Tasten sind fett.</translation>
        </message>
        <message>
            <source>%1: press a new key below.</source>
            <translation>%1: unten eine neue Taste drücken.</translation>
        </message>
        <message>
            <source>%1 is the key of “%2”, which would lose it.</source>
            <translation>%1 ist die Taste von „%2“, das sie verlöre.</translation>
        </message>
        <message>
            <source>%1 is free.</source>
            <translation>%1 ist frei.</translation>
        </message>
        <message>
            <source>Key…</source>
            <translation>Taste…</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::OverviewRuler</name>
        <message>
            <source>Overview of the document</source>
            <translation>Überblick über das Dokument</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>Zeile %1: %2</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::KeyChoices</name>
        <message>
            <source>%1 is needed for typing. Take a key with Ctrl or Alt, or F1 to F12.</source>
            <translation>%1 wird zum Schreiben gebraucht. Nehmen Sie eine Taste mit Strg oder Alt, oder F1 bis F12.</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::OutlinePopup</name>
        <message>
            <source>Outline</source>
            <translation>Gliederung</translation>
        </message>
        <message>
            <source>Name…</source>
            <translation>Name…</translation>
        </message>
        <message>
            <source>Look for a name</source>
            <translation>Einen Namen suchen</translation>
        </message>
        <message>
            <source>What the document declares and states</source>
            <translation>Was das Dokument vereinbart und behauptet</translation>
        </message>
        <message>
            <source>predicate</source>
            <translation>Prädikat</translation>
        </message>
        <message>
            <source>theorem</source>
            <translation>Satz</translation>
        </message>
        <message>
            <source>axiom</source>
            <translation>Axiom</translation>
        </message>
    </context>
    <context>
        <name>Dependencies</name>
        <message>
            <source>given</source>
            <translation>gegeben</translation>
        </message>
        <message>
            <source>the goal</source>
            <translation>das Ziel</translation>
        </message>
        <message>
            <source>impossible</source>
            <translation>unmöglich</translation>
        </message>
        <message>
            <source>case %1</source>
            <translation>Fall %1</translation>
        </message>
        <message>
            <source>still to be proved</source>
            <translation>noch zu beweisen</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::DependencyView</name>
        <message>
            <source>What rests on what</source>
            <translation>Was worauf beruht</translation>
        </message>
        <message>
            <source>%1 (+%2 folded)</source>
            <translation>%1 (+%2 gefaltet)</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::DependencyPanel</name>
        <message>
            <source>Fold</source>
            <translation>Falten</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <source>Find a step…</source>
            <translation>Schritt suchen…</translation>
        </message>
        <message>
            <source>Find a step in the graph</source>
            <translation>Einen Schritt im Graphen suchen</translation>
        </message>
        <message>
            <source>Hide what only the selected step needs, or show it again (F)</source>
            <translation>Verbergen, was nur der gewählte Schritt braucht, oder wieder zeigen (F)</translation>
        </message>
        <message>
            <source>The whole graph (0)</source>
            <translation>Der ganze Graph (0)</translation>
        </message>
        <message>
            <source>Larger (+)</source>
            <translation>Größer (+)</translation>
        </message>
        <message>
            <source>Smaller (−)</source>
            <translation>Kleiner (−)</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::TwoColumnModel</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation><numerusform>%n Fall</numerusform><numerusform>%n Fälle</numerusform></translation>
        </message>
        <message>
            <source>given</source>
            <translation>gegeben</translation>
        </message>
        <message>
            <source>case %1</source>
            <translation>Fall %1</translation>
        </message>
        <message>
            <source>proved above</source>
            <translation>oben bewiesen</translation>
        </message>
        <message>
            <source>This was to be shown.</source>
            <translation>Das war zu zeigen.</translation>
        </message>
        <message>
            <source>This is impossible.</source>
            <translation>Das ist unmöglich.</translation>
        </message>
        <message>
            <source>still to be proved</source>
            <translation>noch zu beweisen</translation>
        </message>
        <message>
            <source>%1 (from %2)</source>
            <translation>%1 (aus %2)</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>Aussage</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
    </context>
    <context>
        <name>byrne::gui::TwoColumnPanel</name>
        <message>
            <source>Proof in two columns</source>
            <translation>Beweis in zwei Spalten</translation>
        </message>
    </context>
    <context>
        <name>FactObjects</name>
        <message>
            <source>Circle %1</source>
            <translation>Kreis %1</translation>
        </message>
        <message>
            <source>Triangle %1</source>
            <translation>Dreieck %1</translation>
        </message>
        <message>
            <source>Figure %1</source>
            <translation>Figur %1</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>Winkel %1</translation>
        </message>
        <message>
            <source>Segment %1</source>
            <translation>Strecke %1</translation>
        </message>
        <message>
            <source>Line %1</source>
            <translation>Gerade %1</translation>
        </message>
        <message>
            <source>Point %1</source>
            <translation>Punkt %1</translation>
        </message>
    </context>
</TS>
