import Testing
import Timeline

/// Lines that stand for themselves, and lines that only a column wraps.
@Suite struct ParagraphsTests {
  private func sentences(_ text: String) -> [String] {
    let document = SourceDocument(id: "d", created: nil, text: Array(text.utf8))
    let splitter = SentenceSplitter(
      isAbbreviation: { _, _ in false }, opensSentence: { _, _ in false })
    return splitter.sentences(of: document).map { document.words($0.span) }
  }

  @Test(arguments: [
    // A list.
    ("- 13 August 2023: left Orsk\n- 14 August 2023: seen at Kharun\n", 2),
    ("Seen were:\n- a van\n- a car\n", 3),
    ("• a van\n• a car\n", 2),
    // A log, a chat and a list of days.
    ("2023-08-13 22:10Z left Orsk\n2023-08-14 01:47Z at Kharun\n", 2),
    ("[17/08/2023, 18:02:11] D: They left.\n[17/08/2023, 18:05:40] M: When\n", 2),
    ("13 August The ship left Oslo\n14 August The ship came to Bergen\n", 2),
    ("Aug 13, 2023 left Orsk\nAug 14, 2023 at Kharun\n", 2),
    ("Log of the flights of that week:\n13.8.2023 left Orsk\n14.8.2023 at Kharun\n", 3),
  ])
  func partsTheLinesOfALog(text: String, count: Int) {
    #expect(sentences(text).count == count, "\(sentences(text))")
  }

  @Test(arguments: [
    // A date that a wrapped line begins with by chance.
    "The ship left Oslo on the morning of\n14 August 2023 and was seen on\n15 August 2023 off Bergen.\n",
    "The price rose to\n- 3 per cent below zero.\n",
    "Ten men came at\n22:10 and left again.\n",
  ])
  func keepsAWrappedSentence(text: String) {
    #expect(sentences(text).count == 1, "\(sentences(text))")
  }
}
