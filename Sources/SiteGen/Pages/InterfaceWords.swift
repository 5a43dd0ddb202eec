import Timeline

/// The words of the pages themselves, in one language: another language is one more value.
package struct InterfaceWords: Sendable {
  /// BCP 47 tag of the primary language.
  let language: String
  /// A date with exactly the precision it has.
  let date: @Sendable (EDTF) -> String

  // Navigation and headings.
  let skip: String
  let siteNavigation: String
  let timeline: String
  let sources: String
  let stripLabel: String
  let permalink: String
  let before: String
  let after: String
  let whatSourcesSay: String
  let citedWorks: String
  let aboutThisEvent: String
  let text: String
  let quotedSentences: String
  let quotesOnly: String
  let howToRead: String
  let dateSigns: String
  let coverage: String
  let coverageNote: String
  let reason: String
  let sentences: String
  let notShown: String
  let movedTitle: String
  let moved: String
  let notFoundTitle: String
  let notFound: String
  let toTimeline: String
  let madeFrom: String
  let data: String
  let method: String
  let compact: String
  let inFull: String
  let findEvents: String
  let search: String
  let clear: String
  let foundPattern: String
  let hiddenPattern: String
  let keysLabel: String
  let alsoKnown: String
  let oftenWith: String
  let earlier: String
  let later: String
  let name: String
  let years: String
  let eventsTold: String
  let history: String
  let tooLarge: String
  let methodWords: MethodWords

  // Labels of data.
  let dateLabel: String
  let people: String
  let places: String
  let topics: String
  let importance: String
  let editedByHand: String
  let publisher: String
  let author: String
  let published: String
  let accessed: String
  let licence: String
  let links: String
  let original: String
  let archived: String
  let document: String
  let datedSentences: String
  let eventsUsed: String
  let leftOut: String
  let undated: String
  let withdrawn: String
  let noSource: String
  let disagreement: String
  let disagreementAndPerson: String
  let shownAbove: String
  let copy: String
  let identifier: String

  // Sentences with a value in them.
  let facet: @Sendable (FacetKind) -> String
  let statusName: @Sendable (EventStatus) -> String
  let pageOf: @Sendable (_ number: Int, _ count: Int) -> String
  let duringYear: @Sendable (_ year: String) -> String
  let events: @Sendable (Int) -> String
  /// That there are no events, and what to do, by the number of sources.
  let noEvents: @Sendable (_ sources: Int) -> String
  let planned: @Sendable (Int) -> String
  let sourceCount: @Sendable (Int) -> String
  let span: @Sendable (_ first: String, _ last: String) -> String
  let asOf: @Sendable (_ date: String) -> String
  let stillToCome: @Sendable (_ date: String) -> String
  let bar: @Sendable (_ period: String, _ count: Int) -> String
  let duringMonth: @Sendable (_ month: String) -> String
  let gap: @Sendable (_ months: Int) -> String
  let moreSources: @Sendable (Int) -> String
  let sentenceSummary: @Sendable (_ all: Int, _ shown: Int, _ leftOut: Int) -> String
  let becauseDated: @Sendable (_ words: String, _ date: String, _ anchor: String) -> String
  let undatedLead: @Sendable (_ date: String, _ anchor: String) -> String
  let countedFrom: @Sendable (_ words: String, _ date: String, _ anchor: String) -> String
  /// That words of the same sentence tell how long it lasted.
  let countedWithLength: @Sendable (_ length: String) -> String
  let asWritten: @Sendable (_ words: String, _ date: String) -> String
  let dateSetByPerson: @Sendable (_ sources: Int) -> String
  let givenByPerson: @Sendable (_ date: String) -> String
  let leftOutBecause: @Sendable (LedgerReason) -> String
  let ledgerReason: @Sendable (LedgerReason) -> String
  let field: @Sendable (CuratedEvent.Field) -> String
  let status: @Sendable (EventStatus, Int) -> String
  let meaning: @Sendable (EventStatus) -> String
  let difference: @Sendable (Disagreement.Kind) -> String
  let sign: @Sendable (DateSign) -> String
  let detail: @Sendable (DateDetail) -> String

  /// The words for a language: those of its primary subtag, or English.
  package static func of(_ language: String) -> InterfaceWords {
    words(in: language) ?? english
  }

  /// Whether there are words for a language.
  static func isKnown(_ language: String) -> Bool { words(in: language) != nil }

  private static func words(in language: String) -> InterfaceWords? {
    let primary = language.prefix { $0 != "-" }.lowercased()
    return all.first { $0.language == primary }
  }

  static let all: [InterfaceWords] = [english, german]
}

/// What may be said about how an event is known.
enum EventStatus: String, Sendable, CaseIterable {
  case unsourced
  case singleSource = "single-source"
  case corroborated
  case disagreeing
  case planned
  case announced
  case disputed
  case checked
  case edited
}

/// The signs that stand under a date.
enum DateSign: String, Sendable, CaseIterable {
  case day, vague, doubted, interval, openStart = "open-start", openEnd = "open-end"
}

/// What the second line under a date says about its precision.
enum DateDetail: Sendable, Hashable {
  /// The days, months or years that "early", "mid" and "late" are taken for.
  case third(EDTF)
  case month, season, year, decade, century, millennium
  case approximate, uncertain
  case deadline(told: String?)
  case ongoing(asOf: String?)
  case severalDates
}
