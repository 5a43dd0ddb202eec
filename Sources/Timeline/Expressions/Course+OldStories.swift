/// Days of old stories that leave out their year, in a text that counts from the day it was written.
extension Course {
  /// Whether a date without a year goes on from a time just told ("on 8 May 1971 she left") as the next
  /// sentence of a story does ("a search was made on 10 May").
  func goesOn(_ expression: TemporalExpression) -> Bool {
    guard case .yearless(let month, let day) = expression.value.plain, let anchor, let last,
      lastParagraph >= 0, last.precision >= .month, last.day.year < anchor.day.year,
      expression.side != .future, !expression.isPromised,
      let next = Self.next(month, day, from: last)
    else { return false }
    let distance = next.dayNumber - last.day.dayNumber
    guard distance >= 0, next <= anchor.day else { return false }
    // A day of the last weeks is told as news tell it.
    if let day, let near = CivilDate(year: anchor.day.year, month: month, day: day),
      (0...31).contains(anchor.day.dayNumber - near.dayNumber),
      distance > Self.fewDays || last.precision < .day
    {
      return false
    }
    let isClose = lastParagraph == paragraph
    guard day != nil else {
      // "It began in March 2011. In June another followed."
      return isClose && expression.tokens.lowerBound <= 1 && distance <= Self.monthsOfStory
        && last.day.year < anchor.day.year - 1
    }
    // In another paragraph news may have come back to its own time.
    guard isClose || last.precision == .day && (!isNearTold || paragraph - lastParagraph == 1)
    else {
      return false
    }
    return distance <= (isClose ? Self.ofParagraph : isNearTold ? Self.fewDays : Self.reach)
  }

  /// The first such day or month that is no earlier than a time told.
  static func next(_ month: Int, _ day: Int?, from told: Anchor) -> CivilDate? {
    let first = told.day
    guard let day else {
      let year = month < first.month ? first.year + 1 : first.year
      return CivilDate(year: year, month: month, day: 1).map { max($0, first) }
    }
    return [first.year, first.year + 1].lazy
      .compactMap { CivilDate(year: $0, month: month, day: day) }.first { $0 >= first }
  }

  /// The day told last, where what the sentence has told since is too long to count days from: "The ward,
  /// built in 1974, was cleared that afternoon".
  func dayInstead(
    of told: Anchor?, for expression: TemporalExpression, _ isBehindOther: Bool
  ) -> Anchor? {
    guard manner == .news, isBehindOther, let told, told.precision < .day, let dayTold,
      case .then(.shifted(.day, _)) = expression.value.plain
    else { return nil }
    return Anchor(.day(dayTold.day).qualified(dayTold.doubt))
  }

  /// Whether a holiday is of the time that its sentence has told: "apologised on 5 October and paid before
  /// Christmas", written years later.
  func isHoliday(
    _ expression: TemporalExpression, behind other: TemporalExpression, _ resolution: Resolution
  ) -> Bool {
    guard case .holiday(_, by: nil) = expression.value, other.value.isDay, let anchor,
      let day = resolution.date?.bounds.latest
    else { return false }
    return anchor.day.dayNumber - day.dayNumber > Self.old
  }

  /// The day told by the way in this paragraph that a date without a year goes on from: the story has
  /// gone back there.
  func goesBack(_ expression: TemporalExpression) -> Anchor? {
    guard case .yearless(let month, let day?) = expression.value.plain, let doubtedDay,
      doubtedParagraph == paragraph,
      let next = CivilDate(year: doubtedDay.day.year, month: month, day: day),
      (0...Self.reach).contains(next.dayNumber - doubtedDay.day.dayNumber)
    else { return nil }
    return doubtedDay
  }

  /// What lies so many days back is not of the news.
  static let old = 200

  /// So many days ago a story is not of the time of its writing.
  static let longAgo = 3 * 366

  /// "The 13th", behind a day or month that was told: the nearest such day to that.
  func dayOfMonthTold(_ expression: TemporalExpression, _ told: Anchor?) -> Resolution? {
    guard manner == .news, case .dayOfMonth = expression.value.plain, let told,
      told.precision >= .month
    else { return nil }
    var expression = expression
    let isTold = anchor.map { $0.day.dayNumber - told.day.dayNumber > 31 } ?? true
    guard isTold else { return nil }
    expression.side = nil
    return told.precision == .day
      ? Resolver(anchor: told).resolve(expression)
      : Resolver(anchor: nil, last: told, manner: .narrative).resolve(expression)
  }

  /// A day without its year in a text that told a day of about that date in an old year: "stranded on
  /// 13 November 2018", and pages later "parted on 16 November".
  func ofOldStory(_ expression: TemporalExpression, _ manner: Manner) -> Resolution? {
    guard manner == .news, self.manner == .news,
      case .yearless(let month, let day?) = expression.value.plain,
      expression.side != .future, let anchor, anchor.precision == .day,
      let near = Resolver(anchor: anchor, manner: .news).resolve(expression).date?.bounds.earliest,
      anchor.day.dayNumber - near.dayNumber > Self.reach
    else { return nil }
    // "On 21 January they were told. They struck from 10 February": on from the day told last.
    if let last, last.precision == .day,
      (0...Self.reach).contains(near.dayNumber - last.day.dayNumber)
    {
      return nil
    }
    guard let old = oldDays.last, old.day.year < near.year,
      oldDays.count(where: { $0.day.year == old.day.year }) > 1,
      let then = CivilDate(year: old.day.year, month: month, day: day),
      oldDays.contains(where: {
        (0...Self.fewDays).contains(then.dayNumber - $0.day.dayNumber)
      })
    else { return nil }
    let doubt = old.doubt.intersection(anchor.doubt)
    let year = EDTF.year(old.day.year).qualified(doubt)
    return Resolver(anchor: anchor, last: Anchor(year), manner: .narrative)
      .resolve(expression)
  }

  /// For so many days a paragraph that told a day or month goes on with days.
  static let ofParagraph = 100

  /// For so many days a paragraph that told a month goes on with others.
  static let monthsOfStory = 200

  /// So many days behind one told in full, another needs no year even when pages lie between.
  static let fewDays = 14

  /// For so many days a story of old days goes on without telling the year.
  static let reach = 60
}
