/// One date as EDTF states it: a year, month or day, of which parts can be unspecified or doubted.
///
/// Every value is a date that can have happened: at least one day fits what is written.
public struct EDTFDate: Sendable, Hashable {
  /// What follows the year.
  enum Rest: Sendable, Hashable {
    case none
    case season(Season)
    case month(DigitPattern)
    case day(month: DigitPattern, day: DigitPattern)
  }

  /// The year.
  public let year: EDTFYear
  /// The qualifiers, where they are written.
  public let qualification: Qualification
  let rest: Rest

  private init(unchecked year: EDTFYear, _ rest: Rest, _ qualification: Qualification) {
    self.year = year
    self.rest = rest
    self.qualification = qualification
  }

  /// A date as written: a year, a year and a month, or all three.
  ///
  /// - Throws: the reason why there is no such date.
  public init(
    year: EDTFYear, month: DigitPattern? = nil, day: DigitPattern? = nil,
    qualification: Qualification = Qualification()
  ) throws(EDTFError.Reason) {
    let rest: Rest
    switch (month, day) {
    case (nil, nil): rest = .none
    case (let month?, nil): rest = .month(month)
    case (let month?, let day?): rest = .day(month: month, day: day)
    case (nil, .some): throw .unexpectedEnd
    }
    self.init(unchecked: year, rest, qualification)
    try check()
  }

  /// A season, quarter, third or half of a year.
  ///
  /// - Throws: the reason why that year cannot have one.
  public init(
    year: EDTFYear, season: Season, qualification: Qualification = Qualification()
  ) throws(EDTFError.Reason) {
    self.init(unchecked: year, .season(season), qualification)
    guard year.canHaveParts else { throw .partAfterYear }
  }

  /// A day, or its year alone when that has more than four digits, where EDTF knows no days.
  public init(_ date: CivilDate) {
    let year = EDTFYear(date.year)
    guard year.canHaveParts, let month = DigitPattern(date.month, width: 2),
      let day = DigitPattern(date.day, width: 2)
    else {
      self.init(unchecked: year, .none, Qualification())
      return
    }
    self.init(unchecked: year, .day(month: month, day: day), Qualification())
  }

  /// A year.
  public init(_ year: EDTFYear) {
    self.init(unchecked: year, .none, Qualification())
  }

  private func check() throws(EDTFError.Reason) {
    guard let month else { return }
    guard year.canHaveParts else { throw .partAfterYear }
    guard month.width == 2 else { throw .twoDigitsNeeded(found: month.width) }
    if let day, day.width != 2 { throw .twoDigitsNeeded(found: day.width) }
    if let number = month.value, !(1...12 ~= number) { throw .monthOutOfRange(number) }
    guard (1...12).contains(where: month.matches) else { throw .noSuchMonth }
    // Every month has these days, so there is nothing to search for.
    if month.isSpecified, day == nil || 1...28 ~= day?.value ?? 0 { return }
    guard firstDay == nil else { return }
    guard let number = month.value, let day = day?.value, let year = year.value else {
      throw .noSuchDay
    }
    throw .dayOutOfRange(
      day: day, month: number, year: year, last: CivilDate.daysInMonth(number, year: year))
  }
}

extension EDTFDate {
  /// The digits of the month, or nil when the date is a year or a season.
  public var month: DigitPattern? {
    switch rest {
    case .none, .season: nil
    case .month(let month), .day(let month, _): month
    }
  }

  /// The digits of the day, or nil when there are none.
  public var day: DigitPattern? {
    if case .day(_, let day) = rest { day } else { nil }
  }

  /// The season, quarter, third or half, or nil when the date is none.
  public var season: Season? {
    if case .season(let season) = rest { season } else { nil }
  }

  /// The day, when the date is a whole day with no digit unspecified; qualifiers do not matter.
  public var civilDate: CivilDate? {
    guard let year = year.value, let month = month?.value, let day = day?.value else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Everything that is doubted about the date or a part of it.
  public var qualifier: Qualifier {
    Qualification.Part.allCases.reduce([]) { $0.union(qualification.qualifier(of: $1)) }
  }

  /// Whether a digit is unspecified.
  public var isUnspecified: Bool {
    year.isUnspecified || month?.isSpecified == false || day?.isSpecified == false
  }

  /// How exactly the date is known: down to the first part that is not wholly specified.
  public var precision: Precision {
    guard year.precision == .year else { return year.precision }
    switch rest {
    case .none: return .year
    case .season: return .season
    case .month(let month): return month.isSpecified ? .month : .year
    case .day(let month, let day):
      return !month.isSpecified ? .year : day.isSpecified ? .day : .month
    }
  }

  /// The last part that is written.
  var lastPart: Qualification.Part {
    switch rest {
    case .none: .year
    case .season, .month: .month
    case .day: .day
    }
  }

  /// The date with a qualifier about all of it, besides those it has.
  public func qualified(_ qualifier: Qualifier) -> EDTFDate {
    var qualification = qualification
    qualification[lastPart].after.formUnion(qualifier)
    return EDTFDate(unchecked: year, rest, qualification)
  }

  /// Whether it is a year of four digits, a month or a day, with nothing unspecified or doubted.
  var isPlain: Bool {
    year.canHaveParts && !isUnspecified && qualification.isEmpty && season == nil
  }

  /// The lowest level of EDTF that has this date.
  ///
  /// Source: Library of Congress, levels 0 to 2. An `X` is of level 1 when it stands for the last two
  /// digits of the year, or a whole last part; a qualifier, when it ends the date.
  public var level: Int {
    var level = year.level
    if let season { level = max(level, season.level) }
    if isUnspecified { level = max(level, isUnspecifiedFromRight ? 1 : 2) }
    if !qualification.isEmpty {
      var rest = qualification
      rest[lastPart].after = []
      level = max(level, rest.isEmpty ? 1 : 2)
    }
    return level
  }

  private var isUnspecifiedFromRight: Bool {
    switch rest {
    case .none: return year.isUnspecifiedFromRight
    case .season: return false
    case .month(let month): return !year.isUnspecified && month.isWhollyUnspecified
    case .day(let month, let day):
      return !year.isUnspecified && day.isWhollyUnspecified
        && (month.isSpecified || month.isWhollyUnspecified)
    }
  }
}

extension EDTFYear {
  /// Whether a month or season may follow: four digits, and no estimate.
  var canHaveParts: Bool {
    if case .four = digits { significantDigits == nil } else { false }
  }

  var level: Int {
    if significantDigits != nil { return 2 }
    switch digits {
    case .four: return isNegative ? 1 : 0
    case .long(_, let exponent): return exponent > 0 ? 2 : 1
    }
  }

  fileprivate var isUnspecifiedFromRight: Bool {
    guard case .four(let digits) = digits else { return false }
    return digits[0] != nil && digits[1] != nil && digits[3] == nil
  }
}
