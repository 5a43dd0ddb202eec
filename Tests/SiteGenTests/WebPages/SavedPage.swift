import SiteGen
import Testing
import Timeline

/// A web page as a source of a site in memory.
struct SavedPage {
  static let path = "content/sources/page.html"

  let bytes: [UInt8]
  let source: SourceFile?
  let findings: Findings

  init(_ html: String, path: String = Self.path) { self.init(Array(html.utf8), path: path) }

  init(_ bytes: [UInt8], path: String = Self.path) {
    self.bytes = bytes
    let disk = MemoryDisk()
    var findings = Findings()
    if let path = try? RelativePath(path) {
      let system = FileSystem.memory(disk)
      try? system.makeFolder(path.parent)
      try? system.write(path, bytes)
      source = SourceStore.read(system, &findings).first
    } else {
      source = nil
    }
    self.findings = findings
  }

  var metadata: SourceMetadata { source?.metadata ?? SourceMetadata() }

  var layout: PageLayout? {
    guard case .page(let layout)? = source?.format else { return nil }
    return layout
  }

  /// Each block with a word for its kind, the cells of a row between bars.
  var blocks: [String] {
    guard let source, let layout else { return [] }
    func words(_ range: Range<Int>) -> String {
      String(decoding: source.body[range], as: UTF8.self)
    }
    return layout.blocks.map { block in
      let kind =
        switch block.kind {
        case .paragraph: "p"
        case .quote: "quote"
        case .heading(let level): "h\(level)"
        case .term: "dt"
        case .item: "li"
        case .row(_, let isHead): isHead ? "head" : "row"
        }
      let text =
        block.cells.isEmpty ? words(block.range) : block.cells.map(words).joined(separator: "|")
      return "\(kind) \(text)"
    }
  }

  /// The words as the reader of dates sees them: ends of paragraphs as `|`.
  var prose: String {
    String(decoding: source?.document.text ?? [], as: UTF8.self)
      .replacing("\u{C}", with: "|")
  }

  /// The facts that were found.
  var facts: [Fact] { findings.sorted.map(\.fact) }
}
