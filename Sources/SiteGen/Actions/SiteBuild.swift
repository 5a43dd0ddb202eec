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
    /// Whether every quote must stand in its source before extraction follows changed sources.
    package var holdsQuotes: Bool
    /// Whether the site is wanted as one file too, and where.
    package var singleFile: SingleFile.Place?
    /// Where the history of the site published before is; nil for the output folder.
    package var previous: HistoryPlace?
    /// Whether the pages go to a folder that nobody publishes; they are compared with those in the
    /// output folder all the same.
    package var isPreview = false
    /// What a program that builds again and again knows of the sources.
    package var memory: ExtractionMemory?
    /// Is told when a part of the build begins.
    package var watching: @Sendable (BuildStage) -> Void = { _ in }
    /// The cores to use; the pages are the same with any number.
    package var workers: Workers

    package init(
      asOf: CivilDate? = nil, baseURL: String? = nil, isFrozen: Bool = false,
      holdsQuotes: Bool = false, previous: HistoryPlace? = nil,
      singleFile: SingleFile.Place? = nil, workers: Workers = .all
    ) {
      self.asOf = asOf
      self.baseURL = baseURL
      self.isFrozen = isFrozen
      self.holdsQuotes = holdsQuotes || isFrozen
      self.previous = previous
      self.singleFile = singleFile
      self.workers = workers
    }
  }

  /// What a build did.
  package struct Report: Sendable {
    package let summary: Summary
    package let made: Made
    package let content: ContentWriter.Report
    package let published: Publisher.Report
    package let warnings: [Diagnostic]
    /// The whole site as one file, when it was wanted apart from the site.
    package var singleFile: [UInt8]?

    package var site: Site { made.site }
  }

  /// What came of asking for a build.
  package enum Outcome: Sendable {
    /// Nothing has changed since the last one, neither the content nor what was made of it.
    case unchanged(Summary)
    case built(Report)
  }

  /// What a site holds, in numbers.
  package struct Summary: Sendable, Equatable {
    package let events: Int
    package let sources: Int
    /// The dated sentences that no event tells.
    package let leftOut: Int
    /// The files of the built site.
    package let files: Int
    /// What the configuration calls the output folder.
    package let output: String
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
    /// How many events there are, shown or not, and how many sources.
    package let counts: (events: Int, sources: Int)
    package let site: Site
    package let tree: OutputTree
    package let warnings: [Diagnostic]
  }

  /// Makes every file of the site and finds everything wrong with it; writes nothing.
  ///
  /// The site compares itself with the one in its own output folder.
  package func checked() throws(Findings) -> Made {
    let project = try loaded(disk, events: nil)
    let made = try made(project, published: .inside(project.configuration.output, on: disk))
    options.watching(.render)
    let findings = LinkPlaces(disk: disk).placed(made.tree.findings(workers: options.workers))
    guard !findings.hasErrors else { throw Findings(made.warnings + findings.list) }
    return made
  }

  /// Extracts and assembles, and gets templates ready.
  private func made(
    _ project: SiteProject, published: HistoryPlace?
  ) throws(Findings) -> Made {
    var findings = Findings(project.warnings)
    findings.add(project.brokenQuotes(onlyChecked: !options.holdsQuotes))
    if options.isFrozen {
      for entry in project.plan.entries where entry.change != .none {
        findings.add(.error(.content(.wouldWrite), at: Place(file: entry.path.text)))
      }
    }
    options.watching(.assemble)
    let site = assembled(project, published: published, &findings)
    options.watching(.compile)
    let theme = findings.collect { () throws(Findings) in try ThemeLibrary(disk) }
    findings.add(Findings(theme?.warnings ?? []))
    let files = theme.flatMap { theme in
      findings.collect { () throws(Findings) in
        let scene = Scene(site, workers: options.workers)
        let pages = try SiteRenderer.files(of: scene, theme: theme)
        return pages + Exporter.files(of: scene, pages: pages)
          + AssetStore.output(site.assets, disk)
      }
    }
    guard !findings.hasErrors, let files else { throw findings }
    var tree = OutputTree(files, in: site.configuration.hostFolder ?? .root)
    if options.singleFile == .inSite {
      let single = OutputFile(exported: SingleFile.path, try Self.single(tree))
      tree = OutputTree(files + [single], in: tree.folder)
    }
    return Made(
      counts: (project.plan.kept.count, project.sources.count), site: site, tree: tree,
      warnings: findings.list)
  }

  /// The site as its pages and files see it; what is wrong with it goes to `findings`.
  private func assembled(
    _ project: SiteProject, published: HistoryPlace?, _ findings: inout Findings
  ) -> Site {
    let (place, isNeeded) = (options.previous ?? published, options.previous != nil)
    let reading = Later(options.workers) {
      Result { () throws(Findings) in try place?.history(isNeeded: isNeeded) }
    }
    var site = project.assembled(asOf: options.asOf, &findings)
    if let baseURL = options.baseURL { site.configuration.baseURL = baseURL }
    let state = SiteState(
      site, kept: project.plan.kept.map(\.event), workers: options.workers)
    let previous = findings.collect { () throws(Findings) in try reading.value.get() }
    findings.add(Findings(previous??.warnings ?? []))
    site = site.following(previous??.history, state: state)
    findings.add(Findings(site.forgottenAddresses))
    return site
  }

  /// The bytes of the one file that an exporter makes of the site; nil when the site has nothing to
  /// put into it.
  package func exported(by exporter: Exporter) throws(Findings) -> [UInt8]? {
    let project = try SiteProject(disk)
    var findings = Findings()
    let site = assembled(
      project, published: .inside(project.configuration.output, on: disk), &findings)
    guard !findings.hasErrors else { throw findings }
    return try exporter.bytes(of: site)
  }

  /// Builds and publishes every page anew; when anything is wrong, nothing is written.
  ///
  /// `output` gives the folder of the built site, once it is known what the configuration calls it;
  /// it throws when that folder cannot be used.
  package func run(
    into output: (_ folder: String) throws(Findings) -> FileSystem
  ) throws(Findings) -> Report {
    try build(nil, last: nil, Look(disk, nil), output)
  }

  /// Builds and publishes what `run` does; a page that shows what it showed in the last build is not
  /// made again.
  package func rebuild(
    into output: (_ folder: String) throws(Findings) -> FileSystem
  ) throws(Findings) -> Report {
    let cache = cache
    return try build(cache, last: cache?.last, Look(disk, cache), output)
  }

  /// Builds and publishes as `rebuild` does, unless everything is as the last build has left it: then
  /// nothing is read but the names and times of files.
  package func update(
    into output: (_ folder: String) throws(Findings) -> FileSystem
  ) throws(Findings) -> Outcome {
    let cache = cache
    var last = cache?.last
    let look = Look(disk, cache)
    var known: (name: String, folder: FileSystem)?
    if let cache, let record = last, let inputs = look.inputs, inputs.digest == record.inputs {
      let folder = try output(record.summary.output)
      if cache.isUnchanged(folder, since: record) { return .unchanged(record.summary) }
      // Somebody has changed the folder: every page is to be looked at.
      last = nil
      known = (record.summary.output, folder)
    }
    return .built(
      try build(cache, last: last, look) { name throws(Findings) in
        if let known, known.name == name { return known.folder }
        return try output(name)
      })
  }

  /// What is known of the last build; nil where a build is not like others.
  private var cache: BuildCache? {
    guard options.previous == nil, options.singleFile == nil else { return nil }
    return BuildCache(disk, choices: options.choices, isPreview: options.isPreview)
  }

  /// The first look of a build at what it reads.
  private struct Look {
    /// The site's folder, of which nothing is listed a second time.
    let disk: FileSystem
    /// When it began; nil when nothing is to be remembered.
    let moment: Int64?
    /// Nil when it cannot be relied on.
    let inputs: Fingerprint?

    init(_ disk: FileSystem, _ cache: BuildCache?) {
      self.disk = disk.listingOnce()
      moment = cache?.beginning()
      inputs = cache == nil ? nil : BuildCache.inputs(of: self.disk)
    }

    /// What is to be known of the inputs by the next build: an edit within the tick of the look would
    /// have left no trace.
    var settled: SHA256? {
      guard let inputs, let moment, inputs.newest < moment else { return nil }
      return inputs.digest
    }
  }

  private func build(
    _ cache: BuildCache?, last: BuildRecord?, _ look: Look,
    _ output: (_ folder: String) throws(Findings) -> FileSystem
  ) throws(Findings) -> Report {
    do throws(Findings) {
      return try built(cache, last: last, look, output)
    } catch {
      cache?.discard()
      throw error
    }
  }

  private func built(
    _ cache: BuildCache?, last: BuildRecord?, _ look: Look,
    _ output: (_ folder: String) throws(Findings) -> FileSystem
  ) throws(Findings) -> Report {
    // Nothing holds them any longer than they are read from.
    let project = try loaded(
      look.disk,
      events: look.moment.flatMap { moment in
        cache.map { cache in Later(options.workers) { cache.events(at: moment) } }
      })
    let folder = try output(project.configuration.output).listingOnce()
    let known = Later(options.workers) { [last] () -> KnownFiles in
      guard let cache, let last, cache.isUnchanged(folder, since: last) else { return KnownFiles() }
      return cache.shows(of: last)
    }
    let report = try publish(consume project, into: folder, known: known)
    // What has been said must be said again, and what was written is to be read once more.
    let isQuiet = report.warnings.isEmpty && report.content == ContentWriter.Report()
    cache?.keep(isQuiet ? look.settled : nil, report.published, in: folder, report.summary)
    return report
  }

  private func loaded(
    _ disk: FileSystem, events: Later<KnownEvents>?
  ) throws(Findings) -> SiteProject {
    try SiteProject(
      disk, workers: options.workers, memory: options.memory, events: events,
      watching: options.watching)
  }

  private func publish(
    _ project: consuming SiteProject, into folder: FileSystem,
    known: Later<KnownFiles>
  ) throws(Findings) -> Report {
    var writer = ContentWriter(project.plan, on: disk)
    let previous: HistoryPlace? =
      options.isPreview
      ? .inside(project.configuration.output, on: disk) : HistoryPlace(disk: folder)
    // The files as they were read are forgotten with the project: pages are made of the site.
    let made = try made(consume project, published: previous)
    // What needs room on the disk comes first: nothing is in its place until all of it is there.
    try writer.prepare()
    let published: Publisher.Report
    do throws(Findings) {
      published = try Publisher.publish(
        made.tree, into: folder, known: known.value, workers: options.workers,
        watching: options.watching)
    } catch {
      writer.discard()
      throw LinkPlaces(disk: disk).placed(Findings(made.warnings + error.list))
    }
    let content = try writer.commit()
    return Report(
      summary: Summary(
        made.site, files: published.written.count + published.unchanged.count),
      made: made, content: content, published: published,
      warnings: made.warnings + published.warnings,
      singleFile: options.singleFile == .apart ? try Self.single(made.tree) : nil)
  }

  private static func single(_ tree: OutputTree) throws(Findings) -> [UInt8] {
    do throws(Diagnostic) {
      return try SingleFile(tree).bytes
    } catch {
      throw Findings([error])
    }
  }
}

extension SiteBuild.Summary {
  init(_ site: Site, files: Int) {
    self.init(
      events: site.events.count, sources: site.sources.count,
      leftOut: site.sources.reduce(0) { sum, source in
        sum + source.marks.count { if case .leftOut = $0.outcome { true } else { false } }
      },
      files: files, output: site.configuration.output)
  }
}

extension SiteBuild.Options {
  /// Everything that was chosen, as a text that differs when a choice does.
  fileprivate var choices: String {
    "\(asOf.map(\.description) ?? "")\n\(baseURL ?? "")\n\(isFrozen)\n\(holdsQuotes)"
  }
}
