/// The list of the files that sitegen has put into a folder, with the digests of their bytes.
///
/// Its text is what `sha256sum` writes, so that anyone can check a published folder with
/// `sha256sum -c sitegen.sha256`. While a build is under way a file may stand in it twice, with the
/// digest of its old bytes and of its new ones.
package struct Manifest: Sendable, Equatable {
  package static let path = RelativePath(trusted: "sitegen.sha256")
  /// Where the last list of a build waits until the build is complete.
  static let finalPart = RelativePath(trusted: ".sitegen.sha256.final" + RelativePath.partSuffix)

  package private(set) var entries: [RelativePath: Set<SHA256>] = [:]

  package init() {}

  package mutating func add(_ path: RelativePath, _ digest: SHA256) {
    entries[path, default: []].insert(digest)
  }

  package func union(_ other: Manifest) -> Manifest {
    var result = self
    result.entries.merge(other.entries) { $0.union($1) }
    return result
  }

  /// Whether a path holds what sitegen has put there.
  package func lists(_ path: RelativePath, _ digest: SHA256) -> Bool {
    entries[path]?.contains(digest) ?? false
  }

  /// One line for each file and digest, sorted by the bytes of the path.
  package var text: String {
    entries.sorted { $0.key < $1.key }.map { path, digests in
      digests.map(\.hex).sorted().map { "\($0)  \(path)\n" }.joined()
    }.joined()
  }

  /// Reads a list, exactly as `text` gives it.
  ///
  /// - Throws: the first line that is otherwise.
  package init(reading bytes: [UInt8]) throws(BrokenManifest) {
    var number = 0
    var rest = bytes[...]
    var last: (path: RelativePath, hex: String)?
    while !rest.isEmpty {
      number += 1
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let line = String(validating: rest[..<end], as: UTF8.self),
        let digest = SHA256(hex: line.prefix(64)), line.dropFirst(64).prefix(2) == "  ",
        let path = try? RelativePath(String(line.dropFirst(66))), !Self.isReserved(path)
      else { throw BrokenManifest(line: number) }
      if let last, path < last.path || (path == last.path && digest.hex <= last.hex) {
        throw BrokenManifest(line: number)
      }
      add(path, digest)
      last = (path, digest.hex)
      rest = rest[(end + 1)...]
    }
  }

  /// Whether a path is one that sitegen keeps for its own use.
  package static func isReserved(_ path: RelativePath) -> Bool {
    path == Self.path || path.name.hasSuffix(RelativePath.partSuffix)
  }
}

/// A line, counted from 1, that no manifest of ours can have.
package struct BrokenManifest: Error, Sendable, Equatable {
  package let line: Int

  package init(line: Int) {
    self.line = line
  }
}
