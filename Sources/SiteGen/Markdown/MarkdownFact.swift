/// What makes a Markdown text one that cannot be read in time that grows as the text does.
package enum MarkdownFact: Error, Sendable, Hashable {
  /// More block quotes and lists inside one another than anybody can read.
  case nestedTooDeeply(limit: Int)
  /// A paragraph with so many openings of images and closing brackets that each of the latter
  /// makes the parser look through all of the former.
  case tooManyImages(images: Int, brackets: Int)
}
