import Timeline

extension InterfaceWords {
  static let german = InterfaceWords(
    language: "de",
    date: { ThirdOfPeriod($0).map(third) ?? GermanDateWords.label(for: $0) },
    skip: "Zum Inhalt",
    siteNavigation: "Website",
    timeline: "Zeitleiste",
    sources: "Quellen",
    stripLabel: "Wie die Ereignisse in der Zeit liegen",
    permalink: "Link zu diesem Eintrag",
    before: "Davor",
    after: "Danach",
    whatSourcesSay: "Was die Quellen sagen",
    citedWorks: "Worauf es beruht",
    aboutThisEvent: "Über dieses Ereignis",
    text: "Der Text",
    quotedSentences: "Die zitierten Sätze",
    quotesOnly: "Hier stehen nur die Sätze, die die Zeitleiste zitiert.",
    howToRead: "Wie diese Seiten zu lesen sind",
    dateSigns: "Zeichen unter den Daten",
    coverage: "Was fehlt",
    coverageNote:
      "Über jeden datierten Satz jeder Quelle wird Rechenschaft gegeben. Diese stehen nicht in der Zeitleiste, und dies ist der Grund.",
    reason: "Ausgelassen, weil",
    sentences: "Sätze",
    notShown: "ein Satz, der nicht gezeigt werden darf",
    movedTitle: "Dieses Ereignis ist umgezogen",
    moved: "Es wird nun hier erzählt:",
    notFoundTitle: "Diese Seite gibt es nicht",
    notFound: "Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.",
    toTimeline: "Zur Zeitleiste",
    madeFrom:
      "Jeder Eintrag führt zu den Worten, auf denen er beruht. Dieselben Quellen ergeben dieselben Seiten.",
    data: "Daten und Feeds",
    method: "Methode",
    compact: "Nur Überschriften",
    inFull: "Ausführlich",
    findEvents: "Stöbern und filtern",
    search: "Ereignisse suchen",
    clear: "Zurücksetzen",
    foundPattern: "{found} von {all} Ereignissen",
    hiddenPattern: "{count} verborgen",
    keysLabel:
      "Einzelne Tasten: j und k gehen zum nächsten und zum vorigen Eintrag, / geht zur Suche",
    alsoKnown: "Auch",
    oftenWith: "Oft zusammen mit",
    earlier: "Früher",
    later: "Später",
    name: "Name",
    years: "Jahre",
    eventsTold: "Was sie erzählt",
    history: "Was aus diesem Eintrag geworden ist",
    tooLarge:
      "Es sind zu viele Ereignisse, um hier zu suchen. Stöbern Sie in diesen Listen, oder suchen Sie mit dem Browser in einem Jahr.",
    methodWords: .german,
    dateLabel: "Datum",
    people: "Personen",
    places: "Orte",
    topics: "Themen",
    importance: "Gewicht",
    editedByHand: "Von Hand geändert",
    publisher: "Herausgeber",
    author: "Autor",
    published: "Erschienen",
    accessed: "Gelesen am",
    licence: "Lizenz",
    links: "Original",
    original: "Original",
    archived: "archivierte Kopie",
    document: "Quelle",
    datedSentences: "Datierte Sätze",
    eventsUsed: "Ereignisse",
    leftOut: "Ausgelassen",
    undated: "ohne Datum",
    withdrawn:
      "zurückgezogen: In der Quelle stehen diese Worte nicht mehr, also belegen sie nichts",
    noSource: "Dieses Ereignis hat keine Quelle.",
    disagreement: "Die Quellen nennen verschiedene Daten",
    disagreementAndPerson:
      "Die Quellen nennen verschiedene Daten; das hier verwendete hat ein Mensch gesetzt",
    shownAbove: "hier verwendet",
    copy: "Kopie",
    identifier: "Kennung",
    facet: kind,
    statusName: { label($0, nil) },
    pageOf: { "Seite \($0) von \($1)" },
    duringYear: { "\($0), Monat nicht genannt" },
    events: { count($0, "Ereignis", "Ereignisse") },
    noEvents: { sources in
      sources == 0
        ? "Noch gibt es keine Ereignisse: Legen Sie datierte Dokumente in content/sources ab oder ein eigenes "
          + "Ereignis in content/events, und bauen Sie neu."
        : "Noch gibt es keine Ereignisse: Kein Satz der Quellen nennt ein datiertes Ereignis, das gezeigt "
          + "werden kann. Die Seite „Was fehlt“ sagt, warum jeder datierte Satz ausgelassen wurde."
    },
    planned: { "\($0) geplant" },
    sourceCount: { count($0, "Quelle", "Quellen") },
    span: { first, last in first == last ? first : "\(first) bis \(last)" },
    asOf: { "Stand: \($0)" },
    stillToCome: { "Stand: \($0). Was noch bevorsteht" },
    bar: { period, number in "\(period), \(count(number, "Ereignis", "Ereignisse"))" },
    duringMonth: { "Im \($0), Tag nicht genannt" },
    gap: { "\(duration(months: $0)) ohne verzeichnetes Ereignis" },
    moreSources: { "\($0) \($0 == 1 ? "weiteres Zitat" : "weitere Zitate"), Wort für Wort" },
    sentenceSummary: { all, shown, leftOut in
      "\(all), davon \(shown) in der Zeitleiste, \(leftOut) ausgelassen"
    },
    becauseDated: { words, date, anchor in
      "„\(words)“ wurde als \(date) gelesen, denn das Dokument trägt das Datum \(anchor)."
    },
    undatedLead: { date, anchor in
      "Kein Wort sagt, wann; der Anfang eines Artikels vom \(anchor) wurde als \(date) gelesen."
    },
    countedFrom: { words, date, anchor in
      "„\(words)“ wurde als \(date) gelesen, gezählt von: \(anchor)."
    },
    countedWithLength: { "Wie lange es dauerte, sagt „\($0)“." },
    asWritten: { words, date in "„\(words)“ wurde als \(date) gelesen, so wie es dasteht." },
    dateSetByPerson: { sources in
      "Dieses Datum hat ein Mensch gesetzt; "
        + (sources == 1 ? "die Quelle nennt ein anderes" : "die Quellen nennen andere")
    },
    givenByPerson: { "Das Datum, \($0), hat ein Mensch angegeben." },
    leftOutBecause: { "ausgelassen: \(reason($0))" },
    ledgerReason: reason,
    field: fieldName,
    status: { label($0, $1) },
    meaning: definition,
    difference: heading,
    sign: signWords,
    detail: detailWords)

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private static func duration(months: Int) -> String {
    [(months / 12, "Jahr", "Jahre"), (months % 12, "Monat", "Monate")]
      .filter { $0.0 > 0 }.map { count($0.0, $0.1, $0.2) }.joined(separator: " ")
  }

  @Sendable private static func kind(_ kind: FacetKind) -> String {
    switch kind {
    case .people: "Personen"
    case .places: "Orte"
    case .topics: "Themen"
    case .publishers: "Herausgeber"
    case .status: "Status"
    }
  }

  @Sendable private static func reason(_ reason: LedgerReason) -> String {
    switch reason {
    case .noAnchor: "das Datum ist relativ, und die Quelle nennt kein Erscheinungsdatum"
    case .vague: "zu ungenau für ein Datum"
    case .durationOnly: "eine Dauer, die zu keinem Datum gehört"
    case .recurring: "eine Zeit, die wiederkehrt"
    case .notAStatement: "das Datum gehört nicht zu dem, was der Satz aussagt"
    case .noEvent: "es wird kein Ereignis erzählt"
    case .negated: "es wird gesagt, dass dies nicht geschah"
    case .calledOff: "dies wurde laut der Quelle abgesagt oder verschoben"
    case .hypothetical: "es wird nur angenommen"
    case .rumour: "es wird ein Gerücht weitergegeben"
    case .hidden: "von einem Menschen verborgen"
    case .removedByHand: "von einem Menschen herausgenommen"
    }
  }

  @Sendable private static func fieldName(_ field: CuratedEvent.Field) -> String {
    switch field {
    case .date: "Datum"
    case .title: "Titel"
    case .actors: "Personen"
    case .places: "Orte"
    case .evidence: "Zitate"
    }
  }

  private static func label(_ status: EventStatus, _ sources: Int?) -> String {
    switch status {
    case .unsourced: "keine Quelle"
    case .singleSource: "eine einzige Quelle"
    case .corroborated: sources.map { "\($0) unabhängige Quellen" } ?? "unabhängige Quellen"
    case .disagreeing: "die Quellen widersprechen sich"
    case .planned: "geplant"
    case .announced: "angekündigt"
    case .disputed: "umstritten"
    case .checked: "von einem Menschen geprüft"
    case .edited: "von Hand geändert"
    }
  }

  @Sendable private static func definition(_ status: EventStatus) -> String {
    switch status {
    case .unsourced:
      "Nichts steht dafür ein: kein Zitat, das noch gilt, und kein Werk, das genannt wird."
    case .singleSource: "Eine Quelle erzählt es. Kopien eines Berichts zählen einmal."
    case .corroborated: "So viele Quellen erzählen es, ohne voneinander abzuschreiben."
    case .disagreeing: "Die Quellen erzählen etwas davon so, dass nicht alles stimmen kann."
    case .planned: "Es stand noch bevor, als die neueste Quelle geschrieben wurde."
    case .announced: "Als Plan erzählt; keine Quelle hier sagt, ob es dazu kam."
    case .disputed: "Wer es geprüft hat, hat Zweifel."
    case .checked: "Ein Mensch hat es mit seinen Quellen verglichen."
    case .edited: "Ein Mensch hat berichtigt, was aus den Quellen gelesen wurde."
    }
  }

  @Sendable private static func heading(_ kind: Disagreement.Kind) -> String {
    switch kind {
    case .day: "Die Quellen nennen verschiedene Tage"
    case .place: "Die Quellen nennen verschiedene Orte"
    case .number: "Die Quellen nennen verschiedene Zahlen"
    case .status: "Die Quellen sind uneins, ob es geschah"
    case .outcome: "Die Quellen sind uneins, was daraus wurde"
    }
  }

  @Sendable private static func signWords(_ sign: DateSign) -> String {
    switch sign {
    case .day: "ein Tag in seinem Jahr"
    case .vague: "irgendwann in diesen Monaten"
    case .doubted: "ungefähr oder unsicher"
    case .interval: "von einem Tag bis zu einem anderen"
    case .openStart: "bis dahin, Beginn nicht genannt"
    case .openEnd: "seitdem, Ende nicht genannt"
    }
  }

  private static func third(_ third: ThirdOfPeriod) -> String {
    let part =
      switch third.part {
      case .early: "Anfang"
      case .mid: "Mitte"
      case .late: "Ende"
      }
    let whole = GermanDateWords.label(for: third.whole)
    return third.whole.precision == .decade ? "\(part) der \(whole)" : "\(part) \(whole)"
  }

  @Sendable private static func detailWords(_ detail: DateDetail) -> String {
    switch detail {
    case .month: "nur der Monat"
    case .season: "nur die Jahreszeit"
    case .year: "nur das Jahr"
    case .decade: "nur das Jahrzehnt"
    case .century: "nur das Jahrhundert"
    case .millennium: "nur das Jahrtausend"
    case .third(let span): "etwa \(GermanDateWords.label(for: span))"
    case .approximate: "ungefähr"
    case .uncertain: "unsicher"
    case .deadline(let told): told.map { "Frist, zuerst genannt \($0)" } ?? "Frist"
    case .ongoing(let day): day.map { "dauert noch an, Stand: \($0)" } ?? "Ende nicht genannt"
    case .severalDates: "mehrere Daten"
    }
  }
}
