/// What was found in somebody's files: a fact, where it is, and how grave.
package struct Diagnostic: Error, Sendable, Hashable {
  package enum Severity: String, Sendable {
    case error, warning
  }

  package let severity: Severity
  package let fact: Fact
  /// Where; nil when no file is to blame.
  package let place: Place?
  /// The content file that was being rendered when a template failed.
  package let rendering: String?
  /// A second place that the fact is about, such as the words that a quote should have.
  package let related: Place?

  package init(
    _ severity: Severity, _ fact: Fact, at place: Place? = nil, rendering: String? = nil,
    related: Place? = nil
  ) {
    self.severity = severity
    self.fact = fact
    self.place = place
    self.rendering = rendering
    self.related = related
  }

  package static func error(
    _ fact: Fact, at place: Place? = nil, rendering: String? = nil, related: Place? = nil
  ) -> Diagnostic {
    Diagnostic(.error, fact, at: place, rendering: rendering, related: related)
  }

  package static func warning(_ fact: Fact, at place: Place? = nil) -> Diagnostic {
    Diagnostic(.warning, fact, at: place)
  }
}

/// Everything found in one run, thrown together so that a person mends it in one go.
package struct Findings: Error, Sendable {
  package var list: [Diagnostic]

  package init(_ list: [Diagnostic] = []) {
    self.list = list
  }

  package var hasErrors: Bool { list.contains { $0.severity == .error } }

  package mutating func add(_ diagnostic: Diagnostic) { list.append(diagnostic) }

  /// Runs `body`; the findings that it throws are kept, and the answer is nil.
  package mutating func collect<Value>(_ body: () throws(Findings) -> Value) -> Value? {
    do throws(Findings) {
      return try body()
    } catch {
      list.append(contentsOf: error.list)
      return nil
    }
  }

  /// Runs `body`; what it throws as one diagnostic is kept, and the answer is nil.
  package mutating func catching<Value>(_ body: () throws(Diagnostic) -> Value) -> Value? {
    do throws(Diagnostic) {
      return try body()
    } catch {
      list.append(error)
      return nil
    }
  }

  package mutating func add(_ findings: Findings) { list.append(contentsOf: findings.list) }

  /// The findings by place, then as they were found, each once.
  package var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return list.filter { seen.insert($0).inserted }.enumerated().sorted { a, b in
      let none = Place(file: "")
      let (left, right) = (a.element.place ?? none, b.element.place ?? none)
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }
}
