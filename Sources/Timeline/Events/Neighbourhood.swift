/// Which facts each fact is compared with: the nearest before it under each of its keys.
struct Neighbourhood: Sendable {
  /// With how many facts before it under one key a fact is compared.
  private static let reach = 40

  /// Where a fact stands in a block.
  private struct Place {
    let block: Int
    let index: Int
  }

  /// The facts of each key, in order.
  private var blocks: [[Int]] = []
  /// Where each fact stands.
  private var places: [[Place]] = []

  init(_ sketches: Sketches, _ isCompared: [Bool]) {
    var numbers: [Sketches.Key: Int] = [:]
    places.reserveCapacity(isCompared.count)
    for (fact, sketch) in sketches.all.enumerated() {
      guard isCompared[fact] else {
        places.append([])
        continue
      }
      places.append(
        sketches.keys(of: sketch).map { key in
          let block = numbers[key] ?? blocks.count
          if block == blocks.count {
            numbers[key] = block
            blocks.append([])
          }
          blocks[block].append(fact)
          return Place(block: block, index: blocks[block].count - 1)
        })
    }
  }

  /// Gives the facts of a run, each with those before it that it is compared with, in order.
  func forEach(in run: Range<Int>, _ body: (_ fact: Int, _ others: [Int]) -> Void) {
    // For each fact, the last one that has met it.
    var met = [Int](repeating: -1, count: run.upperBound)
    var others: [Int] = []
    for fact in run {
      others.removeAll(keepingCapacity: true)
      for place in places[fact] {
        for other in blocks[place.block][max(0, place.index - Self.reach)..<place.index]
        where met[other] != fact {
          met[other] = fact
          others.append(other)
        }
      }
      others.sort()
      body(fact, others)
    }
  }
}
