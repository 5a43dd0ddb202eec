/// Where in HTML or Markdown a value would stand, told from the template's own text.
///
/// Source: HTML, "Tokenization", as far as a template needs it; CommonMark 0.30, section 6.3, for
/// the destinations of links.
struct MarkupContext: Sendable {
  /// What surrounds a value.
  enum Spot: Sendable, Hashable {
    case text
    /// The text of a Markdown image, which becomes an attribute.
    case imageText
    case attribute
    /// In an address: at its start, where a scheme can stand, or after it.
    case address(atStart: Bool, inLink: Bool)
    /// In the quoted title of a Markdown link.
    case linkTitle
    /// In an attribute that holds style or script.
    case codeAttribute(String)
    /// In a `script` or `style` element.
    case codeElement(String)
    /// Inside a tag, but not inside quotes.
    case tag
    case comment
  }

  private enum State: Equatable {
    case text, opening, declaration, tagName, tag, attributeName, afterName, beforeValue
    case value(quote: UInt8), comment, code, destination
    /// After a link's destination, and in its title when `quote` is not 0.
    case title(quote: UInt8)
  }

  private static let addressAttributes: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "background", "manifest",
    "ping", "xlink:href",
  ]

  private let escaping: Escaping
  private var state = State.text
  /// Whether only blanks or values stand between here and the start of the address.
  private var atStart = false
  private var isInImageText = false
  /// Whether a line since the last empty one begins with `[`, as a reference does.
  private var isInReference = false
  /// Whether the line has nothing but blanks so far.
  private var isLineEmpty = true
  /// Whether the line has nothing but blanks, quote marks, list markers and values so far.
  private var isLineBare = true
  /// The last four bytes of the template's text.
  private var recent: UInt32 = 0
  private var element: [UInt8] = []
  private var attribute: [UInt8] = []
  /// What follows `</` in a script or style element; nil before.
  private var closingName: [UInt8]?

  init(_ escaping: Escaping) {
    self.escaping = escaping
  }

  /// What surrounds a value that stands here.
  var spot: Spot {
    switch state {
    case .text: return isInImageText ? .imageText : .text
    case .comment: return .comment
    case .code: return .codeElement(String(decoding: element, as: UTF8.self))
    case .destination: return .address(atStart: atStart, inLink: true)
    case .title(let quote): return quote == 0 ? .text : .linkTitle
    case .value(let quote) where quote != 0:
      let name = String(decoding: attribute, as: UTF8.self)
      if name.hasPrefix("on") || name == "style" || name == "srcdoc" {
        return .codeAttribute(name)
      }
      guard Self.addressAttributes.contains(name) else { return .attribute }
      return .address(atStart: atStart, inLink: false)
    default: return .tag
    }
  }

  /// Passes a value.
  ///
  /// It may turn out to be empty, so what stands on either side of it is still taken together.
  mutating func passValue() { isLineEmpty = false }

  /// Whether a section that began in `start` may end here: both must be in the same part of HTML.
  ///
  /// When it may, an address that had not begun before the section has not begun after it either,
  /// since the section can be left out.
  mutating func closeSection(from start: MarkupContext) -> Bool {
    // A link's title can be left out.
    if start.state == .destination, state == .title(quote: 0) { state = .destination }
    guard state == start.state, isInImageText == start.isInImageText else { return false }
    if start.atStart { atStart = true }
    return true
  }

  /// Passes text of the template.
  mutating func advance(over bytes: ArraySlice<UInt8>) {
    guard escaping != .plain else { return }
    for byte in bytes { advance(over: byte) }
  }

  private mutating func advance(over byte: UInt8) {
    recent = recent << 8 | UInt32(byte)
    if escaping == .markdown { passMarkdown(byte) }
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .opening }
    case .opening:
      attribute.removeAll(keepingCapacity: true)
      element.removeAll(keepingCapacity: true)
      element.append(byte.asciiLowercased)
      if byte.isASCIILetter || byte == UInt8(ascii: "/") {
        state = .tagName
      } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        state = .declaration
      } else if byte != UInt8(ascii: "<") {
        state = .text
      }
    case .declaration:
      if recent == 0x3C21_2D2D {
        state = .comment
      } else if byte == UInt8(ascii: ">") {
        state = .text
      }
    case .comment:
      if recent & 0xFF_FFFF == 0x2D_2D3E { state = .text }
    case .code: passCode(byte)
    case .destination: passDestination(byte)
    case .title(let quote): passTitle(byte, quote)
    case .tagName, .tag, .attributeName, .afterName, .beforeValue, .value: passTag(byte)
    }
  }

  private mutating func passTag(_ byte: UInt8) {
    if case .value(let quote) = state, quote != 0 {
      if byte == quote { state = .tag } else if !(atStart && byte.isASCIIBlank) { atStart = false }
      return
    }
    if byte == UInt8(ascii: ">") { return endTag() }
    switch state {
    case .tagName:
      if byte.isASCIIBlank || byte == UInt8(ascii: "/") {
        state = .tag
      } else {
        element.append(byte.asciiLowercased)
      }
    case .attributeName where byte.isASCIIBlank: state = .afterName
    case .attributeName where byte == UInt8(ascii: "="),
      .afterName where byte == UInt8(ascii: "="):
      state = .beforeValue
    case .attributeName: attribute.append(byte.asciiLowercased)
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        state = .value(quote: byte)
        atStart = true
      } else if !byte.isASCIIBlank {
        state = .value(quote: 0)
      }
    case .value:
      if byte.isASCIIBlank { state = .tag }
    default:
      if !byte.isASCIIBlank && byte != UInt8(ascii: "/") {
        state = .attributeName
        attribute.removeAll(keepingCapacity: true)
        attribute.append(byte.asciiLowercased)
      }
    }
  }

  private mutating func endTag() {
    let holdsCode = element.elementsEqual("script".utf8) || element.elementsEqual("style".utf8)
    state = holdsCode && escaping != .xml ? .code : .text
    closingName = nil
  }

  private mutating func passCode(_ byte: UInt8) {
    if recent & 0xFFFF == 0x3C2F {
      closingName = []
    } else if let name = closingName, name.count < element.count {
      closingName = name + [byte.asciiLowercased]
      guard closingName == element else { return }
      state = .tag
      element = []
    }
  }

  // MARK: Markdown

  private mutating func passMarkdown(_ byte: UInt8) {
    let isBlankLine = byte == .newline && isLineEmpty
    if byte == .newline {
      if isBlankLine { isInReference = false }
      isLineEmpty = true
      isLineBare = true
    } else if !byte.isASCIIBlank {
      isLineEmpty = false
      if isLineBare, byte == UInt8(ascii: "[") { isInReference = true }
      if !byte.isContainerMark { isLineBare = false }
    }
    switch state {
    case .text:
      if recent & 0xFFFF == 0x215B {
        isInImageText = true
      } else if isBlankLine || byte == UInt8(ascii: "]") {
        isInImageText = false
      }
      // `](` begins a link's destination, `]:` that of a reference.
      if recent & 0xFFFF == 0x5D28 || (recent & 0xFFFF == 0x5D3A && isInReference) {
        state = .destination
        atStart = true
      }
    case .comment, .code: break
    // A tag in Markdown does not go on after an empty line.
    default: if isBlankLine { state = .text }
    }
  }

  private mutating func passDestination(_ byte: UInt8) {
    if recent & 0xFFFF == 0x5D28 || recent & 0xFFFF == 0x5D3A { return }
    if byte == UInt8(ascii: ")") {
      state = .text
    } else if byte.isASCIIBlank {
      if !atStart { state = .title(quote: 0) }
    } else if UInt8(truncatingIfNeeded: recent >> 8).isASCIIBlank, byte.isTitleQuote {
      state = .title(quote: byte)
    } else if byte != UInt8(ascii: "<") {
      atStart = false
    }
  }

  private mutating func passTitle(_ byte: UInt8, _ quote: UInt8) {
    if quote != 0 {
      let end = quote == UInt8(ascii: "(") ? UInt8(ascii: ")") : quote
      if byte == end { state = .title(quote: 0) }
    } else if byte.isTitleQuote {
      state = .title(quote: byte)
    } else if !byte.isASCIIBlank {
      state = .text
    }
  }
}

extension UInt8 {
  /// Whether the byte may stand before the text of a Markdown line: in a quote mark or a list's
  /// marker, or as a blank.
  var isContainerMark: Bool {
    switch self {
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: ")"):
      true
    default: isASCIIBlank || isASCIIDigit
    }
  }

  fileprivate var isTitleQuote: Bool {
    self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "(")
  }
}
