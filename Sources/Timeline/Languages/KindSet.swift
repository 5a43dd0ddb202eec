/// Kinds of the words that tell events, as bits.
struct KindSet: Sendable, Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Adds a kind.
  mutating func insert(_ kind: EventLexicon.Kind) {
    let place = UInt64(kind.rawValue)
    if place < 64 { low |= 1 << place } else { high |= 1 << (place - 64) }
  }

  /// Whether a kind is among them.
  func contains(_ kind: EventLexicon.Kind) -> Bool {
    let place = UInt64(kind.rawValue)
    return place < 64 ? low >> place & 1 == 1 : high >> (place - 64) & 1 == 1
  }
}
