import SiteGen
import Testing
import Timeline

/// Something that a person does to the file of the bridge's event, and how to see that it stands.
struct HandEdit: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let apply: @Sendable (String) -> String
  let holds: @Sendable (CuratedEvent) -> Bool

  private static func line(_ key: String, _ value: String) -> @Sendable (String) -> String {
    { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.hasPrefix(key + ":") ? "\(key): \(value)" : String($0) }.joined(separator: "\n")
    }
  }

  private static func adding(_ lines: String) -> @Sendable (String) -> String {
    { $0.replacing("\nextracted:\n", with: "\n\(lines)\nextracted:\n") }
  }

  static let title = HandEdit(
    testDescription: "a title", apply: line("title", "Die Brücke steht"),
    holds: { $0.title == "Die Brücke steht" })
  static let date = HandEdit(
    testDescription: "a date", apply: line("date", "2024-05-02"),
    holds: { $0.date.description == "2024-05-02" })
  static let dates = HandEdit(
    testDescription: "one of two dates", apply: line("date", "[2024-05-02, 2024-05-04] # or so"),
    holds: { $0.date.description == "[2024-05-02,2024-05-04]" })
  static let actors = HandEdit(
    testDescription: "actors",
    apply: {
      $0.replacing("  - Ada Example\n", with: "  - Mayor Example\n  - Ilmstadt\n")
    },
    holds: { $0.actors.contains("Mayor Example") && $0.actors.contains("Ilmstadt") })
  static let body = HandEdit(
    testDescription: "a body", apply: { $0 + "\nThe *old* bridge fell in 1999.\n" },
    holds: { $0.body == "\nThe *old* bridge fell in 1999.\n" })
  static let checked = HandEdit(
    testDescription: "checked", apply: line("status", "checked"), holds: { $0.status == .checked })
  static let hidden = HandEdit(
    testDescription: "hidden", apply: line("status", "hidden"), holds: { $0.status == .hidden })
  static let extra = HandEdit(
    testDescription: "own keys",
    apply: adding("map-pin:\n  lat: 50.9\n  notes: [one, two] # on the bank"),
    holds: { event in event.extra.map(\.key) == ["map-pin"] })
  static let topics = HandEdit(
    testDescription: "topics and importance", apply: adding("topics: [bridges]\nimportance: 3"),
    holds: { $0.topics == ["bridges"] && $0.importance == 3 })
  static let citation = HandEdit(
    testDescription: "a citation", apply: adding("citations:\n  - title: Minutes of the council"),
    holds: { $0.citations.map(\.title) == ["Minutes of the council"] })
  static let evidenceAdded = HandEdit(
    testDescription: "evidence added",
    apply: {
      $0.replacing(
        "\nextracted:\n",
        with: """

            # heard by two witnesses
            - source: notes
              quote: "\(SiteOnDisk.ribbon)"
          extracted:

          """)
    },
    holds: { event in
      event.evidence.contains {
        $0.evidence.quote == SiteOnDisk.ribbon && $0.evidence.source == "notes" && !$0.isWithdrawn
      }
    })
  static let evidenceRemoved = HandEdit(
    testDescription: "evidence removed",
    apply: { text in
      guard let start = text.firstRange(of: "  - source: ledger"),
        let end = text.firstRange(of: "extracted:")
      else { return text }
      return text.replacingCharacters(in: start.lowerBound..<end.lowerBound)
    },
    holds: { event in !event.evidence.contains { $0.evidence.source == "ledger" } })
  static let evidenceDated = HandEdit(
    testDescription: "evidence with another date",
    apply: { text in
      guard let start = text.firstRange(of: "  - source: ledger") else { return text }
      let tail = text[start.lowerBound...].replacing(
        "    date: 2024-05-03", with: "    date: 2024-05", maxReplacements: 1)
      return String(text[..<start.lowerBound] + tail)
    },
    holds: { event in
      event.evidence.contains {
        $0.evidence.source == "ledger" && $0.evidence.date.description == "2024-05"
      }
    })

  static let all = [
    title, date, dates, actors, body, checked, hidden, extra, topics, citation, evidenceAdded,
    evidenceRemoved, evidenceDated,
  ]
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>) -> String {
    String(self[..<range.lowerBound] + self[range.upperBound...])
  }
}

/// Something that happens to the sources.
struct SourceChange: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let apply: @Sendable (SiteOnDisk) throws -> Void

  static let reworded = SourceChange(testDescription: "the sentence is reworded") { site in
    try site.replace(
      "3 May 2024 by Mayor", with: "3 May 2024 at last by Mayor", in: SiteOnDisk.courier)
  }
  static let otherReworded = SourceChange(testDescription: "another sentence is changed") { site in
    try site.replace("the old mill", with: "the older mill", in: SiteOnDisk.courier)
  }
  static let shifted = SourceChange(testDescription: "text is inserted before it") { site in
    try site.replace(
      "The new", with: "Ünd noch ein Satz. Another one.\n\nThe new", in: SiteOnDisk.courier)
  }
  static let added = SourceChange(testDescription: "a source is added that tells the same") {
    site in
    try site.source(
      "content/sources/wire.md", "Mayor Ada Example opened the new Ilm bridge on 3 May 2024.")
  }
  static let removed = SourceChange(testDescription: "a source is removed") { site in
    try site.remove(SiteOnDisk.courier)
  }
  static let renamed = SourceChange(testDescription: "a source is renamed") { site in
    try site.write("content/sources/2024/courier.md", site.read(SiteOnDisk.courier))
    try site.remove(SiteOnDisk.courier)
  }
  static let undated = SourceChange(testDescription: "a source changes its date") { site in
    try site.replace("2024-05-04", with: "2024-06", in: SiteOnDisk.courier)
  }

  static let all = [reworded, otherReworded, shifted, added, removed, renamed, undated]
}
