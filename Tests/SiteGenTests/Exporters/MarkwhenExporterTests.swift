import Foundation
import SiteGen
import Testing
import Timeline

/// The file is read as Markwhen reads it: a line that begins with a date or two is an event.
@Suite struct MarkwhenExporterTests {
  struct Entry: Equatable {
    var start: [Int]
    var end: [Int]?
    var isOpen = false
    var title: String
    var properties: [String: String] = [:]
  }

  /// The events of a file; a range without a start is the day, month or year it names.
  private func entries(_ file: String) -> [Entry] {
    var entries: [Entry] = []
    var takesProperties = false
    for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
      if let match = line.firstMatch(
        of: /^(\d{4}(?:-\d\d){0,2})(?:\/(\d{4}(?:-\d\d){0,2}|now))?: ?(.*)$/)
      {
        entries.append(
          Entry(
            start: parts(match.1), end: match.2.flatMap { $0 == "now" ? nil : parts($0) },
            isOpen: match.2 == "now", title: String(match.3)))
        takesProperties = true
      } else if takesProperties, let match = line.firstMatch(of: /^([\w.-]+): (.+)$/) {
        entries[entries.count - 1].properties[String(match.1)] = String(match.2)
      } else {
        takesProperties = false
      }
    }
    return entries
  }

  private func parts(_ text: Substring) -> [Int] {
    text.split(separator: "-").compactMap { Int($0) }
  }

  private func unquoted(_ text: String?) throws -> String? {
    try text.flatMap { try JSON($0).text }
  }

  @Test func givesBackEveryDateAndNothingElse() throws {
    let read = try entries(ExportedSite.file("markwhen", of: ExportedSite.fixture().site))
    try #require(read.count == ExportedSite.dates.count)
    for entry in read {
      let edtf = try #require(try unquoted(entry.properties["edtf"]))
      let date = try #require(ExportedSite.dates.first { $0.edtf == edtf })
      let hasStart = date.start?.isEmpty == false
      #expect(entry.start == (hasStart ? date.start : date.end), "\(edtf)")
      #expect(entry.end == (hasStart && date.end?.isEmpty == false ? date.end : nil), "\(edtf)")
      #expect(entry.isOpen == (date.end?.isEmpty == true), "\(edtf)")
      #expect(entry.title.hasPrefix("Event "))
      let bounds = try EDTF(edtf).bounds
      #expect(ReadDays.days(entry.start)?.lowerBound == bounds.earliest || bounds.earliest == nil)
      let last = ReadDays.days(entry.end ?? entry.start)?.upperBound
      #expect(entry.isOpen || last == bounds.latest, "\(edtf)")
    }
  }

  @Test func keepsAMonthAMonth() throws {
    var fixture = SiteFixture()
    try fixture.add("2023-03", "In March")
    let file = try ExportedSite.file("markwhen", of: fixture.site)
    #expect(file.contains("\n2023-03: In March\n"))
    #expect(!file.contains("2023-03-01"))
  }

  @Test(arguments: ["-0044-03-15", "Y17000"])
  func leavesAReadableLineForWhatMarkwhenCannotDraw(date: String) throws {
    var fixture = SiteFixture()
    try fixture.add(date, "Long ago")
    let file = try ExportedSite.file("markwhen", of: fixture.site)
    #expect(entries(file) == [])
    #expect(file.contains("\n// "))
    #expect(file.contains("(\(date)): Long ago\n"))
  }

  @Test func hasAHeadThatIsYAML() throws {
    let file = try ExportedSite.file("markwhen", of: ExportedSite.fixture().site)
    #expect(
      file.hasPrefix(
        "title: \"Two Rivers\"\ndescription: \"What \\\"happened\\\", and when.\"\ntimezone: UTC\n")
    )
  }
}
