/// Files in memory; copies of the value share them, as two programs share a disk.
package struct MemoryDisk: Sendable {
  private let state: Guarded<State>
  private let failures: DiskFailures
  private let operations: Guarded<Int>

  package init(_ files: [String: String] = [:]) {
    var nodes: [RelativePath: Node] = [:]
    for (path, text) in files {
      let path = RelativePath(trusted: path)
      nodes[path] = .file(Array(text.utf8), version: 0)
      for folder in path.folders { nodes[folder] = .folder }
    }
    self.init(state: Guarded(State(nodes: nodes)), failures: DiskFailures())
  }

  private init(state: Guarded<State>, failures: DiskFailures) {
    self.state = state
    self.failures = failures
    operations = Guarded(0)
  }

  /// The same files behind a disk that fails; its count of operations starts anew.
  package func with(_ failures: DiskFailures) -> MemoryDisk {
    MemoryDisk(state: state, failures: failures)
  }

  /// Every file with its bytes.
  package var files: [RelativePath: [UInt8]] {
    state.use { $0.nodes.compactMapValues(\.bytes) }
  }

  /// Every folder but the root.
  package var folders: Set<RelativePath> {
    state.use { Set($0.nodes.filter { $0.value == .folder }.keys) }
  }

  /// A number that changes with every write, as a modification time does; nil without a file.
  package func version(_ path: RelativePath) -> Int? {
    state.use {
      guard case .file(_, let version) = $0.nodes[path] else { return nil }
      return version
    }
  }

  /// Puts a link that leads out of the folder.
  package func addLink(_ path: RelativePath) {
    state.use { $0.nodes[path] = .link }
  }

  fileprivate enum Node: Sendable, Equatable {
    case file([UInt8], version: Int)
    case folder
    case link

    var bytes: [UInt8]? {
      guard case .file(let bytes, _) = self else { return nil }
      return bytes
    }

    var status: FileStatus {
      switch self {
      case .file(let bytes, _): FileStatus(kind: .file, size: bytes.count)
      case .folder: FileStatus(kind: .folder, size: 0)
      case .link: FileStatus(kind: .link, size: 0)
      }
    }
  }

  fileprivate struct State: Sendable {
    var nodes: [RelativePath: Node]
    var version = 0
  }
}

/// How a disk in memory fails; operations count from 0.
package struct DiskFailures: Sendable {
  /// The bytes that all files together may have.
  package var capacity: Int?
  package var unreadable: Set<RelativePath> = []
  package var isReadOnly = false
  /// The one operation that fails.
  package var failingAt: Int?
  /// The operation at which the program is killed: it and all later ones fail, and if it writes,
  /// half of the bytes stay.
  package var killedAt: Int?

  package init() {}
}

extension MemoryDisk: Disk {
  func read(_ path: RelativePath) throws(FileTrouble) -> [UInt8] {
    try use { state throws(FileTrouble) in
      if failures.unreadable.contains(path) { throw .notPermitted }
      switch try state.node(path) {
      case .file(let bytes, _): return bytes
      case .folder: throw .isFolder
      case .link: throw .leavesFolder
      }
    }
  }

  func list(_ path: RelativePath) throws(FileTrouble) -> [FolderEntry] {
    try use { state throws(FileTrouble) in
      guard try state.node(path) == .folder else { throw .notFolder }
      return state.nodes.filter { $0.key.parent == path && !$0.key.isRoot }
        .sorted { $0.key < $1.key }
        .map { FolderEntry(name: $0.key.name, status: $0.value.status) }
    }
  }

  func status(_ path: RelativePath) throws(FileTrouble) -> FileStatus? {
    try use { state throws(FileTrouble) in
      path.isRoot ? FileStatus(kind: .folder, size: 0) : state.nodes[path]?.status
    }
  }

  func write(_ path: RelativePath, _ pieces: PiecedBytes) throws(FileTrouble) {
    let bytes = pieces.whole
    try change { state, isKilled throws(FileTrouble) in
      guard try state.node(path.parent) == .folder else { throw .notFolder }
      if state.nodes[path] != nil { throw .exists }
      let used = state.nodes.values.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
      if let capacity = failures.capacity, used + bytes.count > capacity { throw .diskFull }
      state.version += 1
      let written = isKilled ? Array(bytes.prefix(bytes.count / 2)) : bytes
      state.nodes[path] = .file(written, version: state.version)
    }
  }

  func rename(_ path: RelativePath, to target: RelativePath) throws(FileTrouble) {
    try change { state, isKilled throws(FileTrouble) in
      let node = try state.node(path)
      guard try state.node(target.parent) == .folder else { throw .notFolder }
      if state.nodes[target] == .folder { throw .isFolder }
      if isKilled { return }
      state.nodes[path] = nil
      state.nodes[target] = node
    }
  }

  func remove(_ path: RelativePath) throws(FileTrouble) {
    try change { state, isKilled throws(FileTrouble) in
      if try state.node(path) == .folder { throw .isFolder }
      if !isKilled { state.nodes[path] = nil }
    }
  }

  func makeFolder(_ path: RelativePath) throws(FileTrouble) {
    try change { state, isKilled throws(FileTrouble) in
      for folder in path.folders + [path] where !folder.isRoot {
        switch state.nodes[folder] {
        case nil: if !isKilled { state.nodes[folder] = .folder }
        case .folder: continue
        case .file: throw .notFolder
        case .link: throw .leavesFolder
        }
      }
    }
  }

  func removeFolder(_ path: RelativePath) throws(FileTrouble) {
    try change { state, isKilled throws(FileTrouble) in
      guard try state.node(path) == .folder else { throw .notFolder }
      if state.nodes.keys.contains(where: { $0.parent == path }) { throw .notEmpty }
      if !isKilled { state.nodes[path] = nil }
    }
  }

  private func use<Answer>(
    _ body: (inout State) throws(FileTrouble) -> Answer
  ) throws(FileTrouble) -> Answer {
    let number = count()
    if number == failures.failingAt || number >= failures.killedAt ?? .max { throw .other(5) }
    return try state.use(body)
  }

  /// Runs a change; the second argument of `body` says that the program dies half-way.
  private func change(
    _ body: (inout State, Bool) throws(FileTrouble) -> Void
  ) throws(FileTrouble) {
    let number = count()
    if number == failures.failingAt || number > failures.killedAt ?? .max { throw .other(5) }
    if failures.isReadOnly { throw .readOnly }
    let isKilled = number == failures.killedAt
    try state.use { state throws(FileTrouble) in try body(&state, isKilled) }
    if isKilled { throw .other(5) }
  }

  private func count() -> Int {
    operations.use { number in
      number += 1
      return number - 1
    }
  }
}

extension MemoryDisk.State {
  fileprivate func node(_ path: RelativePath) throws(FileTrouble) -> MemoryDisk.Node {
    if path.isRoot { return .folder }
    guard let node = nodes[path] else { throw .notFound }
    return node
  }
}

extension RelativePath {
  /// The folders above the path, outermost first, without the root.
  var folders: [RelativePath] {
    var folders: [RelativePath] = []
    var folder = parent
    while !folder.isRoot {
      folders.append(folder)
      folder = folder.parent
    }
    return folders.reversed()
  }
}
