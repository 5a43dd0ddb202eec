/// A saved web page: its words as a reader sees them, and what it tells about itself.
package struct WebPage: Sendable {
  package let text: [UInt8]
  package let layout: PageLayout
  package let metadata: PageMetadata

  /// Reads the HTML that stands in a file from a UTF-8 offset on.
  ///
  /// - Throws: what makes it a page that cannot be read, at its place.
  package init(_ file: TextFile, from start: Int) throws(Diagnostic) {
    let lines = LineIndex(file: file.file, bytes: file.bytes)
    let builder: PageTextBuilder
    do throws(PageTree.Breach) {
      let tree = try PageTree(file.bytes[start...])
      let part = PagePart(of: tree)
      metadata = PageMetadataReader.read(tree, part)
      builder = PageTextReader.read(tree, part, shift: start)
    } catch {
      throw .error(.page(error.fact), at: lines.place(at: start + error.offset))
    }
    guard !builder.blocks.isEmpty else {
      throw .error(.page(.noWords), at: Place(file: file.file))
    }
    // One line's end is enough behind the last block.
    text = Array(builder.text.dropLast())
    layout = PageLayout(
      blocks: builder.blocks, places: PagePlaces(builder.pieces, in: lines),
      lineCount: lines.count)
  }
}
