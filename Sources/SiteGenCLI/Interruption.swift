import SiteGen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the program on Ctrl-C or a request to terminate so that nothing half-done stays behind.
///
/// A thread of its own waits for the signals. Before anything is written it ends the program at
/// once; afterwards the next file to be written fails instead, and what was prepared is undone. When
/// all is written and the files take their places, they are let finish.
final class Interruption: Sendable {
  private struct State: Sendable {
    /// The signal that came; 0 for none.
    var signal: Int32 = 0
    var hasBegun = false
    var isWriting = false
    /// Whether the failure has been given out: what undoes the work must not fail too.
    var isTold = false
  }

  /// The one of this process.
  static let shared = Interruption()

  private let state = Guarded(State())

  /// The signal that came; nil for none.
  var signal: Int32? { state.use { $0.signal == 0 ? nil : $0.signal } }

  /// Begins to wait for the signals; `words` are said when one ends the program at once.
  ///
  /// To be called before other threads are started, which would otherwise be asked to take them.
  func begin(saying words: String = "interrupted; nothing was written") {
    let isFirst = state.use { state in
      defer { state.hasBegun = true }
      return !state.hasBegun
    }
    guard isFirst else { return }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    BackgroundThread.start { [signals] in
      var signals = signals
      while true {
        var number: Int32 = 0
        guard sigwait(&signals, &number) == 0 else { continue }
        self.take(number, words)
      }
    }
  }

  private func take(_ number: Int32, _ words: String) {
    let (endsNow, isWriting) = state.use { state in
      // Whoever asks twice does not want to wait; all files are whole at any moment.
      defer { state.signal = number }
      return (!state.isWriting || state.signal != 0, state.isWriting)
    }
    guard endsNow else { return }
    let last = isWriting ? "interrupted" : words
    if !last.isEmpty { Console.note(last) }
    _exit(Ending.interrupted(number).code)
  }

  /// A piece of work is done, and another may follow: until then, a signal ends the program at once,
  /// also one that has come meanwhile.
  func rest() {
    let signal = state.use { state in
      state.isWriting = false
      return state.signal
    }
    if signal != 0 { _exit(Ending.interrupted(signal).code) }
  }

  /// The same folder, in which nothing more is written once a signal has come.
  func guarding(_ disk: FileSystem) -> FileSystem {
    var guarded = disk
    let (write, makeFolder) = (disk.writePieces, disk.makeFolder)
    guarded.writePieces = { path, bytes throws(Diagnostic) in
      try self.passes(.write, disk.place(path))
      try write(path, bytes)
    }
    guarded.makeFolder = { path throws(Diagnostic) in
      try self.passes(.makeFolder, disk.place(path))
      try makeFolder(path)
    }
    return guarded
  }

  private func passes(_ action: FileAction, _ place: Place) throws(Diagnostic) {
    let isStopped = state.use { state in
      state.isWriting = true
      guard state.signal != 0, !state.isTold else { return false }
      state.isTold = true
      return true
    }
    if isStopped { throw .error(.file(.cannot(action, .interrupted)), at: place) }
  }
}
