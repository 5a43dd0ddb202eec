#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time, for words on a terminal: nothing that a site is made of may know it.
struct Clock: Sendable {
  /// Milliseconds since some moment, which never go back.
  let milliseconds: @Sendable () -> Int
  /// The time of day where the program runs, as `14:02:11`.
  let timeOfDay: @Sendable () -> String

  /// The clock of this machine.
  static let system = Clock(
    milliseconds: {
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
    },
    timeOfDay: {
      var now = time(nil)
      var parts = tm()
      localtime_r(&now, &parts)
      return [parts.tm_hour, parts.tm_min, parts.tm_sec]
        .map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    })
}
