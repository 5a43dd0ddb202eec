/// Finds the line of a content file on which a link stands that leads nowhere, and the file that it was
/// to lead to.
struct LinkPlaces {
  let disk: FileSystem

  /// The findings with lines and columns, where the link stands in the file as it was written.
  func placed(_ findings: Findings) -> Findings {
    Findings(findings.list.map { placed(named($0)) })
  }

  /// The finding about a link to a file of `content/`, whose address in the site would be another one.
  private func named(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let (link, page) = diagnostic.fact.deadLink, let place = diagnostic.place,
      place.file.hasPrefix("content/"), let origin = try? RelativePath(place.file),
      case .inside(let path, _) = LinkTarget(link.utf8, on: origin, in: origin.parent),
      path.text.hasPrefix("content/"), !path.isPage
    else { return diagnostic }
    // What cannot be listed holds nothing to be meant.
    let others = ((try? disk.list(path.parent)) ?? []).filter { $0.kind != .folder }.map(\.name)
    let nearest = NearestName.of(path.name, among: others).map { name in
      (link.lastIndex(of: "/").map { String(link[...$0]) } ?? "") + name
    }
    let file = MissingFile(path: path.text, nearest: nearest)
    return Diagnostic(
      diagnostic.severity, .output(.deadLink(link, page: page, file: file)), at: place)
  }

  private func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    guard case .output(let fact) = diagnostic.fact, let link = fact.link,
      let place = diagnostic.place, place.line == 0,
      let path = try? RelativePath(place.file), let raw = try? disk.read(path),
      let bytes = try? TextFile(raw, file: place.file).bytes
    else { return diagnostic }
    // Markdown puts an address into brackets; only without any it may be one of the words.
    for opening in ["(", "<", ": ", ""] {
      let wanted = Array((opening + link).utf8)
      guard let found = bytes.firstRange(of: wanted) else { continue }
      let start = found.lowerBound + opening.utf8.count
      let exact = LineIndex(file: place.file, bytes: bytes).place(start..<found.upperBound)
      return Diagnostic(diagnostic.severity, diagnostic.fact, at: exact)
    }
    return diagnostic
  }
}

extension Fact {
  /// A link to nothing, and the page on which it stands.
  fileprivate var deadLink: (link: String, page: String)? {
    switch self {
    case .output(.deadLink(let link, let page, _)), .output(.climbingLink(let link, let page)):
      (link, page)
    default: nil
    }
  }
}

extension OutputFact {
  /// The link that the fact is about.
  var link: String? {
    switch self {
    case .deadLink(let link, _, _), .missingFragment(let link, _, _), .climbingLink(let link, _):
      link
    default: nil
    }
  }
}
