internal import Timeline

/// The words in which changes are told, in one language: another language is one more value.
package struct ChangeWords: Sendable {
  /// BCP 47 tag of the primary language.
  let language: String
  let title: String
  /// What the page is.
  let note: String
  let nothing: String
  let kind: @Sendable (EventChange.Kind) -> String
  let cause: @Sendable (EventChange.Cause) -> String
  let field: @Sendable (EventState.Field) -> String
  let status: @Sendable (CuratedEvent.Status) -> String
  /// The heading of one entry: the day of the build, in words.
  let entry: @Sendable (_ day: String) -> String
  let undated: String
  let summary: @Sendable (_ added: Int, _ changed: Int, _ removed: Int) -> String
  let beginning: @Sendable (_ day: String?, _ events: Int) -> String
  /// What stands for a list or a text that is empty.
  let empty: String
  let rewritten: String
  /// What stands for a quote or citation of which all that can be told is as before.
  let otherwise: String
  /// What is said of words that a source no longer has.
  let withdrawn: String
  let quoted: @Sendable (String) -> String
  let more: @Sendable (Int) -> String
  let before: String
  let now: String

  /// The causes in one line.
  func causes(_ causes: [EventChange.Cause]) -> String {
    causes.map(cause).joined(separator: ", ")
  }

  /// The words for a language: those of its primary subtag, or English.
  static func of(_ language: String) -> ChangeWords {
    let primary = language.prefix { $0 != "-" }.lowercased()
    return all.first { $0.language == primary } ?? english
  }

  static let all: [ChangeWords] = [english, german]

  static let english = ChangeWords(
    language: "en", title: "Changes",
    note: "Each build of this site compares itself with the one published before. What it finds "
      + "stands here, with the reason.",
    nothing: "Nothing has changed since.",
    kind: { kind in
      switch kind {
      case .added: "New"
      case .changed: "Changed"
      case .removed: "Removed"
      }
    },
    cause: { cause in
      switch cause {
      case .newSource: "a new source"
      case .sourceChanged: "a source has changed"
      case .sourceGone: "a source was taken out"
      case .byHand: "edited by hand"
      case .hidden: "hidden by hand"
      case .joined: "joined with another entry by hand"
      case .split: "split by hand"
      case .settings: "names or settings of the site have changed"
      case .reading: "the program reads the same words in another way"
      }
    },
    field: { field in
      switch field {
      case .date: "date"
      case .title: "headline"
      case .status: "review"
      case .actors: "people"
      case .places: "places"
      case .topics: "topics"
      case .importance: "importance"
      case .evidence: "quotes"
      case .citations: "citations"
      case .text: "text"
      case .address: "address"
      }
    },
    status: { status in
      switch status {
      case .unreviewed: "not reviewed"
      case .checked: "checked"
      case .disputed: "disputed"
      case .hidden: "hidden"
      }
    },
    entry: { "Up to \($0)" }, undated: "Without a date",
    summary: { added, changed, removed in
      [(added, "new"), (changed, "changed"), (removed, "removed")].filter { $0.0 > 0 }
        .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    },
    beginning: { day, events in
      let count = "\(events) \(events == 1 ? "event" : "events")"
      return "The history begins" + (day.map { " on \($0)" } ?? "") + " with \(count)."
    },
    empty: "nothing", rewritten: "rewritten", otherwise: "the same, read or described otherwise",
    withdrawn: "withdrawn", quoted: { "“\($0)”" }, more: { "and \($0) more" }, before: "before",
    now: "now")
}

extension Scene {
  var changeWords: ChangeWords { .of(site.configuration.language) }
}
