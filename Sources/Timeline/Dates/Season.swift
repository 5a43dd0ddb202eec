/// A part of a year that is longer than a month: a season, quarter, third or half.
///
/// Source: ISO 8601-2:2019, 4.8; Library of Congress, level 1 "Seasons", level 2 "Sub-year groupings".
public struct Season: Sendable, Hashable {
  /// What kind of part it is.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// One of four seasons, hemisphere not stated (21 to 24).
    case season
    /// One of four seasons of the northern hemisphere (25 to 28).
    case northern
    /// One of four seasons of the southern hemisphere (29 to 32).
    case southern
    /// Three months (33 to 36).
    case quarter
    /// Four months (37 to 39).
    case third
    /// Six months (40 and 41).
    case half
  }

  /// The number EDTF writes in place of a month, 21 to 41.
  public let code: Int

  /// The season with this code, or nil when the code is not 21 to 41.
  public init?(code: Int) {
    guard 21...41 ~= code else { return nil }
    self.code = code
  }

  /// The kind of part.
  public var kind: Kind {
    switch code {
    case ..<25: .season
    case ..<29: .northern
    case ..<33: .southern
    case ..<37: .quarter
    case ..<40: .third
    default: .half
    }
  }

  /// Which part of its kind it is, counted from 1; for seasons 1 is the one in which things sprout.
  public var number: Int {
    switch kind {
    case .season: code - 20
    case .northern: code - 24
    case .southern: code - 28
    case .quarter: code - 32
    case .third: code - 36
    case .half: code - 39
    }
  }

  /// The level of EDTF that knows this code.
  public var level: Int { kind == .season ? 1 : 2 }

  /// Number of months.
  public var length: Int {
    switch kind {
    case .season, .northern, .southern, .quarter: 3
    case .third: 4
    case .half: 6
    }
  }

  /// Its first month, 1 to 12; when that is the 12th, the season ends in the year after.
  ///
  /// The standard gives no dates for seasons. They are taken as meteorologists take them, in whole
  /// months; without a hemisphere, as in the northern one.
  public var firstMonth: Int {
    switch kind {
    case .season, .northern: number * 3
    case .southern: (number * 3 + 5) % 12 + 1
    case .quarter, .third, .half: (number - 1) * length + 1
    }
  }
}
