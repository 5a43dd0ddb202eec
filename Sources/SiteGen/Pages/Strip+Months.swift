import Timeline

/// How many events begin in each month, where all lie in a few years.
struct MonthCounts: Sendable {
  /// In so many years of the calendar months are told apart.
  static let mostYears = 3

  let firstYear: Int
  let lastYear: Int
  /// By the months since January of the first year.
  let all: [Int: (count: Int, isAhead: Bool)]

  /// Nil for a longer time, and where the month of most events is not known.
  ///
  /// An event of which only the year or season is known counts in no month.
  init?(_ events: [Int], _ years: YearCounts, _ scene: Scene) {
    guard let first = years.all.first?.year, let last = years.all.last?.year,
      last - first < Self.mostYears
    else { return nil }
    self.init(
      from: first, to: last,
      events.lazy.map { (scene.site.events[$0].event.date, isAhead: scene.isAhead[$0]) })
  }

  /// Counts events, given in any order, that begin in one of these years.
  init?(from first: Int, to last: Int, _ events: some Sequence<(date: EDTF, isAhead: Bool)>) {
    var all: [Int: (count: Int, isAhead: Bool)] = [:]
    var (known, unknown) = (0, 0)
    for event in events {
      guard let start = event.date.bounds.start else { continue }
      guard Self.tellsMonth(event.date) else {
        unknown += 1
        continue
      }
      known += 1
      let month = (start.year - first) * 12 + start.month - 1
      let before = all[month] ?? (0, true)
      all[month] = (before.count + 1, before.isAhead && event.isAhead)
    }
    guard known > 0, known >= unknown else { return nil }
    (firstYear, lastYear, self.all) = (first, last, all)
  }

  private static func tellsMonth(_ date: EDTF) -> Bool {
    date.precision >= .month && ThirdOfPeriod(date).map { $0.whole.precision == .month } ?? true
  }
}

extension Strip {
  /// Months a bar.
  private static let monthSizes = [1, 2, 3, 6]
  /// No more than so many months are written under the bars.
  private static let mostMonthLabels = 3

  /// A strip of whole years, month by month.
  init(_ months: MonthCounts, headings: [Heading], most: Int = Self.mostBars) {
    let length = (months.lastYear - months.firstYear + 1) * 12
    for size in Self.monthSizes {
      bars = Self.bars(months, headings, length: length, size: size)
      if bars.count <= most { break }
    }
    cutEmptyStretches()
    setMonthLabels()
  }

  private static func bars(
    _ months: MonthCounts, _ headings: [Heading], length: Int, size: Int
  ) -> [Bar] {
    var bars = stride(from: 0, to: length, by: size).map { month in
      let year = months.firstYear + month / 12
      var bar = Bar(period: period(year, month % 12 + 1, size), firstYear: year)
      bar.page = headings.last { $0.year <= year }?.page ?? headings.first?.page ?? ""
      return bar
    }
    for (month, found) in months.all {
      bars[month / size].count += found.count
      bars[month / size].isAhead = bars[month / size].isAhead && found.isAhead
    }
    return bars
  }

  private static func period(_ year: Int, _ month: Int, _ size: Int) -> EDTF {
    guard let first = EDTF.month(year, month), let last = EDTF.month(year, month + size - 1) else {
      return .year(year)
    }
    return EDTF.span(first, last) ?? first
  }

  /// Writes the first month, that behind each cut, and the beginnings and middles of years that keep
  /// clear of them.
  private mutating func setMonthLabels() {
    let room = (bars.count + Self.mostMonthLabels - 1) / Self.mostMonthLabels
    let whole = bars.indices.filter { !bars[$0].isCut }
    let behindCuts = whole.filter { $0 == 0 || bars[$0 - 1].isCut }
    let turns = [1, 7].flatMap { month in
      whole.filter { bars[$0].period.bounds.earliest?.month == month }
    }
    var labelled: [Int] = []
    for index in behindCuts + turns where labelled.allSatisfy({ abs($0 - index) >= room }) {
      labelled.append(index)
      let first = bars[index].period.bounds.earliest
      bars[index].label = first.flatMap { EDTF.month($0.year, $0.month) }
    }
  }
}
