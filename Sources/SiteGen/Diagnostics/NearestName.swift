/// Finds the known name that a misspelt one was probably meant to be.
package enum NearestName {
  /// The candidate with the fewest edits (insert, delete, replace, swap neighbours) from `name`,
  /// or nil when none is near: at most one edit for up to four characters, otherwise two.
  ///
  /// Source: optimal string alignment distance (restricted Damerau-Levenshtein).
  /// Complexity: O(candidates x length squared).
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let limit = name.count <= 4 ? 1 : 2
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let distance = distance(Array(name.lowercased()), Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The number of single edits between two words, swaps of neighbours included.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var older: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      row.reserveCapacity(b.count + 1)
      for j in 1...b.count {
        let same = a[i - 1] == b[j - 1]
        var cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (same ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, older[j - 2] + 1)
        }
        row.append(cost)
      }
      older = previous
      previous = row
    }
    return previous[b.count]
  }
}
