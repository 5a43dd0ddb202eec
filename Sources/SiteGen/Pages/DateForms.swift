import Timeline

extension DateValue {
  /// The forms in which pages show a date.
  init(_ edtf: EDTF, words: InterfaceWords) {
    let label = words.date(edtf)
    self.init(
      iso: edtf.description, long: label, short: label,
      year: edtf.bounds.start.map { String($0.year) } ?? "", machine: edtf.machine)
  }
}

extension DateBounds {
  /// The day by which a time is found: its first one, or its last when it has no start.
  var start: CivilDate? { earliest ?? latest }
}

extension EDTF {
  /// The value for the `datetime` attribute of HTML, which takes a year, a month or a day after
  /// year 0; empty for every other date.
  var machine: String {
    let text = Array(description.utf8.prefix { $0 != UInt8(ascii: "T") })
    guard [4, 7, 10].contains(text.count), !text.starts(with: "0000".utf8) else { return "" }
    for (place, byte) in text.enumerated() {
      let isRight = place == 4 || place == 7 ? byte == UInt8(ascii: "-") : byte.isASCIIDigit
      guard isRight else { return "" }
    }
    // Seasons and other parts of a year are no months.
    if text.count > 4 {
      let month = (text[5] - 0x30) * 10 + text[6] - 0x30
      guard (1...12).contains(month) else { return "" }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What the second line under a date says: all that the date is not.
  ///
  /// - Parameters:
  ///   - told: When a deadline was told.
  ///   - asOf: The day up to which something is still going on.
  /// - Returns: Nothing for a day that is not doubted.
  func details(told: String?, asOf: String?) -> [DateDetail] {
    var details: [DateDetail] = []
    switch self {
    case .date(let date):
      switch date.precision {
      case .day: break
      case .month: details.append(.month)
      case .season: details.append(.season)
      case .year: details.append(.year)
      case .decade: details.append(.decade)
      case .century: details.append(.century)
      }
    case .dateTime: break
    case .interval(let interval):
      switch (interval.start.date, interval.end.date) {
      case (nil, .some): details.append(.deadline(told: told))
      case (.some, nil):
        details.append(.ongoing(asOf: bounds.upper == .open ? asOf : nil))
      default: break
      }
    case .oneOf, .allOf: details.append(.severalDates)
    }
    if isApproximate { details.append(.approximate) }
    if isUncertain { details.append(.uncertain) }
    return details
  }
}
