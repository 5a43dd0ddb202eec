/// A word, number or mark of a text.
public struct Token: Sendable, Hashable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable {
    /// Letters.
    case word
    /// ASCII digits.
    case digits
    /// One mark that is neither; dashes and quotation marks of Unicode count as one mark.
    case mark
  }

  /// What it is made of.
  public let kind: Kind
  /// For a mark, its ASCII form: `-` for hyphens, `_` for dashes, `"` and `'` for quotation
  /// marks, `~` for "±"; 0 for a mark without one.
  public let mark: UInt8
  /// Whether white space (or the start of the text) stands before it.
  public let isSpaced: Bool
  /// Whether its first letter is a capital, or the second of a name that begins small ("iOS"); letters
  /// outside ASCII count when they have case.
  public let isCapitalised: Bool
  /// Where it stands.
  public let span: TextSpan

  /// Creates a token.
  public init(
    kind: Kind, mark: UInt8 = 0, isSpaced: Bool, isCapitalised: Bool = false, span: TextSpan
  ) {
    self.kind = kind
    self.mark = mark
    self.isSpaced = isSpaced
    self.isCapitalised = isCapitalised
    self.span = span
  }

  /// Whether the token is the mark with this ASCII form.
  public func isMark(_ character: Unicode.Scalar) -> Bool {
    kind == .mark && mark == UInt8(ascii: character)
  }
}

extension Token {
  /// The ASCII form of a dash that sets a clause apart.
  public static let dash: Unicode.Scalar = "_"
}
