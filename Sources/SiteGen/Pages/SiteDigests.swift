internal import Timeline

/// Digests of what pages show, by which a build knows the pages that have stayed as they were.
///
/// A page shows nothing that its digest is not made of, so that equal digests mean equal bytes, for
/// one program and one theme. What a digest says too much costs a page that is made for nothing;
/// what it left out would be a page that is out of date.
struct SiteDigests: Sendable {
  /// What every page shows, or may depend on: the configuration, the navigation, the front-matter
  /// keys in use.
  let common: SHA256
  /// For each event what a list says about it.
  let lines: [SHA256]
  /// For each event everything, without what a person wrote below the front matter.
  let data: [SHA256]
  /// For each event everything.
  let events: [SHA256]
  /// For each source what is told about it elsewhere than on its own page.
  let sources: [SHA256]
  /// For each facet what is told about it elsewhere than on its own pages.
  let facets: [SHA256]
  /// All of each kind.
  let allLines: SHA256
  let allData: SHA256
  let allEvents: SHA256
  let allSources: SHA256
  let allFacets: SHA256
  /// The pages that links between content files lead to.
  let files: SHA256

  init(_ scene: Scene) {
    let site = scene.site
    common = Self.common(scene)
    let files = Self.files(scene)
    self.files = files
    let (places, workers) = (Array(site.events.indices), scene.workers)
    lines = workers.map(places) { Self.line($0, scene) }
    sources = site.sources.indices.map { Self.source($0, scene) }
    facets = workers.map(Array(scene.facets.all.indices)) { Self.facet($0, scene) }
    allLines = Self.all(lines)
    allSources = Self.all(sources)
    allFacets = Self.all(facets)
    let reader = EventDigests(
      scene: scene, lines: lines, sources: sources, facets: facets, allSources: allSources,
      files: files)
    let told = workers.map(places) { index in
      let data = reader.data(index)
      return (data: data, whole: reader.whole(index, data))
    }
    data = told.map(\.data)
    events = told.map(\.whole)
    allData = Self.all(data)
    allEvents = Self.all(events)
  }

  /// One digest of several, in their order.
  static func all(_ digests: some Collection<SHA256>) -> SHA256 {
    var input = ByteRow()
    input.add(digests) { $0.add($1) }
    return input.digest
  }

  private static func common(_ scene: Scene) -> SHA256 {
    var input = ByteRow()
    // The description names every field of the configuration, those of the future too.
    input.add(String(describing: scene.site.configuration))
    input.add(scene.asOf)
    input.add(zip(scene.site.pages, scene.pagePaths).map { $0 }) {
      $0.add($1.0.title)
      $0.add($1.1)
    }
    input.add(FacetKind.allCases) { $0.add(scene.facets.of($1).isEmpty) }
    input.add(scene.eventKeys + scene.pageKeys) {
      $0.add($1.name)
      $0.add($1.isList)
    }
    input.add(Exporter.used(by: scene).map(\.name))
    input.add(scene.form.rawValue)
    input.add(scene.isFindable)
    input.add(scene.hasCompactPage)
    return input.digest
  }

  private static func files(_ scene: Scene) -> SHA256 {
    var input = ByteRow()
    let files = scene.pagesByFile.sorted {
      RelativePath(trusted: $0.key) < RelativePath(trusted: $1.key)
    }
    input.add(files) {
      $0.add($1.key)
      $0.add($1.value)
    }
    return input.digest
  }

  private static func line(_ index: Int, _ scene: Scene) -> SHA256 {
    let event = scene.site.events[index].event
    var input = ByteRow()
    input.add(event.title)
    input.add(event.date)
    input.add(scene.eventPaths[index])
    input.add(scene.isAhead[index])
    input.add(scene.statuses[index].map(\.rawValue))
    input.add(scene.sourceCounts[index])
    return input.digest
  }

  private static func source(_ index: Int, _ scene: Scene) -> SHA256 {
    let entry = scene.site.sources[index]
    let data = entry.source.metadata
    let view = SourceView(viewer: Viewer(scene: scene, path: .root), index: index)
    var input = ByteRow()
    input.add(entry.source.id)
    input.add(entry.source.file)
    input.add(entry.source.digest)
    input.add(entry.source.format.name)
    input.add(scene.sourcePaths[index])
    for text in [
      data.title, data.publisher, data.author, data.url, data.archived, data.language,
      data.licence, data.manner?.rawValue, data.undatedLead?.rawValue,
    ] {
      input.add(text)
    }
    input.add(data.published)
    input.add(data.accessed)
    input.add(data.show.rawValue)
    input.add(entry.marks.count)
    input.add(view.shownMarks)
    input.add(view.events)
    return input.digest
  }

  private static func facet(_ index: Int, _ scene: Scene) -> SHA256 {
    let facet = scene.facets.all[index]
    var input = ByteRow()
    input.add(facet.kind.rawValue)
    input.add(facet.name)
    input.add(facet.slug)
    input.add(facet.also)
    input.add(facet.events.count)
    input.add(scene.facetSpans[index])
    return input.digest
  }
}

/// Everything that the page of an event shows, and its entry in a list.
private struct EventDigests: Sendable {
  let scene: Scene
  let lines: [SHA256]
  let sources: [SHA256]
  let facets: [SHA256]
  let allSources: SHA256
  let files: SHA256

  /// All of an event but its body and a person's own keys.
  func data(_ index: Int) -> SHA256 {
    let entry = scene.site.events[index]
    var input = ByteRow()
    input.add(lines[index])
    input.add(entry.event.digests.data)
    input.add(entry.event.evidence) { input, entry in
      input.add(scene.sourceIndexes[entry.evidence.source]) { $0.add(sources[$1]) }
    }
    input.add(entry.file)
    input.add(entry.slug.description)
    input.add(entry.independentSources)
    input.add(entry.editedFields.map(\.rawValue))
    input.add(entry.formerSlugs.map(\.description))
    input.add(entry.sentences) { input, sentence in
      input.add(sentence) { input, sentence in
        input.add(sources[sentence.source])
        input.add(sentence.mark)
        input.add(scene.site.sources[sentence.source].marks[sentence.mark].span.start)
      }
    }
    input.add(entry.disagreements) { input, told in
      input.add(told.kind.rawValue)
      input.add(told.sides) { input, side in
        input.add(side.value)
        input.add(side.words)
        input.add([side.source] + side.copies) { input, source in
          input.add(source)
          input.add(scene.sourceIndexes[source]) { $0.add(sources[$1]) }
        }
      }
    }
    input.add(scene.entryPath(index))
    input.add(scene.facets.ofEvent[index]) { $0.add(facets[$1]) }
    return input.digest
  }

  /// All of an event.
  func whole(_ index: Int, _ data: SHA256) -> SHA256 {
    let event = scene.site.events[index].event
    var input = ByteRow()
    input.add(data)
    add(scene.eventHistories[event.id] ?? [], &input)
    let digests = event.digests
    input.add(digests.own)
    if digests.mayLink { input.add(files) }
    return input.digest
  }

  private func add(_ history: [DatedChange], _ input: inout ByteRow) {
    guard !history.isEmpty else { return }
    // A change may name any source by its label.
    input.add(allSources)
    input.add(history) { input, dated in
      let change = dated.change
      input.add(dated.day?.dayNumber) { $0.add($1) }
      input.add(dated.isNewest)
      input.add(change.kind.rawValue)
      input.add([change.id, change.slug, change.title, change.date])
      input.add(change.causes.map(\.rawValue))
      input.add(change.fields) { input, field in
        input.add(field.field.rawValue)
        input.add(field.old)
        input.add(field.new)
        input.add(field.causes.map(\.rawValue))
      }
    }
  }
}
