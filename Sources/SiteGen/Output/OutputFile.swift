/// One file of the site before it is written.
package struct OutputFile: Sendable, Hashable {
  package let path: RelativePath
  package let bytes: [UInt8]
  /// The content or template file it was made from, relative to the site's folder.
  package let origin: String

  package init(_ path: RelativePath, _ bytes: [UInt8], origin: String) {
    self.path = path
    self.bytes = bytes
    self.origin = origin
  }

  package init(_ path: RelativePath, text: String, origin: String) {
    self.init(path, Array(text.utf8), origin: origin)
  }

  var isPage: Bool {
    let name = path.fileExtension.lowercased()
    return name == "html" || name == "htm"
  }

  var isStyleSheet: Bool { path.fileExtension.lowercased() == "css" }
}
