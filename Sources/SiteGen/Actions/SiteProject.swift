package import Timeline

/// A site's folder, read whole: what every action starts from.
package struct SiteProject: Sendable {
  package let configuration: SiteConfiguration
  package let sources: [SourceFile]
  package let files: [EventFile]
  package let pages: [ContentPage]
  /// The files in `content/assets/`.
  private let assets: [RelativePath]
  /// What extraction makes of them.
  package let plan: ContentPlan
  package let warnings: [Diagnostic]

  /// Reads a site and plans what extraction would write.
  ///
  /// What `memory` knows of the sources is not found out again.
  ///
  /// - Throws: everything that is wrong with its files, in one go.
  package init(
    _ disk: FileSystem, workers: Workers = Workers(1), memory: ExtractionMemory? = nil,
    watching: (BuildStage) -> Void = { _ in }
  ) throws(Findings) {
    try self.init(disk, workers: workers, memory: memory, events: nil, watching: watching)
  }

  /// The same; event files that `events` knows are not read again.
  init(
    _ disk: FileSystem, workers: Workers, memory: ExtractionMemory?, events: Later<KnownEvents>?,
    watching: (BuildStage) -> Void
  ) throws(Findings) {
    watching(.read)
    var findings = Findings()
    findings.add(Self.missing(disk))
    guard !findings.hasErrors else { throw findings }
    var configurationWarnings = Findings()
    let configuration = findings.collect { () throws(Findings) in
      try ConfigurationReader.read(disk, &configurationWarnings)
    }
    findings.add(configurationWarnings)
    var sourceFindings = Findings()
    sources = SourceStore.read(disk, workers: workers, &sourceFindings)
    findings.add(sourceFindings)
    files = EventStore.read(disk, workers: workers, known: events, &findings)
    pages = PageStore.read(disk, &findings)
    assets = AssetStore.files(disk, &findings)
    findings.add(Findings(UnreadEntries.warnings(disk)))
    self.configuration = configuration ?? SiteConfiguration()
    watching(.extract)
    plan = ContentPlanner(
      configuration: self.configuration, sources: sources, files: files, workers: workers,
      memory: memory
    ).plan()
    warnings = findings.list + plan.warnings
    guard findings.hasErrors else { return }
    if !sourceFindings.hasErrors {
      // Quotes can be checked in the events that are whole, so that no second run is needed.
      var quotes = Findings()
      _ = assembler(asOf: nil).site(&quotes)
      findings.add(Findings(quotes.list.filter { $0.severity == .error }))
    }
    throw findings
  }

  /// Reads nothing but whether there is a site at all.
  ///
  /// - Throws: that there is none.
  package static func requireSite(_ disk: FileSystem) throws(Findings) {
    let findings = missing(disk)
    if findings.hasErrors { throw findings }
  }

  /// A folder that holds no site, or one that does not exist.
  private static func missing(_ disk: FileSystem) -> Findings {
    var findings = Findings()
    let hasFile = findings.catching { () throws(Diagnostic) in
      let file = try disk.status(ConfigurationReader.file)
      let content = try disk.status(RelativePath(trusted: "content"))
      return file != nil || content != nil
    }
    if hasFile == false,
      findings.catching({ () throws(Diagnostic) in try disk.list(.root) }) != nil
    {
      findings.add(.error(.content(.noSite), at: disk.place(.root)))
    }
    return findings
  }

  private func assembler(asOf: CivilDate?, plan: ContentPlan? = nil) -> SiteAssembler {
    SiteAssembler(
      configuration: configuration, sources: sources, plan: plan ?? self.plan, files: files,
      pages: pages, asOf: asOf ?? configuration.asOf?.bounds.latest)
  }

  /// The quotes that stand in event files and not in their sources, before extraction follows the
  /// sources.
  ///
  /// Where only checked events count, extraction may follow a changed source in all others, but not
  /// where a person's word stands for the quote.
  package func brokenQuotes(onlyChecked: Bool) -> Findings {
    guard plan.entries.contains(where: { $0.change == .changed || $0.change == .removed }) else {
      return Findings()
    }
    var findings = Findings()
    _ = assembler(asOf: nil, plan: plan.asWritten(files)).site(&findings)
    let events = Dictionary(files.map { ($0.event.id, $0.event) }) { first, _ in first }
    return Findings(
      findings.list.compactMap { finding in
        guard case .content(.quoteNotInSource(let id, let source, let near, _)) = finding.fact,
          let event = events[id], !onlyChecked || event.status == .checked
        else { return nil }
        let remedy: QuoteRemedy =
          !event.isExtracted ? .correct : event.status == .checked ? .recheck : .follow
        return .error(
          .content(.quoteNotInSource(event: id, source: source, near: near, remedy: remedy)),
          at: finding.place, related: finding.related)
      })
  }

  /// The site as its pages see it; what is wrong with it goes to `findings`.
  package func assembled(asOf: CivilDate?, _ findings: inout Findings) -> Site {
    var site = assembler(asOf: asOf).site(&findings)
    site.assets = assets
    return site
  }

  /// The site as its pages see it.
  ///
  /// - Throws: everything that is wrong with it.
  package func assembled(asOf: CivilDate?) throws(Findings) -> Site {
    var findings = Findings()
    let site = assembled(asOf: asOf, &findings)
    guard !findings.hasErrors else { throw findings }
    return site
  }
}
