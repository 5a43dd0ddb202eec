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
    var isWriting = false
    /// Whether the failure has been given out: what undoes the work must not fail too.
    var isTold = false
  }

  /// The one of this process.
  static let shared = Interruption()

  private let state = Guarded(State())

  /// The signal that came; nil for none.
  var signal: Int32? { state.use { $0.signal == 0 ? nil : $0.signal } }

  /// Begins to wait for the signals; to be called before other threads are started, which would
  /// otherwise be asked to take them.
  func begin(_ atOnce: @escaping @Sendable (_ signal: Int32) -> Void = { _ in }) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Thread.start { [signals] in
      var signals = signals
      while true {
        var number: Int32 = 0
        guard sigwait(&signals, &number) == 0 else { continue }
        self.take(number, atOnce)
      }
    }
  }

  private func take(_ number: Int32, _ atOnce: (Int32) -> Void) {
    let endsNow = state.use { state in
      // Whoever asks twice does not want to wait; all files are whole at any moment.
      defer { state.signal = number }
      return !state.isWriting || state.signal != 0
    }
    guard endsNow else { return }
    atOnce(number)
    Console.note("interrupted" + (state.use { $0.isWriting } ? "" : "; nothing was written"))
    _exit(Ending.interrupted(number).code)
  }

  /// The same folder, in which nothing more is written once a signal has come.
  func guarding(_ disk: FileSystem) -> FileSystem {
    var guarded = disk
    let (write, makeFolder) = (disk.write, disk.makeFolder)
    guarded.write = { path, bytes throws(Diagnostic) in
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

/// A thread that nobody waits for.
enum Thread {
  static func start(_ work: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Work(run: work)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let begin: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { box in
      if let box { Unmanaged<Work>.fromOpaque(box).takeRetainedValue().run() }
      return nil
    }
    guard pthread_create(&thread, nil, begin, box) == 0 else {
      Unmanaged<Work>.fromOpaque(box).release()
      return
    }
    #if canImport(Darwin)
      if let thread { pthread_detach(thread) }
    #else
      pthread_detach(thread)
    #endif
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
