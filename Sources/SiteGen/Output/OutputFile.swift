/// One file of the site before it is written.
///
/// A class, since it is put in order and handed on many times.
package final class OutputFile: Sendable {
  /// Makes the bytes of a file, the same ones each time.
  package typealias Maker = @Sendable () throws(Diagnostic) -> [UInt8]

  package let path: RelativePath
  /// The content or template file it was made from, relative to the site's folder.
  package let origin: String
  /// A digest of everything that the bytes are made of; nil when that is not known.
  let shows: SHA256?
  /// How it can be made of an older one; nil when it cannot.
  let lines: OutputLines?
  private let make: Maker

  /// A file whose bytes are made when they are wanted, so that not all of a site is in memory.
  package convenience init(
    _ path: RelativePath, origin: String, shows: SHA256? = nil, make: @escaping Maker
  ) {
    self.init(path, origin: origin, shows: shows, lines: nil, make: make)
  }

  /// The same of a file of lines.
  init(
    _ path: RelativePath, origin: String, shows: SHA256?, lines: OutputLines?,
    make: @escaping Maker
  ) {
    self.path = path
    self.origin = origin
    self.shows = shows
    self.lines = lines
    self.make = make
  }

  package convenience init(_ path: RelativePath, _ bytes: [UInt8], origin: String) {
    self.init(path, origin: origin) { bytes }
  }

  package convenience init(_ path: RelativePath, text: String, origin: String) {
    self.init(path, Array(text.utf8), origin: origin)
  }

  /// The bytes, made anew each time.
  package var bytes: [UInt8] { get throws(Diagnostic) { try make() } }

  var isPage: Bool { path.isPage }

  var isStyleSheet: Bool { path.isStyleSheet }
}

extension RelativePath {
  /// Whether the name is one of an HTML page.
  var isPage: Bool {
    let ending = fileExtension.lowercased()
    return ending == "html" || ending == "htm"
  }

  /// Whether the name is one of a style sheet.
  var isStyleSheet: Bool { fileExtension.lowercased() == "css" }
}
