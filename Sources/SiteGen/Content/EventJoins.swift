/// The joins that people have written: which event shows the evidence of which.
///
/// A joined event keeps its file, with everything that a person has made of it; taking the line
/// `merged-into` out of it undoes the join.
package struct EventJoins: Sendable {
  /// What is wrong with a join.
  package enum Fault: Error, Hashable {
    /// No event has this identifier.
    case unknown(String, nearest: String?)
    /// The joins lead back to where they began.
    case circle(String)
  }

  /// For each event, by its index: the event that shows it; itself when it is not joined.
  package let shownBy: [Int]
  /// What is wrong, by the index of the event that says it.
  package let faults: [(event: Int, fault: Fault)]

  /// Follows the joins of events.
  ///
  /// Complexity: O(n) in the events, for chains of bounded length.
  package init(_ events: [CuratedEvent]) {
    // Most sites have none.
    guard events.contains(where: { $0.mergedInto != nil }) else {
      shownBy = Array(events.indices)
      faults = []
      return
    }
    let places = Dictionary(events.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in
      first
    }
    var shownBy = Array(events.indices)
    var faults: [(event: Int, fault: Fault)] = []
    for (index, event) in events.enumerated() {
      guard event.mergedInto != nil else { continue }
      var seen: Set<Int> = [index]
      var at = index
      while let next = events[at].mergedInto {
        guard let place = places[next] else {
          // The event that names it tells of it; the others only pass through.
          if at == index {
            let nearest = NearestName.of(next, among: events.map(\.id).filter { $0 != event.id })
            faults.append((index, .unknown(next, nearest: nearest)))
          }
          break
        }
        guard seen.insert(place).inserted else {
          faults.append((index, .circle(next)))
          at = index
          break
        }
        at = place
      }
      shownBy[index] = at
    }
    self.shownBy = shownBy
    self.faults = faults
  }

  /// The events that each one shows beside itself, by index.
  package var members: [Int: [Int]] {
    Dictionary(grouping: shownBy.indices.filter { shownBy[$0] != $0 }) { shownBy[$0] }
  }
}

extension EventJoins.Fault {
  /// The fault as a finding about the content.
  var fact: ContentFact {
    switch self {
    case .unknown(let id, let nearest): .unknownJoin(id, nearest: nearest)
    case .circle(let id): .joinCircle(id)
    }
  }
}
