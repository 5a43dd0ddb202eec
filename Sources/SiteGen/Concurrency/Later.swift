internal import Dispatch

/// A value that another core works out while this one goes on.
///
/// Whoever asks first works it out; others wait for it. What it is made of must not change meanwhile.
final class Later<Value: Sendable>: Sendable {
  private let known = Guarded<Value?>(nil)
  private let make: @Sendable () -> Value

  /// Begins with the work, if there is more than one worker.
  init(_ workers: Workers, _ make: @escaping @Sendable () -> Value) {
    self.make = make
    guard workers.count > 1 else { return }
    DispatchQueue.global().async { _ = self.value }
  }

  /// The value, as soon as it is there.
  var value: Value {
    known.use { known in
      let value = known ?? make()
      known = value
      return value
    }
  }
}
