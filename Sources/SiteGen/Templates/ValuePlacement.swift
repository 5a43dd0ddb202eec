/// Whether a value of some kind may stand in some place, and how it is written there.
enum ValuePlacement {
  case allowed(Program.Manner)
  case refused(TemplateFact.Surroundings)

  init(
    _ kind: ValueKind, at spot: MarkupContext.Spot, in escaping: Escaping,
    code: MarkdownCode.Form?, isAlone: Bool
  ) {
    if let code {
      self = .refused(code == .block ? .codeBlock : .codeSpan)
    } else if kind == .html {
      self = Self.html(at: spot, in: escaping, isAlone: isAlone)
    } else {
      self = Self.text(kind, at: spot)
    }
  }

  private static func text(_ kind: ValueKind, at spot: MarkupContext.Spot) -> ValuePlacement {
    switch spot {
    case .address(let atStart, let inLink):
      .allowed(atStart || kind == .url ? .address(inLink: inLink) : .addressPart(inLink: inLink))
    case .linkTitle: .allowed(.linkTitle)
    case .text, .imageText, .attribute, .comment:
      .allowed(kind == .url ? .address(inLink: false) : .text)
    // Digits and a minus sign mean nothing in style and script that they should not.
    case .codeAttribute(let name): kind == .number ? .allowed(.text) : .refused(.attribute(name))
    case .codeElement(let name): kind == .number ? .allowed(.text) : .refused(.element(name))
    case .tag: .refused(.tag)
    }
  }

  private static func html(
    at spot: MarkupContext.Spot, in escaping: Escaping, isAlone: Bool
  ) -> ValuePlacement {
    switch (escaping, spot) {
    case (.plain, _): .refused(.plainText)
    case (.xml, .text): .allowed(.text)
    case (.html, .text), (.html, .codeElement): .allowed(.markup)
    case (.markdown, .text): .allowed(.fragment(asBlock: isAlone))
    case (_, .codeElement(let name)): .refused(.element(name))
    case (_, .codeAttribute(let name)): .refused(.attribute(name))
    case (_, .imageText): .refused(.imageText)
    case (_, .attribute), (_, .linkTitle): .refused(.quotes)
    case (_, .address): .refused(.address)
    case (_, .comment): .refused(.comment)
    case (_, .tag): .refused(.tag)
    }
  }
}
