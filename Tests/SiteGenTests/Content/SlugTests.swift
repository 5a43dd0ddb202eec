import SiteGen
import Testing

struct SlugTests {
  @Test(arguments: [
    ("Hello, World!", "hello-world"), ("  --a--  ", "a"), ("Zürich Straße", "zurich-strasse"),
    ("ÀÉÎÕÜ", "aeiou"), ("Łódź", "lodz"), ("Ærøskøbing", "aeroskobing"),
    ("Þingvellir", "thingvellir"),
    ("İstanbul ığdır", "istanbul-igdir"), ("Xi’s visit", "xis-visit"), ("don't", "dont"),
    ("a/b\\c", "a-b-c"), ("2023-03-21", "2023-03-21"), ("cafe\u{301}", "cafe"),
    ("100 % & more", "100-more"), ("rock ’n’ roll", "rock-n-roll"), ("a ' b '", "a-b"),
    ("Nguyễn Văn", "nguyen-van"),
  ])
  func foldsLatinLettersToASCII(text: String, slug: String) {
    #expect(Slug(text)?.description == slug)
  }

  @Test(arguments: ["", " ", "---", "…!?", "🎈", "\u{301}", "\u{200F}", "\n\t"])
  func isNilWhereNothingIsLeft(text: String) {
    #expect(Slug(text) == nil)
  }

  @Test(arguments: [
    ["习近平", "普京"], ["خبر", "خبز"], ["שלום", "שלוה"], ["Москва", "Мосва"], ["日本", "本日"],
    ["Αθήνα", "Αθηνά"],
  ])
  func keepsNamesInOtherScriptsApart(texts: [String]) throws {
    let slugs = try texts.map { try #require(Slug($0)) }
    #expect(Set(slugs).count == slugs.count)
    for slug in slugs { #expect(slug.description.utf8.allSatisfy(Self.isAllowed)) }
  }

  @Test func isTheSameForBothFormsOfALetter() {
    #expect(Slug("\u{E9}t\u{E9}") == Slug("e\u{301}te\u{301}"))
  }

  @Test func isOfLowerCaseLettersDigitsAndSingleHyphens() throws {
    var random = SeededRandom(seed: 31)
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<6 {
        let value = UInt32.random(in: 0...0x2FFFF, using: &random)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        if Bool.random(using: &random) {
          text += ["a", "-", " ", "É", "/"].randomElement(using: &random) ?? ""
        }
      }
      guard let slug = Slug(text) else { continue }
      let bytes = Array(slug.description.utf8)
      #expect(bytes.allSatisfy(Self.isAllowed), "\(text.debugDescription)")
      #expect(bytes.first != UInt8(ascii: "-") && bytes.last != UInt8(ascii: "-"))
      #expect(!slug.description.contains("--"))
      #expect(Slug(slug.description) == slug)
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
