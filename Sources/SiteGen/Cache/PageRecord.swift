/// What each page of the last build showed, as `.sitegen/` keeps it for the next one.
struct PageRecord: Sendable, Equatable {
  /// The fingerprint of the output folder in which the pages stand.
  var outputs: SHA256
  /// For each file the digest of what it shows.
  var shows: [RelativePath: SHA256]

  private static let head = Array("sitegen pages 1\n".utf8)

  /// The record as a file, whose first bytes are a digest of the others.
  var bytes: [UInt8] {
    var rest = Self.head
    rest.reserveCapacity(rest.count + shows.count * 80)
    outputs.writeBytes(to: &rest)
    for (path, digest) in shows.sorted(by: { $0.key < $1.key }) {
      digest.writeBytes(to: &rest)
      rest.append(contentsOf: path.text.utf8)
      rest.append(0)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rest.count + 32)
    SHA256(of: rest).writeBytes(to: &bytes)
    return bytes + rest
  }

  init(outputs: SHA256, shows: [RelativePath: SHA256]) {
    self.outputs = outputs
    self.shows = shows
  }

  /// Reads a record; nil when it is torn, of another version, or anything else.
  init?(reading bytes: [UInt8]) {
    guard let whole = SHA256(bytes: bytes.prefix(32)) else { return nil }
    let text = bytes[32...]
    guard whole == SHA256(of: text), text.starts(with: Self.head),
      let outputs = SHA256(bytes: text.dropFirst(Self.head.count).prefix(32))
    else { return nil }
    var shows: [RelativePath: SHA256] = [:]
    var rest = text.dropFirst(Self.head.count + 32)
    while !rest.isEmpty {
      guard let digest = SHA256(bytes: rest.prefix(32)),
        let end = rest.dropFirst(32).firstIndex(of: 0)
      else { return nil }
      // The digest of the whole vouches for what we have written ourselves.
      let path = String(decoding: rest[(rest.startIndex + 32)..<end], as: UTF8.self)
      shows[RelativePath(trusted: path)] = digest
      rest = rest[(end + 1)...]
    }
    self.init(outputs: outputs, shows: shows)
  }
}
