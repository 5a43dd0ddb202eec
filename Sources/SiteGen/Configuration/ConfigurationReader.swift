internal import Timeline

/// Reads `sitegen.yaml`.
package enum ConfigurationReader {
  /// Name of the file in the site's folder.
  package static let file = RelativePath(trusted: "sitegen.yaml")

  /// What the file says, and warnings; everything has a default, and a site may have no such file.
  ///
  /// - Throws: everything that is wrong with it.
  package static func read(
    _ disk: FileSystem, _ warnings: inout Findings
  ) throws(Findings) -> SiteConfiguration {
    let bytes: [UInt8]
    do throws(Diagnostic) {
      guard try disk.status(file) != nil else { return SiteConfiguration() }
      // An empty file is a site with every default.
      bytes = try TextFile(try disk.read(file), file: file.text, mayBeBlank: true).bytes
    } catch {
      throw Findings([error])
    }
    var fields = YAMLFields(
      try YAMLReader.readContent(bytes[...], file: file.text, firstLine: 1), named: file.text)
    var configuration = SiteConfiguration()
    configuration.title = fields.text("title") ?? configuration.title
    configuration.description = fields.text("description") ?? ""
    configuration.language = fields.language("language") ?? configuration.language
    if !InterfaceWords.isKnown(configuration.language), let node = fields.node("language") {
      let known = InterfaceWords.all.map(\.language)
      fields.add(
        .warning(
          .content(.noInterfaceWords(configuration.language, known: known)), at: node.place))
    }
    configuration.asOf = fields.date("as-of")
    if let date = configuration.asOf, let place = fields.node("as-of")?.place {
      if date.bounds.latest == nil {
        fields.add(.error(.content(.noLastDay(key: "as-of")), at: place))
      } else if date.precision < .year {
        fields.add(.error(.content(.noYear(key: "as-of")), at: place))
      }
    }
    configuration.manner = fields.choice("manner", Manner.self)
    configuration.undatedLead =
      fields.choice("undated-lead", ReadingOptions.UndatedLead.self) ?? .omitted
    if let text = fields.text("output"), let place = fields.node("output")?.place {
      if let path = fields.path(text, at: place), let folder = SiteFolders.reserved(path) {
        fields.add(.error(.content(.outputInContent(folder)), at: place))
      }
      configuration.output = text
    }
    configuration.baseURL = fields.address("base-url") ?? ""
    configuration.exports = exports(&fields)
    configuration.timeline = fields.choice("timeline", TimelineForm.self)
    configuration.people = entities("people", &fields)
    configuration.places = entities("places", &fields)
    fields.refuseUnknownKeys()
    guard !fields.findings.hasErrors else { throw fields.findings }
    warnings.add(fields.findings)
    return configuration
  }

  /// The names of exporters; nil when the file does not choose any.
  private static func exports(_ fields: inout YAMLFields) -> [String]? {
    guard fields.node("exports") != nil else { return nil }
    let names = fields.placedTexts("exports")
    let known = Exporter.all.map(\.name)
    for (name, place) in names where !known.contains(name) {
      fields.add(
        .error(
          .content(
            .notOneOf(
              key: "exports", value: name, allowed: known,
              nearest: NearestName.of(name, among: known))), at: place))
    }
    return names.map(\.text)
  }

  private static func entities(
    _ key: String, _ fields: inout YAMLFields
  ) -> [SiteConfiguration.Entity] {
    guard let node = fields.node(key) else { return [] }
    guard let map = node.map else {
      fields.add(.error(.content(.wrongForm(key: key, wanted: .mapping)), at: node.place))
      return []
    }
    var owners: [String: (key: String, place: Place)] = [:]
    return map.map { entry in
      let (entity, names) = entity(entry, &fields)
      for (name, place) in names {
        let folded = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let owner = owners[folded, default: (entry.key, place)]
        owners[folded] = owner
        guard owner.key != entry.key else { continue }
        fields.add(
          .error(
            .content(.sharedName(name, list: key, other: owner.key)), at: place,
            related: owner.place))
      }
      return entity
    }
  }

  /// A person or place, and all its names with where they stand.
  private static func entity(
    _ entry: YAMLEntry, _ fields: inout YAMLFields
  ) -> (SiteConfiguration.Entity, names: [(text: String, place: Place)]) {
    // "moscow: Moscow" is short for a block with a name.
    if let text = entry.value.text {
      let name = text.isEmpty ? entry.key : text
      return (
        SiteConfiguration.Entity(key: entry.key, name: name, also: []),
        [(name, text.isEmpty ? entry.keyPlace : entry.value.place)]
      )
    }
    var inner = YAMLFields(entry.value, named: entry.key)
    let name = inner.text("name") ?? entry.key
    let place = inner.node("name")?.place ?? entry.keyPlace
    let also = inner.placedTexts("also")
    inner.refuseUnknownKeys()
    for finding in inner.findings.list { fields.add(finding) }
    return (
      SiteConfiguration.Entity(key: entry.key, name: name, also: also.map(\.text)),
      [(name, place)] + also
    )
  }
}

extension YAMLFields {
  /// A checked path inside the site's folder.
  mutating func path(_ text: String, at place: Place) -> RelativePath? {
    do throws(Diagnostic) {
      return try RelativePath(text, at: place)
    } catch {
      add(error)
      return nil
    }
  }

  /// A web address in full.
  mutating func address(_ key: String) -> String? {
    guard let node = node(key), let text = node.text else { return nil }
    guard WebAddress.isWhole(text) else {
      add(.error(.content(.notAnAddress(text)), at: node.place))
      return nil
    }
    return text
  }
}

/// Addresses of pages on the web.
package enum WebAddress {
  /// Whether a text is an address in full, with a host and without blanks.
  package static func isWhole(_ text: String) -> Bool {
    let bytes = text.utf8
    let scheme = ["https://", "http://"].first { scheme in
      bytes.prefix(scheme.utf8.count).elementsEqual(scheme.utf8) { $0.asciiLowercased == $1 }
    }
    guard let scheme, let first = bytes.dropFirst(scheme.utf8.count).first,
      !"/?#".utf8.contains(first)
    else { return false }
    return bytes.allSatisfy { $0 > 0x20 && $0 < 0x80 }
      || text.unicodeScalars.allSatisfy { $0.value > 0x20 && !$0.properties.isWhitespace }
  }
}

/// The folders that a site is made from.
package enum SiteFolders {
  /// The folders that a site is made from.
  package static let names = ["content", "Templates"]

  /// The folder of the site's own that a path is, or lies in, the cache among them; nil for others.
  package static func reserved(_ path: RelativePath) -> String? {
    (names + [RelativePath.cache.text]).first {
      $0.lowercased() == path.parts.first.map { $0.lowercased() }
    }
  }
}
