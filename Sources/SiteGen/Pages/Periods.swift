import Timeline

/// A year, or a longer time, whose events have pages of their own.
struct Period: Sendable {
  let heading: String
  /// The last part of the address of its first page.
  let slug: String
  /// The first year; nil when no year is known.
  let year: Int?
  /// Indexes into the site's events, ascending.
  var events: [Int] = []
}

/// The events of a site by year; by decade or century when there are too many years for one list.
struct Periods: Sendable {
  /// With more periods than this each of them is made longer.
  static let most = 400

  /// In the order of time.
  private(set) var all: [Period] = []
  /// The pages of each period.
  private(set) var listings: [Listing] = []
  /// For each event its period and the page of it, both counted from 0.
  private(set) var places: [(period: Int, page: Int)] = []
  /// Years a period.
  private(set) var size = 1

  /// Periods with so many events on a page at most.
  init(_ chronology: Chronology, most: Int) {
    let words = chronology.words
    let headings = chronology.events.map { Listing.heading(of: $0.event.date, .year, words) }
    for size in [1, 10, 100, 1000, 10_000, 100_000] {
      self.size = size
      group(headings, words)
      if all.count <= Self.most { break }
    }
    // The months of a year are its headings; a longer period has its years.
    listings = all.map {
      Listing($0.events, by: size == 1 ? .month : .year, most: most, in: chronology)
    }
    places = chronology.events.map { _ in (0, 0) }
    for (period, listing) in listings.enumerated() {
      for (page, sections) in listing.pages.enumerated() {
        for event in sections.lazy.flatMap(\.events) { places[event] = (period, page) }
      }
    }
  }

  private mutating func group(_ headings: [Listing.Head], _ words: InterfaceWords) {
    all = []
    var indexes: [String: Int] = [:]
    var taken: Set<String> = ["index"]
    for (event, head) in headings.enumerated() {
      var (heading, year) = (head.text, head.year)
      if size > 1, let first = year.map({ Strip.floor($0, to: size) }) {
        heading = words.date(.span(.year(first), .year(first + size - 1)) ?? .year(first))
        year = first
      }
      let index = indexes[heading] ?? all.count
      if index == all.count {
        indexes[heading] = index
        let base = Slug(heading)?.description ?? "undated"
        var slug = base
        var number = 2
        while !taken.insert(slug).inserted {
          slug = "\(base)-\(number)"
          number += 1
        }
        all.append(Period(heading: heading, slug: slug, year: year))
      }
      all[index].events.append(event)
    }
  }
}
