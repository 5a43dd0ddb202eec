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
      let path = try? RelativePath(place.file), let bytes = try? disk.read(path)
    else { return diagnostic }
    let wanted = Array(link.utf8)
    guard let start = bytes.firstRange(of: wanted)?.lowerBound else { return diagnostic }
    let exact = LineIndex(file: place.file, bytes: bytes).place(start..<start + wanted.count)
    return Diagnostic(diagnostic.severity, diagnostic.fact, at: exact)
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
