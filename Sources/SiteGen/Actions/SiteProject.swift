package import Timeline

/// A site's folder, read whole: what every action starts from.
package struct SiteProject: Sendable {
  package let configuration: SiteConfiguration
  package let sources: [SourceFile]
  package let files: [EventFile]
  package let pages: [ContentPage]
  /// What extraction makes of them.
  package let plan: ContentPlan
  package let warnings: [Diagnostic]

  /// Reads a site and plans what extraction would write.
  ///
  /// - Throws: everything that is wrong with its files, in one go.
  package init(_ disk: FileSystem) throws(Findings) {
    var findings = Findings()
    findings.add(Self.missing(disk))
    guard !findings.hasErrors else { throw findings }
    let configuration = findings.collect { () throws(Findings) in
      try ConfigurationReader.read(disk)
    }
    let read = findings.collect { () throws(Findings) in try SourceStore.read(disk) }
    let files = findings.collect { () throws(Findings) in try EventStore.read(disk) }
    let pages = findings.collect { () throws(Findings) in try PageStore.read(disk) }
    guard !findings.hasErrors, let configuration, let read, let files, let pages else {
      throw findings
    }
    self.configuration = configuration
    sources = read.sources
    self.files = files
    self.pages = pages
    plan = ContentPlanner(configuration: configuration, sources: read.sources, files: files).plan()
    warnings = read.warnings + plan.warnings
  }

  /// A folder that holds no site, or one that does not exist.
  private static func missing(_ disk: FileSystem) -> Findings {
    var findings = Findings()
    let hasFile = findings.catching { () throws(Diagnostic) in
      let file = try disk.status(ConfigurationReader.file)
      let content = try disk.status(RelativePath(trusted: "content"))
      return file != nil || content != nil
    }
    if hasFile == false {
      let isThere = try? disk.status(.root)
      findings.add(
        isThere == .some(.none)
          ? .error(.file(.cannot(.list, .notFound)), at: disk.place(.root))
          : .error(.content(.noSite), at: disk.place(.root)))
    }
    return findings
  }

  /// The site as its pages see it, with all warnings.
  package func assembled(asOf: CivilDate?) throws(Findings) -> (site: Site, warnings: [Diagnostic])
  {
    let assembled = try SiteAssembler(
      configuration: configuration, sources: sources, plan: plan, files: files, pages: pages,
      asOf: asOf ?? configuration.asOf?.bounds.latest
    ).site()
    return (assembled.site, warnings + assembled.warnings)
  }
}
