/// Addresses in a source's text, which count from where the source was published.
enum OriginalAddress {
  /// A relative address as an absolute one; nil for one that is absolute already, and empty for
  /// one that nothing tells the origin of.
  ///
  /// RFC 3986, section 5.2, for the addresses of the web.
  static func resolved(_ address: String, against base: String?) -> String? {
    if hasScheme(address) { return nil }
    guard let base, let scheme = base.firstRange(of: "://"), !address.hasPrefix("#") else {
      return ""
    }
    if address.hasPrefix("//") { return String(base[..<scheme.lowerBound]) + ":" + address }
    let rest = base[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
    let host = rest.prefix { $0 != "/" }
    let root = String(base[..<scheme.upperBound]) + host
    let (path, tail) = split(address)
    if path.isEmpty { return root + String(rest.dropFirst(host.count)) + tail }
    var folders = path.hasPrefix("/") ? [] : Array(rest.dropFirst(host.count).split(separator: "/"))
    if !path.hasPrefix("/"), !rest.hasSuffix("/"), !folders.isEmpty { folders.removeLast() }
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(part)
      }
    }
    let slash = path.hasSuffix("/") && !folders.isEmpty ? "/" : ""
    return root + "/" + folders.joined(separator: "/") + slash + tail
  }

  /// Whether an address names its scheme.
  private static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":") else { return false }
    let scheme = address[..<colon]
    return scheme.first?.isLetter == true
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  /// The path, and the query and fragment behind it.
  private static func split(_ address: String) -> (path: Substring, tail: Substring) {
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    return (address[..<end], address[end...])
  }
}
