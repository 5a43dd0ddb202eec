/// One page before it is rendered: where it goes and what its templates get to know.
package struct Page: Sendable {
  /// What the templates of one page get to know.
  package struct Values: Sendable {
    /// What the layout shows around the content.
    let layout: Record
    /// What the page's own template shows.
    let own: Record
  }

  package let path: RelativePath
  /// The content file it is made of, which an error names; nil when it is made of the whole site.
  package let origin: String?
  /// A digest of what it shows beside what all pages of the site do; nil when that is not known.
  let shows: SHA256?
  /// Works the values out: only for a page that is made.
  let values: @Sendable () -> Values
}

/// A kind of page: adding one takes a file with its value and a line in `all`.
package struct PageBuilder: Sendable {
  package let name: String
  /// What the pages hold, in one sentence.
  package let summary: String
  /// Name of the template below `Templates/`.
  package let template: String
  /// The names its template may use; a site's own front-matter keys are among them.
  package let shape: @Sendable (Scene) -> Shape
  package let pages: @Sendable (Scene) -> [Page]

  package static let all: [PageBuilder] = [
    .timeline, .compact, .years, .events, .moved, .facets, .facetIndexes, .sourceIndex, .coverage,
    .changes, .sources, .method, .written, .notFound,
  ]
}
