/// What the JSON-LD of a page tells in the words of schema.org.
struct PageLinkedData {
  private(set) var published: String?
  private(set) var authors: [String] = []
  private(set) var publisher: String?
  private(set) var url: String?
  private(set) var isArticle = false

  /// Reads a script; nil when it is no JSON, or tells nothing of these.
  init?(_ script: [UInt8]) {
    guard let value = try? JSONReader.foreignValue(of: script) else { return nil }
    let things = Self.things(in: value)
    let article = things.first { Self.isArticle($0) && $0["datePublished"] != nil }
    guard let thing = article ?? things.first(where: { $0["datePublished"] != nil }) else {
      return nil
    }
    isArticle = article != nil
    published = thing["datePublished"]?.string
    authors = Self.names(thing["author"], among: things)
    publisher = Self.names(thing["publisher"], among: things).first
    url = thing["url"]?.string
  }

  /// The objects of a text, which stand alone, in a list or in a graph.
  private static func things(in value: JSONValue) -> [JSONValue] {
    switch value {
    case .list(let values): values.flatMap(things)
    case .object: (value["@graph"].map(things) ?? []) + [value]
    default: []
    }
  }

  private static func isArticle(_ thing: JSONValue) -> Bool {
    let types = thing["@type"]?.strings ?? [thing["@type"]?.string].compactMap(\.self)
    return types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
  }

  /// The names of people or bodies, each a text, an object, or a reference to one.
  private static func names(_ value: JSONValue?, among things: [JSONValue]) -> [String] {
    guard let value else { return [] }
    if let items = value.items { return items.flatMap { names($0, among: things) } }
    var name = value.string ?? value["name"]?.string
    if name == nil, let id = value["@id"]?.string {
      name = things.lazy.filter { $0["@id"]?.string == id }.compactMap { $0["name"]?.string }.first
    }
    guard let name, !WebAddress.isWhole(name) else { return [] }
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? [] : [words]
  }
}
