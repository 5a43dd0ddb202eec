/// The part of a page that holds its words: the article, or all of it but the furniture.
struct PagePart {
  /// The element to read; nil for the whole page.
  let element: PageElement?
  /// A comment or a teaser inside of it; nil when there is none.
  let besides: PageElement?
  /// Whether headers outside of it would be those of the site.
  var isWhole: Bool { element == nil }

  /// Finds the only article, or the only one with a main heading, or the main part of a page.
  init(of tree: borrowing PageTree) {
    var articles: [(element: PageElement, hasHeading: Bool)] = []
    var mains: [PageElement] = []
    var inside: PageElement?
    var insideMain: PageElement?
    // How much stands in articles, and how much in the main part.
    var lengths = (articles: 0, main: 0)
    tree.walk { step in
      switch step {
      case .enter(let element):
        let kind = element.kind
        if element.isOutside { return false }
        if inside == nil, kind == .article {
          inside = element
          articles.append((element, false))
        }
        if kind == .h1, inside != nil { articles[articles.count - 1].hasHeading = true }
        if kind == .main || element.attribute("role") == "main" {
          mains.append(element)
          if insideMain == nil { insideMain = element }
        }
      case .leave(let element):
        if element == inside { inside = nil }
        if element == insideMain { insideMain = nil }
      case .text(let characters):
        if inside != nil { lengths.articles += characters.shown.count }
        if insideMain != nil { lengths.main += characters.shown.count }
      }
      return true
    }
    let headed = articles.filter(\.hasHeading)
    // The only article may be a comment or a teaser beside the words.
    let isOnly =
      articles.count == 1
      && (headed.count == 1 || mains.count != 1 || 2 * lengths.articles > lengths.main)
    besides = articles.count == 1 && !isOnly ? articles[0].element : nil
    element =
      isOnly
      ? articles[0].element
      : headed.count == 1 ? headed[0].element : mains.count == 1 ? mains[0] : nil
  }
}

extension PageElement {
  /// Whether it is no part of what a reader reads: furniture, or not shown at all.
  var isOutside: Bool {
    switch kind {
    case .unseen, .furniture, .title, .script, .meta, .link: true
    case .inline, .anchor, .time, .lineBreak: isHidden
    default: isHidden || isFurnitureByRole
    }
  }

  private var isHidden: Bool {
    if attribute("hidden") != nil || attribute("aria-hidden") == "true" { return true }
    guard let style = attribute("style") else { return false }
    let rules = style.lowercased().filter { !$0.isWhitespace }
    return rules.contains("display:none") || rules.contains("visibility:hidden")
  }

  private var isFurnitureByRole: Bool {
    guard let role = attribute("role") else { return false }
    return Self.roles.contains(role.lowercased())
  }

  /// WAI-ARIA: landmarks and widgets that hold no article.
  private static let roles: Set = [
    "navigation", "search", "complementary", "contentinfo", "banner", "dialog", "alertdialog",
    "menu", "menubar", "toolbar", "tablist", "form", "alert",
  ]
}
