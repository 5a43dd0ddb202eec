/// Finds the line of a content file on which a link stands that leads nowhere.
struct LinkPlaces {
  let disk: FileSystem

  /// The findings with lines and columns, where the link stands in the file as it was written.
  func placed(_ findings: Findings) -> Findings {
    Findings(findings.list.map(placed))
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

extension OutputFact {
  /// The link that the fact is about.
  var link: String? {
    switch self {
    case .deadLink(let link, _), .missingFragment(let link, _, _), .climbingLink(let link, _): link
    default: nil
    }
  }
}
