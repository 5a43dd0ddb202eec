import Foundation

/// Holds a JSON document against a JSON Schema, as far as our own schema goes.
///
/// Source: JSON Schema 2020-12, core and validation: `type`, `const`, `enum`, `required`,
/// `properties`, `items`, `minItems`, `minLength`, `minimum`, `pattern`, `oneOf` and `$ref`. A
/// keyword that it does not know is a problem too, so that nothing goes unchecked.
struct SchemaCheck {
  private let schema: JSON
  private(set) var problems: [String] = []

  private static let silent: Set = ["$schema", "$id", "$defs", "title", "description"]

  init(_ document: JSON, against schema: JSON) {
    self.schema = schema
    check(document, schema, at: "")
  }

  private mutating func check(_ value: JSON, _ rules: JSON, at place: String) {
    guard case .object(let keywords) = rules else { return }
    for (keyword, rule) in keywords where !Self.silent.contains(keyword) {
      if !holds(keyword, rule, value, at: place) {
        problems.append("\(place): \(keyword) \(rule)")
      }
    }
  }

  private mutating func holds(
    _ keyword: String, _ rule: JSON, _ value: JSON, at place: String
  ) -> Bool {
    switch keyword {
    case "$ref":
      let name = rule.text?.split(separator: "/").last.map(String.init) ?? ""
      guard let target = schema["$defs"]?[name] else { return false }
      check(value, target, at: place)
    case "type":
      let types = rule.text.map { [$0] } ?? rule.list.compactMap(\.text)
      return types.contains(Self.type(of: value))
    case "const": return rule == value
    case "enum": return rule.list.contains(value)
    case "required":
      guard case .object(let members) = value else { return true }
      return rule.list.compactMap(\.text).allSatisfy { members[$0] != nil }
    case "properties":
      guard case .object(let members) = value, case .object(let rules) = rule else { return true }
      for (key, member) in members {
        if let inner = rules[key] { check(member, inner, at: place + "/" + key) }
      }
    case "items":
      for (index, item) in value.list.enumerated() { check(item, rule, at: "\(place)/\(index)") }
    case "minItems": return value.list.count >= rule.number ?? 0
    case "minLength": return value.text.map { $0.count >= rule.number ?? 0 } ?? true
    case "minimum": return value.number.map { $0 >= rule.number ?? 0 } ?? true
    case "pattern":
      guard let text = value.text, let pattern = rule.text else { return true }
      return text.range(of: pattern, options: .regularExpression) != nil
    case "oneOf":
      return rule.list.count { SchemaCheck(value, against: $0, in: schema).problems.isEmpty } == 1
    default: return false
    }
    return true
  }

  private init(_ document: JSON, against rules: JSON, in schema: JSON) {
    self.schema = schema
    check(document, rules, at: "")
  }

  private static func type(of value: JSON) -> String {
    switch value {
    case .null: "null"
    case .flag: "boolean"
    case .number: "integer"
    case .text: "string"
    case .list: "array"
    case .object: "object"
    }
  }
}

extension JSON {
  init(_ text: String) throws { self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }
}
