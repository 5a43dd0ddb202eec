import Testing

@testable import SiteGen

@Suite struct OnOneLineTests {
  @Test(arguments: [
    ("a b", "a b"), ("", ""), (" a", "a"), ("a ", "a"), ("a  b", "a b"), ("a\nb", "a b"),
    ("“Élan” – so", "“Élan” – so"), ("“a  b” (c)", "“a b” (c)"), ("a\u{A0}b", "a b"),
    ("a\u{2028}b", "a b"), ("“a ” ", "“a ”"), ("日 本", "日 本"), ("a \u{301}b", "a b"),
  ])
  func keepsOneBlankBetweenWords(text: String, line: String) { #expect(text.onOneLine == line) }
}
