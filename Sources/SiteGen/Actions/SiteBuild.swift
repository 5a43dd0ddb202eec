package import Timeline

/// From a folder to a site: extract, check, render, publish.
package struct SiteBuild: Sendable {
  /// What a person chose for this build.
  package struct Options: Sendable {
    /// The day that stands for "today"; nil takes the configuration's or the newest source's.
    package var asOf: CivilDate?
    /// Address of the published site; nil takes the configuration's.
    package var baseURL: String?
    /// Whether content/ must stay as it is.
    package var isFrozen: Bool

    package init(asOf: CivilDate? = nil, baseURL: String? = nil, isFrozen: Bool = false) {
      self.asOf = asOf
      self.baseURL = baseURL
      self.isFrozen = isFrozen
    }
  }

  /// What a build did.
  package struct Report: Sendable {
    package let site: Site
    package let content: ContentWriter.Report
    package let published: Publisher.Report
    package let warnings: [Diagnostic]
  }

  private let disk: FileSystem
  private let options: Options

  /// A build of the site on `disk`.
  package init(_ disk: FileSystem, options: Options = Options()) {
    self.disk = disk
    self.options = options
  }

  /// Makes the whole site in memory and finds everything wrong with it; writes nothing.
  package func checked() throws(Findings) -> (
    project: SiteProject, site: Site, tree: OutputTree, warnings: [Diagnostic]
  ) {
    let project = try SiteProject(disk)
    var findings = Findings()
    if options.isFrozen {
      for entry in project.plan.entries where entry.change != .none {
        findings.add(.error(.content(.wouldWrite), at: Place(file: entry.path.text)))
      }
    }
    let assembled = findings.collect { () throws(Findings) in
      try project.assembled(asOf: options.asOf)
    }
    guard !findings.hasErrors, let assembled else { throw findings }
    var site = assembled.site
    if let baseURL = options.baseURL { site = site.with(baseURL: baseURL) }
    let theme = try ThemeLibrary(disk)
    let tree = OutputTree(try SiteRenderer.files(of: site, theme: theme))
    let outcome = LinkPlaces(disk: disk).placed(tree.findings())
    guard !outcome.hasErrors else { throw outcome }
    return (project, site, tree, assembled.warnings + outcome.list)
  }

  /// Builds and publishes; when anything is wrong, nothing is written.
  ///
  /// - Parameter output: The folder of the built site.
  package func run(into output: FileSystem) throws(Findings) -> Report {
    let made = try checked()
    let published = try Publisher.publish(made.tree, into: output)
    let content = try ContentWriter(disk).write(made.project.plan)
    return Report(
      site: made.site, content: content, published: published,
      warnings: made.warnings + published.warnings)
  }
}

extension Site {
  /// The same site under another address.
  func with(baseURL: String) -> Site {
    var configuration = configuration
    configuration.baseURL = baseURL
    return Site(
      configuration: configuration, asOf: asOf, events: events, sources: sources, pages: pages)
  }
}

extension SiteBuild {
  /// The folder of the built site, as the configuration has it.
  package static func outputFolder(of disk: FileSystem) throws(Findings) -> String {
    try ConfigurationReader.read(disk).output
  }

  /// A folder of a site as a path from where the program runs.
  package static func path(of folder: String, in site: String) -> String {
    site.isEmpty || site == "." ? folder : site + "/" + folder
  }
}
