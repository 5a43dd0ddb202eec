import Timeline

/// The events of a site in the order of time, with what their headings say.
struct Chronology: Sendable {
  let events: [SiteEvent]
  /// For each event whether it is still to come.
  let isAhead: [Bool]
  let words: InterfaceWords
}

/// Events in the order of time under headings, cut into pages of a bounded length.
struct Listing: Sendable {
  /// Events that stand under one heading.
  struct Section: Sendable {
    /// A year, a month, or a longer time that is all that is known.
    let heading: String
    /// The first year of the heading's time; nil when no year is known.
    let year: Int?
    /// The month, where headings are months and one is known.
    let month: Int?
    let isAhead: Bool
    /// Id of the heading, which no other one on any page of the listing has.
    let anchor: String
    /// Indexes into the site's events.
    var events: [Int] = []
  }

  /// What a heading stands for.
  enum Heading: Sendable { case year, month }

  /// Every section once, whole.
  let sections: [Section]
  /// The sections of each page; a section that does not fit goes on under the same heading.
  let pages: [[Section]]
  /// The page on which each section begins.
  let firstPage: [Int]

  /// Events in the order of time; those that are still to come stand behind the others.
  init(_ events: [Int], by heading: Heading, most: Int, in chronology: Chronology) {
    let parts = [false, true].map { isAhead in events.filter { chronology.isAhead[$0] == isAhead } }
    var sections: [Section] = []
    var taken: Set<String> = []
    for (part, isAhead) in zip(parts, [false, true]) {
      for index in part {
        let new = Self.heading(
          of: chronology.events[index].event.date, heading, chronology.words)
        if sections.last?.heading != new.text || sections.last?.isAhead != isAhead {
          sections.append(
            Section(
              heading: new.text, year: new.year, month: new.month, isAhead: isAhead,
              anchor: Self.anchor(new.text, isAhead: isAhead, &taken)))
        }
        sections[sections.count - 1].events.append(index)
      }
    }
    self.sections = sections
    var pages: [[Section]] = [[]]
    var firstPage: [Int] = []
    var room = most
    for section in sections {
      var rest = section.events[...]
      if room == 0 {
        pages.append([])
        room = most
      }
      firstPage.append(pages.count - 1)
      while !rest.isEmpty {
        if room == 0 {
          pages.append([])
          room = most
        }
        var piece = section
        if rest.count > room || rest.count < section.events.count {
          piece.events = Array(rest.prefix(room))
        }
        pages[pages.count - 1].append(piece)
        room -= piece.events.count
        rest = rest.dropFirst(piece.events.count)
      }
    }
    self.pages = pages
    self.firstPage = firstPage
  }

  typealias Head = (text: String, year: Int?, month: Int?)

  static func heading(of date: EDTF, _ heading: Heading, _ words: InterfaceWords) -> Head {
    // A decade belongs to none of its years.
    if case .date(let only) = date, only.precision < .year {
      let plain = EDTF.date(EDTFDate(only.year))
      return (words.date(plain), date.bounds.start?.year, nil)
    }
    guard let start = date.bounds.start else { return (words.undated, nil, nil) }
    let year = words.date(.year(start.year))
    guard heading == .month else { return (year, start.year, nil) }
    let isFine = date.precision == .day || date.precision == .month
    guard isFine, date.bounds.earliest != nil, let month = EDTF.month(start.year, start.month)
    else { return (words.duringYear(year), start.year, nil) }
    return (words.date(month), start.year, start.month)
  }

  private static func anchor(
    _ heading: String, isAhead: Bool, _ taken: inout Set<String>
  ) -> String {
    let place = heading.utf8.map { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        ? String(UnicodeScalar(byte)) : "_"
    }
    let base = (isAhead ? "_ahead_" : "_") + place.joined()
    var anchor = base
    var number = 2
    while !taken.insert(anchor).inserted {
      anchor = "\(base)__\(number)"
      number += 1
    }
    return anchor
  }
}
