/// The part of a page that holds its words: the article, or all of it but the furniture.
struct PagePart {
  /// The element to read; nil for the whole page.
  let element: PageElement?
  /// Whether headers outside of it would be those of the site.
  var isWhole: Bool { element == nil }

  /// Finds the only article, or the only one with a main heading, or the main part of a page.
  init(of tree: borrowing PageTree) {
    var articles: [(element: PageElement, hasHeading: Bool)] = []
    var mains: [PageElement] = []
    var inside: PageElement?
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
        if kind == .main || element.attribute("role") == "main" { mains.append(element) }
      case .leave(let element): if element == inside { inside = nil }
      case .text: break
      }
      return true
    }
    let headed = articles.filter(\.hasHeading)
    element =
      articles.count == 1
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
