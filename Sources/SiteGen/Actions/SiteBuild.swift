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
    /// The cores to use; the pages are the same with any number.
    package var workers: Workers

    package init(
      asOf: CivilDate? = nil, baseURL: String? = nil, isFrozen: Bool = false,
      workers: Workers = .all
    ) {
      self.asOf = asOf
      self.baseURL = baseURL
      self.isFrozen = isFrozen
      self.workers = workers
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

  /// A site that is ready to be made, file by file.
  package struct Made: Sendable {
    package let project: SiteProject
    package let site: Site
    package let tree: OutputTree
    package let warnings: [Diagnostic]
  }

  /// Makes every file of the site and finds everything wrong with it; writes nothing.
  package func checked() throws(Findings) -> Made {
    let made = try made()
    let findings = LinkPlaces(disk: disk).placed(made.tree.findings(workers: options.workers))
    guard !findings.hasErrors else { throw Findings(made.warnings + findings.list) }
    return made
  }

  /// Reads, extracts and assembles, and gets templates ready.
  private func made() throws(Findings) -> Made {
    let project = try SiteProject(disk, workers: options.workers)
    var findings = Findings(project.warnings)
    if options.isFrozen {
      for entry in project.plan.entries where entry.change != .none {
        findings.add(.error(.content(.wouldWrite), at: Place(file: entry.path.text)))
      }
    }
    var site = project.assembled(asOf: options.asOf, &findings)
    if let baseURL = options.baseURL { site = site.with(baseURL: baseURL) }
    let theme = findings.collect { () throws(Findings) in try ThemeLibrary(disk) }
    let files = theme.flatMap { theme in
      findings.collect { () throws(Findings) in try SiteRenderer.files(of: site, theme: theme) }
    }
    guard !findings.hasErrors, let files else { throw findings }
    return Made(
      project: project, site: site, tree: OutputTree(files), warnings: findings.list)
  }

  /// Builds and publishes; when anything is wrong, nothing is written.
  ///
  /// `output` gives the folder of the built site, once it is known what the configuration calls it.
  package func run(into output: (_ folder: String) -> FileSystem) throws(Findings) -> Report {
    let made = try made()
    // What needs room on the disk comes first: nothing is in its place until all of it is there.
    var writer = ContentWriter(made.project.plan, on: disk)
    try writer.prepare()
    let published: Publisher.Report
    do throws(Findings) {
      published = try Publisher.publish(
        made.tree, into: output(made.project.configuration.output), workers: options.workers)
    } catch {
      writer.discard()
      throw LinkPlaces(disk: disk).placed(Findings(made.warnings + error.list))
    }
    let content = try writer.commit()
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
