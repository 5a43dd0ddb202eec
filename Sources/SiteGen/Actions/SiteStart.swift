/// The files that a new site begins with.
package enum SiteStart {
  /// Writes the files that are not there yet; the answer is what was written.
  ///
  /// - Throws: when the folder is not empty and nobody has forced it.
  package static func write(
    to disk: FileSystem, isForced: Bool
  ) throws(Findings) -> [RelativePath] {
    var written: [RelativePath] = []
    do throws(Diagnostic) {
      if try disk.status(.root) != nil, !isForced {
        let entries = try disk.list(.root).filter { !$0.name.hasPrefix(".git") }
        guard entries.isEmpty else {
          throw .error(.content(.folderNotEmpty), at: disk.place(.root))
        }
      }
      for (name, text) in files {
        let path = try RelativePath(name)
        guard try disk.status(path) == nil else { continue }
        try disk.makeFolder(path.parent)
        try disk.write(path, Array(text.utf8))
        written.append(path)
      }
    } catch {
      throw Findings([error])
    }
    return written
  }

  private static let files: [(name: String, text: String)] = [
    (
      "sitegen.yaml",
      """
      title: A timeline
      description: Every entry quotes the sentence it was taken from.
      language: en
      # People and places, with the other names they go by:
      # people:
      #   ada-example:
      #     name: Ada Example
      #     also: [Mayor Example]

      """
    ),
    (
      "content/sources/example-2024-05-03.md",
      """
      ---
      title: Bridge over the Ilm opens
      publisher: Example Courier
      published: 2024-05-03
      ---
      The new bridge over the Ilm was opened on Thursday by Mayor Ada Example.

      The council had agreed on the plan in March 2021. A second bridge is to be built by 2030.

      """
    ),
    (
      "content/events/2019-flood.md",
      """
      ---
      id: 2019-flood
      date: 2019-07
      title: A flood takes the old bridge
      status: checked
      citations:
        - title: Water over the lower town
          publisher: Example Courier
          published: 2019-07-22
          quote: In the night the river took the bridge with it.
      ---
      An event written by hand, with a citation. The month is known, the day is not: so it stays.

      """
    ),
    (
      "content/pages/about.md",
      """
      ---
      title: About this timeline
      ---
      Who keeps it, and how to report a mistake.

      """
    ),
    (
      ".gitignore",
      """
      .sitegen/

      """
    ),
  ]
}
