/// What can be wrong with a template, or with the values it is given.
package enum TemplateFact: Sendable, Hashable {
  // How the tags are written.
  case unclosedTag
  case unclosedSection(String)
  case wrongClose(found: String, open: String)
  case strayClose(String)
  case unescapedTag
  case malformedName(String)
  case malformedDelimiters
  case filterOutsideValue
  case sectionsTooDeep(limit: Int)
  case reservedCharacter
  case unknownFileType

  // What the tags name.
  case unknownName(String, nearest: String?)
  case noNamesInside(String, ValueKind)
  /// A front-matter key of a person's own that holds keys itself.
  case blockOutOfReach(String)
  case notWritable(String, ValueKind)
  case unknownFilter(String, nearest: String?)
  case filterDoesNotFit(Filter, ValueKind)
  case unknownPartial(String, nearest: String?)
  case partialCycle([String])
  case partialsTooDeep(limit: Int)
  case tooManyPartials(limit: Int)

  // Where the tags stand.
  case valueOutOfPlace(String, ValueKind, Surroundings)
  case sectionSplitsMarkup(String)

  /// A layout that does not show the pages it stands around.
  case contentMissing
  /// A file among the templates that no page is made with; `nearest` is the one that was probably meant.
  case unreadFile(nearest: String?)

  // What the program gives a template.
  case nameOutsideShape(String, nearest: String?)
  case valueOfAnotherKind(String, kind: ValueKind, found: ValueKind?)
  case recordOfAnotherShape

  /// A place in which some value cannot stand.
  package enum Surroundings: Sendable, Hashable {
    case codeBlock, codeSpan
    /// Inside a tag without quotes around the value.
    case tag
    case quotes, address, imageText, comment, plainText
    /// An attribute that holds style or script.
    case attribute(String)
    /// An element that holds style or script.
    case element(String)
  }
}
