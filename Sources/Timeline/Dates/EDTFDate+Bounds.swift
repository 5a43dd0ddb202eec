extension EDTFDate {
  /// The first and the last day the date can mean; qualifiers do not widen them.
  ///
  /// Complexity: O(1); at most 2,500 steps for a leap day in a year of unspecified digits.
  public var bounds: DateBounds {
    if let day = civilDate { return DateBounds(earliest: day, latest: day) }
    guard let years = year.years else {
      let beyond: DateBounds.Limit = year.isNegative ? .beforeCalendar : .afterCalendar
      return DateBounds(lower: beyond, upper: beyond)
    }
    var (first, last): (CivilDate?, CivilDate?)
    switch rest {
    case .none:
      first = CivilDate(year: years.lowerBound, month: 1, day: 1)
      last = CivilDate(year: years.upperBound, month: 12, day: 31)
    case .season(let season):
      first = CivilDate(year: years.lowerBound, month: season.firstMonth, day: 1)
      last = CivilDate(year: years.upperBound, month: season.firstMonth, day: 1)?
        .adding(months: season.length).adding(days: -1)
    case .month(let month) where month.isSpecified:
      first = CivilDate(year: years.lowerBound, month: month.lowest, day: 1)
      last = CivilDate(
        year: years.upperBound, month: month.lowest,
        day: CivilDate.daysInMonth(month.lowest, year: years.upperBound))
    case .month, .day:
      first = firstDay
      last = lastDay
    }
    return DateBounds(earliest: first, latest: last)
  }

  /// The first day it can mean, or nil when there is none.
  ///
  /// Only whether a year is a leap year decides which days it has, so two years stand for all.
  var firstDay: CivilDate? {
    let inAnyYear = day(in: 1, months: 1...12) != nil
    return year.firstYear(isLeap: !inAnyYear).flatMap { day(in: $0, months: 1...12) }
  }

  /// The last day it can mean, or nil when there is none.
  private var lastDay: CivilDate? {
    let inAnyYear = day(in: 1, months: 1...12) != nil
    return year.lastYear(isLeap: !inAnyYear).flatMap { day(in: $0, months: (1...12).reversed()) }
  }

  /// The first day in one year, in the given order of months and with their days in the same order.
  private func day(in year: Int, months: some BidirectionalCollection<Int>) -> CivilDate? {
    let isForward = months.first == 1
    for number in months where month?.matches(number) ?? true {
      let days = 1...CivilDate.daysInMonth(number, year: year)
      let matches = { (number: Int) in day?.matches(number) ?? true }
      if let day = isForward ? days.first(where: matches) : days.last(where: matches) {
        return CivilDate(year: year, month: number, day: day)
      }
    }
    return nil
  }
}
