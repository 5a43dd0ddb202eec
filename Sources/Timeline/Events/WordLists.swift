/// Lists of numbered words, each in the order of its numbers, one behind the other in one room.
struct WordLists: Sendable {
  /// Where one list stands.
  struct List: Sendable {
    fileprivate let start: Int
    fileprivate let end: Int

    var isEmpty: Bool { start == end }
  }

  private var room: [Int] = []

  /// Adds a list; its words are all different.
  mutating func add(_ words: some Sequence<Int>) -> List {
    let start = room.count
    room += words.sorted()
    return List(start: start, end: room.count)
  }

  /// The words of a list.
  subscript(list: List) -> ArraySlice<Int> { room[list.start..<list.end] }

  /// Whether a list holds a word.
  func has(_ word: Int, in list: List) -> Bool {
    var index = list.start
    while index < list.end, room[index] < word { index += 1 }
    return index < list.end && room[index] == word
  }

  /// Whether two lists share no word.
  func areDisjoint(_ a: List, _ b: List) -> Bool {
    var (i, j) = (a.start, b.start)
    while i < a.end, j < b.end {
      let (left, right) = (room[i], room[j])
      if left == right { return false }
      if left < right { i += 1 } else { j += 1 }
    }
    return true
  }

  /// The sum of the weights of the words that two lists share.
  func sum(_ a: List, _ b: List, _ weights: [Double]) -> Double {
    var (i, j) = (a.start, b.start)
    var shared = 0.0
    while i < a.end, j < b.end {
      let (left, right) = (room[i], room[j])
      if left == right { shared += weights[left] }
      i += left <= right ? 1 : 0
      j += right <= left ? 1 : 0
    }
    return shared
  }

  /// The words that two lists share, by weight: their part of all, and their sum.
  func share(
    _ a: List, _ b: List, _ weights: [Double]
  ) -> (share: Double, sum: Double) {
    var (i, j) = (a.start, b.start)
    var (shared, all) = (0.0, 0.0)
    // Steps without a branch: which list is behind cannot be foreseen.
    while i < a.end, j < b.end {
      let (left, right) = (room[i], room[j])
      let weight = weights[min(left, right)]
      shared += left == right ? weight : 0
      all += left == right ? 2 * weight : weight
      i += left <= right ? 1 : 0
      j += right <= left ? 1 : 0
    }
    for word in room[i..<a.end] { all += weights[word] }
    for word in room[j..<b.end] { all += weights[word] }
    return (all == 0 ? 0 : 2 * shared / all, shared)
  }
}
