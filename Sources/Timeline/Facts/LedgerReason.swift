/// Why a dated sentence is not an event of its own.
public enum LedgerReason: String, Sendable, Hashable, CaseIterable {
  /// A relative date in a document without a publication date.
  case noAnchor
  /// The words name no day, month or year that can be told ("recently", "in recent years").
  case vague
  /// A length of time that belongs to no date ("for three days").
  case durationOnly
  /// A repeated time ("every Tuesday").
  case recurring
  /// The date is no part of what the sentence states (a title, a name, a caption, a form).
  case notAStatement
  /// The sentence states a trend or a state of things, and no event.
  case noEvent
  /// The sentence denies that it happened.
  case negated
  /// The sentence tells only that the plan was dropped or moved.
  case calledOff
  /// The sentence supposes it, and does not say that it happened or will.
  case hypothetical
  /// The sentence passes on what nobody stands for.
  case rumour
  /// A person has hidden the event.
  case hidden
  /// A person has taken the quote out of its event.
  case removedByHand
}

extension LedgerReason: Error {
  /// The reason that a failed reading gives.
  init(_ failure: Resolution.Failure) {
    self =
      switch failure {
      case .noAnchor, .anchorTooCoarse: .noAnchor
      case .vague: .vague
      case .duration: .durationOnly
      case .recurring: .recurring
      }
  }
}
