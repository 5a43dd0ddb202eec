extension Schemas {
  /// The words that templates write themselves.
  static let words = Schema<InterfaceWords>([
    word("skip", "Text of the link that skips the navigation.", \.skip),
    word("siteNavigation", "Name of the navigation.", \.siteNavigation),
    word("timeline", "Name of the timeline page.", \.timeline),
    word("sources", "Name of the sources page.", \.sources),
    word("stripLabel", "Name of the overview strip.", \.stripLabel),
    word("permalink", "What the sign after a headline does.", \.permalink),
    word("before", "Label of the event before.", \.before),
    word("after", "Label of the event after.", \.after),
    word("whatSourcesSay", "Heading of the quotes.", \.whatSourcesSay),
    word("citedWorks", "Heading of the works cited by hand.", \.citedWorks),
    word("aboutThisEvent", "Heading of an event's data.", \.aboutThisEvent),
    word("text", "Heading of a source's text.", \.text),
    word("quotedSentences", "Heading of a source's quoted sentences.", \.quotedSentences),
    word("quotesOnly", "Why a source's whole text is not shown.", \.quotesOnly),
    word("howToRead", "Heading of the explanations.", \.howToRead),
    word("dateSigns", "Heading of the signs under dates.", \.dateSigns),
    word("coverage", "Name of the page about sentences that are left out.", \.coverage),
    word("coverageNote", "What the page about coverage tells.", \.coverageNote),
    word("reason", "Head of the column of reasons.", \.reason),
    word("sentences", "Head of the column of numbers of sentences.", \.sentences),
    word(
      "notShown", "Stands for a sentence of a source of which only quotes may be shown.", \.notShown
    ),
    word("movedTitle", "Heading of the page under a former address.", \.movedTitle),
    word("moved", "Text of the page under a former address.", \.moved),
    word("notFoundTitle", "Heading of the page for an unknown address.", \.notFoundTitle),
    word("notFound", "Text of the page for an unknown address.", \.notFound),
    word("toTimeline", "Link to the timeline.", \.toTimeline),
    word("madeFrom", "Closing line of every page.", \.madeFrom),
    word("data", "Heading of the files for other programs.", \.data),
    word("method", "Name of the page about the method.", \.method),
    word("compact", "Name of the list with a line for each event.", \.compact),
    word("inFull", "Name of the list with every entry in full.", \.inFull),
    word("findEvents", "Opens the ways of finding events.", \.findEvents),
    word("search", "Label of the search field.", \.search),
    word("clear", "Button that ends a search and all filters.", \.clear),
    word(
      "foundPattern", "How many events a filter leaves: `{found}` and `{all}` stand for numbers.",
      \.foundPattern),
    word(
      "hiddenPattern",
      "How many entries of a year a filter hides: `{count}` stands for the number.", \.hiddenPattern
    ),
    word("keysLabel", "Switches the single keys.", \.keysLabel),
    word("alsoKnown", "Label of other names.", \.alsoKnown),
    word(
      "oftenWith", "Heading of the people, places and topics that are often named together.",
      \.oftenWith),
    word("earlier", "Leads to the page before.", \.earlier),
    word("later", "Leads to the page after.", \.later),
    word("name", "Column heading of names.", \.name),
    word("years", "Column heading of years.", \.years),
    word(
      "tooLarge", "Says that there are too many events to search them on the timeline.", \.tooLarge),
    word("history", "Heading of the history of an entry.", \.history),
    word("eventsTold", "Heading of the events that a source tells.", \.eventsTold),
    word("date", "Label of a date.", \.dateLabel),
    word("people", "Label of the people and organisations.", \.people),
    word("places", "Label of the places.", \.places),
    word("topics", "Label of the topics.", \.topics),
    word("importance", "Label of the importance.", \.importance),
    word("editedByHand", "Label of the fields that a person corrected.", \.editedByHand),
    word("publisher", "Label of a publisher.", \.publisher),
    word("author", "Label of an author.", \.author),
    word("published", "Label of a publication date.", \.published),
    word("accessed", "Label of the day a source was read.", \.accessed),
    word("licence", "Label of a licence.", \.licence),
    word("links", "Label of links to the original and to copies.", \.links),
    word("original", "Text of the link to the original.", \.original),
    word("archived", "Text of the link to an archived copy.", \.archived),
    word("document", "Column heading of a source.", \.document),
    word("datedSentences", "Label of the account of dated sentences.", \.datedSentences),
    word("eventsUsed", "Column heading of the events that use a source.", \.eventsUsed),
    word("leftOut", "Column heading of the sentences left out.", \.leftOut),
    word("undated", "In place of a date that is missing.", \.undated),
    word("withdrawn", "Mark of evidence whose words have left their source.", \.withdrawn),
    word("noSource", "What is said when no source is named.", \.noSource),
    word("disagreement", "Heading of dates that differ.", \.disagreement),
    word("shownAbove", "Mark of the date that the timeline uses.", \.shownAbove),
    word("rule", "Label of the rule that read a date.", \.methodWords.rule),
    word("copy", "Label of an archived copy.", \.copy),
    word("identifier", "Label of an event's identifier.", \.identifier),
  ])

  private static func word(
    _ name: String, _ summary: String, _ path: any KeyPath<InterfaceWords, String> & Sendable
  ) -> Schema<InterfaceWords>.Member {
    .text(name, summary) { $0[keyPath: path] }
  }
}
