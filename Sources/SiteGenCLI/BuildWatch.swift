import SiteGen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells a person how far a long build has come, and how long its parts have taken.
///
/// On a terminal one line is drawn again and again; elsewhere each part of a long build has a line of
/// its own.
final class BuildWatch: Sendable {
  private struct State: Sendable {
    var stages: [(stage: BuildStage, start: Int)] = []
    var end: Int?
  }

  private let clock: Clock
  private let start: Int
  private let isTerminal: Bool
  private let isQuiet: Bool
  private let state = Guarded(State())

  /// Shorter work than this, in milliseconds, is done before anybody wonders.
  private static let patience = (terminal: 500, elsewhere: 2000)

  init(isQuiet: Bool, clock: Clock = .system) {
    self.clock = clock
    self.isQuiet = isQuiet
    start = clock.milliseconds()
    isTerminal = Console.canRedraw
  }

  /// Notes that a part of the build begins.
  func begin(_ stage: BuildStage) {
    let now = clock.milliseconds()
    let isFirst = state.use { state in
      state.stages.append((stage, now))
      return state.stages.count == 1
    }
    guard !isQuiet else { return }
    if !isTerminal {
      if now - start >= Self.patience.elsewhere { Console.note(" " + Self.words(stage)) }
    } else if isFirst {
      BackgroundThread.start { [self] in while isDrawn() { poll(nil, 0, 100) } }
    }
  }

  /// Draws the line when it is time; false when the build has ended.
  private func isDrawn() -> Bool {
    let time = clock.milliseconds() - start
    return state.use { state in
      guard state.end == nil, let stage = state.stages.last?.stage else { return false }
      if time >= Self.patience.terminal {
        Console.redraw(" \(Self.words(stage)) ... \(time / 1000) s")
      }
      return true
    }
  }

  /// Ends the watch; nothing of the line stays.
  func end() {
    let now = clock.milliseconds()
    state.use { state in
      if state.end == nil { state.end = now }
    }
    Console.clear()
  }

  /// How long each part has taken, a line each.
  var timings: [String] {
    let state = state.use { $0 }
    let end = state.end ?? clock.milliseconds()
    var lines: [String] = []
    for (index, (stage, start)) in state.stages.enumerated() {
      let next = index + 1 < state.stages.count ? state.stages[index + 1].start : end
      lines.append(Self.line("\(stage)", next - start))
    }
    return lines + [Self.line("all", end - start)]
  }

  private static func line(_ name: String, _ milliseconds: Int) -> String {
    let number = String(milliseconds)
    return " " + name + String(repeating: " ", count: max(1, 16 - name.count - number.count))
      + number + " ms"
  }

  private static func words(_ stage: BuildStage) -> String {
    switch stage {
    case .read: "reading content"
    case .extract: "finding dates"
    case .assemble: "joining events and sources"
    case .compile: "reading templates"
    case .render: "making and checking pages"
    case .write: "putting files in their places"
    }
  }
}
