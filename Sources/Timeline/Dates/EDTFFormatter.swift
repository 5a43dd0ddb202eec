/// Writes dates as EDTF.
enum EDTFFormatter {
  /// A number with leading zeros up to a width.
  static func digits(_ value: Int, width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// A year of at least four digits, with its sign when it is negative.
  static func year(_ year: Int) -> String {
    (year < 0 ? "-" : "") + digits(abs(year), width: 4)
  }

  static func text(_ year: EDTFYear) -> String {
    let sign = year.isNegative ? "-" : ""
    let significant = year.significantDigits.map { "S\($0)" } ?? ""
    return switch year.digits {
    case .four(let pattern): sign + pattern.description + significant
    case .long(let significand, let exponent):
      "Y\(sign)\(significand)" + (exponent > 0 ? "E\(exponent)" : "") + significant
    }
  }

  static func text(_ date: EDTFDate) -> String {
    if let text = bareText(date) { return text }
    let year = marked(text(date.year), date.qualification.year)
    switch date.rest {
    case .none: return year
    case .season(let season):
      return year + "-" + marked(String(season.code), date.qualification.month)
    case .month(let month):
      return year + "-" + marked(month.description, date.qualification.month)
    case .day(let month, let day):
      return year + "-" + marked(month.description, date.qualification.month)
        + "-" + marked(day.description, date.qualification.day)
    }
  }

  /// A date of four digits for its year, without qualifiers; nil for another.
  ///
  /// Nearly all dates are, so that they are written letter by letter.
  private static func bareText(_ date: EDTFDate) -> String? {
    guard case .four(let year) = date.year.digits, !date.year.isNegative,
      date.year.significantDigits == nil, date.qualification.isEmpty, date.season == nil
    else { return nil }
    return String(unsafeUninitializedCapacity: 14) { letters in
      var count = 0
      func write(_ byte: UInt8) {
        letters[count] = byte
        count += 1
      }
      func write(_ part: DigitPattern?, behind sign: UInt8?) {
        guard let part else { return }
        if let sign { write(sign) }
        for position in 0..<part.width { write(part.letter(at: position)) }
      }
      write(year, behind: nil)
      write(date.month, behind: UInt8(ascii: "-"))
      write(date.day, behind: UInt8(ascii: "-"))
      return count
    }
  }

  private static func marked(_ text: String, _ marks: Qualification.Marks) -> String {
    marks.before.mark + text + marks.after.mark
  }

  static func text(_ dateTime: EDTFDateTime) -> String {
    let time = [dateTime.hour, dateTime.minute, dateTime.second]
      .map { digits($0, width: 2) }.joined(separator: ":")
    return dateTime.date.description + "T" + time + (dateTime.shift.map(text) ?? "")
  }

  static func text(_ shift: EDTFDateTime.Shift) -> String {
    let sign = shift.inMinutes < 0 ? "-" : "+"
    return switch shift {
    case .utc: "Z"
    case .hours(let hours): sign + digits(abs(hours), width: 2)
    case .minutes(let minutes):
      sign + digits(abs(minutes) / 60, width: 2) + ":" + digits(abs(minutes) % 60, width: 2)
    }
  }

  static func text(_ end: EDTFInterval.End) -> String {
    switch end {
    case .date(let date): text(date)
    case .open: ".."
    case .unknown: ""
    }
  }

  static func text(_ element: EDTFSet.Element) -> String {
    switch element {
    case .date(let date): text(date)
    case .range(let first, let last): text(first) + ".." + text(last)
    case .orBefore(let date): ".." + text(date)
    case .orAfter(let date): text(date) + ".."
    }
  }

  static func text(_ set: EDTFSet) -> String {
    set.elements.map { text($0) }.joined(separator: ",")
  }
}

extension EDTF: CustomStringConvertible {
  /// The date as EDTF writes it.
  public var description: String {
    switch self {
    case .date(let date): EDTFFormatter.text(date)
    case .dateTime(let dateTime): EDTFFormatter.text(dateTime)
    case .interval(let interval):
      EDTFFormatter.text(interval.start) + "/" + EDTFFormatter.text(interval.end)
    case .oneOf(let set): "[" + EDTFFormatter.text(set) + "]"
    case .allOf(let set): "{" + EDTFFormatter.text(set) + "}"
    }
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The date as EDTF writes it.
  public var description: String { EDTFFormatter.text(self) }
}
