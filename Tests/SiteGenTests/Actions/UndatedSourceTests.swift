import SiteGen
import Testing
import Timeline

/// A relative date is counted from its document's date and from nothing else.
@Suite struct UndatedSourceTests {
  private static func site(_ published: String, asOf: String = "") -> SiteFolder {
    SiteFolder([
      "sitegen.yaml": "title: T\n\(asOf)",
      "content/sources/wire.md": """
      ---
      title: Wire\(published)
      ---
      The talks began in Moscow.

      On Tuesday the presidents signed two statements.

      """,
    ])
  }

  @Test(arguments: ["", "as-of: 2023-03-22\n"])
  func leavesARelativeDateUnread(_ asOf: String) throws {
    let site = Self.site("", asOf: asOf)
    let outcome = site.build()
    let report = try #require(outcome.report)
    #expect(report.site.events.isEmpty)
    #expect(report.content == ContentWriter.Report())
    #expect(
      site.drawn(outcome.findings) == """
        warning[W0341]: no event quotes this source
         --> content/sources/wire.md

        warning[W0340]: “Tuesday” cannot be dated
         --> content/sources/wire.md:6:4
          |
        6 | On Tuesday the presidents signed two statements.
          |    ^^^^^^^ the document has no publication date
          = help: add `published: YYYY-MM-DD` to its front matter


        """)
    #expect(outcome.files.values.allSatisfy { !$0.contains("2023-03-21") })
    let marks = try #require(report.site.sources.first).marks
    #expect(marks.map(\.outcome) == [.leftOut(.noAnchor)])
    #expect(marks.map(\.date) == [nil])
  }

  @Test func isNotContentWithAMonth() throws {
    let outcome = Self.site("\npublished: 2023-03").build()
    #expect(try #require(outcome.report).site.events.isEmpty)
    #expect(outcome.facts.contains(.content(.unresolvedDate("Tuesday", .coarseDate))))
  }

  @Test(arguments: [
    ("published: 2023-03", UndatedCause.coarseDate), ("title: x", .noDate),
    ("published: 2023-03-22\nmanner: narrative", .history), ("manner: narrative", .noDate),
  ])
  func tellsWhyNothingAnchorsADate(_ key: String, _ cause: UndatedCause) throws {
    let site = SiteFolder([
      // A weekday in front of a history is of the week of writing; behind one, of nobody knows when.
      "content/sources/a.md":
        "---\n\(key)\n---\nIn 1911 the mill burned. On Tuesday they signed a treaty.\n"
    ]).build()
    #expect(site.facts.contains(.content(.unresolvedDate("Tuesday", cause))))
    let help = Words(.content(.unresolvedDate("Tuesday", cause))).help
    #expect(help.contains("manner: news") == (cause == .history))
    #expect(help.contains("published:") == (cause != .history))
  }

  @Test func readsItOnceTheDateIsThere() throws {
    let outcome = Self.site("\npublished: 2023-03-22").build()
    #expect(
      try #require(outcome.report).site.events.map(\.event.date.description) == ["2023-03-21"])
    #expect(outcome.findings.list.isEmpty)
  }
}
