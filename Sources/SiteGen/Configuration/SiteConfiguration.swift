package import Timeline

/// What `sitegen.yaml` says about a site.
package struct SiteConfiguration: Sendable, Hashable {
  /// A person or place with the other names it goes by.
  package struct Entity: Sendable, Hashable {
    package let key: String
    package let name: String
    package let also: [String]

    package init(key: String, name: String, also: [String]) {
      self.key = key
      self.name = name
      self.also = also
    }
  }

  package var title: String
  package var description: String
  /// BCP 47 tag of the pages' language.
  package var language: String
  package var asOf: EDTF?
  /// What the dates of sources are counted from that do not say it themselves.
  package var manner: Manner?
  /// What becomes of a news lead that names no day, in sources that do not say it themselves.
  package var undatedLead: ReadingOptions.UndatedLead
  /// Folder of the built site, relative to the site's folder.
  package var output: String
  /// Absolute address of the published site, or empty.
  package var baseURL: String
  package var people: [Entity]
  package var places: [Entity]
  /// The names of the exporters whose files the site gets; nil for all.
  package var exports: [String]?
  /// How the timeline is laid out; nil chooses by the number of events.
  package var timeline: TimelineForm?

  package init(
    title: String = "Timeline", description: String = "", language: String = "en",
    asOf: EDTF? = nil, output: String = "public", baseURL: String = "", people: [Entity] = [],
    places: [Entity] = [], manner: Manner? = nil,
    undatedLead: ReadingOptions.UndatedLead = .omitted, timeline: TimelineForm? = nil,
    exports: [String]? = nil
  ) {
    self.title = title
    self.description = description
    self.language = language
    self.asOf = asOf
    self.output = output
    self.baseURL = baseURL
    self.people = people
    self.places = places
    self.timeline = timeline
    self.manner = manner
    self.undatedLead = undatedLead
    self.exports = exports
  }
}

extension SiteConfiguration {
  /// How a source is to be read: as it says itself, or as the site does.
  func reading(of source: SourceFile) -> ReadingOptions {
    ReadingOptions(
      manner: source.metadata.manner ?? manner,
      undatedLead: source.metadata.undatedLead ?? undatedLead)
  }

  /// The folder of the host that the site is published in; nil without an address, or when its path
  /// is none that could be looked up.
  var hostFolder: RelativePath? {
    guard let scheme = baseURL.firstRange(of: "://") else { return nil }
    let rest = baseURL[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
    let path = rest.drop { $0 != "/" }.split(separator: "/").joined(separator: "/")
    return path.isEmpty ? .root : try? RelativePath(path)
  }
}
