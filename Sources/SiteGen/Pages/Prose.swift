extension Viewer {
  /// Markdown that a person wrote in a file of the site's folder, as HTML; nil when it is blank.
  ///
  /// Links to files in `content/` lead to their pages.
  func prose(_ markdown: String, file: String) -> HTML? {
    guard !markdown.allSatisfy(\.isWhitespace) else { return nil }
    return HTML(
      bytes: Markdown.html(Array(markdown.utf8), trust: .content, smart: true) { address in
        page(forAddress: address, in: file)
      }
    ).headings(from: 2)
  }

  /// The reference to the page that is made of the file at a relative address; nil when there is none.
  func page(forAddress address: String, in file: String) -> String? {
    // Most links lead to other sites.
    if address.utf8.starts(with: "http".utf8), address.utf8.contains(UInt8(ascii: ":")) {
      return nil
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let way = parts.first, !way.isEmpty, !way.contains(":"), !way.hasPrefix("/") else {
      return nil
    }
    var folders = file.split(separator: "/").dropLast()
    for part in way.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if folders.popLast() == nil { return nil }
      default: folders.append(part)
      }
    }
    return scene.pagesByFile[folders.joined(separator: "/")].map {
      link(to: $0, fragment: parts.count > 1 ? String(parts[1]) : "")
    }
  }
}
