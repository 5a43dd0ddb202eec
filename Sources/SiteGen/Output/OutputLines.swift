/// How a file is made that has one line for each of many things: a line that shows what it showed in
/// an older file is taken from there.
struct OutputLines: Sendable {
  /// What is known of the lines of a file.
  struct Shows: Sendable, Equatable {
    /// A digest of what all of them are made of.
    var frame: SHA256
    /// For each line a digest of what it is made of beside that.
    var lines: [SHA256]
  }

  let shows: Shows
  /// The lines, each as it stands in the bytes of a file; nil when they cannot be told.
  let ranges: @Sendable ([UInt8]) -> [Range<Int>]?
  /// Makes the file, with those lines that are known.
  let make: @Sendable (KnownLines) throws(Diagnostic) -> PiecedBytes

  /// The bytes of the file, made of an older one in which the lines showed something.
  func bytes(reusing old: [UInt8], showing older: Shows) throws(Diagnostic) -> PiecedBytes? {
    guard older.frame == shows.frame, let ranges = ranges(old), ranges.count == older.lines.count
    else { return nil }
    return try make(KnownLines(bytes: old, ranges: places(of: shows.lines, in: older, ranges)))
  }

  /// Where each line stands in the older file.
  private func places(
    of lines: [SHA256], in older: Shows, _ ranges: [Range<Int>]
  ) -> [Range<Int>?] {
    // After an edit nearly all stand where they stood.
    let most = min(lines.count, older.lines.count)
    let first = (0..<most).first { lines[$0] != older.lines[$0] } ?? most
    let shift = ranges.count - lines.count
    var last = lines.count
    while last > first, last + shift > first, lines[last - 1] == older.lines[last + shift - 1] {
      last -= 1
    }
    let moved = first..<last + shift
    let places = Dictionary(zip(older.lines[moved], ranges[moved])) { first, _ in first }
    return lines.indices.map { number in
      if number < first { return ranges[number] }
      return number < last ? places[lines[number]] : ranges[number + shift]
    }
  }
}

/// Lines of an older file that need not be made, each with a comma behind it, but for the last one.
struct KnownLines: Sendable {
  static let none = KnownLines(bytes: [], ranges: [])

  fileprivate let bytes: [UInt8]
  fileprivate let ranges: [Range<Int>?]

  /// The known lines that begin with a number and stand one behind the other in the older file, as
  /// they stand there; nil when the line of that number is not known.
  func run(from number: Int) -> (numbers: Range<Int>, bytes: ArraySlice<UInt8>)? {
    guard ranges.indices.contains(number), let first = ranges[number] else { return nil }
    var (next, end) = (number + 1, first.upperBound)
    // A comma and the end of the line stand between two of them.
    while next < ranges.count, let range = ranges[next], range.lowerBound == end + 2 {
      end = range.upperBound
      next += 1
    }
    return (number..<next, bytes[first.lowerBound..<end])
  }

  /// The first number from another one on whose line is known; nil when there is none.
  func first(from number: Int) -> Int? {
    guard number < ranges.count else { return nil }
    return ranges[number...].firstIndex { $0 != nil }
  }
}
