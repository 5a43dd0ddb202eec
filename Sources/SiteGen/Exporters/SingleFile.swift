/// A whole site in one HTML file, which opens anywhere and asks for nothing.
///
/// Every page becomes a part of the file, of which one at a time is shown; links between pages become
/// links between parts, for which no script is needed. In print all parts follow one another.
package struct SingleFile: Sendable {
  /// Where somebody wants it.
  package enum Place: Sendable {
    /// Among the other files of the site.
    case inSite
    /// In a place of its own.
    case apart
  }

  /// Where it stands in the site.
  package static let path = RelativePath(trusted: "timeline.html")

  /// A file of the site with its bytes.
  private struct Whole {
    let path: RelativePath
    let bytes: [UInt8]
  }

  private let files: [RelativePath: Whole]
  private let parts: [RelativePath]
  private let isPart: Set<RelativePath>

  /// What is shown: the part that is asked for, or the one with what is asked for; else the first.
  ///
  /// A browser that does not know `:has` shows all of them, one after the other.
  private static let style = """
    @media screen {
    body:has(.part:target, .part :target) .part:not(:target, :has(:target)) { display: none }
    body:not(:has(.part:target, .part :target)) .part:not(:first-of-type) { display: none }
    }

    """

  /// The one file that the pages of a tree come to.
  ///
  /// - Throws: what is wrong with the first page that cannot be made.
  package init(_ tree: OutputTree) throws(Diagnostic) {
    var files: [RelativePath: Whole] = [:]
    for file in tree.files where files[file.path] == nil {
      files[file.path] = Whole(path: file.path, bytes: try file.bytes)
    }
    self.files = files
    let first = RelativePath(trusted: "index.html")
    let left: Set = [first, RelativePath(trusted: "404.html")]
    // A page that only leads on is not needed where its goal is a part of the same file.
    let pages = tree.files.map(\.path).filter { path in
      path.isPage && !left.contains(path) && files[path].map(Self.leadsOn) == false
    }
    parts = [first] + pages
    isPart = Set(parts)
  }

  private static func leadsOn(_ page: Whole) -> Bool {
    page.bytes.firstRange(of: Array("http-equiv=\"refresh\"".utf8)) != nil
  }

  /// The bytes of the file; empty when the site has no first page.
  package var bytes: [UInt8] {
    guard let first = parts.first, let page = files[first] else { return [] }
    let frame = PagePieces(page.bytes)
    var result = Self.withoutFiles(page.bytes[..<frame.headEnd])
    result += "<meta name=\"robots\" content=\"noindex\">\n<style>\n".utf8
    result += styles(of: page) + Array(Self.style.utf8)
    result += "</style>\n".utf8
    result += rewritten(page, in: frame.headEnd..<frame.content.lowerBound)
    for path in parts {
      guard let part = files[path] else { continue }
      let pieces = PagePieces(part.bytes)
      result += "<section class=\"part\" id=\"\(id("", on: path))\">\n".utf8
      result += rewritten(part, in: pieces.content)
      result += "</section>\n".utf8
    }
    result += rewritten(page, in: frame.content.upperBound..<frame.bodyEnd)
    result += scripts
    result += page.bytes[frame.bodyEnd...]
    return result
  }

  /// The id in the file of a place on a page; that of the page itself when the place is empty.
  ///
  /// Places on the first page keep their names, so that its script and its links find them.
  private func id(_ place: String, on page: RelativePath) -> String {
    if place.isEmpty { return page.text }
    return page == parts.first ? place : page.text + ":" + place
  }

  /// The bytes of a part of a page with links and ids of the file.
  private func rewritten(_ page: Whole, in range: Range<Int>) -> [UInt8] {
    let bytes = page.bytes
    let links = bytes.withUnsafeBufferPointer { HTMLLinks($0) }
    var edits: [(range: Range<Int>, text: String)] = []
    for link in links.links where range.contains(link.lowerBound) {
      if let text = target(of: bytes[link], on: page.path) { edits.append((link, text)) }
    }
    let ids = links.ids.filter { range.contains($0.lowerBound) }
    let known = Set(ids.map { String(decoding: bytes[$0], as: UTF8.self) })
    for place in ids {
      edits.append((place, id(String(decoding: bytes[place], as: UTF8.self), on: page.path)))
    }
    for place in Self.references(in: bytes[range]) {
      let name = String(decoding: bytes[place], as: UTF8.self)
      if known.contains(name) { edits.append((place, id(name, on: page.path))) }
    }
    var result: [UInt8] = []
    var at = range.lowerBound
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= at {
      result += bytes[at..<edit.range.lowerBound]
      result += edit.text.utf8
      at = edit.range.upperBound
    }
    return result + bytes[at..<range.upperBound]
  }

  /// The values of attributes that name an id.
  private static func references(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    ["for", "aria-labelledby", "aria-describedby", "aria-controls"].flatMap { name in
      bytes.ranges(of: Array(" \(name)=\"".utf8)).compactMap { found in
        bytes[found.upperBound...].firstIndex(of: UInt8(ascii: "\"")).map {
          found.upperBound..<$0
        }
      }
    }
  }

  /// What a reference becomes; nil when it stays.
  private func target(of reference: ArraySlice<UInt8>, on page: RelativePath) -> String? {
    let plain = String(decoding: reference, as: UTF8.self).replacing("&amp;", with: "&")
    guard
      case .inside(let path, let fragment) = LinkTarget(
        Array(plain.utf8), on: page, in: page.parent)
    else { return nil }
    let index = path / RelativePath(trusted: "index.html")
    if let part = [path, index].first(where: isPart.contains) {
      let place = fragment.isEmpty ? id("", on: part) : id(fragment, on: part)
      return "#" + XML.escaped(place)
    }
    guard let file = files[path] else { return nil }
    // What a browser does not show is saved: a link to data leads nowhere.
    let name = Self.images[path.fileExtension.lowercased()] == nil ? path.name : nil
    return Self.data(file) + (name.map { "\" download=\"" + XML.escaped($0) } ?? "")
  }

  /// A file as an address of its own.
  ///
  /// Source: RFC 2397.
  private static func data(_ file: Whole) -> String {
    let type = images[file.path.fileExtension.lowercased()] ?? "application/octet-stream"
    return "data:\(type);base64," + Base64.text(file.bytes)
  }

  private static let images = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "svg": "image/svg+xml", "webp": "image/webp", "avif": "image/avif",
  ]

  /// The style sheets that a page loads, with their images in them.
  private func styles(of page: Whole) -> [UInt8] {
    loaded(by: page).filter { $0.path.isStyleSheet }.flatMap { sheet -> [UInt8] in
      let links = sheet.bytes.withUnsafeBufferPointer { CSSLinks($0).links }
      var result: [UInt8] = []
      var at = 0
      for link in links {
        guard
          case .inside(let path, _) = LinkTarget(
            sheet.bytes[link], on: sheet.path, in: sheet.path.parent),
          let file = files[path]
        else { continue }
        result += sheet.bytes[at..<link.lowerBound]
        result += Self.data(file).utf8
        at = link.upperBound
      }
      return result + sheet.bytes[at...] + [UInt8(ascii: "\n")]
    }
  }

  /// The scripts, those with data first, at the end of the body, where a page would run them.
  private var scripts: [UInt8] {
    let all = files.values.filter { $0.path.fileExtension == "js" }
      .sorted { $0.path < $1.path }
    return all.flatMap { script -> [UInt8] in
      // `</script` in a text of the data would end the element.
      let text = String(decoding: script.bytes, as: UTF8.self)
        .replacing("</script", with: "<\\/script").replacing("<!--", with: "<\\!--")
      return Array("<script>\n\(text)\n</script>\n".utf8)
    }
  }

  private func loaded(by page: Whole) -> [Whole] {
    let head = PagePieces(page.bytes).headEnd
    let links = page.bytes.withUnsafeBufferPointer { HTMLLinks($0).links }
    return links.filter { $0.upperBound <= head }.compactMap { link in
      guard
        case .inside(let path, _) = LinkTarget(
          page.bytes[link], on: page.path, in: page.path.parent)
      else { return nil }
      return files[path]
    }
  }

  /// A head without the elements that load or name other files of the site.
  private static func withoutFiles(_ head: ArraySlice<UInt8>) -> [UInt8] {
    let lines = head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let kept = lines.filter { line in
      let loads = ["<link rel=\"stylesheet\"", "<link rel=\"alternate\"", "<script defer"]
      return !loads.contains { line.starts(with: $0.utf8) }
    }
    return Array(kept.joined(separator: [UInt8(ascii: "\n")]))
  }
}

/// Where the pieces of a page are, in UTF-8 offsets.
private struct PagePieces {
  /// Where `</head>` begins.
  let headEnd: Int
  /// What stands in `main`; in a theme without it, in `body`.
  let content: Range<Int>
  /// Where `</body>` begins.
  let bodyEnd: Int

  init(_ bytes: [UInt8]) {
    func first(_ text: String, from start: Int = 0) -> Int? {
      bytes[start...].firstRange(of: Array(text.utf8))?.lowerBound
    }
    func behindTag(_ text: String, from start: Int) -> Int? {
      first(text, from: start).flatMap { bytes[$0...].firstIndex(of: UInt8(ascii: ">")) }
        .map { $0 + 1 }
    }
    let end = first("</head>") ?? 0
    headEnd = end
    bodyEnd = first("</body>", from: end) ?? bytes.count
    let body = behindTag("<body", from: end) ?? end
    if let start = behindTag("<main", from: body), let close = first("</main>", from: start) {
      content = start..<close
    } else {
      content = body..<max(body, bodyEnd)
    }
  }
}

/// Source: RFC 4648, section 4.
package enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  package static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isPadding = place > group.count
        result.append(isPadding ? UInt8(ascii: "=") : letters[number >> (18 - 6 * place) & 63])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
