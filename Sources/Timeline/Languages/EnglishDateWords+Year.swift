extension EnglishDateWords {
  /// A year in words, and how it joins what stands before it.
  struct YearPhrase {
    enum Kind {
      /// A single year: `20 March 2023`.
      case exact
      /// A decade or century, which takes an article: `20 March in the 1960s`.
      case named
      /// A clause of its own: `20 March, between 1000 and 1999`.
      case clause
    }

    let text: String
    let kind: Kind
  }

  /// A month, day or season before its year.
  static func dated(_ text: String, _ year: EDTFYear, joined: String = " ") -> String {
    let phrase = phrase(year)
    return switch phrase.kind {
    case .exact: text + joined + phrase.text
    case .named: "\(text) in the \(phrase.text)"
    case .clause: "\(text), \(phrase.text)"
    }
  }

  static func phrase(_ year: EDTFYear) -> YearPhrase {
    switch year.digits {
    case .four(let digits):
      if let value = year.value { return estimate(of: year, Self.year(value)) }
      return masked(digits, year)
    case .long(let significand, let exponent):
      let sign = year.isNegative ? "−" : ""
      let number =
        if let value = year.value {
          grouped(value.magnitude)
        } else {
          "\(significand)" + (exponent > 0 ? " × 10^\(exponent)" : "")
        }
      return estimate(of: year, "year \(sign)\(number)")
    }
  }

  /// A year of at most four digits: `2023`, `AD 23`, `44 BC`.
  static func year(_ year: Int) -> String {
    switch year {
    case ..<1: "\(1 - year) BC"
    case ..<1000: "AD \(year)"
    default: String(year)
    }
  }

  /// Two years with their era said once where it can be.
  static func years(_ first: Int, _ last: Int, joined: String) -> String {
    guard abs(first) < 10_000, abs(last) < 10_000 else {
      return "\(phrase(EDTFYear(first)).text) – \(phrase(EDTFYear(last)).text)"
    }
    if last < 1 { return "\(1 - first)\(joined)\(1 - last) BC" }
    if first > 0, last < 1000 { return "AD \(first)\(joined)\(last)" }
    let join = first < 1000 && joined == "–" ? " – " : joined
    return year(first) + join + year(last)
  }

  private static func masked(_ digits: DigitPattern, _ year: EDTFYear) -> YearPhrase {
    if digits.isWhollyUnspecified {
      return YearPhrase(text: year.isNegative ? "unknown year BC" : "unknown year", kind: .clause)
    }
    if let thousand = digits[0], let hundred = digits[1], digits[3] == nil {
      let century = thousand * 10 + hundred
      if let ten = digits[2], !year.isNegative, century * 10 + ten > 0 {
        let first = century * 100 + ten * 10
        return YearPhrase(text: "\(first < 1000 ? "AD " : "")\(first)s", kind: .named)
      }
      if digits[2] == nil {
        let text = "\(ordinal(century + 1)) century\(year.isNegative ? " BC" : "")"
        return YearPhrase(text: text, kind: .named)
      }
    }
    return YearPhrase(text: span(year) ?? "unknown year", kind: .clause)
  }

  /// A year that is exact, or estimated when not all of its digits are known for sure.
  private static func estimate(of year: EDTFYear, _ text: String) -> YearPhrase {
    guard year.significantDigits != nil, year.precision != .year else {
      return YearPhrase(text: text, kind: .exact)
    }
    return YearPhrase(text: "about \(text)" + (span(year).map { ", \($0)" } ?? ""), kind: .clause)
  }

  private static func span(_ year: EDTFYear) -> String? {
    year.years.map { range in
      let (first, last) = (range.lowerBound, range.upperBound)
      guard abs(first) < 10_000, abs(last) < 10_000 else {
        let signs = (first < 0 ? "−" : "", last < 0 ? "−" : "")
        return
          "between \(signs.0)\(grouped(first.magnitude)) and \(signs.1)\(grouped(last.magnitude))"
      }
      return "between \(years(first, last, joined: " and "))"
    }
  }

  /// A number with a comma before every third digit from the right.
  private static func grouped(_ number: UInt) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
