extension EnglishDateWords {
  /// One date with its doubts.
  static func label(_ date: EDTFDate) -> String { doubted(bare(date), date) }

  /// One date with its doubts, as it stands after a preposition: `the 1960s`.
  static func within(_ date: EDTFDate) -> String {
    let isNamed = date.month == nil && date.season == nil && phrase(date.year).kind == .named
    guard isNamed, !date.qualifier.contains(.approximate) else { return label(date) }
    return "the " + label(date)
  }

  private static func bare(_ date: EDTFDate) -> String {
    if let season = date.season {
      return dated(words(season), date.year, joined: seasonJoin(season))
    }
    guard let month = date.month else { return phrase(date.year).text }
    return date.day.map { day(month, $0, of: date) } ?? self.month(month, of: date)
  }

  private static func month(_ digits: DigitPattern, of date: EDTFDate) -> String {
    if let number = digits.value { return dated(month(number), date.year) }
    if digits.isWhollyUnspecified { return "\(phrase(date.year).text), month unknown" }
    return dated(names(digits), date.year)
  }

  private static func day(_ month: DigitPattern, _ day: DigitPattern, of date: EDTFDate) -> String {
    let monthName = month.value.map { self.month($0) }
    switch (monthName, day.value) {
    case (let monthName?, let day?): return dated(String(day) + " " + monthName, date.year)
    case (let monthName?, nil) where day.isWhollyUnspecified:
      return "\(dated(monthName, date.year)), day unknown"
    case (nil, nil) where month.isWhollyUnspecified && day.isWhollyUnspecified:
      return "\(phrase(date.year).text), month and day unknown"
    case (nil, let day?) where month.isWhollyUnspecified:
      return dated("\(ordinal(day)) of an unknown month", date.year, joined: " in ")
    default:
      return between(date.bounds)
    }
  }

  /// The months that some digits can mean: `October, November or December`.
  private static func names(_ digits: DigitPattern) -> String {
    let numbers = (1...12).filter(digits.matches)
    guard numbers.count > 3, let first = numbers.first, let last = numbers.last else {
      return list(numbers.map { month($0) }, "or")
    }
    return "between \(month(first)) and \(month(last))"
  }

  /// Two days and what lies between them; what they share is said once.
  static func between(_ bounds: DateBounds) -> String {
    guard let first = bounds.earliest, let last = bounds.latest else { return "unknown date" }
    if first == last { return label(EDTFDate(first)) }
    if first.year == last.year, first.month == last.month {
      let join = first.day + 1 == last.day ? "\(first.day) or" : "between \(first.day) and"
      return "\(join) \(label(EDTFDate(last)))"
    }
    if first.year == last.year {
      return "between \(first.day) \(month(first.month)) and \(label(EDTFDate(last)))"
    }
    return "between \(label(EDTFDate(first))) and \(label(EDTFDate(last)))"
  }

  private static func words(_ season: Season) -> String {
    let names = ["spring", "summer", "autumn", "winter"]
    let name = names.indices.contains(season.number - 1) ? names[season.number - 1] : ""
    return switch season.kind {
    case .season: name
    case .northern: "northern \(name)"
    case .southern: "southern \(name)"
    case .quarter: "\(ordinal(season.number)) quarter"
    case .third:
      "\(month(season.firstMonth))–\(month(season.firstMonth + season.length - 1))"
    case .half: season.number == 1 ? "first half" : "second half"
    }
  }

  private static func seasonJoin(_ season: Season) -> String {
    switch season.kind {
    case .season, .northern, .southern, .third: " "
    case .quarter, .half: " of "
    }
  }

  private static func doubted(_ text: String, _ date: EDTFDate) -> String {
    let qualification = date.qualification
    if qualification.isEmpty { return text }
    let parts = Qualification.Part.allCases.filter { $0.rawValue <= date.lastPart.rawValue }
    let qualifiers = parts.map(qualification.qualifier)
    guard let first = qualifiers.first, qualifiers.allSatisfy({ $0 == first }) else {
      return "\(text) (\(partsDoubted(parts, qualifiers, date)))"
    }
    let canTakeAbout = !text.hasPrefix("between") && !text.contains("unknown")
    let isCentury = date.year.precision == .century && date.lastPart == .year
    var (text, notes): (String, [String]) = (text, [])
    if first.contains(.approximate) {
      if canTakeAbout, !text.hasPrefix("about") {
        text = (isCentury && phrase(date.year).kind == .named ? "about the " : "about ") + text
      } else if !canTakeAbout {
        notes.append("approximate")
      }
    }
    if first.contains(.uncertain) { notes.append("uncertain") }
    return notes.isEmpty ? text : "\(text) (\(notes.joined(separator: " and ")))"
  }

  /// `year uncertain, month and day approximate`.
  private static func partsDoubted(
    _ parts: [Qualification.Part], _ qualifiers: [Qualifier], _ date: EDTFDate
  ) -> String {
    var groups: [(names: [String], qualifier: Qualifier)] = []
    for (part, qualifier) in zip(parts, qualifiers) where !qualifier.isEmpty {
      let name =
        switch part {
        case .year: "year"
        case .month: date.season == nil ? "month" : "season"
        case .day: "day"
        }
      if let index = groups.firstIndex(where: { $0.qualifier == qualifier }) {
        groups[index].names.append(name)
      } else {
        groups.append(([name], qualifier))
      }
    }
    return groups.map { list($0.names, "and") + " " + adjective($0.qualifier) }
      .joined(separator: ", ")
  }

  private static func adjective(_ qualifier: Qualifier) -> String {
    switch (qualifier.contains(.uncertain), qualifier.contains(.approximate)) {
    case (true, true): "uncertain and approximate"
    case (true, false): "uncertain"
    default: "approximate"
    }
  }
}
