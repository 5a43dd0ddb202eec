import Timeline

extension InterfaceWords {
  static let english = InterfaceWords(
    language: "en",
    date: { ThirdOfPeriod($0).map(third) ?? EnglishDateWords.label(for: $0) },
    skip: "Skip to the content",
    siteNavigation: "Site",
    timeline: "Timeline",
    sources: "Sources",
    stripLabel: "How the events lie in time",
    permalink: "Link to this entry",
    before: "Before",
    after: "After",
    whatSourcesSay: "What the sources say",
    citedWorks: "What it rests on",
    aboutThisEvent: "About this event",
    text: "The text",
    quotedSentences: "The quoted sentences",
    quotesOnly: "Only the sentences that the timeline quotes are shown here.",
    howToRead: "How to read this page",
    dateSigns: "Signs under the dates",
    coverage: "Coverage",
    coverageNote:
      "Every dated sentence of every source is accounted for. These are not in the timeline, and this is why.",
    reason: "Left out because",
    sentences: "Sentences",
    notShown: "a sentence that may not be shown",
    movedTitle: "This event has moved",
    moved: "It is told together with another one:",
    notFoundTitle: "There is no such page",
    notFound: "The address may be misspelt, or the page has moved.",
    toTimeline: "Go to the timeline",
    madeFrom: "Every entry leads to the words it rests on. The same sources give the same pages.",
    data: "Data and feeds",
    method: "Method",
    compact: "Headlines only",
    inFull: "In full",
    findEvents: "Browse and filter",
    search: "Search the events",
    clear: "Clear",
    foundPattern: "{found} of {all} events",
    hiddenPattern: "{count} hidden",
    keysLabel: "Single keys: j and k go to the next and the previous entry, / to the search",
    alsoKnown: "Also",
    oftenWith: "Often with",
    earlier: "Earlier",
    later: "Later",
    name: "Name",
    years: "Years",
    eventsTold: "What it tells",
    history: "What has become of this entry",
    tooLarge:
      "There are too many events to search them here. Browse by these lists, or search a year with your browser.",
    methodWords: .english,
    dateLabel: "Date",
    people: "People",
    places: "Places",
    topics: "Topics",
    importance: "Importance",
    editedByHand: "Edited by hand",
    publisher: "Publisher",
    author: "Author",
    published: "Published",
    accessed: "Read on",
    licence: "Licence",
    links: "Original",
    original: "original",
    archived: "archived copy",
    document: "Source",
    datedSentences: "Dated sentences",
    eventsUsed: "Events",
    leftOut: "Left out",
    undated: "undated",
    withdrawn: "withdrawn: the source no longer holds these words, so they prove nothing",
    noSource: "No source stands for this event.",
    disagreement: "The sources give different dates",
    disagreementAndPerson: "The sources give different dates; a person has set the one used here",
    shownAbove: "used here",
    copy: "Copy",
    identifier: "Identifier",
    facet: kind,
    statusName: { label($0, nil) },
    pageOf: { "page \($0) of \($1)" },
    duringYear: { "\($0), month not given" },
    events: { count($0, "event", "events") },
    noEvents: { sources in
      sources == 0
        ? "There are no events yet: put dated documents into content/sources, or an event of your own "
          + "into content/events, and build again."
        : "There are no events yet: no sentence of the sources tells a dated event that can be shown. "
          + "The page “Coverage” says why each dated sentence was left out."
    },
    planned: { "\($0) planned" },
    sourceCount: { count($0, "source", "sources") },
    span: { first, last in first == last ? first : "\(first) to \(last)" },
    asOf: { "as of \($0)" },
    stillToCome: { "As of \($0), still to come" },
    bar: { period, number in "\(period), \(count(number, "event", "events"))" },
    duringMonth: { "During \($0), day not given" },
    gap: { "\(duration(months: $0)) with no recorded event" },
    moreSources: { "\($0) more \($0 == 1 ? "quote" : "quotes"), word for word" },
    sentenceSummary: { all, shown, leftOut in
      "\(all), \(shown) of them in the timeline, \(leftOut) left out"
    },
    becauseDated: { words, date, anchor in
      "“\(words)” was read as \(date), because the document is dated \(anchor)."
    },
    undatedLead: { date, anchor in
      "No word says when; the lead of an article dated \(anchor) was read as \(date)."
    },
    countedFrom: { words, date, anchor in
      "“\(words)” was read as \(date), counted from \(anchor)."
    },
    countedWithLength: { "How long it lasted is told by “\($0)”." },
    asWritten: { words, date in "“\(words)” was read as \(date), just as it says." },
    dateSetByPerson: { sources in
      "A person has set this date; "
        + (sources == 1 ? "the source gives another" : "the sources give others")
    },
    givenByPerson: { "The date, \($0), was given by a person." },
    leftOutBecause: { "left out: \(reason($0))" },
    ledgerReason: reason,
    field: name,
    status: { label($0, $1) },
    meaning: definition,
    difference: heading,
    sign: signWords,
    detail: detailWords)

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private static func duration(months: Int) -> String {
    [(months / 12, "year", "years"), (months % 12, "month", "months")]
      .filter { $0.0 > 0 }.map { count($0.0, $0.1, $0.2) }.joined(separator: " ")
  }

  @Sendable private static func reason(_ reason: LedgerReason) -> String {
    switch reason {
    case .noAnchor: "the date is relative, and the source has no publication date"
    case .vague: "too vague to date"
    case .durationOnly: "a length of time that belongs to no date"
    case .recurring: "a repeated time"
    case .notAStatement: "the date is no part of what the sentence states"
    case .noEvent: "it states no event"
    case .negated: "it says that this did not happen"
    case .calledOff: "it says that this was called off or put off"
    case .hypothetical: "it only supposes this"
    case .rumour: "it passes on a rumour"
    case .hidden: "hidden by a person"
    case .removedByHand: "taken out by a person"
    }
  }

  @Sendable private static func name(_ field: CuratedEvent.Field) -> String {
    switch field {
    case .date: "date"
    case .title: "title"
    case .actors: "people"
    case .places: "places"
    case .evidence: "quotes"
    }
  }

  @Sendable private static func kind(_ kind: FacetKind) -> String {
    switch kind {
    case .people: "People"
    case .places: "Places"
    case .topics: "Topics"
    case .publishers: "Publishers"
    case .status: "Status"
    }
  }

  private static func label(_ status: EventStatus, _ sources: Int?) -> String {
    switch status {
    case .unsourced: "no source"
    case .singleSource: "single source"
    case .corroborated: sources.map { "\($0) independent sources" } ?? "independent sources"
    case .disagreeing: "sources disagree"
    case .planned: "planned"
    case .announced: "announced"
    case .disputed: "disputed"
    case .checked: "checked by a person"
    case .edited: "edited by hand"
    }
  }

  @Sendable private static func definition(_ status: EventStatus) -> String {
    switch status {
    case .unsourced: "Nothing stands for it: no quote that still holds, and no work cited."
    case .singleSource: "One source tells it. Copies of one story count once."
    case .corroborated: "That many sources tell it without copying one another."
    case .disagreeing: "The sources tell things of it that cannot all be right."
    case .planned: "Still to come when the newest source was written."
    case .announced: "Told as a plan; no source here says whether it happened."
    case .disputed: "A person who checked it has doubts."
    case .checked: "A person has compared it with its sources."
    case .edited: "A person has corrected what was read from the sources."
    }
  }

  @Sendable private static func heading(_ kind: Disagreement.Kind) -> String {
    switch kind {
    case .day: "The sources give different days"
    case .place: "The sources give different places"
    case .number: "The sources give different numbers"
    case .status: "The sources differ on whether it happened"
    case .outcome: "The sources differ on what came of it"
    }
  }

  @Sendable private static func signWords(_ sign: DateSign) -> String {
    switch sign {
    case .day: "a day in its year"
    case .vague: "some time in these months"
    case .doubted: "approximate or uncertain"
    case .interval: "from one day to another"
    case .openStart: "by then, start not given"
    case .openEnd: "since then, end not given"
    }
  }

  private static func third(_ third: ThirdOfPeriod) -> String {
    let whole = EnglishDateWords.label(for: third.whole)
    return switch third.part {
    case .early: "early \(whole)"
    case .mid: "mid-\(whole)"
    case .late: "late \(whole)"
    }
  }

  @Sendable private static func detailWords(_ detail: DateDetail) -> String {
    switch detail {
    case .month: "month only"
    case .season: "season only"
    case .year: "year only"
    case .decade: "decade only"
    case .century: "century only"
    case .millennium: "millennium only"
    case .third(let span): "about \(EnglishDateWords.label(for: span))"
    case .approximate: "approximate"
    case .uncertain: "uncertain"
    case .deadline(let told): told.map { "deadline, first told in \($0)" } ?? "deadline"
    case .ongoing(let day): day.map { "still going on as of \($0)" } ?? "end not given"
    case .severalDates: "several dates"
    }
  }
}
