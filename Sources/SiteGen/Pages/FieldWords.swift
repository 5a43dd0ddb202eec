internal import Timeline

/// What stood in a field of an event and what stands there now, in words.
struct FieldWords {
  let field: EventChange.Field
  let words: ChangeWords
  let date: (EDTF) -> String
  /// What a source is called, by its identifier.
  let source: (String) -> String

  var old: String { text(of: field.old, without: field.new) }

  /// What stands there now; where that reads as before, that the rest of it is otherwise.
  var new: String {
    let new = text(of: field.new, without: field.old)
    let isList = field.field == .evidence || field.field == .citations
    return isList && new == old ? words.otherwise : new
  }

  /// A value in words; of quotes and citations only those that the other side has not.
  private func text(of values: [String], without others: [String]) -> String {
    var shown: [String]
    switch field.field {
    case .date: shown = values.map(inWords)
    case .status:
      shown = values.map { CuratedEvent.Status(rawValue: $0).map(words.status) ?? $0 }
    case .evidence, .citations: shown = entries(values, without: others)
    case .text: shown = values.map { _ in words.rewritten }
    case .title, .actors, .places, .topics, .importance, .address: shown = values
    }
    shown = shown.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return shown.isEmpty ? words.empty : shown.joined(separator: "; ")
  }

  private func entries(_ values: [String], without others: [String]) -> [String] {
    let (all, others) = (values.map(KeptEntry.init), others.map(KeptEntry.init))
    let known = Set(others.map(\.key))
    // The same in another order is told whole.
    let own = known == Set(all.map(\.key)) ? all : all.filter { !known.contains($0.key) }
    return own.map { entry in
      var text = field.field == .evidence ? source(entry.name) : entry.name
      if !entry.words.isEmpty { text += ": " + words.quoted(entry.words) }
      // The same words of the same source can be given another date.
      let isRedated = others.contains {
        $0.name == entry.name && $0.words == entry.words && !$0.date.isEmpty
          && $0.date != entry.date
      }
      let notes =
        (isRedated ? [inWords(entry.date)] : []) + (entry.isWithdrawn ? [words.withdrawn] : [])
      return notes.isEmpty ? text : "\(text) (\(notes.joined(separator: ", ")))"
    }
  }

  private func inWords(_ text: String) -> String { (try? EDTF(text)).map(date) ?? text }
}
