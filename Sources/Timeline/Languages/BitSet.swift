/// Members of an enumeration with at most `capacity` of them, numbered from 0, as bits.
struct BitSet<Member: RawRepresentable>: Sendable, Hashable
where Member.RawValue: BinaryInteger {
  /// How many members there can be.
  static var capacity: Int { 192 }

  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0

  /// No members.
  init() {}

  /// The members of a list.
  init(_ members: [Member]) { for member in members { insert(member) } }

  /// Adds a member.
  mutating func insert(_ member: Member) {
    let place = UInt64(member.rawValue)
    let bit = 1 << (place & 63) as UInt64
    switch place >> 6 {
    case 0: low |= bit
    case 1: middle |= bit
    default: high |= bit
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { low | middle | high == 0 }

  /// Whether a member is among them.
  func contains(_ member: Member) -> Bool {
    let place = UInt64(member.rawValue)
    let part = place < 64 ? low : place < 128 ? middle : high
    return part >> (place & 63) & 1 == 1
  }

  /// Whether none of them is among others.
  func isDisjoint(with others: BitSet) -> Bool {
    low & others.low | middle & others.middle | high & others.high == 0
  }
}

/// Kinds of the words that tell events.
typealias KindSet = BitSet<EventLexicon.Kind>

/// Signals of a word.
typealias SignalSet = BitSet<Signal>
