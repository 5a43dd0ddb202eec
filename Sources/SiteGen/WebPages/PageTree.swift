internal import CGumbo
internal import CPage

/// A web page parsed by Gumbo as browsers parse it: this file alone knows the library.
///
/// Owns the tree; an element must not be used after its tree is gone.
struct PageTree: ~Copyable {
  /// What ends the reading of a page, and where.
  struct Breach: Error {
    let fact: PageFact
    /// UTF-8 offset of the last element before it.
    let offset: Int
  }

  private let page: OpaquePointer
  private let text: UnsafeMutableBufferPointer<CChar>

  /// Parses UTF-8.
  ///
  /// Complexity: O(n d) for n bytes and elements d deep, where d has a bound.
  init(_ bytes: some Collection<UInt8>) throws(Breach) {
    // The tree points into the text, which ends with NUL for the sake of the library.
    let text = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count + 1)
    _ = text.initialize(from: bytes.lazy.map(CChar.init(bitPattern:)))
    text.initializeElement(at: bytes.count, to: 0)
    guard let page = cpage_read(text.baseAddress, bytes.count) else {
      text.deallocate()
      throw Breach(fact: Self.tooLarge, offset: 0)
    }
    let fault = cpage_fault(page)
    guard fault == CPageFaultNone else {
      let offset = cpage_fault_offset(page)
      cpage_free(page)
      text.deallocate()
      throw Breach(fact: Self.fact(of: fault), offset: offset)
    }
    self.page = page
    self.text = text
  }

  deinit {
    cpage_free(page)
    text.deallocate()
  }

  private static var tooLarge: PageFact { .tooLarge(megabytes: cpage_most_bytes >> 20) }

  private static func fact(of fault: CPageFault) -> PageFact {
    switch fault {
    case CPageFaultDepth: .nestedTooDeeply(limit: cpage_deepest)
    case CPageFaultAttributes: .tooManyAttributes(limit: cpage_most_attributes)
    default: tooLarge
    }
  }

  /// One step on the way through a tree.
  enum Step {
    case enter(PageElement)
    case leave(PageElement)
    case text(PageCharacters)
  }

  /// Tells every element on entering and leaving it, and every text, in the order of the page.
  ///
  /// What is inside an element is passed over when `visit` answers false on entering it.
  func walk(_ visit: (Step) -> Bool) {
    guard let document = cpage_document(page) else { return }
    for child in PageElement.children(of: document) { walk(child, visit) }
  }

  // The depth of a tree has a bound (`cpage_deepest`), far below what a thread's stack holds.
  private func walk(_ node: UnsafePointer<GumboNode>, _ visit: (Step) -> Bool) {
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
      let element = PageElement(node: node)
      if visit(.enter(element)) {
        for child in PageElement.children(of: node) { walk(child, visit) }
      }
      _ = visit(.leave(element))
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      if let characters = characters(of: node) { _ = visit(.text(characters)) }
    default: return
    }
  }

  private func characters(of node: UnsafePointer<GumboNode>) -> PageCharacters? {
    let told = node.pointee.v.text
    guard let shown = told.text, let base = text.baseAddress else { return nil }
    let start = told.original_text.data.map { $0 - UnsafePointer(base) } ?? 0
    let length = told.original_text.data == nil ? 0 : told.original_text.length
    guard start >= 0, start + length < text.count else { return nil }
    return PageCharacters(
      shown: UnsafeRawBufferPointer(start: shown, count: Self.length(of: shown)),
      written: UnsafeRawBufferPointer(start: base + start, count: length), offset: start)
  }

  private static func length(of text: UnsafePointer<CChar>) -> Int {
    var end = 0
    while text[end] != 0 { end += 1 }
    return end
  }
}

/// A text of a page: its characters, and the bytes of the file that tell them.
struct PageCharacters {
  /// With its character references read.
  let shown: UnsafeRawBufferPointer
  /// As it is written; a tag that means nothing may stand in it.
  let written: UnsafeRawBufferPointer
  /// UTF-8 offset of the first byte of `written` in the page.
  let offset: Int
}

/// An element of a page.
struct PageElement: Equatable {
  fileprivate let node: UnsafePointer<GumboNode>

  fileprivate static func children(
    of node: UnsafePointer<GumboNode>
  ) -> some Sequence<UnsafePointer<GumboNode>> {
    let list =
      node.pointee.type == GUMBO_NODE_DOCUMENT
      ? node.pointee.v.document.children : node.pointee.v.element.children
    return (0..<Int(list.length)).lazy.compactMap { index in
      list.data?[index].map { UnsafePointer($0.assumingMemoryBound(to: GumboNode.self)) }
    }
  }

  var isForm: Bool { node.pointee.v.element.tag == GUMBO_TAG_FORM }

  /// UTF-8 offset in the page of the end tag of a form; 0 when none ends it.
  ///
  /// The library keeps no place of it.
  var formEnd: Int {
    guard let start = node.pointee.v.element.original_tag.data else { return 0 }
    let wanted = StaticString("</form")
    var at = 0
    while start[at] != 0 {
      var length = 0
      while length < wanted.utf8CodeUnitCount,
        UInt8(bitPattern: start[at + length]) | 0x20 == wanted.utf8Start[length] | 0x20
      {
        length += 1
      }
      if length == wanted.utf8CodeUnitCount { return offset + at }
      at += 1
    }
    return 0
  }

  /// UTF-8 offset of its tag in the page; 0 for an element that no tag begins.
  var offset: Int { Int(node.pointee.v.element.start_pos.offset) }

  /// The value of an attribute, by its name in lower case; nil when it has none.
  func attribute(_ name: String) -> String? {
    var attributes = node.pointee.v.element.attributes
    guard attributes.length > 0, let found = gumbo_get_attribute(&attributes, name) else {
      return nil
    }
    return found.pointee.value.map { String(cString: $0) }
  }

  /// What an element is, as far as it matters to a reader of words.
  var kind: Kind {
    let element = node.pointee.v.element
    guard element.tag_namespace == GUMBO_NAMESPACE_HTML else { return .unseen }
    if element.tag == GUMBO_TAG_UNKNOWN { return unknownKind }
    return Self.kinds[Int(element.tag.rawValue)]
  }

  /// The kind of an element that is younger than the library.
  private var unknownKind: Kind {
    let tag = node.pointee.v.element.original_tag
    guard let start = tag.data, tag.length > 1 else { return .inline }
    let name = UnsafeRawBufferPointer(start: start + 1, count: tag.length - 1)
      .prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
      .map { $0 | 0x20 }
    return Self.furniture.contains { name.elementsEqual($0.utf8) } ? .furniture : .inline
  }

  private static let furniture = ["dialog", "search"]

  enum Kind: Equatable {
    case html, article, main, title, meta, link, script, time, h1
    case heading(Int)
    /// Begins and ends a paragraph.
    case block
    case paragraph, list, item, quote, term, table, row, cell, headCell, preformatted
    case lineBreak, header, anchor
    /// Menus, forms, and what stands beside the words.
    case furniture
    /// Shows no words.
    case unseen
    /// Stands within a line.
    case inline
  }

  /// The kind of each tag, by the library's number of it.
  private static let kinds: [Kind] = {
    let count = Int(GUMBO_TAG_LAST.rawValue) + 1
    return (0..<count).map { kind(of: GumboTag(rawValue: UInt32($0))) }
  }()

  private static func kind(of tag: GumboTag) -> Kind {
    switch tag {
    case GUMBO_TAG_HTML: .html
    case GUMBO_TAG_ARTICLE: .article
    case GUMBO_TAG_MAIN: .main
    case GUMBO_TAG_TITLE: .title
    case GUMBO_TAG_META: .meta
    case GUMBO_TAG_LINK: .link
    case GUMBO_TAG_SCRIPT: .script
    case GUMBO_TAG_TIME: .time
    case GUMBO_TAG_A: .anchor
    case GUMBO_TAG_H1: .h1
    case GUMBO_TAG_H2: .heading(2)
    case GUMBO_TAG_H3: .heading(3)
    case GUMBO_TAG_H4: .heading(4)
    case GUMBO_TAG_H5: .heading(5)
    case GUMBO_TAG_H6: .heading(6)
    case GUMBO_TAG_P: .paragraph
    case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DIR: .list
    case GUMBO_TAG_LI: .item
    case GUMBO_TAG_BLOCKQUOTE: .quote
    case GUMBO_TAG_DT: .term
    case GUMBO_TAG_TABLE: .table
    case GUMBO_TAG_TR: .row
    case GUMBO_TAG_TD: .cell
    case GUMBO_TAG_TH: .headCell
    case GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT: .preformatted
    case GUMBO_TAG_BR: .lineBreak
    case GUMBO_TAG_HEADER: .header
    case GUMBO_TAG_ADDRESS, GUMBO_TAG_BODY, GUMBO_TAG_CENTER, GUMBO_TAG_DD, GUMBO_TAG_DETAILS,
      GUMBO_TAG_DIV, GUMBO_TAG_DL, GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,
      GUMBO_TAG_HGROUP, GUMBO_TAG_HR, GUMBO_TAG_LEGEND, GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY,
      GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_CAPTION:
      .block
    case GUMBO_TAG_NAV, GUMBO_TAG_FORM, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_MENU:
      .furniture
    case GUMBO_TAG_HEAD, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
      GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,
      GUMBO_TAG_APPLET, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_CANVAS, GUMBO_TAG_SVG,
      GUMBO_TAG_MATH, GUMBO_TAG_RT, GUMBO_TAG_RP, GUMBO_TAG_OPTION, GUMBO_TAG_DATALIST,
      GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA,
      GUMBO_TAG_MAP, GUMBO_TAG_METER, GUMBO_TAG_PROGRESS:
      .unseen
    // Newer libraries know more names.
    default:
      furniture.contains(String(cString: gumbo_normalized_tagname(tag))) ? .furniture : .inline
    }
  }
}
