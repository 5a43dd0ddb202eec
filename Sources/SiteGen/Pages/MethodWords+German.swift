extension MethodWords {
  static let german = MethodWords(
    summary: "Wie diese Seiten entstehen, was ihre Wörter bedeuten und wo die Methode endet.",
    stepsHeading: "Wie ein Eintrag entsteht",
    steps: [
      "Ein Programm liest die Quellen und sucht Sätze, die sagen, wann etwas geschah oder geschehen soll. Es folgt geschriebenen Regeln und keinem Sprachmodell; darum ergeben dieselben Quellen immer dieselben Seiten.",
      "Jeder Eintrag zitiert einen Satz einer Quelle Wort für Wort. Die Seiten lassen sich nicht bauen, wenn ein Zitat nicht in seiner Quelle steht.",
      "Sätze mehrerer Quellen, die dasselbe Ereignis erzählen, sind ein Eintrag. Kopien eines Berichts zählen als eine Quelle.",
      "Quellen, die sich widersprechen, stehen mit ihren eigenen Worten nebeneinander. Nichts wird gemittelt.",
      "Menschen berichtigen die Einträge von Hand. Was ein Mensch geändert hat, wird nie überschrieben, und es ist bezeichnet.",
      "Jeder datierte Satz, der nicht gezeigt wird, ist mit dem Grund verzeichnet.",
    ],
    datesHeading: "Wie Daten gelesen werden",
    dates: [
      "Ein Datum wird nie genauer gezeigt als in seiner Quelle: Ein Monat bleibt ein Monat, ein Jahr bleibt ein Jahr.",
      "„Dienstag“ oder „letzte Woche“ zählt von dem Tag an, an dem die Quelle erschien, in einer Geschichtserzählung vom zuletzt erzählten Datum. Ohne einen solchen Tag bleibt es ohne Datum.",
      "Eine Woche dauert von Montag bis Sonntag. „Anfang“, „Mitte“ und „Ende“ sind Drittel mit unsicheren Grenzen. Der Winter dauert von Dezember bis Februar.",
      "Einträge, von denen nur der Monat bekannt ist, stehen hinter den Tagen dieses Monats, und solche, von denen nur das Jahr bekannt ist, am Ende des Jahres.",
      "Die Seite jedes Ereignisses sagt, wie sein Datum gelesen wurde, aus welchen Worten und von wo gezählt.",
    ],
    undatedLead:
      "Hier gelten die ersten Sätze einer Nachricht, die keinen Tag nennen, als ungefähr vom Tag ihrer Veröffentlichung. Das sagt keine Quelle; diese Daten sind als Schätzung gekennzeichnet.",
    countsHeading: "In Zahlen",
    shown: "In der Zeitleiste gezeigt",
    statusesHeading: "Was die Wörter bedeuten",
    rulesHeading: "Die Regeln, nach denen die Daten gelesen wurden",
    rulesNote:
      "Jede Regel mit einem Beispiel, gelesen wie in einem Artikel von Mittwoch, dem 22. März 2023, und der Zahl der Daten, die sie für diese Seiten gelesen hat.",
    rule: "Regel",
    example: "Beispiel",
    datesRead: "Daten",
    limitsHeading: "Wo die Methode endet",
    limits: [
      "Die Zeitleiste weiß nur, was ihre Quellen sagen. Schweigen kann ihres sein und nicht das der Welt.",
      "Dass Quellen übereinstimmen, heißt nicht, dass sie recht haben. Unabhängig heißt nur, dass sie nicht voneinander abgeschrieben haben.",
      "Ironie, Hörensagen und was ein Satz nur andeutet, wird so gelesen, wie es dasteht, oder ausgelassen.",
      "Ob zwei Sätze dasselbe Ereignis erzählen, wird nach Wörtern, Namen und Daten beurteilt. Manches Ereignis kann hier zweimal stehen.",
      "Personen, Orte und Organisationen werden am Namen erkannt. Zwei mit demselben Namen sind hier eins, bis ein Mensch sie trennt.",
    ],
    versionHeading: "Gemacht mit",
    program: "Programm",
    asOf: "Stand")
}
