extension EDTFParser {
  /// The time of day after a date; the position is at its `T`.
  mutating func dateTime(of date: EDTFDate) throws(Fault) -> EDTFDateTime {
    guard let day = date.civilDate, date.isPlain else {
      throw fault(.timeNeedsFullDate, from: 0)
    }
    position += 1
    let hourStart = position
    let hour = try clockDigits(atMost: 23) { .hourOutOfRange($0) }
    try expect(UInt8(ascii: ":"))
    let minute = try clockDigits(atMost: 59) { .minuteOutOfRange($0) }
    guard skip(UInt8(ascii: ":")) else {
      let isTime = next == nil || [0x5A, 0x2B, 0x2D, 0x2F].contains(next)
      throw isTime ? fault(.timeWithoutSeconds, from: hourStart) : unexpected()
    }
    let second = try clockDigits(atMost: 59) { .secondOutOfRange($0) }
    if next == UInt8(ascii: ".") || next == UInt8(ascii: ",") {
      throw fault(.fractionOfSecond, at: position)
    }
    let shift = try shift()
    do {
      return try EDTFDateTime(date: day, hour: hour, minute: minute, second: second, shift: shift)
    } catch {
      throw fault(error, from: hourStart)
    }
  }

  /// `Z`, `+hh`, `+hh:mm`, or nothing.
  ///
  /// Source: ISO 8601-1:2019, 4.3.13: a shift of zero has a plus sign.
  private mutating func shift() throws(Fault) -> EDTFDateTime.Shift? {
    if skip(UInt8(ascii: "Z")) { return .utc }
    let start = position
    guard next == UInt8(ascii: "+") || next == UInt8(ascii: "-") else { return nil }
    let sign = next == UInt8(ascii: "-") ? -1 : 1
    position += 1
    let hours = try clockDigits(atMost: 23) { .shiftHourOutOfRange($0) }
    if isDigit(next) { throw fault(.basicFormat, from: start) }
    let hasMinutes = skip(UInt8(ascii: ":"))
    let minutes = hasMinutes ? try clockDigits(atMost: 59) { .shiftMinuteOutOfRange($0) } : 0
    if sign < 0, hours == 0, minutes == 0 { throw fault(.negativeZeroShift, from: start) }
    return hasMinutes ? .minutes(sign * (hours * 60 + minutes)) : .hours(sign * hours)
  }

  private mutating func clockDigits(
    atMost limit: Int, _ reason: (Int) -> EDTFError.Reason
  ) throws(Fault) -> Int {
    let start = position
    var value = 0
    for _ in 0..<2 {
      guard let byte = next, isDigit(byte) else { throw unexpected() }
      value = value * 10 + Int(byte - 0x30)
      position += 1
    }
    guard value <= limit else { throw fault(reason(value), from: start) }
    return value
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    if let byte { 0x30...0x39 ~= byte } else { false }
  }
}
