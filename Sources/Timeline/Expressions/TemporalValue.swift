/// What a temporal expression means before it is known what it is counted from.
///
/// A closed set of operators over calendar units, after SCATE (Bethard and Parker 2016).
public indirect enum TemporalValue: Sendable, Hashable {
  /// A date that needs no anchor: "21 March 2023", "2019".
  case absolute(EDTF)
  /// A month, or a day of it, whose year is not said: "March", "21 March".
  case yearless(month: Int, day: Int?)
  /// Days of one year that is not said: "20-22 March".
  case yearlessDays(month: Int, day: Int, lastMonth: Int, lastDay: Int)
  /// A day whose year is not said, with its weekday, which only some years give it: "Sunday, 13 March".
  case onWeekday(Int, TemporalValue)
  /// A weekday without a direction: "Tuesday".
  case weekday(Int)
  /// A weekday with one: "last Tuesday" is -1.
  case shiftedWeekday(Int, by: Int)
  /// A weekday of a week that is counted: "Monday of last week".
  case weekdayOfWeek(Int, by: Int)
  /// A weekday whole weeks beyond the nearest: "Tuesday week" is 1, "a week last Tuesday" -1.
  case weekdayBeyond(Int, weeks: Int)
  /// The unit of the calendar that lies `by` units from the anchor's: "last week" is -1.
  case shifted(CalendarUnit, by: Int)
  /// A month by name with a direction: "last January" is -1.
  case shiftedMonth(Int, by: Int)
  /// A day of a month with a direction: "last Oct. 23".
  case shiftedDay(Int, Int, by: Int)
  /// The week that a day lies in: "the week of 16 May".
  case weekOf(TemporalValue)
  /// A season by its EDTF code, with a direction or (nil) none: "last spring", "the spring".
  case season(Int, by: Int?)
  /// A number of units before (negative) or after the anchor: "two years ago".
  case counted(Int, CalendarUnit)
  /// A part of a longer time: "early March", "the end of this year".
  case part(PartOfPeriod, of: TemporalValue)
  /// Some time in it, on one side of the anchor: "earlier this month" is the month.
  case within(TemporalValue)
  /// The anchor's week, up to its day or from it on: "earlier this week", "the rest of the week".
  case partOfWeek(isAhead: Bool)
  /// The same, less exactly: "about 1560", "more than two years ago".
  case approximately(TemporalValue)
  /// A part of a day: "Tuesday night".
  case partOfDay(PartOfDay, of: TemporalValue)
  /// A quarter of a year; nil for one whose year is not said: "the third quarter".
  case quarter(Int, of: TemporalValue?)
  /// The quarter told last, in another year: "the 1988 period"; the year itself when none was told.
  case toldQuarter(EDTF?, in: TemporalValue)
  /// The three months that end on a day: "the (third) quarter ended Sept. 30".
  case quarterEnding(Int?, TemporalValue)
  /// A half of a year; nil for one whose year is not said.
  case half(Int, of: TemporalValue?)
  /// A day of a month that is not said: "the 21st".
  case dayOfMonth(Int)
  /// A day of the month so many months from the anchor's; nil for the day of the same number: "the
  /// 3rd of last month", "seven months ago today".
  case dayOfCountedMonth(Int?, months: Int)
  /// A weekday by its number in a month, -1 for the last: "the second Tuesday in November 2016".
  case numberedWeekday(Int, Int, of: TemporalValue)
  /// A month, or a season by its EDTF code, of a year that is counted: "June last year".
  case monthOf(Int, TemporalValue)
  /// A day of a year that is counted: "July 25 of that year".
  case dayOf(Int, Int, TemporalValue)
  /// The first such weekday after the anchor: "the following Monday".
  case weekdayAfter(Int)
  /// Counted from the time told last, not from the moment of speaking: "two days later".
  case then(TemporalValue)
  /// The same part of the calendar so many years later: "the year-earlier quarter" is -1.
  case moved(TemporalValue, years: Int)
  /// A time by the clock; nil for one whose day is not said: "at 7:15 p.m.".
  case clock(ClockTime, of: TemporalValue?)
  /// A part of a day that is not said: "noon".
  case partOfSomeDay(PartOfDay)
  /// A holiday with a direction or (nil) none: "last Christmas".
  case holiday(Holiday, by: Int?)
  /// A holiday of a year that is counted: "Christmas two years ago".
  case holidayOf(Holiday, TemporalValue)
  /// The weekend nearest to the anchor.
  case weekend
  /// From one time to another: "Monday to Wednesday".
  case span(TemporalValue, TemporalValue)
  /// One of two times, nobody knows which: "August or September".
  case oneOf(TemporalValue, TemporalValue)
  /// Days of a month and not those between them: "20 and 22 March".
  case daysOfMonth(year: Int?, month: Int, [Int])
  /// A number of units and a half: "two and a half years".
  case durationAndHalf(Int, CalendarUnit)
  /// The first or last so many units of a longer time: "the last two weeks of May".
  case stretch(isFirst: Bool, Int, CalendarUnit, of: TemporalValue)
  /// A unit that is not told by anything but its length: "weeks later".
  case unknown(CalendarUnit)
  /// A year in two digits, in a century that is not said: "the men of '89".
  case shortYear(Int)
  /// A season in the name of something, which it does not date: "the Spring Offensive".
  case seasonByName(Int)
  /// What only a history or a message means; nil where it means nothing: "former", "night".
  case byManner(narrative: TemporalValue?, message: TemporalValue?)
  /// A time of no known length: "a while".
  case someTime
  /// A length of time; a count of nil cannot be told ("several years").
  case duration(Int?, CalendarUnit)
  /// A time that comes back: "every Tuesday", "annually".
  case recurring(RecurringTime)
  /// Past (-1), present (0) or future (1), with no date that could be told.
  case reference(Int)
}

extension RecurringTime {
  /// Whether it comes back within a day: "every hour".
  var isWithinDay: Bool {
    switch self {
    case .unit(let unit), .units(_, let unit): unit.rawValue < CalendarUnit.day.rawValue
    default: false
    }
  }
}

/// What a repeated time repeats.
public enum RecurringTime: Sendable, Hashable {
  /// Each unit: "annually", "every month".
  case unit(CalendarUnit)
  /// Each of a weekday: "every Tuesday".
  case weekday(Int)
  /// Each of a month: "every March".
  case month(Int)
  /// A part of each such weekday: "Tuesday nights".
  case partOfWeekday(Int, PartOfDay)
  /// A part of each day: "every night".
  case partOfDay(PartOfDay)
  /// Each of a season, by its EDTF code: "every summer".
  case season(Int)
  /// Once in so many units: "every two weeks".
  case units(Int, CalendarUnit)
}
