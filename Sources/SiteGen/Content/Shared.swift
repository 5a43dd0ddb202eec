/// A large value that many hold: copying the handle copies nothing of the value.
struct Shared<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let box: Box

  var value: Value { box.value }

  init(_ value: Value) { box = Box(value) }

  /// The handle of a changed copy; whoever holds this one sees what they saw.
  func with(_ change: (inout Value) -> Void) -> Shared {
    var value = value
    change(&value)
    return Shared(value)
  }
}
