/// The filters of a value tag, as in `{{date | short}}`: this table is all there are.
package enum Filter: String, Sendable, Hashable, CaseIterable {
  case long, short, year, iso, machine
  case upper, lower
  case count

  /// What the filter writes, in one sentence.
  package var summary: String {
    switch self {
    case .long: "The date in full, as a tag without a filter writes it."
    case .short: "The date in its short form."
    case .year: "The year of the date."
    case .iso: "The date as EDTF."
    case .machine:
      "The date for the datetime attribute of HTML; empty when HTML has no form for it."
    case .upper: "The text in upper case."
    case .lower: "The text in lower case."
    case .count: "The number of items in the list."
    }
  }

  /// The kind of the filter's answer, or nil when the filter does not fit `kind`.
  package func answer(to kind: ValueKind) -> ValueKind? {
    switch (self, kind) {
    case (.long, .date), (.short, .date), (.year, .date), (.iso, .date), (.machine, .date),
      (.upper, .text), (.lower, .text):
      .text
    case (.count, .list), (.count, .texts): .number
    default: nil
    }
  }

  /// The answer to `value`; none when the filter does not fit it.
  func apply(_ value: TemplateValue) -> TemplateValue {
    switch (self, value) {
    case (.long, .date(let date)): .text(date.long)
    case (.short, .date(let date)): .text(date.short)
    case (.year, .date(let date)): .text(date.year)
    case (.iso, .date(let date)): .text(date.iso)
    case (.machine, .date(let date)): .text(date.machine)
    case (.upper, .text(let text)): .text(text.uppercased())
    case (.lower, .text(let text)): .text(text.lowercased())
    case (.count, .list(let records)): .number(records.count)
    case (.count, .texts(let texts)): .number(texts.count)
    case (.count, .none): .number(0)
    default: .none
    }
  }
}
