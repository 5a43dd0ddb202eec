import Testing

@testable import SiteGen

@Suite struct OriginalAddressTests {
  @Test(arguments: [
    ("/politics/x", "https://example.org/politics/x"),
    ("next.html", "https://example.org/news/2023/next.html"),
    ("../2022/", "https://example.org/news/2022/"),
    ("../../../../x", "https://example.org/x"),
    ("?page=2", "https://example.org/news/2023/talks?page=2"),
    ("//other.example/x", "https://other.example/x"),
    ("./a#b", "https://example.org/news/2023/a#b"),
  ])
  func countsFromWhereTheSourceWasPublished(address: String, expected: String) {
    let base = "https://example.org/news/2023/talks?utm=1#top"
    #expect(OriginalAddress.resolved(address, against: base) == expected)
  }

  @Test(arguments: ["https://example.org/", "mailto:a@example.org", "HTTP://x.example"])
  func leavesWhatIsAbsolute(address: String) {
    #expect(OriginalAddress.resolved(address, against: "https://example.org/a") == nil)
  }

  @Test(arguments: [("/politics/x", nil), ("#part", "https://example.org/a"), ("x", nil)])
  func leavesOnlyTheWordsWhenNothingTellsTheOrigin(address: String, base: String?) {
    #expect(OriginalAddress.resolved(address, against: base) == "")
  }
}
