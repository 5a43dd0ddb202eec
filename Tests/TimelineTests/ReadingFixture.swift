import Timeline

/// What a test reads: a text with the document creation time that its dates are counted from.
struct ReadingFixture {
  /// The day that the examples of the rules are read on, a Wednesday.
  static let day = "2023-03-22"

  let document: SourceDocument
  let mentions: [Mention]

  init(
    _ text: String, created: String? = Self.day, language: Language = .english,
    manner: Manner? = nil
  ) throws {
    document = SourceDocument(
      id: "test", created: try created.map { try EDTF($0) }, text: Array(text.utf8))
    mentions = TaggedDocument(document, language: language, manner: manner).mentions
  }

  /// The expressions in their words.
  var words: [String] { mentions.map { document.words($0.expression.span) } }

  /// The dates in EDTF; `-` for an expression without one.
  var dates: [String] { mentions.map { $0.resolution.date?.description ?? "-" } }
}

extension Resolution {
  /// The form in which rule examples tell a reading: EDTF, `P3D`, `SET` or `REF`.
  var exampleForm: String {
    if let date { return date.description }
    switch failure {
    case .duration: return timex.value
    case .recurring: return "SET"
    case .vague: return "REF"
    case .noAnchor, .anchorTooCoarse, nil: return ""
    }
  }
}

/// A text without the marks that a test has put into it, and where they stood.
struct MarkedText {
  let text: String
  /// UTF-8 offsets of the marks in `text`, in order.
  let offsets: [Int]

  init(_ marked: String, marks: Set<Character>) {
    var text = ""
    var offsets: [Int] = []
    for character in marked {
      if marks.contains(character) {
        offsets.append(text.utf8.count)
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }
}
