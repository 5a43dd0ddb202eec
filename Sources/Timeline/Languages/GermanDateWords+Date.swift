extension GermanDateWords {
  /// One date with its doubts.
  static func label(_ date: EDTFDate) -> String { doubted(bare(date), date) }

  /// One date with its doubts, as it stands after `seit` and `ab`: `dem 20. März`, `den
  /// 1960er-Jahren`.
  static func dative(_ date: EDTFDate) -> String {
    let words = label(date)
    guard !date.qualifier.contains(.approximate) else { return words }
    if date.month == nil, date.season == nil {
      let phrase = phrase(date.year)
      guard phrase.kind == .named else { return words }
      return phrase.text.contains("Jahre")
        ? "den " + words.replacing("er-Jahre", with: "er-Jahren") : "dem " + words
    }
    if let season = date.season {
      return season.kind == .quarter || season.kind == .half ? "dem " + words : words
    }
    return words.first?.isNumber == true && date.day?.value != nil ? "dem " + words : words
  }

  private static func bare(_ date: EDTFDate) -> String {
    if let season = date.season { return dated(words(season), date.year) }
    guard let month = date.month else { return phrase(date.year).text }
    return date.day.map { day(month, $0, of: date) } ?? self.month(month, of: date)
  }

  private static func month(_ digits: DigitPattern, of date: EDTFDate) -> String {
    if let number = digits.value { return dated(month(number), date.year) }
    if digits.isWhollyUnspecified { return "\(phrase(date.year).text), Monat unbekannt" }
    return dated(names(digits), date.year)
  }

  private static func day(_ month: DigitPattern, _ day: DigitPattern, of date: EDTFDate) -> String {
    let monthName = month.value.map { self.month($0) }
    switch (monthName, day.value) {
    case (let monthName?, let day?): return dated("\(day). \(monthName)", date.year)
    case (let monthName?, nil) where day.isWhollyUnspecified:
      return "\(dated(monthName, date.year)), Tag unbekannt"
    case (nil, nil) where month.isWhollyUnspecified && day.isWhollyUnspecified:
      return "\(phrase(date.year).text), Monat und Tag unbekannt"
    case (nil, let day?) where month.isWhollyUnspecified:
      return dated("\(day). eines unbekannten Monats", date.year, joined: " im Jahr ")
    default:
      return between(date.bounds)
    }
  }

  /// The months that some digits can mean: `Oktober, November oder Dezember`.
  private static func names(_ digits: DigitPattern) -> String {
    let numbers = (1...12).filter(digits.matches)
    guard numbers.count > 3, let first = numbers.first, let last = numbers.last else {
      return list(numbers.map { month($0) }, "oder")
    }
    return "zwischen \(month(first)) und \(month(last))"
  }

  /// Two days and what lies between them; what they share is said once.
  static func between(_ bounds: DateBounds) -> String {
    guard let first = bounds.earliest, let last = bounds.latest else { return "unbekannte Zeit" }
    let end = label(EDTFDate(last))
    if first == last { return end }
    if first.year == last.year, first.month == last.month {
      return first.day + 1 == last.day
        ? "\(first.day). oder \(end)" : "zwischen dem \(first.day). und \(end)"
    }
    if first.year == last.year {
      return "zwischen dem \(first.day). \(month(first.month)) und dem \(end)"
    }
    return "zwischen dem \(label(EDTFDate(first))) und dem \(end)"
  }

  private static func words(_ season: Season) -> String {
    let names = ["Frühling", "Sommer", "Herbst", "Winter"]
    let name = names.indices.contains(season.number - 1) ? names[season.number - 1] : ""
    return switch season.kind {
    case .season: name
    case .northern: "nördlicher \(name)"
    case .southern: "südlicher \(name)"
    case .quarter: "\(season.number). Quartal"
    case .third:
      "\(month(season.firstMonth))–\(month(season.firstMonth + season.length - 1))"
    case .half: "\(season.number). Halbjahr"
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
    let canTakeAbout = !text.hasPrefix("zwischen") && !text.contains("unbekannt")
    var (text, notes): (String, [String]) = (text, [])
    if first.contains(.approximate) {
      if !canTakeAbout {
        notes.append("ungefähr")
      } else if !text.hasPrefix("etwa") {
        text = "etwa " + text
      }
    }
    if first.contains(.uncertain) { notes.append("unsicher") }
    return notes.isEmpty ? text : "\(text) (\(notes.joined(separator: " und ")))"
  }

  /// `Jahr unsicher, Monat und Tag ungefähr`.
  private static func partsDoubted(
    _ parts: [Qualification.Part], _ qualifiers: [Qualifier], _ date: EDTFDate
  ) -> String {
    var groups: [(names: [String], qualifier: Qualifier)] = []
    for (part, qualifier) in zip(parts, qualifiers) where !qualifier.isEmpty {
      let name =
        switch part {
        case .year: "Jahr"
        case .month: date.season == nil ? "Monat" : "Jahreszeit"
        case .day: "Tag"
        }
      if let index = groups.firstIndex(where: { $0.qualifier == qualifier }) {
        groups[index].names.append(name)
      } else {
        groups.append(([name], qualifier))
      }
    }
    return groups.map { list($0.names, "und") + " " + adjective($0.qualifier) }
      .joined(separator: ", ")
  }

  private static func adjective(_ qualifier: Qualifier) -> String {
    switch (qualifier.contains(.uncertain), qualifier.contains(.approximate)) {
    case (true, true): "unsicher und ungefähr"
    case (true, false): "unsicher"
    default: "ungefähr"
    }
  }
}
