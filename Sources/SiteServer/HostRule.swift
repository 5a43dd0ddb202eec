/// Which names of this server a browser may use.
///
/// A page of somebody else can let its own name point at this machine and then read what is served
/// here (DNS rebinding). It cannot do so with an address in figures, nor with `localhost`.
package enum HostRule {
  /// Whether a request with this `Host` is answered.
  package static func allows(_ host: String?) -> Bool {
    guard let host, !host.isEmpty else { return false }
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return false }
      let address = host[host.index(after: host.startIndex)..<end]
      let rest = host[host.index(after: end)...]
      return address.contains(":")
        && address.utf8.allSatisfy { isHexDigit($0) || $0 == 0x3A || $0 == 0x2E }
        && (rest.isEmpty || isPort(rest))
    }
    let parts = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 1 || isPort(":" + parts[1]) else { return false }
    let name = parts[0].lowercased()
    return name == "localhost" || isAddress(name)
  }

  private static func isAddress(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
          && UInt8(part) != nil
      }
  }

  private static func isPort(_ text: some StringProtocol) -> Bool {
    text.hasPrefix(":") && text.utf8.count <= 6
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
