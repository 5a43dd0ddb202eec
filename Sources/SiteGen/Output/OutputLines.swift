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
  let make: @Sendable (KnownLines) throws(Diagnostic) -> [UInt8]

  /// The bytes of the file, made of an older one in which the lines showed something.
  func bytes(reusing old: [UInt8], showing older: Shows) throws(Diagnostic) -> [UInt8]? {
    guard older.frame == shows.frame, let ranges = ranges(old), ranges.count == older.lines.count
    else { return nil }
    let places = Dictionary(zip(older.lines, ranges)) { first, _ in first }
    return try make(KnownLines(bytes: old, ranges: shows.lines.map { places[$0] }))
  }
}

/// Lines of an older file that need not be made.
struct KnownLines: Sendable {
  static let none = KnownLines(bytes: [], ranges: [])

  fileprivate let bytes: [UInt8]
  fileprivate let ranges: [Range<Int>?]

  /// A line by its number; nil when it is not known.
  subscript(number: Int) -> ArraySlice<UInt8>? {
    guard ranges.indices.contains(number) else { return nil }
    return ranges[number].map { bytes[$0] }
  }
}
