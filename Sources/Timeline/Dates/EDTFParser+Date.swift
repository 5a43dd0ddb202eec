extension EDTFParser {
  /// A year, month or day, with its qualifiers; stops before what cannot belong to it.
  mutating func date() throws(Fault) -> EDTFDate {
    let start = position
    var qualification = Qualification()
    qualification.year.before = try qualifier()
    let yearStart = position
    let year = try year()
    let yearEnd = position
    qualification.year.after = try qualifier()
    guard skip(UInt8(ascii: "-")) else {
      return try made(at: start..<position) { () throws(EDTFError.Reason) in
        try EDTFDate(year: year, qualification: qualification)
      }
    }
    guard year.canHaveParts else {
      throw Fault(reason: .partAfterYear, range: yearStart..<yearEnd)
    }
    qualification.month.before = try qualifier()
    let monthStart = position
    let month = try twoDigits()
    let monthEnd = position
    qualification.month.after = try qualifier()
    if let season = month.value.flatMap(Season.init) {
      if next == UInt8(ascii: "-") { throw fault(.dayAfterSeason, at: position) }
      return try made(at: start..<position) { () throws(EDTFError.Reason) in
        try EDTFDate(year: year, season: season, qualification: qualification)
      }
    }
    // The month is judged before the day is read, so that the first thing wrong is reported.
    let monthQualification = qualification
    let dateOfMonth = try made(at: monthStart..<monthEnd) { () throws(EDTFError.Reason) in
      try EDTFDate(year: year, month: month, qualification: monthQualification)
    }
    guard skip(UInt8(ascii: "-")) else { return dateOfMonth }
    qualification.day.before = try qualifier()
    let dayStart = position
    let day = try twoDigits()
    let dayEnd = position
    qualification.day.after = try qualifier()
    return try made(at: dayStart..<dayEnd) { () throws(EDTFError.Reason) in
      try EDTFDate(year: year, month: month, day: day, qualification: qualification)
    }
  }

  private func made<Value>(
    at range: Range<Int>, _ make: () throws(EDTFError.Reason) -> Value
  ) throws(Fault) -> Value {
    do {
      return try make()
    } catch {
      throw Fault(reason: error, range: range)
    }
  }

  /// At most one qualifier.
  private mutating func qualifier() throws(Fault) -> Qualifier {
    guard let first = Self.qualifier(next) else { return [] }
    position += 1
    guard Self.qualifier(next) == nil else {
      throw Fault(reason: .doubleQualifier, range: position - 1..<position + 1)
    }
    return first
  }

  private static func qualifier(_ byte: UInt8?) -> Qualifier? {
    switch byte {
    case UInt8(ascii: "?"): .uncertain
    case UInt8(ascii: "~"): .approximate
    case UInt8(ascii: "%"): .uncertainAndApproximate
    default: nil
    }
  }

  private mutating func year() throws(Fault) -> EDTFYear {
    let start = position
    let isLong = skip(UInt8(ascii: "Y"))
    let isNegative = skip(UInt8(ascii: "-"))
    let digits: EDTFYear.Digits = isLong ? try longDigits() : .four(try fourDigits())
    let significant = try significantDigits(isSpecified: digits)
    return try made(at: start..<position) { () throws(EDTFError.Reason) in
      try EDTFYear(digits, isNegative: isNegative, significantDigits: significant)
    }
  }

  private mutating func fourDigits() throws(Fault) -> DigitPattern {
    let start = position
    let end = runEnd()
    if end - start == 4, let pattern = takePattern(to: end) { return pattern }
    position = end
    if end == start || (end - start < 4 && isForeign(next)) { throw unexpected() }
    if end - start == 8, !bytes[start..<end].contains(UInt8(ascii: "X")) {
      throw fault(.basicFormat, from: start)
    }
    throw fault(
      end - start < 4
        ? .shortYear(digits: end - start) : .longYearWithoutPrefix(digits: end - start),
      from: start)
  }

  private mutating func longDigits() throws(Fault) -> EDTFYear.Digits {
    let start = position
    let significand = try number(tooLong: .yearTooLong)
    if bytes[start] == UInt8(ascii: "0") { throw fault(.leadingZero, at: start) }
    guard skip(UInt8(ascii: "E")) else { return .long(significand: significand, exponent: 0) }
    let exponentStart = position
    let exponent = try number(tooLong: .exponentOutOfRange)
    guard bytes[exponentStart] != UInt8(ascii: "0"), exponent <= EDTFYear.exponents.upperBound
    else { throw fault(.exponentOutOfRange, from: exponentStart) }
    return .long(significand: significand, exponent: Int(exponent))
  }

  private mutating func significantDigits(isSpecified digits: EDTFYear.Digits) throws(Fault) -> Int?
  {
    let mark = position
    guard skip(UInt8(ascii: "S")) else { return nil }
    if case .four(let pattern) = digits, !pattern.isSpecified {
      throw Fault(reason: .unspecifiedDigitNotAllowed, range: mark - 4..<mark)
    }
    let start = position
    let count = try number(tooLong: .yearTooLong)
    // A leading zero could not be given back as it was written.
    if bytes[start] == UInt8(ascii: "0"), position > start + 1 {
      throw fault(.leadingZero, at: start)
    }
    return Int(clamping: count)
  }

  /// A run of decimal digits.
  private mutating func number(tooLong: EDTFError.Reason) throws(Fault) -> UInt {
    let start = position
    let end = runEnd()
    if let unspecified = bytes[start..<end].firstIndex(of: UInt8(ascii: "X")) {
      throw fault(.unspecifiedDigitNotAllowed, at: unspecified)
    }
    guard end > start else { throw unexpected() }
    position = end
    var value: UInt = 0
    for byte in bytes[start..<end] {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt(byte - UInt8(ascii: "0")))
      if overflow || carry { throw fault(tooLong, from: start) }
      value = sum
    }
    return value
  }

  /// A month or day of two digits, of which some can be `X`.
  private mutating func twoDigits() throws(Fault) -> DigitPattern {
    let start = position
    let end = runEnd()
    if end - start == 2, let pattern = takePattern(to: end) { return pattern }
    position = end
    if end == start || (end - start < 2 && isForeign(next)) { throw unexpected() }
    throw fault(.twoDigitsNeeded(found: end - start), from: start)
  }

  private mutating func takePattern(to end: Int) -> DigitPattern? {
    let digits = bytes[position..<end].map { byte -> Int? in
      byte == UInt8(ascii: "X") ? nil : Int(byte - UInt8(ascii: "0"))
    }
    position = end
    return DigitPattern(digits)
  }

  /// Where the run of digits and `X` from the position ends.
  private func runEnd() -> Int {
    var end = position
    while end < bytes.count, 0x30...0x39 ~= bytes[end] || bytes[end] == UInt8(ascii: "X") {
      end += 1
    }
    return end
  }

  /// Whether a letter, a space or a foreign character broke off a number.
  ///
  /// Then that is what is wrong, not how many digits there are.
  private func isForeign(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == 0x20 || byte >= 0x80
  }
}
