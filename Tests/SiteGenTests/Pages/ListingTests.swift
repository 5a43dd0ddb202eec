import Testing
import Timeline

@testable import SiteGen

@Suite struct ListingTests {
  private func chronology(_ dates: [String], ahead: Set<Int> = []) throws -> Chronology {
    var fixture = SiteFixture()
    for (number, date) in dates.enumerated() { try fixture.add(date, "Event \(number)") }
    let events = fixture.site.events
    return Chronology(
      events: events, isAhead: events.indices.map(ahead.contains), words: .english)
  }

  private func listing(
    _ dates: [String], by heading: Listing.Heading = .year, most: Int = 100, ahead: Set<Int> = []
  ) throws -> Listing {
    let chronology = try chronology(dates, ahead: ahead)
    return Listing(Array(dates.indices), by: heading, most: most, in: chronology)
  }

  @Test func headsByYearAndByLongerTimesThatAreAllThatIsKnown() throws {
    let sections = try listing(["1961", "196X", "2019-03", "2019-04-01", "19XX"]).sections
    #expect(sections.map(\.heading) == ["1961", "1960s", "2019", "20th century"])
    #expect(sections.map(\.events.count) == [1, 1, 2, 1])
  }

  @Test func headsByMonthAndSaysWhereNoMonthIsKnown() throws {
    let sections = try listing(["2019-03-04", "2019-03", "2019-05", "2019"], by: .month).sections
    #expect(sections.map(\.heading) == ["March 2019", "May 2019", "2019, month not given"])
  }

  @Test func setsWhatIsToComeApart() throws {
    let sections = try listing(["2023-01", "2023-06", "2023"], ahead: [1]).sections
    #expect(sections.map(\.isAhead) == [false, true])
    #expect(sections.map(\.events) == [[0, 2], [1]])
    #expect(sections.map(\.anchor) == ["_2023", "_ahead_2023"])
  }

  @Test(arguments: [1, 2, 3, 7, 100]) func losesNothingBetweenPages(most: Int) throws {
    let dates = (0..<40).map { "\(1990 + $0 / 9)" }
    let listing = try listing(dates, most: most)
    #expect(listing.pages.flatMap { $0.flatMap(\.events) } == Array(dates.indices))
    #expect(listing.pages.allSatisfy { $0.reduce(0) { $0 + $1.events.count } <= most })
    #expect(listing.pages.dropLast().allSatisfy { !$0.isEmpty })
    for (section, page) in zip(listing.sections, listing.firstPage) {
      #expect(listing.pages[page].contains { $0.anchor == section.anchor })
    }
  }

  @Test func neverGivesAnIdTwice() throws {
    let anchors = try listing(["2019", "196X", "2019", "196X"]).sections.map(\.anchor)
    #expect(Set(anchors).count == anchors.count)
  }

  @Test func joinsYearsWhenThereAreTooManyForOneList() throws {
    let dates = (0..<500).map { "\(1000 + $0)" }
    let periods = Periods(try chronology(dates), most: 300)
    #expect(periods.size == 10)
    #expect(periods.all.count == 50)
    #expect(periods.all.first?.heading == "1000–1009")
    #expect(periods.listings.first?.sections.first?.heading == "1000")
    #expect(periods.places.map(\.period) == (0..<500).map { $0 / 10 })
  }

  @Test func cutsAYearIntoPages() throws {
    let periods = Periods(try chronology((0..<7).map { _ in "2019-03" }), most: 3)
    #expect(periods.all.map(\.slug) == ["2019"])
    #expect(periods.places.map(\.page) == [0, 0, 0, 1, 1, 1, 2])
  }
}
