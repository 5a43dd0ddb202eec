/// A half-open range of UTF-8 offsets in one document's text.
public struct TextSpan: Sendable, Hashable, Comparable {
  /// Offset of the first byte, counted from 0.
  public let start: Int
  /// Offset after the last byte.
  public let end: Int

  /// A span from `start` up to, but not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The span as a range.
  public var range: Range<Int> { start..<end }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Whether `other` lies inside this span.
  public func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// Orders by start, then by end.
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
