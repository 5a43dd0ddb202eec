internal import SiteGen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What there is to be seen: the files of the last good build, and what is wrong since.
///
/// Builds change it from one thread; connections read it, and wait for changes, on others.
package final class Preview: Sendable {
  /// The state at one moment.
  package struct State: Sendable, Equatable {
    /// Tells one build's pages from another's, also those of another run of the server.
    package var build: String
    /// Nil until a build has succeeded.
    package var files: ServedFiles?
    /// What the terminal shows about the last build; nil when it was in order.
    package var problem: String?
  }

  private struct Shared: Sendable {
    var state: State
    var builds = 0
    /// The ends of pipes into which a byte is written for each change.
    var bells: [Int32] = []
  }

  private let run: String
  private let shared: Guarded<Shared>

  /// A preview of nothing yet; `run` tells this run of the server from others.
  package init(run: String) {
    self.run = run
    shared = Guarded(Shared(state: State(build: run + "-0", files: nil, problem: nil)))
  }

  /// The state now.
  package var state: State { shared.use { $0.state } }

  /// Takes in a build that was in order; pages are loaded anew when anything has changed.
  package func show(_ files: ServedFiles, hasChanged: Bool) {
    change { shared in
      if hasChanged || shared.state.files == nil {
        shared.builds += 1
        shared.state.build = "\(run)-\(shared.builds)"
      }
      shared.state.files = files
      shared.state.problem = nil
    }
  }

  /// Takes in what is wrong with the last build; the old pages stay.
  package func show(problem: String) {
    change { $0.state.problem = problem }
  }

  private func change(_ body: (inout Shared) -> Void) {
    shared.use { shared in
      body(&shared)
      // A pipe that is full has rung already.
      for bell in shared.bells { _ = write(bell, [1], 1) }
    }
  }

  /// Runs `body` with a descriptor that can be read after each change.
  func listening(_ body: (_ changes: Int32) -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    let (changes, bell) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
    shared.use { $0.bells.append(bell) }
    body(changes)
    shared.use { shared in shared.bells.removeAll { $0 == bell } }
    close(changes)
    close(bell)
  }
}
