import SiteGen
import Testing
import Timeline

struct DocumentLineTests {
  @Test func readsADocumentAndIgnoresOtherKeys() throws {
    let line =
      #"{"id":"a\/1","dct":"2023-03-22","text":"A \u00e9\ud83c\udf88.\n","extra":{"x":[1]}}"#
    let document = try DocumentLine(Array(line.utf8)).document
    #expect(document.id == "a/1")
    #expect(document.created == (try EDTF("2023-03-22")))
    #expect(document.text == Array("A é🎈.\n".utf8))
  }

  @Test(arguments: [
    #"{"text":"a"}"#, #"{"text":"a","dct":null,"id":null}"#, #"{"text":"a","dct":""}"#,
  ])
  func takesADocumentWithoutDateOrName(line: String) throws {
    let document = try DocumentLine(Array(line.utf8)).document
    #expect(document.created == nil && document.id.isEmpty)
  }

  @Test func takesANumberForAName() throws {
    #expect(try DocumentLine(Array(#"{"id":42,"text":""}"#.utf8)).document.id == "42")
  }

  @Test(arguments: ["2023-03-22T10:00:00Z", "2023-03", "2023"])
  func takesDatesAsExactAsTheyAre(dct: String) throws {
    let line = #"{"dct":"\#(dct)","text":"a"}"#
    #expect(try DocumentLine(Array(line.utf8)).document.created == (try EDTF(dct)))
  }

  @Test(arguments: [
    (#"{"id":"a"}"#, DocumentLine.Fault.missingText), (#"{"text":null}"#, .missingText),
    (#"{}"#, .missingText), ("", .notJSON), ("{", .notJSON), ("[]", .notJSON), ("null", .notJSON),
    (#"{"text":5}"#, .notJSON), (#"{"text":["a"]}"#, .notJSON), (#"{"text":"a"} x"#, .notJSON),
    (#"{"text":"a" "b":1}"#, .notJSON), ("{\"text\":\"a\nb\"}", .notJSON),
    (#"{'text':'a'}"#, .notJSON),
    (#"{"text":"\x41"}"#, .notJSON), (#"{"id":[1],"text":"a"}"#, .notJSON),
  ])
  func refusesWhatIsNoDocument(line: String, fault: DocumentLine.Fault) {
    #expect(throws: fault) { try DocumentLine(Array(line.utf8)) }
  }

  @Test(arguments: [
    #"{"text":"\ud800"}"#, #"{"text":"a\udc00b"}"#, #"{"text":"\ud800\ud800"}"#,
    #"{"text":"\ud83cx"}"#, #"{"id":"\udfff","text":"a"}"#,
  ])
  func refusesHalfASurrogatePair(line: String) {
    #expect(throws: DocumentLine.Fault.notJSON) { try DocumentLine(Array(line.utf8)) }
  }

  @Test(
    arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80]]
      as [[UInt8]])
  func refusesBytesThatAreNoUTF8(bytes: [UInt8]) {
    let line = Array(#"{"text":""#.utf8) + bytes + Array(#""}"#.utf8)
    #expect(throws: DocumentLine.Fault.notUnicode) { try DocumentLine(line) }
  }

  @Test(arguments: ["2023-02-30", "yesterday", "22.03.2023", "2023-13", "2023-03-22T25:00:00Z"])
  func refusesADateThatCannotBe(dct: String) {
    let line = Array(#"{"dct":"\#(dct)","text":"a"}"#.utf8)
    let fault = #expect(throws: DocumentLine.Fault.self) { try DocumentLine(line) }
    guard case .badDate(dct, _)? = fault else {
      Issue.record("another fault: \(String(describing: fault))")
      return
    }
  }
}
