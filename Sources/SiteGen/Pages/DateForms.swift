import Timeline

extension DateValue {
  /// The forms in which pages show a date.
  init(_ edtf: EDTF, words: InterfaceWords) {
    self.init(
      iso: edtf.description, long: words.date(edtf), short: words.date(edtf),
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
    let text = description.prefix { $0 != "T" }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3, parts.first != "0000",
      zip(parts, [4, 2, 2]).allSatisfy({ part, digits in
        part.utf8.count == digits && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }),
      parts.count < 2 || (1...12).contains(Int(parts[1]) ?? 0)
    else { return "" }
    return String(text)
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
