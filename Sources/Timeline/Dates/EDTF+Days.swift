extension EDTF {
  /// Whether a day is one that the date can mean.
  ///
  /// More exact than `bounds`: `XXXX-12-25` can be every Christmas and no other day, and
  /// `{1960,1962}` no day of 1961. An open or unknown end counts as open; ranges of a set are not
  /// expanded.
  ///
  /// Complexity: O(1), and O(n) in the members of a set.
  public func canBe(_ day: CivilDate) -> Bool {
    switch self {
    case .date(let date): date.canBe(day)
    case .dateTime(let dateTime): dateTime.date == day
    case .interval(let interval): interval.bounds.contains(day)
    case .oneOf(let set), .allOf(let set):
      set.elements.contains { element in
        if case .date(let date) = element { date.canBe(day) } else { element.bounds.contains(day) }
      }
    }
  }
}

extension EDTFDate {
  /// Whether a day is one that the date can mean.
  public func canBe(_ other: CivilDate) -> Bool {
    guard bounds.contains(other) else { return false }
    // A winter goes on in the year after.
    if let season {
      return [other.year, other.year - 1].contains { year in
        guard self.year.canBe(year),
          let first = CivilDate(year: year, month: season.firstMonth, day: 1)
        else { return false }
        return first <= other && other < first.adding(months: season.length)
      }
    }
    return year.canBe(other.year) && month?.matches(other.month) ?? true
      && day?.matches(other.day) ?? true
  }
}

extension EDTFYear {
  /// Whether a year is one that its digits can stand for.
  func canBe(_ year: Int) -> Bool {
    guard let years, years.contains(year) else { return false }
    guard case .four(let pattern) = digits, !pattern.isSpecified else { return true }
    return pattern.matches(Int(clamping: year.magnitude))
  }
}
