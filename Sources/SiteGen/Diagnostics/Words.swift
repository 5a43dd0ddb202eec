/// A fact in words: the one place where the program speaks to a person about what it found.
package struct Words: Sendable, Equatable {
  /// A stable code such as `E0203`, which never changes its meaning.
  package let code: String
  /// What is the matter, in one plain sentence without a full stop.
  package let summary: String
  /// Why, in the few words that stand behind the caret; empty when the summary says it all.
  package let reason: String
  /// What to do about it; empty when there is nothing to do but look.
  package let help: String

  package init(_ code: String, _ summary: String, reason: String = "", help: String = "") {
    self.code = code
    self.summary = summary
    self.reason = reason
    self.help = help
  }

  package init(_ fact: Fact) {
    self =
      switch fact {
      case .file(let fact): Words(fact)
      case .yaml(let fact): Words(fact)
      case .markdown(let fact): Words(fact)
      case .page(let fact): Words(fact)
      case .content(let fact): Words(fact)
      case .template(let fact): Words(fact)
      case .output(let fact): Words(fact)
      case .interchange(let fact): Words(fact)
      }
  }
}
