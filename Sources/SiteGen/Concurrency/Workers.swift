internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Cores that share work whose results keep the order of the input.
package struct Workers: Sendable {
  /// How many pieces of work run at one time, at most.
  package let count: Int

  /// As many workers as asked for, but at least one.
  package init(_ count: Int) {
    self.count = max(1, count)
  }

  /// One worker for each core of the machine.
  package static var all: Workers { Workers(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The most items that a worker takes at one time.
  private static let mostAtOnce = 64

  /// The result of `body` for each item, in the order of the items, however the work was shared.
  ///
  /// `body` must depend on its item alone.
  package func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @Sendable (Item) -> Result
  ) -> [Result] {
    map(items, atOnce: Self.mostAtOnce, body)
  }

  /// The same where a worker takes no more items at one time than told: one, where an item may be as
  /// much work as a thousand others, and its neighbours too.
  package func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], atOnce most: Int, _ body: @Sendable (Item) -> Result
  ) -> [Result] {
    guard count > 1, items.count > 1 else { return items.map(body) }
    // Chunks much smaller than a share keep all workers busy to the end, even if a few items are much
    // more work than the others.
    let size = min(max(1, items.count / (count * 16)), most)
    let chunks = stride(from: 0, to: items.count, by: size).map { start in
      start..<min(start + size, items.count)
    }
    let done = Done<Result>(count: chunks.count)
    let next = Ticket(limit: chunks.count)
    DispatchQueue.concurrentPerform(iterations: min(count, chunks.count)) { _ in
      while let index = next.take() { done.put(items[chunks[index]].map(body), at: index) }
    }
    return done.all
  }
}

/// Gives each number out once.
private final class Ticket: @unchecked Sendable {
  private let queue = DispatchQueue(label: "sitegen.ticket")
  private let limit: Int
  private var next = 0

  init(limit: Int) { self.limit = limit }

  func take() -> Int? {
    queue.sync {
      guard next < limit else { return nil }
      defer { next += 1 }
      return next
    }
  }
}

/// Keeps the results of chunks until all are there.
private final class Done<Result: Sendable>: @unchecked Sendable {
  private let queue = DispatchQueue(label: "sitegen.done")
  private var chunks: [[Result]]

  init(count: Int) { chunks = Array(repeating: [], count: count) }

  func put(_ results: [Result], at index: Int) { queue.sync { chunks[index] = results } }

  var all: [Result] { queue.sync { chunks.flatMap { $0 } } }
}
