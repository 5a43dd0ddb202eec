/// An entry of evidence or a citation as a history keeps it.
///
/// Its first line is the source or title, a blank, and a digest of all of it; by the other two a change can
/// be told: the date, with a mark behind it when the source no longer has the words, and the words. Histories
/// of earlier programs have the first line alone.
package struct KeptEntry: Sendable {
  /// What tells it from others: two entries are the same when their keys are.
  package let key: Substring
  /// The source, or the title of the work.
  package let name: String
  /// The date that it gives, as EDTF; empty when it gives none.
  package let date: String
  /// Whether the source no longer has the words.
  package let isWithdrawn: Bool
  /// The words that it quotes; empty when they are not known.
  package let words: String

  /// Reads an entry of a history.
  package init(_ text: String) {
    let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    let key = lines.first ?? ""
    self.key = key
    name = key.lastIndex(of: " ").map { String(key[..<$0]) } ?? text
    let told = lines.count > 1 ? lines[1] : ""
    isWithdrawn = told.hasSuffix(Self.withdrawn)
    date = String(isWithdrawn ? told.dropLast(Self.withdrawn.count) : told)
    words = lines.count > 2 ? String(lines[2]) : ""
  }

  /// An entry as a history keeps it.
  static func text(
    name: String, digest: String, date: String, isWithdrawn: Bool = false, words: String
  ) -> String {
    let date = date + (isWithdrawn ? withdrawn : "")
    return "\(name.replacing("\n", with: " ")) \(digest)\n\(date)\n\(words)"
  }

  private static let withdrawn = " withdrawn"

  /// What tells an entry from others, found without reading the rest.
  static func key(_ text: String) -> Substring {
    Substring(text.utf8.prefix { $0 != .newline })
  }
}

extension EventState.Field {
  /// Whether two lists of this field's values say the same.
  func isSame(_ one: [String], _ other: [String]) -> Bool {
    guard self == .evidence || self == .citations else { return one == other }
    return one.lazy.map(KeptEntry.key).elementsEqual(other.lazy.map(KeptEntry.key))
  }
}
