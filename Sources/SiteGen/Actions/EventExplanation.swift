package import Timeline

/// How an event came to be: its evidence, why each piece was joined, and what a person changed.
package struct EventExplanation: Sendable {
  /// How a piece of evidence came into the event.
  package enum Joining: Sendable {
    /// The event began with it.
    case first
    /// Extraction found it to tell the same as another piece.
    case alike(Similarity)
    /// A person put it there, or it has stood there since an earlier run.
    case kept
  }

  /// A piece of evidence.
  package struct Proof: Sendable {
    package let evidence: Evidence
    package let isWithdrawn: Bool
    package let joining: Joining
    /// Where the sentence stands; nil when its source no longer has it.
    package let place: Place?
    package let source: SourceFile?
    /// How its date was read; nil when a person gave it.
    package let reading: DocumentAccount.Reading?
  }

  package let entry: ContentPlan.Entry
  package let proofs: [Proof]
  /// The fields that a person has changed since extraction wrote them.
  package let editedFields: [CuratedEvent.Field]

  package var event: CuratedEvent { entry.event }

  /// Explains the event that is the plan's entry with this number.
  package init(_ index: Int, in project: SiteProject) {
    let entry = project.plan.entries[index]
    self.entry = entry
    editedFields = entry.event.editedFields
    var explained: [String: SourceExplanation] = [:]
    // What extraction found and likened to nothing is what the others were likened to.
    let founding = entry.event.evidence.indices.filter {
      let proof = entry.event.evidence[$0]
      return !proof.isWithdrawn && !proof.evidence.rule.isEmpty
        && project.plan.likeness[EvidenceKey(proof.evidence)] == nil
    }
    let first = founding.count == 1 ? founding[0] : 0
    proofs = entry.event.evidence.enumerated().map { rank, proof in
      let evidence = proof.evidence
      let joining: Joining =
        if let reason = project.plan.likeness[EvidenceKey(evidence)] {
          .alike(reason)
        } else {
          rank == first ? .first : .kept
        }
      let source = project.sources.first { $0.id == evidence.source }
      if let source, explained[source.id] == nil {
        explained[source.id] = SourceExplanation(source, line: nil, in: project)
      }
      let quote = QuoteFinder.folded(evidence.quote)
      let sentence = explained[evidence.source]?.sentences.first { $0.words == quote }
      let reading = source.flatMap { sentence?.reading(of: evidence, in: $0) }
      return Proof(
        evidence: evidence, isWithdrawn: proof.isWithdrawn, joining: joining,
        place: sentence?.place, source: source,
        reading: evidence.rule.isEmpty ? nil : reading)
    }
  }
}
