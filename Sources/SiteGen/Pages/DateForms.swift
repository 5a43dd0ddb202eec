import Timeline

extension DateValue {
  /// The forms in which pages show a date, with its words.
  init(_ edtf: EDTF, label: String) {
    let iso = edtf.description
    self.init(
      iso: iso, long: label, short: label,
      year: edtf.bounds.start.map { String($0.year) } ?? "", machine: EDTF.machine(iso))
  }
}

extension DateBounds {
  /// The day by which a time is found: its first one, or its last when it has no start.
  var start: CivilDate? { earliest ?? latest }
}

extension EDTF {
  /// The value for the `datetime` attribute of HTML, which takes a year, a month or a day after
  /// year 0; empty for every other date.
  var machine: String { Self.machine(description) }

  /// The same of a date as EDTF writes it.
  fileprivate static func machine(_ edtf: String) -> String {
    var text = edtf
    if let time = text.utf8.firstIndex(of: UInt8(ascii: "T")) { text = String(text[..<time]) }
    return text.withUTF8(isMachine) ? text : ""
  }

  private static func isMachine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == 4 || text.count == 7 || text.count == 10, !text.starts(with: "0000".utf8)
    else { return false }
    for (place, byte) in text.enumerated() {
      let isRight = place == 4 || place == 7 ? byte == UInt8(ascii: "-") : byte.isASCIIDigit
      guard isRight else { return false }
    }
    // Seasons and other parts of a year are no months.
    return text.count == 4 || (1...12).contains((text[5] - 0x30) * 10 + text[6] - 0x30)
  }

  /// What the second line under a date says: all that the date is not.
  ///
  /// - Parameters:
  ///   - told: When a deadline was first told.
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
    if let third = ThirdOfPeriod(self) {
      details.append(.third(third.span))
    } else if isApproximate {
      details.append(.approximate)
    }
    if isUncertain { details.append(.uncertain) }
    return details
  }
}
