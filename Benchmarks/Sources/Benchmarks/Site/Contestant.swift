import Foundation

/// A program that makes a site of the events, and what it used up in one run.
struct Contestant {
  /// What one run took.
  struct Run {
    var wall: Double
    /// Of the processor, user and system, all threads.
    var processor: Double
    var peakMegabytes: Double
  }

  let name: String
  let arguments: [String]
  /// Its own copy of the events.
  let events: URL
  let output: URL
  /// What is to be gone before a full build.
  let caches: [URL]

  func clear() {
    for url in [output] + caches { try? FileManager.default.removeItem(at: url) }
  }

  /// Adds a sentence to the event in the middle.
  func edit(_ number: Int) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: events.path).sorted()
    let file = try FileHandle(
      forUpdating: events.appendingPathComponent(files[files.count / 2]))
    try file.seekToEnd()
    try file.write(contentsOf: Data("\nAn added sentence, number \(number).\n".utf8))
    try file.close()
  }

  func run() throws -> Run {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [Int32(1), 2] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    // What others have written is not to be waited for here.
    sync()
    let start = DispatchTime.now().uptimeNanoseconds
    var process = pid_t()
    guard posix_spawn(&process, arguments[0], &actions, nil, words, environ) == 0 else {
      throw BenchmarkError.failedPart(arguments)
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else {
      throw BenchmarkError.failedPart(arguments)
    }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Run(
      wall: Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9,
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakMegabytes: Double(usage.ru_maxrss) * 1024 / 1e6)
  }
}
