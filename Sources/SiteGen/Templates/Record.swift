/// The values of one shape; a name that was given no value stands for none.
package struct Record: Sendable {
  /// Makes the value of a field, by its index, when a template asks for it.
  typealias Maker = @Sendable (_ slot: Int) throws(Diagnostic) -> TemplateValue

  package let shape: Shape
  private var make: Maker

  /// Makes a record from named values; of a name given twice the later value counts.
  ///
  /// - Throws: a diagnostic without a place when the shape has no such name, or when the name
  ///   stands for another kind of value.
  package init(
    _ shape: Shape, _ values: KeyValuePairs<String, TemplateValue> = [:]
  ) throws(Diagnostic) {
    self.shape = shape
    make = { _ in .none }
    for (name, value) in values { try set(name, to: value) }
  }

  /// A record whose values are made each time that a template asks for them.
  ///
  /// A template asks for a tenth of what it may; `make` gives values of the kinds that the shape has.
  init(_ shape: Shape, make: @escaping Maker) {
    self.shape = shape
    self.make = make
  }

  /// Gives a name its value.
  ///
  /// - Throws: as the initialiser does.
  package mutating func set(_ name: String, to value: TemplateValue) throws(Diagnostic) {
    guard let given = shape.slot(of: name) else {
      let nearest = NearestName.of(name, among: shape.fields.map(\.name))
      throw .error(.template(.nameOutsideShape(name, nearest: nearest)))
    }
    guard value.fits(shape.fields[given].kind) else {
      let kind = shape.fields[given].kind.plain
      throw .error(.template(.valueOfAnotherKind(name, kind: kind, found: value.kind)))
    }
    make = { [others = make] slot throws(Diagnostic) in
      slot == given ? value : try others(slot)
    }
  }

  /// The value of a field by its index.
  func value(at slot: Int) throws(Diagnostic) -> TemplateValue { try make(slot) }

  /// The value of a name; none when it has no value or the shape has no such name.
  package subscript(name: String) -> TemplateValue {
    get throws(Diagnostic) {
      guard let slot = shape.slot(of: name) else { return .none }
      return try value(at: slot)
    }
  }
}
