/// A date as ISO 8601-2:2019 and the Library of Congress write it in EDTF, levels 0, 1 and 2.
///
/// Where the text of the standard is silent: a qualifier may stand beside `X`, seasons may be
/// qualified, have unspecified digits in their year, and bound an interval; digits must leave at least
/// one day possible; an interval that ends before it starts is refused.
///
///     let date = try EDTF("2023-03~")
///     date.bounds.earliest  // 2023-03-01
///     date.precision        // month
public enum EDTF: Sendable, Hashable {
  /// One date.
  case date(EDTFDate)
  /// A day and a time of day.
  case dateTime(EDTFDateTime)
  /// From one date to another.
  case interval(EDTFInterval)
  /// One of several dates, nobody knows which: `[1667,1668]`.
  case oneOf(EDTFSet)
  /// All of several dates: `{1667,1668}`.
  case allOf(EDTFSet)

  /// Reads a date, which must be the whole text.
  ///
  /// Every text that is read is given back by `description`, character for character.
  ///
  /// Complexity: O(n) in the length of the text.
  ///
  /// - Throws: what is wrong with the text, and where.
  public init(_ text: some StringProtocol) throws(EDTFError) {
    var parser = EDTFParser(text.utf8)
    do {
      self = try parser.parse()
    } catch {
      throw error.located(in: String(text))
    }
  }

  /// The lowest level of EDTF that has this date: 0, 1 or 2.
  public var level: Int {
    switch self {
    case .date(let date): date.level
    case .dateTime(let dateTime): dateTime.date.year < 0 ? 1 : 0
    case .interval(let interval): interval.level
    case .oneOf, .allOf: 2
    }
  }

  /// How exactly the date is known; that of the coarsest part of an interval or set.
  public var precision: Precision {
    switch self {
    case .date(let date): date.precision
    case .dateTime: .day
    case .interval(let interval): interval.precision
    case .oneOf(let set), .allOf(let set): set.precision
    }
  }

  /// The first and the last day the date can mean; qualifiers do not widen them.
  ///
  /// The day of a date and time is the local one, whatever its shift from UTC.
  public var bounds: DateBounds {
    switch self {
    case .date(let date): date.bounds
    case .dateTime(let dateTime): DateBounds(earliest: dateTime.date, latest: dateTime.date)
    case .interval(let interval): interval.bounds
    case .oneOf(let set), .allOf(let set): set.bounds
    }
  }

  /// The place of the date in a timeline.
  public var timelineOrder: TimelineOrder { TimelineOrder(self) }

  /// Everything that is doubted about the date or a part of it.
  public var qualifier: Qualifier {
    switch self {
    case .date(let date): date.qualifier
    case .dateTime: []
    case .interval(let interval):
      (interval.start.date?.qualifier ?? []).union(interval.end.date?.qualifier ?? [])
    case .oneOf(let set), .allOf(let set): set.qualifier
    }
  }

  /// Whether the date or a part of it is doubted.
  public var isUncertain: Bool { qualifier.contains(.uncertain) }

  /// Whether the date or a part of it is an estimate.
  public var isApproximate: Bool { qualifier.contains(.approximate) }

  /// Whether a digit of the date is unspecified.
  public var isUnspecified: Bool {
    switch self {
    case .date(let date): date.isUnspecified
    case .dateTime: false
    case .interval(let interval):
      [interval.start, interval.end].contains { $0.date?.isUnspecified == true }
    case .oneOf(let set), .allOf(let set): set.elements.contains { $0.anchor.isUnspecified }
    }
  }
}

extension EDTF: Codable {
  /// Reads a date from a single string.
  ///
  /// - Throws: `EDTFError`, or what the decoder throws when it has no string.
  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the date as a single string.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
