/// A part of a parsed template; ranges are UTF-8 offsets into its source, end-exclusive.
enum TemplateNode: Sendable {
  case text(Range<Int>)
  /// A tag that stays on its line begins the line here; an indented partial writes its indentation.
  case lineStart
  case value(ValueTag)
  case section(SectionTag)
  case partial(PartialTag)
}

/// A name in a tag, such as `event.title`, or `.` for the current item.
struct TagName: Sendable {
  let text: String
  let range: Range<Int>
  /// False when the parser has refused the name already, so that nobody does so again.
  var isWellFormed = true

  /// The names between the dots; empty for `.`.
  var parts: [String] {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text.isEmpty ? [] : [text] }
    return text.split(separator: ".").map(String.init)
  }
}

struct ValueTag: Sendable {
  let name: TagName
  let filters: [TagName]
  /// Whether the line holds blanks, section tags and this one value, and nothing else.
  var isAlone: Bool
}

struct SectionTag: Sendable {
  let name: TagName
  let isInverted: Bool
  var children: [TemplateNode]
}

struct PartialTag: Sendable {
  let name: TagName
  /// The blanks before a partial that has its line for itself.
  let indentation: Range<Int>
}
