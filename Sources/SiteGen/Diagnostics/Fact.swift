/// A fact about the input or the disk that a person should know, without any words.
///
/// Each room states its own facts; `Words` alone turns them into sentences.
package enum Fact: Error, Sendable, Hashable {
  case file(FileFact)
  case yaml(YAMLFact)
  case markdown(MarkdownFact)
  case page(PageFact)
  case content(ContentFact)
  case template(TemplateFact)
  case output(OutputFact)
  case interchange(InterchangeFact)
}
