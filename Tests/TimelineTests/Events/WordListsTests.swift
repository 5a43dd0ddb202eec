import Testing

@testable import Timeline

@Suite struct WordListsTests {
  private static let weights = [1.0, 2, 4, 8, 16, 32]

  private static let pairs: [(one: [Int], other: [Int], shared: Double)] = [
    ([3, 1, 2], [5, 2, 3], 12), ([], [], 0), ([1], [], 0), ([0, 5], [5], 32), ([0], [1, 2], 0),
  ]

  @Test(arguments: pairs)
  func weighsWhatTwoListsShare(one: [Int], other: [Int], shared: Double) {
    var lists = WordLists()
    let (a, b) = (lists.add(one), lists.add(other))
    let all = (one + other).reduce(0) { $0 + Self.weights[$1] }
    for (a, b) in [(a, b), (b, a)] {
      let found = lists.share(a, b, Self.weights)
      #expect(found.sum == shared && lists.sum(a, b, Self.weights) == shared)
      #expect(found.share == (all == 0 ? 0 : 2 * shared / all))
      #expect(lists.areDisjoint(a, b) == (shared == 0))
    }
  }

  @Test func knowsItsWords() {
    var lists = WordLists()
    let (list, other) = (lists.add([4, 1]), lists.add([2]))
    #expect(Array(lists[list]) == [1, 4] && Array(lists[other]) == [2])
    #expect((0...5).filter { lists.has($0, in: list) } == [1, 4])
  }
}
