/// A compiled template: steps over flat tables, so that rendering follows no tree.
struct Program: Sendable {
  enum Step: Sendable {
    /// Text of the template: a range of `literals`.
    case literal(Range<Int>)
    /// A value: an index into `writes`.
    case write(Int)
    /// Shows the steps up to `end` once for each item, or once when the value is present.
    case section(path: Int, end: Int)
    /// Shows the steps up to `end` when the value is not present.
    case inverted(path: Int, end: Int)

    /// The value whose presence the step shows; nil for other steps.
    var shownPath: Int? {
      if case .section(let path, _) = self { path } else { nil }
    }
  }

  /// The way to a value: a frame, counted from the outermost, then one slot after another.
  struct Path: Sendable {
    let frame: Int
    /// A range of `slots`; empty when the frame itself is meant.
    let slots: Range<Int>
  }

  /// How a value is set into its place.
  enum Manner: Sendable {
    /// Escaped as text.
    case text
    /// Escaped, after its scheme was looked at.
    case address(inLink: Bool)
    /// Escaped, with blanks as in an address.
    case addressPart(inLink: Bool)
    /// Escaped for the title of a Markdown link.
    case linkTitle
    /// As it is: HTML in an HTML template.
    case markup
    /// As a marker: HTML in a Markdown template.
    case fragment(asBlock: Bool)
  }

  struct Write: Sendable {
    let path: Int
    let filters: [Filter]
    let manner: Manner
  }

  var steps: [Step] = []
  var literals: [UInt8] = []
  var writes: [Write] = []
  var paths: [Path] = []
  var slots: [Int] = []
}
