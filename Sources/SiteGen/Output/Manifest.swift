/// The list of the files that sitegen has put into a folder, with the digests of their bytes.
///
/// Its text is what `sha256sum` writes, so that anyone can check a published folder with
/// `sha256sum -c sitegen.sha256`. While a build is under way a file may stand in it twice, with the
/// digest of its old bytes and of its new ones.
package struct Manifest: Sendable, Equatable {
  package static let path = RelativePath(trusted: "sitegen.sha256")
  /// Where the list of all old and new files waits until the new ones take their places.
  static let unionPart = RelativePath(trusted: ".sitegen.sha256.union" + RelativePath.partSuffix)
  /// Where the last list of a build waits until the build is complete.
  static let finalPart = RelativePath(trusted: ".sitegen.sha256.final" + RelativePath.partSuffix)

  /// The digests of each path, ascending.
  package private(set) var entries: [RelativePath: [SHA256]] = [:]

  package init() {}

  package mutating func add(_ path: RelativePath, _ digest: SHA256) {
    guard !lists(path, digest) else { return }
    entries[path, default: []].append(digest)
    entries[path]?.sort()
  }

  package func union(_ other: Manifest) -> Manifest {
    var result = self
    for (path, digests) in other.entries {
      for digest in digests { result.add(path, digest) }
    }
    return result
  }

  /// Whether a path holds what sitegen has put there.
  package func lists(_ path: RelativePath, _ digest: SHA256) -> Bool {
    entries[path]?.contains(digest) ?? false
  }

  /// One line for each file and digest, sorted by the bytes of the path.
  package var text: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(entries.count * 120)
    for path in entries.keys.sorted() {
      for digest in entries[path] ?? [] {
        digest.write(to: &text)
        text.append(contentsOf: "  ".utf8)
        text.append(contentsOf: path.text.utf8)
        text.append(UInt8(ascii: "\n"))
      }
    }
    return text
  }

  /// Reads a list, exactly as `text` gives it.
  ///
  /// - Throws: the first line that is otherwise.
  package init(reading bytes: [UInt8]) throws(BrokenManifest) {
    var number = 0
    var rest = bytes[...]
    var last: (path: RelativePath, digest: SHA256)?
    while !rest.isEmpty {
      number += 1
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let digest = SHA256(hex: rest[..<end].prefix(64)),
        rest[..<end].dropFirst(64).prefix(2).elementsEqual("  ".utf8),
        let line = String(validating: rest[..<end].dropFirst(66), as: UTF8.self),
        let path = try? RelativePath(line), !Self.isReserved(path)
      else { throw BrokenManifest(line: number) }
      if let last, path < last.path || (path == last.path && digest <= last.digest) {
        throw BrokenManifest(line: number)
      }
      entries[path, default: []].append(digest)
      last = (path, digest)
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
