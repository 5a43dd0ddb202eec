import FoundationEssentials
import SiteGen
import Testing

struct JSONValueTests {
  @Test func writesEveryKindOnOneLine() {
    let value = JSONValue.object([
      ("z", .null), ("a", .flag(true)), ("b", .flag(false)), ("n", .number(-7)),
      ("list", .list([.text("x"), .list([]), .object([])])), ("none", JSONValue(nil as String?)),
    ])
    #expect(
      value.line
        == #"{"z":null,"a":true,"b":false,"n":-7,"list":["x",[],{}],"none":null}"#)
  }

  @Test(arguments: [
    ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("\u{8}\u{C}", #""\u0008\u000c""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("é中𝒜", #""é中𝒜""#), ("</script>", #""</script>""#),
  ])
  func escapesWhatJSONNeedsAndNoMore(text: String, wanted: String) {
    #expect(JSONValue.text(text).line == wanted)
  }

  @Test func escapesKeysToo() {
    #expect(JSONValue.object([("a\"b", .null)]).line == #"{"a\"b":null}"#)
  }

  @Test func isReadBackAsTheSameText() throws {
    var random = SeededRandom(seed: 41)
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<8 {
        let limit: UInt32 = Bool.random(using: &random) ? 0x7F : 0x10FFFF
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &random)) {
          text.unicodeScalars.append(scalar)
        }
      }
      let line = JSONValue.object([(text, .list([.text(text)]))]).line
      #expect(!line.contains("\n") && !line.contains("\r"))
      let read = try JSONDecoder().decode([String: [String]].self, from: Data(line.utf8))
      #expect(read.keys.first.map { Array($0.utf8) } == Array(text.utf8))
      #expect(read.values.first?.first.map { Array($0.utf8) } == Array(text.utf8))
    }
  }
}
