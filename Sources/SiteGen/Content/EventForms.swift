internal import Timeline

/// Evidence as it stands in front matter.
enum EvidenceForm {
  /// Reads one entry; what is wrong with it goes to `fields`.
  static func read(
    _ node: YAMLNode, _ eventDate: EDTF?, _ fields: inout YAMLFields
  ) -> CuratedEvidence? {
    var inner = YAMLFields(node, named: "evidence")
    defer { for finding in inner.findings.list { fields.add(finding) } }
    let source = inner.requiredText("source")
    let quote = inner.requiredText("quote")
    let date = inner.date("date") ?? eventDate
    let expression = inner.text("expression") ?? ""
    let anchor = inner.date("anchor")
    let rule = inner.text("rule") ?? ""
    let isPlanned = inner.choice("told-as", ToldAs.self) == .planned
    let isWithdrawn = inner.choice("state", State.self) == .withdrawn
    inner.refuseUnknownKeys()
    guard let source, let quote, let date else { return nil }
    return CuratedEvidence(
      Evidence(
        source: source, quote: quote, date: date, expression: expression, anchor: anchor,
        rule: rule, isPlanned: isPlanned),
      isWithdrawn: isWithdrawn)
  }

  static func value(_ evidence: CuratedEvidence) -> YAMLValue {
    .map(pairs(evidence).map { ($0.key, .text($0.text)) })
  }

  /// The keys that are written, with their texts.
  static func pairs(_ evidence: CuratedEvidence) -> [(key: String, text: String)] {
    let proof = evidence.evidence
    var pairs: [(key: String, text: String)] = [
      ("source", proof.source), ("quote", proof.quote), ("date", proof.date.description),
    ]
    if !proof.expression.isEmpty { pairs.append(("expression", proof.expression)) }
    if let anchor = proof.anchor { pairs.append(("anchor", anchor.description)) }
    if !proof.rule.isEmpty { pairs.append(("rule", proof.rule)) }
    if proof.isPlanned { pairs.append(("told-as", ToldAs.planned.rawValue)) }
    if evidence.isWithdrawn { pairs.append(("state", State.withdrawn.rawValue)) }
    return pairs
  }

  private enum ToldAs: String, CaseIterable { case planned, past }
  private enum State: String, CaseIterable { case present, withdrawn }
}

/// A citation as it stands in front matter.
enum CitationForm {
  /// Reads one entry; what is wrong with it goes to `fields`.
  static func read(_ node: YAMLNode, _ fields: inout YAMLFields) -> Citation? {
    var inner = YAMLFields(node, named: "citations")
    defer { for finding in inner.findings.list { fields.add(finding) } }
    let title = inner.requiredText("title")
    let publisher = inner.text("publisher") ?? ""
    let url = inner.address("url") ?? ""
    let published = inner.date("published")
    let quote = inner.text("quote") ?? ""
    inner.refuseUnknownKeys()
    return title.map {
      Citation(title: $0, publisher: publisher, url: url, published: published, quote: quote)
    }
  }

  static func value(_ citation: Citation) -> YAMLValue {
    var pairs: [(key: String, value: YAMLValue)] = [("title", .text(citation.title))]
    if !citation.publisher.isEmpty { pairs.append(("publisher", .text(citation.publisher))) }
    if !citation.url.isEmpty { pairs.append(("url", .text(citation.url))) }
    if let published = citation.published {
      pairs.append(("published", .text(published.description)))
    }
    if !citation.quote.isEmpty { pairs.append(("quote", .text(citation.quote))) }
    return .map(pairs)
  }
}
