/// A value that a template writes or asks about; its case decides how it is escaped.
package enum TemplateValue: Sendable {
  /// Nothing: it writes nothing and opens no section.
  case none
  case text(String)
  /// An address; one whose scheme is not allowed is written as nothing.
  case url(String)
  /// Finished HTML in UTF-8, which is never escaped.
  case html([UInt8])
  indirect case date(DateValue)
  case flag(Bool)
  case number(Int)
  case record(Record)
  case list([Record])
  case texts([String])

  /// Finished HTML.
  package static func html(_ markup: String) -> TemplateValue { .html(Array(markup.utf8)) }

  /// Whether a section with this value is shown.
  ///
  /// Shown are: a flag that is set, a number that is not 0, a text, address, HTML or list that is
  /// not empty, every date and every record.
  package var isPresent: Bool {
    switch self {
    case .none: false
    case .text(let text), .url(let text): !text.isEmpty
    case .html(let markup): !markup.isEmpty
    case .flag(let flag): flag
    case .number(let number): number != 0
    case .list(let records): !records.isEmpty
    case .texts(let texts): !texts.isEmpty
    case .date, .record: true
    }
  }

  /// The kind of the value, or nil for none.
  package var kind: ValueKind? {
    switch self {
    case .none: nil
    case .text: .text
    case .url: .url
    case .html: .html
    case .date: .date
    case .flag: .flag
    case .number: .number
    case .record: .record
    case .list: .list
    case .texts: .texts
    }
  }

  /// Whether the value may stand under a name of `kind`; none may stand everywhere.
  func fits(_ kind: Shape.Kind) -> Bool {
    switch (self, kind) {
    case (.none, _): true
    case (.record(let record), .record(let shape)): record.shape == shape
    case (.list(let records), .list(let shape)): records.allSatisfy { $0.shape == shape }
    case (.record, _), (.list, _): false
    default: self.kind == kind.plain
    }
  }
}

/// A date in the forms that a page shows, made before a template sees it.
package struct DateValue: Sendable, Hashable {
  /// The date as EDTF.
  package let iso: String
  /// The date in full; this is what a tag without a filter writes.
  package let long: String
  package let short: String
  package let year: String
  /// The value for the `datetime` attribute of HTML; empty when HTML has no form for the date.
  package let machine: String

  package init(iso: String, long: String, short: String, year: String, machine: String) {
    self.iso = iso
    self.long = long
    self.short = short
    self.year = year
    self.machine = machine
  }
}
