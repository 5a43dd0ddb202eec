/// What a source doubts about a date or a part of it; empty when it doubts nothing.
///
/// Source: ISO 8601-2:2019, 8; Library of Congress, level 1 and 2 "Qualification".
public struct Qualifier: OptionSet, Sendable, Hashable {
  /// The marks as bits: 1 uncertain, 2 approximate.
  public let rawValue: UInt8

  /// Makes a qualifier of bits; unknown bits are dropped.
  public init(rawValue: UInt8) { self.rawValue = rawValue & 3 }

  /// It is doubted whether the value is right, `?`.
  public static let uncertain = Qualifier(rawValue: 1)
  /// The value is an estimate near the true one, `~`.
  public static let approximate = Qualifier(rawValue: 2)
  /// Both at once, `%`.
  public static let uncertainAndApproximate: Qualifier = [.uncertain, .approximate]

  /// The mark as EDTF writes it: `?`, `~`, `%` or nothing.
  public var mark: String {
    switch (contains(.uncertain), contains(.approximate)) {
    case (true, true): "%"
    case (true, false): "?"
    case (false, true): "~"
    case (false, false): ""
    }
  }
}

/// The qualifiers of one date, as they are written around its parts.
///
/// A mark before a part is about that part alone; a mark after it is also about all parts left of it.
public struct Qualification: Sendable, Hashable {
  /// A part of a date that can be qualified on its own.
  public enum Part: Int, Sendable, Hashable, CaseIterable {
    /// The year.
    case year
    /// The month, or the season in its place.
    case month
    /// The day of the month.
    case day
  }

  /// The marks at the two sides of one part.
  public struct Marks: Sendable, Hashable {
    /// About this part alone.
    public var before: Qualifier
    /// About this part and all parts left of it.
    public var after: Qualifier

    /// Makes the marks of one part.
    public init(before: Qualifier = [], after: Qualifier = []) {
      self.before = before
      self.after = after
    }

    var isEmpty: Bool { before.isEmpty && after.isEmpty }
  }

  /// The marks around the year.
  public var year: Marks
  /// The marks around the month or season.
  public var month: Marks
  /// The marks around the day.
  public var day: Marks

  /// Makes a qualification; without arguments, one that doubts nothing.
  public init(year: Marks = Marks(), month: Marks = Marks(), day: Marks = Marks()) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether no part carries a mark.
  public var isEmpty: Bool { year.isEmpty && month.isEmpty && day.isEmpty }

  /// The marks around a part.
  public subscript(part: Part) -> Marks {
    get {
      switch part {
      case .year: year
      case .month: month
      case .day: day
      }
    }
    set {
      switch part {
      case .year: year = newValue
      case .month: month = newValue
      case .day: day = newValue
      }
    }
  }

  /// What is doubted about a part, by its own marks and those after the parts right of it.
  public func qualifier(of part: Part) -> Qualifier {
    Part.allCases.reduce(self[part].before) { sum, other in
      other.rawValue < part.rawValue ? sum : sum.union(self[other].after)
    }
  }
}
