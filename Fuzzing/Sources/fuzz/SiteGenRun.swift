import Foundation

/// One run of the real program, with what it used.
struct SiteGenRun {
  let exitCode: Int32
  /// The signal that ended it; 0 for none.
  let signal: Int32
  let errors: String
  /// Seconds of the processor's time.
  let seconds: Double
  let megabytes: Double

  /// The program: `--program FILE`, else the release build beside this package.
  static func program(_ arguments: some Collection<String>) -> String {
    let list = Array(arguments)
    if let at = list.firstIndex(of: "--program"), list.indices.contains(at + 1) {
      return list[at + 1]
    }
    return "../.build/release/sitegen"
  }

  /// Starts the program; words go to a file.
  static func start(_ program: String, _ arguments: [String], errors: String) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var pid: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    return posix_spawn(&pid, program, &actions, nil, &words, environ) == 0 ? pid : nil
  }

  /// Waits for the end of a run.
  init(waitingFor pid: pid_t, errors: String) {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    signal = status & 0x7F
    exitCode = signal == 0 ? (status >> 8) & 0xFF : -1
    seconds =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    megabytes = Double(usage.ru_maxrss) / 1024
    let bytes = FileManager.default.contents(atPath: errors) ?? Data()
    self.errors = String(decoding: bytes, as: UTF8.self)
  }

  init?(_ program: String, _ arguments: [String], errors: String) {
    guard let pid = Self.start(program, arguments, errors: errors) else { return nil }
    self.init(waitingFor: pid, errors: errors)
  }
}

/// The files below a folder.
struct FolderState: Equatable {
  var files: [String: Data] = [:]

  init(_ root: String) {
    guard let walk = FileManager.default.enumerator(atPath: root) else { return }
    while let path = walk.nextObject() as? String {
      var isFolder: ObjCBool = false
      let whole = root + "/" + path
      guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = FileManager.default.contents(atPath: whole)
    }
  }

  /// The first paths that differ.
  func differences(from other: FolderState) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
