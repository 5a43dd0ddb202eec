/// Reads the expressions of a document in their order, and remembers the date told last.
public struct Course: Sendable {
  /// What the document counts from.
  public let manner: Manner
  let anchor: Anchor?
  /// The date that the text told last.
  var last: Anchor?
  /// The paragraph that told it, in news.
  var lastParagraph = -1
  /// The day that it told last, with its paragraph, and whether that told of the evening or night.
  var dayTold: (day: CivilDate, doubt: Qualifier, paragraph: Int, isLate: Bool)?
  /// The days with their years that it has told, long before it was written.
  var oldDays: [Anchor] = []
  /// Whether a date near the day of writing has been told, in news.
  var isNearTold = false
  /// The paragraph that it is in.
  var paragraph = 0
  /// Whether it begins with its date, as an entry of a chronicle does.
  private var isEntry = false
  /// Whether the story has come to the time of its writing, as with "Last year it grew".
  private var isNow = false
  /// Whether a date has been told in that.
  private var isParagraphDated = false
  /// The date of the entry before, in a chronicle.
  private var entry: Anchor?
  /// The date that it named last, be it by the way.
  private var named: Anchor?
  /// A year that it told by the way; when told again, the story goes on from it.
  private var doubted: Int?
  /// A day that it told by the way, and the paragraph.
  var doubtedDay: Anchor?
  var doubtedParagraph = -1
  /// The quarter or half that it told last.
  private var quarter: EDTF?
  /// Whether that is what it told last of all.
  private var isQuarterLast = false
  /// Whether a length of time was told behind it: "the first nine months".
  private var isLengthLast = false

  /// The day of the entry that the text is in, in a log.
  private var today: Anchor?
  /// Whether that day is a line of its own, under which the paragraphs behind it stand.
  private var isHeaded = false
  /// Whether the text was written day by day, as diaries and minutes are.
  private let isLog: Bool
  /// Whether it stands under dates that are lines of their own.
  private let hasSections: Bool
  /// The date that it stands under.
  private var section: Anchor?

  /// Begins a document that was written on the day of `anchor`.
  ///
  /// With `isLog` it was written day by day: an entry's "yesterday" is the day before the entry. With
  /// `hasSections`, lines that are only a date tell the year of what stands under them.
  public init(
    anchor: Anchor?, manner: Manner, isLog: Bool = false, hasSections: Bool = false
  ) {
    self.hasSections = hasSections
    self.anchor = anchor
    self.manner = manner
    self.isLog = isLog
  }

  /// An expression as this document means it; nil when it means nothing here.
  public func reading(_ expression: TemporalExpression) -> TemporalExpression? {
    guard case .byManner(let narrative, let message) = expression.value else { return expression }
    let value: TemporalValue? =
      switch manner {
      case .narrative: narrative
      case .message: message
      case .news: nil
      }
    return value.map {
      var expression = expression
      expression.value = $0
      return expression
    }
  }

  /// Reads the expressions of one sentence, which stands in the paragraph of this number.
  public mutating func resolutions(of expressions: [TemporalExpression], paragraph: Int)
    -> [Resolution]
  {
    if paragraph != self.paragraph {
      isParagraphDated = false
      isEntry = expressions.first.map(Self.opensEntry) ?? false
      if !isHeaded { today = nil }
    }
    self.paragraph = paragraph
    var resolutions: [Resolution] = []
    resolutions.reserveCapacity(expressions.count)
    for (index, told) in expressions.enumerated() {
      let expression = told.named(by: index + 1 < expressions.count ? expressions[index + 1] : nil)
      var told = last
      if index + 1 < expressions.count,
        expression.value.plain.isYearless || expression.value.isSeason,
        let year = yearOf(expressions[index + 1], behind: expression)
      {
        told = year
      }
      // "went in March 1936, and on 30 September of the following year": of the year just told.
      if expression.isInToldYear, index > 0, let year = resolutions[index - 1].date {
        told = Anchor(year) ?? told
      }
      if let day = dayInstead(of: told, for: expression, index > 0) { told = day }
      let isJustTold =
        index > 0 && !expressions[index - 1].isAside && resolutions[index - 1].date != nil
        && expression.value.countsFromTold
      if expression.value.pointsBack || manner == .narrative && isJustTold { told = named ?? told }
      if manner == .narrative, let day = goesBack(expression) { told = day }
      let isTold =
        expression.isInToldYear || told != last
        || index > 0
          && isHoliday(expression, behind: expressions[index - 1], resolutions[index - 1])
        || isToldOn(expression, among: expressions[..<index])
        || isNextToCounted(expression, expressions[..<index], resolutions)
      var resolution = resolve(
        expression, told: told, isTold: isTold, among: expressions, resolutions)
      if told == last, isStillToCome(resolution, expression), let named {
        resolution = resolve(
          expression, told: named, isTold: isTold, among: expressions, resolutions)
      }
      resolutions.append(resolution)
      if hasSections, expression.isSection {
        section = resolution.date.flatMap(Anchor.init) ?? section
      }
      if expression.opensEntry {
        entry = resolution.date.flatMap(Anchor.ending)
        today = entry?.precision == .day ? entry : nil
        isHeaded = expression.isHeading
      }
      note(expression, resolution)
    }
    return resolutions
  }

  /// Whether "a year later" would not be over when the story was written: then it is later than a date
  /// that was told by the way.
  private func isStillToCome(_ resolution: Resolution, _ expression: TemporalExpression) -> Bool {
    guard manner == .narrative, case .then = expression.value.plain, !expression.isPromised,
      let anchor, anchor.precision == .day, let first = resolution.date?.bounds.earliest
    else { return false }
    return first > anchor.day
  }

  /// Whether an expression is the full date in front of an entry: "12 March 2011: ...".
  private static func opensEntry(_ expression: TemporalExpression) -> Bool {
    guard expression.opensEntry || expression.tokens.lowerBound == 0,
      case .absolute(let date) = expression.value.plain
    else { return false }
    return date.precision >= .year
  }

  /// The date of an entry that leaves out the year: the first such day behind the entry before it; in
  /// the same year where that is still to come, as in a list that goes back.
  private func nextEntry(_ expression: TemporalExpression) -> Resolution? {
    guard expression.opensEntry, expression.value.plain.isYearless else { return nil }
    guard let entry else {
      // A log book of 1911: its days are of that year.
      guard let anchor, anchor.precision == .year else { return nil }
      let year = EDTF.year(anchor.day.year).qualified(anchor.doubt)
      return Resolver(anchor: anchor, last: Anchor(year), manner: .narrative).resolve(expression)
    }
    let next = Resolver(anchor: anchor, last: entry, manner: .narrative).resolve(expression)
    guard let anchor, let day = next.date?.bounds.earliest, day > anchor.day else { return next }
    return Resolver(anchor: nil, last: .ending(.year(entry.day.year)), manner: .narrative)
      .resolve(expression)
  }

  /// Whether an expression in an entry is counted from its day, and not from the document's date: all in a
  /// log, and where that date is no day; elsewhere "yesterday" and the like.
  private func isOfEntry(_ expression: TemporalExpression, _ today: Anchor) -> Bool {
    guard expression.value.isOfTheDay, !expression.opensEntry, !expression.isPromised else {
      return false
    }
    // Without any date of the document, the first day in it may be of anything.
    guard let anchor else { return false }
    guard anchor.precision == .day else { return true }
    guard anchor.day.dayNumber - today.day.dayNumber > 2 else { return false }
    if case .shifted(.day, _) = expression.value.plain { return true }
    return isLog
  }

  /// Whether a date only says more exactly what was counted from another: "five weeks later, on 12
  /// October".
  private func isNextToCounted(
    _ expression: TemporalExpression, _ before: ArraySlice<TemporalExpression>,
    _ resolutions: [Resolution]
  ) -> Bool {
    guard let counted = before.last, let date = resolutions.last?.date else { return false }
    // "was picked up nine months later, released on 20 March and tried"
    if expression.value.plain.isYearless, case .then = counted.value.plain,
      date.precision == .month || date.precision == .year
    {
      return true
    }
    guard expression.tokens.lowerBound - counted.tokens.upperBound <= 2 else { return false }
    // "last September, on the 13th"
    if case .dayOfMonth = expression.value.plain { return date.precision == .month }
    guard expression.value.plain.isYearless, case .then = counted.value.plain else { return false }
    return true
  }

  /// Whether news goes on with a year that the sentence has told: "in August 2021 and in November".
  private func isToldOn(
    _ expression: TemporalExpression, among before: ArraySlice<TemporalExpression>
  ) -> Bool {
    guard manner != .narrative, expression.value.plain.isYearless else { return false }
    if isEntry || goesOn(expression) { return true }
    guard expression.isAdded || expression.isOfEarlier, let anchor, let last,
      last.precision >= .month,
      last.day.year < anchor.day.year
    else { return false }
    return before.contains {
      guard case .absolute(let date) = $0.value.plain, date.precision >= .month else {
        return false
      }
      return date.bounds.earliest?.year == last.day.year && !$0.isAside
    }
  }

  private func resolve(
    _ expression: TemporalExpression, told: Anchor?, isTold: Bool,
    among expressions: [TemporalExpression], _ before: [Resolution]
  ) -> Resolution {
    if let date = ofSection(expression) { return date }
    var expression = expression
    var manner = manner
    if let next = nextEntry(expression) { return next }
    // "The next year he married"
    if self.manner == .narrative, case .shifted(let unit, by: 1) = expression.value,
      expression.tokens.count > 2, expression.side != .future
    {
      expression.value = .then(.shifted(unit, by: 1))
    }
    if let today, isOfEntry(expression, today) {
      return Resolver(anchor: today).resolve(expression)
    }
    if isTold { manner = .narrative }
    if self.manner == .narrative, !isTold, expression.isPromised,
      expression.isOfTheYear || expression.value.isSeason || expression.value.needsDayOfWriting,
      anchor?.precision == .day
    {
      manner = .news
    }
    // What opens a story is of the time of its writing: "Merridew, who died on 3 March".
    if self.manner == .narrative, !isTold, told == nil, expression.isOfTheYear, anchor != nil {
      manner = .news
    }
    // "Edith Tregear died on Tuesday", in front of her life: of the week of writing.
    if self.manner == .narrative, !isTold, named == nil, expression.value.namesWeekday,
      anchor?.precision == .day
    {
      manner = .news
    }
    if self.manner == .narrative, !isTold, isNow, expression.isOfTheYear { manner = .news }
    // A story that has come to the time of its writing goes on as news.
    // "Easter came and went this year": the writer's own, where the story has come near it.
    if case .shifted(.year, by: 0) = expression.value, self.manner == .narrative, let anchor,
      let told, anchor.precision == .day, (0...3).contains(anchor.day.year - told.day.year)
    {
      manner = .news
    }
    if self.manner == .narrative, !isTold, expression.isOfTheYear, let anchor, let told,
      told.precision >= .month, anchor.precision == .day,
      (0...400).contains(anchor.day.dayNumber - told.day.dayNumber)
    {
      manner = .news
    }
    // "Tomorrow there will be a vigil": a look from the day of writing out of a story of other years.
    if self.manner == .narrative, anchor?.precision == .day, !expression.isQuoted,
      expression.looksFromToday
    {
      manner = .news
    }
    if case .clock(_, let day?) = expression.value, day.needsDayOfWriting,
      anchor?.precision == .day,
      self.manner == .narrative
    {
      manner = .news
    }
    switch expression.value {
    case .then(.shifted(.quarter, by: let shift)):
      guard let quarter else { break }
      let isOver = anchor.flatMap { now in quarter.bounds.latest.map { $0 < now.day } } ?? true
      // The latest quarter is over.
      expression.value = shift == 0 || isOver ? .absolute(quarter) : .shifted(.quarter, by: shift)
    case .toldQuarter(_, in: let year):
      expression.value = .toldQuarter(isLengthLast ? nil : quarter, in: year)
    case .then(.counted(let count, .year)), .counted(let count, .year):
      guard count < 0 else { break }
      let isAgo = if case .counted = expression.value { true } else { false }
      // What results are compared with: the same quarter of an earlier year.
      if isQuarterLast, let quarter {
        expression.value = .moved(.absolute(quarter), years: count)
      } else if manner != .narrative, !isAgo, !before.contains(where: { $0.date != nil }) {
        expression.value = .counted(count, .year)
      }
    case .shifted(.day, let shift) where manner == .narrative:
      // In a story, "today" is the reader's time, and "tomorrow" somebody else's.
      if shift == 0, !expression.leansBack { expression.value = .reference(0) }
      if anchor != nil { manner = self.manner == .narrative ? .narrative : .news }
      if anchor != nil, shift == 0, expression.leansBack { manner = .news }
    case .shifted(.week, let shift), .shifted(.month, let shift), .shifted(.year, let shift):
      // "last month", "next year" count from the day of writing even in a story, as "this year" and
      // "the next year" do not.
      if shift != 0, expression.tokens.count == 2, anchor != nil { manner = .news }
    case .shiftedWeekday(_, by: 1), .shiftedWeekday(_, by: -1), .weekdayAfter,
      .shiftedMonth(_, by: -1), .shiftedMonth(_, by: 1), .season(_, by: -1), .season(_, by: 1):
      if anchor?.precision == .day { manner = .news }
    case .dayOfCountedMonth:
      if anchor != nil { manner = .news }
    case .dayOf(_, _, .shifted(.year, let shift)), .monthOf(_, .shifted(.year, let shift)):
      if shift != 0, anchor != nil { manner = .news }
    case .clock(let clock, nil):
      // The day that the same sentence tells.
      let days = zip(expressions, before).filter { $0.0.value.isDay && $0.1.date != nil }
      if let date = days.last?.1.date {
        expression.value = .clock(clock, of: .absolute(date))
      } else if let day = day(of: clock, expression, among: expressions) {
        expression.value = .clock(clock, of: .absolute(day))
      } else if expressions.contains(where: { $0.isOfOldYear(anchor) }) {
        // "By eight o'clock that Saturday in September 1915": nobody knows of which day.
        return Resolver(anchor: nil).resolve(expression)
      } else if before.count + 1 < expressions.count {
        // "At 5:34 a.m. Baghdad time on March 20, 2003"
        let next = expressions[before.count + 1]
        if case .absolute = next.value, next.value.isDay,
          next.tokens.lowerBound - expression.tokens.upperBound <= 4
        {
          expression.value = .clock(clock, of: next.value)
        }
      }
    default: break
    }
    if let day = dayOfMonthTold(expression, told) { return day }
    if let old = ofOldStory(expression, manner) { return old }
    // What is counted from the day of writing has no date where that day is not known.
    if manner == .narrative, expression.value.needsDayOfWriting,
      anchor == nil || !isYearly(expression)
    {
      return Resolver(anchor: nil).resolve(expression)
    }
    return Resolver(anchor: anchor, last: told, manner: manner).resolve(expression)
  }

  /// A month or day without a year under a heading that tells one; nil for others.
  private func ofSection(_ expression: TemporalExpression) -> Resolution? {
    guard let section, expression.value.plain.isYearless, !expression.isPromised else { return nil }
    return Resolver(anchor: nil, last: Anchor(.year(section.day.year)), manner: .narrative)
      .resolve(expression)
  }

  /// The day of a time by the clock that names none: the one told last in its paragraph, or of the last
  /// days in the paragraph before.
  ///
  /// After "on Friday night", "at 1:40 a.m." is of the next day.
  private func day(
    of clock: ClockTime, _ expression: TemporalExpression, among expressions: [TemporalExpression]
  ) -> EDTF? {
    guard manner == .news, let told = dayTold else { return nil }
    if told.paragraph != paragraph {
      // "9:15 p.m. Search called off" is a heading, and "every weekday at 6am" no day.
      guard told.paragraph == paragraph - 1, expression.tokens.lowerBound > 0, let anchor,
        anchor.precision == .day,
        (0...Self.lastDays).contains(anchor.day.dayNumber - told.day.dayNumber),
        !expressions.contains(where: { other in
          if case .recurring = other.value { return true }
          return other.span != expression.span && other.value.isDay
        })
      else { return nil }
    }
    let isNextDay = told.isLate && clock.hour < Self.morning
    return EDTF.day(isNextDay ? told.day.adding(days: 1) : told.day).qualified(told.doubt)
  }

  /// For so many days behind a deed news tells its hours without naming the day again.
  private static let lastDays = 3

  /// The hour at which a night is over.
  private static let morning = 6

  /// Whether an expression names no weekday, which a story counts from a day that nobody knows.
  private func isYearly(_ expression: TemporalExpression) -> Bool {
    switch expression.value.plain {
    case .weekday, .shiftedWeekday, .weekdayOfWeek: false
    default: true
    }
  }

  /// The year that a full date right behind tells for both: "1 July to 3 July 1863".
  private func yearOf(_ next: TemporalExpression, behind expression: TemporalExpression)
    -> Anchor?
  {
    // "The Spring Offensive of 1918", "the summer attack on Rome in June 410"
    let isSeason = expression.value.isSeason
    guard case .absolute(let date) = next.value.plain,
      date.precision >= (isSeason ? .year : .month),
      next.tokens.lowerBound - expression.tokens.upperBound <= (isSeason ? 6 : 3)
    else { return nil }
    return date.bounds.earliest.flatMap { Anchor(.year($0.year)) }
  }

  private mutating func note(_ expression: TemporalExpression, _ resolution: Resolution) {
    if let date = resolution.date, expression.value.isDay, !expression.isAside,
      let day = date.bounds.latest
    {
      let isLate =
        switch expression.value {
        case .partOfDay(.night, _), .partOfDay(.evening, _): true
        case .clock(let clock, _): clock.hour > 17
        default: false
        }
      dayTold =
        expression.bound == .within ? (day, date.qualifier, paragraph, isLate) : nil
    }
    // Behind "the first nine months", results are compared by years again.
    if case .duration(_, let unit) = expression.value, unit.rawValue >= CalendarUnit.month.rawValue
    {
      isQuarterLast = false
      isLengthLast = true
    }
    // "Two years ago it burned down. A year later": the story begins then.
    let opensStory = manner == .news && expression.tokens.lowerBound == 0 && expression.value.isAgo
    if expression.value.looksBack, !opensStory { return }
    guard expression.bound != .since, let date = resolution.date, let told = Anchor.ending(date)
    else { return }
    // "The quarter ended Sept. 30": the day is the quarter's own.
    if isQuarterLast, date.precision == .day, let first = date.bounds.earliest,
      let last = date.bounds.latest, let quarter = quarter?.bounds,
      quarter.earliest.map({ $0 <= first }) ?? false, quarter.latest.map({ last <= $0 }) ?? false
    {
      return
    }
    let isQuarter = resolution.timex.isPartOfYear
    if isQuarter { quarter = date }
    if isQuarter { isLengthLast = false }
    isQuarterLast = isQuarter
    guard manner == .narrative else {
      if let anchor, abs(told.day.dayNumber - anchor.day.dayNumber) < 400 {
        isNearTold = true
      }
      if told.precision == .day, let anchor, anchor.day.dayNumber - told.day.dayNumber > Self.old {
        oldDays.append(told)
      }
      // "began on 8 March and today enters its tenth day": "that day" is not today.
      if case .shifted(.day, by: 0) = expression.value.plain, last != nil { return }
      if !expression.isAside {
        (last, lastParagraph) = (told, expression.opensEntry ? -1 : paragraph)
      }
      return
    }
    if expression.isBracketed { return }
    named = told
    let isFar = last.map { abs(told.day.year - $0.day.year) > 50 } ?? false
    guard !isByTheWay(expression, told) || doubted == told.day.year && !isFar else {
      doubted = told.day.year
      if told.precision == .day, !expression.isAside {
        (doubtedDay, doubtedParagraph) = (told, paragraph)
      }
      return
    }
    doubted = nil
    isParagraphDated = true
    // "At the end of the year" is of the year told.
    let isToldYear = if case .shifted(_, by: 0) = expression.value.plain { true } else { false }
    isNow =
      expression.value.needsDayOfWriting && !isToldYear && expression.tokens.lowerBound <= 2
    last = told
  }

  /// Whether a date is told by the way: a look back or far ahead in the middle of a sentence.
  private func isByTheWay(_ expression: TemporalExpression, _ told: Anchor) -> Bool {
    let isInside = expression.tokens.lowerBound > 2
    // "should open on 29 March 2020", written in 2018: the story is not there yet.
    if let anchor, told.day > anchor.day, anchor.precision == .day { return true }
    // "reached the same conclusion last November": of the time of writing, and the story is not there; but
    // "Last year it grew" leads it there.
    if isInside, let anchor, let last, expression.value.needsDayOfWriting,
      anchor.day.dayNumber - last.day.dayNumber > Self.longAgo
    {
      return true
    }
    // "It grew to 200,000 by December": the story has not gone there yet.
    if expression.isAside || expression.bound == .until && isInside && last != nil { return true }
    guard let last, case .absolute = expression.value.plain, isInside else {
      return false
    }
    let jump = told.day.year - last.day.year
    let isYear = last.precision >= .month && told.precision == .year
    // The first date of a paragraph may lead back; a year alone says less than the month told.
    let near = !isParagraphDated ? -8...20 : isYear ? 0...0 : 0...20
    // "It was sold in 1987" leads a history on, however far.
    return !near.contains(jump) && !(expression.tellsDeed && jump > 0)
  }
}
