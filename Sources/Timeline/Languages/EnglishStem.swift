/// Cuts the endings off English words, so that forms of one word compare equal.
///
/// A light stemmer after Harman's S stemmer (1991), with the verb endings added.
public enum EnglishStem {
  private static let endings: [(ending: String, replacement: String, shortest: Int)] = [
    ("ies", "y", 5), ("ied", "y", 5), ("ing", "", 6), ("ed", "", 5), ("es", "", 5), ("s", "", 4),
  ]

  /// The stem of a lower-case word.
  public static func of(_ word: String) -> String {
    let count = word.count
    for (ending, replacement, shortest) in endings
    where count >= shortest && word.hasSuffix(ending) && !word.hasSuffix("ss") {
      var stem = word.dropLast(ending.count) + replacement
      if ending != "s", let last = stem.last, stem.dropLast().last == last, last != "l", last != "s"
      {
        stem = stem.dropLast() + ""
      }
      return stem.last == "e" ? String(stem.dropLast()) : String(stem)
    }
    return word.last == "e" && count > 4 ? String(word.dropLast()) : word
  }

  /// Endings that make a noun, adjective or adverb of another word, the longest first.
  private static let derived: [(ending: String, replacement: String)] = [
    ("ification", "ify"), ("ication", "y"), ("isation", "is"), ("ization", "iz"), ("ation", ""),
    ("ition", ""), ("ution", "ut"), ("ement", ""), ("ment", ""), ("ance", ""), ("ence", ""),
    ("ancy", ""), ("sion", "d"), ("tion", "t"), ("ist", ""), ("ism", ""), ("ness", ""),
    ("ship", ""), ("ity", ""), ("ally", ""), ("ous", ""), ("ive", ""), ("ial", ""), ("al", ""),
    ("er", ""), ("or", ""), ("ly", ""), ("y", ""),
  ]

  /// What words of one family share, as far as their letters tell: "declaration" and "declared".
  public static func root(of word: String) -> String {
    let stem = of(word)
    let count = stem.count
    for (ending, replacement) in derived
    where stem.hasSuffix(ending) && count >= ending.count + 4 {
      let root = stem.dropLast(ending.count) + replacement
      return root.last == "e" ? String(root.dropLast()) : String(root)
    }
    return stem
  }

  /// Endings that make an adjective of a land, with what the land ends with instead.
  private static let peoples: [(ending: String, replacements: [String])] = [
    ("ian", ["ia", "y", "e", ""]), ("ean", ["ea", "e", ""]), ("an", ["a", "o", ""]),
    ("ese", ["", "a"]), ("ish", ["", "land"]), ("ic", ["", "land"]), ("i", [""]),
  ]

  /// The lands that a lower-case adjective, or the name of a people, can be of: "libyans" of "libya".
  static func lands(ofAdjective word: String) -> [String] {
    let single = word.hasSuffix("s") ? String(word.dropLast()) : word
    return peoples.flatMap { ending, replacements in
      single.count > ending.count + 3 && single.hasSuffix(ending)
        ? replacements.map { single.dropLast(ending.count) + $0 } : []
    }
  }
}
