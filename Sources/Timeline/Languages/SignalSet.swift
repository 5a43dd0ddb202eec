/// Signals of a word, as bits.
struct SignalSet: Sendable, Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// No signals.
  init() {}

  /// The signals of a list.
  init(_ signals: [Signal]) {
    for signal in signals {
      let place = UInt64(signal.rawValue)
      if place < 64 { low |= 1 << place } else { high |= 1 << (place - 64) }
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { low | high == 0 }

  /// Whether a signal is among them.
  func contains(_ signal: Signal) -> Bool {
    let place = UInt64(signal.rawValue)
    return place < 64 ? low >> place & 1 == 1 : high >> (place - 64) & 1 == 1
  }

  /// Whether none of them is among others.
  func isDisjoint(with others: SignalSet) -> Bool { low & others.low | high & others.high == 0 }
}
