import SiteGen
import Testing
import Timeline

/// The file is read as TimelineJS reads it, and each date held against the event's own.
@Suite struct TimelineJSExporterTests {
  /// What is wrong with the slides of a file, beside the events they are made of.
  private func problems(_ file: String, _ events: [(slug: String, date: EDTF)]) throws -> [String] {
    let slides = try JSON(file)["events"]?.list ?? []
    var problems: [String] = []
    if slides.count != events.count { problems.append("\(slides.count) slides") }
    for (slide, event) in zip(slides, events) {
      guard slide["unique_id"]?.text == event.slug else {
        problems.append("another event: \(slide)")
        continue
      }
      let (start, end) = (parts(slide["start_date"]), parts(slide["end_date"]))
      guard let first = ReadDays.days(start) else {
        problems.append("\(event.date): no start")
        continue
      }
      let last = end.isEmpty ? first : ReadDays.days(end)
      let bounds = event.date.bounds
      if bounds.earliest ?? bounds.latest.flatMap({ _ in first.lowerBound }) != first.lowerBound {
        problems.append("\(event.date) begins on \(first.lowerBound)")
      }
      if let latest = bounds.latest, latest != last?.upperBound {
        problems.append("\(event.date) ends on \(String(describing: last?.upperBound))")
      }
      if start.count > Self.depth(of: event.date) { problems.append("\(event.date) gained parts") }
    }
    return problems
  }

  private func parts(_ date: JSON?) -> [Int] {
    ["year", "month", "day"].compactMap { date?[$0]?.number }
  }

  /// How many of year, month and day a date may be given.
  private static func depth(of date: EDTF) -> Int {
    switch date {
    case .interval(let interval):
      [interval.start.date, interval.end.date].compactMap { $0 }
        .map { depth(of: .date($0)) }.max() ?? 1
    default:
      switch date.precision {
      case .day: 3
      case .month, .season: 2
      default: 1
      }
    }
  }

  private func events(_ site: Site) -> [(slug: String, date: EDTF)] {
    site.events.map { ($0.slug.description, $0.event.date) }
  }

  @Test func givesBackEveryDate() throws {
    let site = try ExportedSite.fixture().site
    let file = try ExportedSite.file("timelinejs", of: site)
    #expect(try problems(file, events(site)) == [])
  }

  @Test(arguments: [
    (#""year":2022,"month":12,"day":30"#, #""year":2022,"month":12,"day":29"#),
    (#"{"year":2022,"month":12}"#, #"{"year":2022,"month":12,"day":1}"#),
    (#"{"year":1969}"#, #"{"year":1968}"#),
    (#"{"year":2023,"month":5}"#, #"{"year":2023,"month":6}"#),
  ])
  func noticesAWrongDate(right: String, wrong: String) throws {
    let site = try ExportedSite.fixture().site
    let file = try ExportedSite.file("timelinejs", of: site)
    #expect(file.contains(right))
    #expect(
      try problems(file.replacing(right, with: wrong, maxReplacements: 1), events(site)) != [])
  }

  @Test(arguments: ExportedSite.dates.indices)
  func keepsAsManyPartsAsAreKnown(index: Int) throws {
    let (edtf, start, end) = ExportedSite.dates[index]
    let site = try ExportedSite.fixture().site
    let slides = try JSON(ExportedSite.file("timelinejs", of: site))["events"]?.list ?? []
    let slide = try #require(
      slides.first { $0["text"]?["headline"]?.text?.hasPrefix("Event \(index),") == true })
    #expect(slide["text"]?["text"]?.text?.contains("data-edtf=\"\(edtf)\"") == true)
    let first = start?.isEmpty == false ? start : end
    #expect(parts(slide["start_date"]) == first)
    let last = start?.isEmpty == false ? end ?? [] : []
    #expect(parts(slide["end_date"]) == last)
    #expect(slide["display_date"]?.text?.isEmpty == false)
  }

  @Test func letsNoTextBecomeMarkup() throws {
    let file = try ExportedSite.file("timelinejs", of: ExportedSite.fixture().site)
    #expect(!file.contains("<b>"))
    #expect(!file.contains("</script"))
  }

  @Test func leavesTheFileOutWhereThereIsNothingToShow() throws {
    let site = SiteFixture().site
    #expect(!Exporter.files(of: site).map(\.path.text).contains("timelinejs.json"))
  }
}
