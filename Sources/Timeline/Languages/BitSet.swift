/// Members of an enumeration with less than 128 of them, numbered from 0, as bits.
struct BitSet<Member: RawRepresentable>: Sendable, Hashable
where Member.RawValue: BinaryInteger {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// No members.
  init() {}

  /// The members of a list.
  init(_ members: [Member]) { for member in members { insert(member) } }

  /// Adds a member.
  mutating func insert(_ member: Member) {
    let place = UInt64(member.rawValue)
    if place < 64 { low |= 1 << place } else { high |= 1 << (place - 64) }
  }

  /// Whether there are none.
  var isEmpty: Bool { low | high == 0 }

  /// Whether a member is among them.
  func contains(_ member: Member) -> Bool {
    let place = UInt64(member.rawValue)
    return place < 64 ? low >> place & 1 == 1 : high >> (place - 64) & 1 == 1
  }

  /// Whether none of them is among others.
  func isDisjoint(with others: BitSet) -> Bool { low & others.low | high & others.high == 0 }
}

/// Kinds of the words that tell events.
typealias KindSet = BitSet<EventLexicon.Kind>

/// Signals of a word.
typealias SignalSet = BitSet<Signal>
