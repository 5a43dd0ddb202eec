/// The values of one shape; a name that was given no value stands for none.
package struct Record: Sendable {
  package let shape: Shape
  /// One value for each field of the shape, in its order.
  private(set) var values: [TemplateValue]

  /// Makes a record from named values; of a name given twice the later value counts.
  ///
  /// - Throws: a diagnostic without a place when the shape has no such name, or when the name
  ///   stands for another kind of value.
  package init(
    _ shape: Shape, _ values: KeyValuePairs<String, TemplateValue> = [:]
  ) throws(Diagnostic) {
    self.shape = shape
    self.values = Array(repeating: .none, count: shape.fields.count)
    for (name, value) in values { try set(name, to: value) }
  }

  /// Gives a name its value.
  ///
  /// - Throws: as the initialiser does.
  package mutating func set(_ name: String, to value: TemplateValue) throws(Diagnostic) {
    guard let slot = shape.slot(of: name) else {
      let nearest = NearestName.of(name, among: shape.fields.map(\.name))
      throw .error(.template(.nameOutsideShape(name, nearest: nearest)))
    }
    guard value.fits(shape.fields[slot].kind) else {
      let kind = shape.fields[slot].kind.plain
      throw .error(.template(.valueOfAnotherKind(name, kind: kind, found: value.kind)))
    }
    values[slot] = value
  }

  /// The value of a name; none when it has no value or the shape has no such name.
  package subscript(name: String) -> TemplateValue {
    guard let slot = shape.slot(of: name) else { return .none }
    return values[slot]
  }
}
