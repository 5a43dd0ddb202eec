/// What the files link to that stand in their places and were not made again.
///
/// Their own links were good when they were put there, and still are when no file and no id has gone
/// since: then only the ids are read that others ask for.
struct StandingLinks {
  let tree: OutputTree
  let target: TargetFolder
  let reader: LinkReader

  /// The looks at all files, in the order of the tree.
  ///
  /// `looks` are those that are known, with nil for a file that stands in its place; `changes` are
  /// the files that differ from what stands in their places, with the bytes there.
  ///
  /// - Throws: a file that cannot be read.
  func completed(
    _ looks: [LinkLook?], _ changes: [(path: RelativePath, old: [UInt8]?)], _ workers: Workers
  ) throws(Diagnostic) -> [LinkLook] {
    let unknown = looks.indices.filter { looks[$0] == nil }
    guard !unknown.isEmpty else { return looks.compactMap(\.self) }
    let isWhole = target.keepsAllFiles && keepsAllIDs(looks, changes)
    let asked = Set(looks.lazy.compactMap(\.self).flatMap(\.parts).map { Int($0.page) })
    let needed = isWhole ? unknown.filter(asked.contains) : unknown
    let read = workers.map(needed) { [tree, target, reader] index in
      Result { () throws(Diagnostic) in
        let file = tree.files[index]
        return reader.look(at: try target.disk.read(file.path), of: file)
      }
    }
    var all = looks.map { $0 ?? LinkLook() }
    for (index, look) in zip(needed, read) {
      all[index] = try look.get()
      if isWhole {
        all[index].parts = []
        all[index].isDoubtful = false
      }
    }
    return all
  }

  /// Whether every id of the changed pages is still there.
  private func keepsAllIDs(
    _ looks: [LinkLook?], _ changes: [(path: RelativePath, old: [UInt8]?)]
  ) -> Bool {
    let places = Dictionary(
      tree.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    return changes.allSatisfy { change in
      guard let old = change.old, let index = places[change.path], let look = looks[index] else {
        return true
      }
      return reader.look(at: old, of: tree.files[index]).ids.allSatisfy(look.holds)
    }
  }
}
