/// The values of one shape; a name that was given no value stands for none.
package struct Record: Sendable {
  /// What knows the values: one reference, since records are copied wherever a template goes.
  private var source: any RecordSource

  package var shape: Shape { source.shape }

  /// Makes a record from named values; of a name given twice the later value counts.
  ///
  /// - Throws: a diagnostic without a place when the shape has no such name, or when the name
  ///   stands for another kind of value.
  package init(
    _ shape: Shape, _ values: KeyValuePairs<String, TemplateValue> = [:]
  ) throws(Diagnostic) {
    source = GivenValues(shape: shape, values: [:], others: nil)
    for (name, value) in values { try set(name, to: value) }
  }

  /// A record whose values are made each time that a template asks for them.
  ///
  /// A template asks for a tenth of what it may; `source` gives values of the kinds that its shape has.
  init(_ source: any RecordSource) {
    self.source = source
  }

  /// Gives a name its value.
  ///
  /// - Throws: as the initialiser does.
  package mutating func set(_ name: String, to value: TemplateValue) throws(Diagnostic) {
    let shape = shape
    guard let slot = shape.slot(of: name) else {
      let nearest = NearestName.of(name, among: shape.fields.map(\.name))
      throw .error(.template(.nameOutsideShape(name, nearest: nearest)))
    }
    guard value.fits(shape.fields[slot].kind) else {
      let kind = shape.fields[slot].kind.plain
      throw .error(.template(.valueOfAnotherKind(name, kind: kind, found: value.kind)))
    }
    let given = source as? GivenValues
    var values = given?.values ?? [:]
    values[slot] = value
    source = GivenValues(shape: shape, values: values, others: given?.others ?? source)
  }

  /// The value of a field by its index.
  func value(at slot: Int) throws(Diagnostic) -> TemplateValue { try source.value(at: slot) }

  /// The value of a name; none when it has no value or the shape has no such name.
  package subscript(name: String) -> TemplateValue {
    get throws(Diagnostic) {
      guard let slot = shape.slot(of: name) else { return .none }
      return try value(at: slot)
    }
  }
}

/// Where the values of a record come from.
protocol RecordSource: AnyObject, Sendable {
  var shape: Shape { get }

  /// The value of a field by its index; made anew each time that a template asks for it.
  func value(at slot: Int) throws(Diagnostic) -> TemplateValue
}

/// Values that were given by name, before those of another source.
private final class GivenValues: RecordSource {
  let shape: Shape
  let values: [Int: TemplateValue]
  let others: (any RecordSource)?

  init(shape: Shape, values: [Int: TemplateValue], others: (any RecordSource)?) {
    self.shape = shape
    self.values = values
    self.others = others
  }

  func value(at slot: Int) throws(Diagnostic) -> TemplateValue {
    if let value = values[slot] { return value }
    guard let others else { return .none }
    return try others.value(at: slot)
  }
}
