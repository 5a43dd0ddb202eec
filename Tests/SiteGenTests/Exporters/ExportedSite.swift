import SiteGen
import Testing
import Timeline

/// A site with dates of every kind, and words that mean something to each format.
enum ExportedSite {
  static let hostile = "=1+1, \"x\"; <b>&amp;</b>\\ {[#]} %_$~^ | </script> ]]> // 2019: x\u{2028}"

  /// Dates with the parts that a format of years, months and days may keep of them.
  static let dates: [(edtf: String, start: [Int]?, end: [Int]?)] = [
    ("2019", [2019], nil), ("2022-12", [2022, 12], nil), ("2022-12-30", [2022, 12, 30], nil),
    ("2019~", [2019], nil), ("2023-03?", [2023, 3], nil), ("2023-03-20%", [2023, 3, 20], nil),
    ("2023-21", [2023, 3], [2023, 5]), ("2022-24", [2022, 12], [2023, 2]),
    ("2023-34", [2023, 4], [2023, 6]), ("196X", [1960], [1969]), ("19XX", [1900], [1999]),
    ("2019-XX", [2019], nil), ("2023-03-XX", [2023, 3], nil),
    ("2023-03-20/2023-03-22", [2023, 3, 20], [2023, 3, 22]),
    ("2023-03-01~/2023-03-10~", [2023, 3, 1], [2023, 3, 10]),
    ("2021/2023-03", [2021], [2023, 3]), ("2014/..", [2014], []), ("../2030", [], [2030]),
    ("2014-05/", [2014, 5], []), ("2023-03-21T19:10:00+03:00", [2023, 3, 21], nil),
    ("[2016,2018]", [2016], [2018]), ("0987-06", [987, 6], nil),
  ]

  static func fixture() throws -> SiteFixture {
    var fixture = SiteFixture()
    fixture.configuration.description = "What \"happened\", and when."
    try fixture.add(
      source: "wire",
      SourceMetadata(title: "A & B", publisher: "Wire {One}", published: .year(2023)),
      text: "Talks began on Tuesday. \(hostile)",
      marks: [("Talks began on Tuesday.", .shown(events: [0]))])
    for (index, date) in dates.enumerated() {
      let evidence: [Evidence] = try [.of("wire", "Talks began on Tuesday.", date.edtf, "Tuesday")]
      try fixture.add(
        date.edtf, "Event \(index), \(hostile)", index == 0 ? evidence : [],
        sentences: index == 0 ? [SentenceReference(source: 0, mark: 0)] : []
      ) { event in
        event.topics = ["trade", hostile]
        event.actors = ["Ада", hostile]
        event.places = ["Moscow, Russia"]
        if index > 0 {
          event.citations = [
            Citation(
              title: "2019: a \(hostile)", publisher: "", url: "https://a.b/{c}", published: nil,
              quote: "")
          ]
        }
      }
    }
    return fixture
  }

  static func file(_ name: String, of site: Site) throws -> String {
    let exporter = try #require(Exporter.all.first { $0.name == name })
    let bytes = try #require(try exporter.bytes(of: site))
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The days from the first to the last that parts of a date leave possible.
struct ReadDays: Equatable {
  let first: CivilDate?
  let last: CivilDate?

  /// The days of parts such as `[2023, 3]`; nil where there is no such day, which is a wrong date.
  static func days(_ parts: [Int]) -> ClosedRange<CivilDate>? {
    guard let year = parts.first, (1...3).contains(parts.count) else { return nil }
    let first = CivilDate(
      year: year, month: parts.count > 1 ? parts[1] : 1, day: parts.count > 2 ? parts[2] : 1)
    let month = parts.count > 1 ? parts[1] : 12
    let last = CivilDate(
      year: year, month: month,
      day: parts.count > 2 ? parts[2] : CivilDate.daysInMonth(month, year: year))
    guard let first, let last else { return nil }
    return first...last
  }
}
