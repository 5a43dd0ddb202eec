/// How exactly a date is known; a finer precision is greater.
public enum Precision: Int, Comparable, Sendable, Hashable, CaseIterable {
  /// A hundred years, or an even longer time.
  case century
  /// Ten years.
  case decade
  /// One year.
  case year
  /// A part of a year that is longer than a month.
  case season
  /// One month.
  case month
  /// One day.
  case day

  /// Whether the left precision is coarser than the right one.
  public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
}
