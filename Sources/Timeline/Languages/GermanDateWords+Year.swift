extension GermanDateWords {
  /// A year in words, and how it joins what stands before it.
  struct YearPhrase {
    enum Kind {
      /// A single year: `20. März 2023`.
      case exact
      /// A decade or century, which takes an article: `20. März in den 1960er-Jahren`.
      case named
      /// A clause of its own: `20. März, zwischen 1000 und 1999`.
      case clause
    }

    let text: String
    let kind: Kind
  }

  /// A month, day or season before its year.
  static func dated(_ text: String, _ year: EDTFYear, joined: String = " ") -> String {
    let phrase = phrase(year)
    switch phrase.kind {
    case .exact: return text + joined + phrase.text
    case .named:
      return phrase.text.contains("er-Jahre")
        ? "\(text) in den \(phrase.text.replacing("er-Jahre", with: "er-Jahren"))"
        : "\(text) im \(phrase.text)"
    case .clause: return "\(text), \(phrase.text)"
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
      return estimate(of: year, "Jahr \(sign)\(number)")
    }
  }

  /// A year of at most four digits: `2023`, `23 n. Chr.`, `44 v. Chr.`.
  static func year(_ year: Int) -> String {
    switch year {
    case ..<1: "\(1 - year) v. Chr."
    case ..<1000: "\(year) n. Chr."
    default: "\(year)"
    }
  }

  /// Two years with their era said once where it can be.
  static func years(_ first: Int, _ last: Int, joined: String) -> String {
    guard abs(first) < 10_000, abs(last) < 10_000 else {
      return "\(phrase(EDTFYear(first)).text) – \(phrase(EDTFYear(last)).text)"
    }
    if last < 1 { return "\(1 - first)\(joined)\(1 - last) v. Chr." }
    if first > 0, last < 1000 { return "\(first)\(joined)\(last) n. Chr." }
    let join = first < 1000 && joined == "–" ? " – " : joined
    return year(first) + join + year(last)
  }

  private static func masked(_ digits: DigitPattern, _ year: EDTFYear) -> YearPhrase {
    if digits.isWhollyUnspecified {
      let text = year.isNegative ? "unbekanntes Jahr v. Chr." : "unbekanntes Jahr"
      return YearPhrase(text: text, kind: .clause)
    }
    if let thousand = digits[0], let hundred = digits[1], digits[3] == nil {
      let century = thousand * 10 + hundred
      if let ten = digits[2], !year.isNegative, century * 10 + ten > 0 {
        let first = century * 100 + ten * 10
        let era = first < 1000 ? " n. Chr." : ""
        return YearPhrase(text: "\(first)er-Jahre\(era)", kind: .named)
      }
      if digits[2] == nil {
        let era = year.isNegative ? " v. Chr." : ""
        return YearPhrase(text: "\(century + 1). Jahrhundert\(era)", kind: .named)
      }
    }
    return YearPhrase(text: span(year) ?? "unbekanntes Jahr", kind: .clause)
  }

  /// A year that is exact, or estimated when not all of its digits are known for sure.
  private static func estimate(of year: EDTFYear, _ text: String) -> YearPhrase {
    guard year.significantDigits != nil, year.precision != .year else {
      return YearPhrase(text: text, kind: .exact)
    }
    return YearPhrase(text: "etwa \(text)" + (span(year).map { ", \($0)" } ?? ""), kind: .clause)
  }

  private static func span(_ year: EDTFYear) -> String? {
    year.years.map { range in
      let (first, last) = (range.lowerBound, range.upperBound)
      guard abs(first) < 10_000, abs(last) < 10_000 else {
        let signs = (first < 0 ? "−" : "", last < 0 ? "−" : "")
        return
          "zwischen \(signs.0)\(grouped(first.magnitude)) und \(signs.1)\(grouped(last.magnitude))"
      }
      return "zwischen \(years(first, last, joined: " und "))"
    }
  }

  /// A number with a full stop before every third digit from the right, when it has more than four.
  private static func grouped(_ number: UInt) -> String {
    let digits = Array(String(number))
    guard digits.count > 4 else { return String(digits) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(".") }
      text.append(digit)
    }
    return text
  }
}
