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
    #"{"id":"a","text":"a"}"#, #" {"text" : "a" , "dct":null, "id":"a"} "#,
    #"{"id":"a","text":"a","dct":""}"#, #"{"\u0069d":"a","text":"a"}"#,
  ])
  func takesADocumentWithoutDate(line: String) throws {
    let document = try DocumentLine(Array(line.utf8)).document
    #expect(document.created == nil && document.id == "a")
  }

  @Test func takesANumberForAName() throws {
    #expect(try DocumentLine(Array(#"{"id":42,"text":""}"#.utf8)).document.id == "42")
  }

  @Test(arguments: ["2023-03-22T10:00:00Z", "2023-03", "2023"])
  func takesDatesAsExactAsTheyAre(dct: String) throws {
    let line = #"{"id":"a","dct":"\#(dct)","text":"a"}"#
    #expect(try DocumentLine(Array(line.utf8)).document.created == (try EDTF(dct)))
  }

  @Test(arguments: [
    (#"{"id":"a"}"#, InterchangeFact.missing(key: "text"), 0),
    (#"{"id":"a","text":null}"#, .missing(key: "text"), 0),
    (#"{"text":"a"}"#, .missing(key: "id"), 0), ("{}", .missing(key: "id"), 0),
    (#"{"id":"a","text":5}"#, .wrongKind(key: "text"), 17),
    (#"{"id":"a","text":["a"]}"#, .wrongKind(key: "text"), 17),
    (#"{"id":[1],"text":"a"}"#, .wrongKind(key: "id"), 6),
    (#"{"id":1.5,"text":"a"}"#, .wrongKind(key: "id"), 6),
    (#"{"dct":2023,"id":"a","text":"a"}"#, .wrongKind(key: "dct"), 7),
    ("", .json(.endTooEarly), 0), ("{", .json(.endTooEarly), 1),
    (#"{"id":"a""#, .json(.endTooEarly), 9), (#"{"id":"#, .json(.endTooEarly), 6),
    ("[]", .json(.notAnObject(.list)), 0), ("null", .json(.notAnObject(.null)), 0),
    ("12", .json(.notAnObject(.number)), 0), (#""a""#, .json(.notAnObject(.text)), 0),
    ("nul", .json(.expected(.value)), 0), ("{'id':'a'}", .json(.expected(.key)), 1),
    (#"{"id":"a",}"#, .json(.expected(.key)), 10), (#"{"id" "a"}"#, .json(.expected(.colon)), 6),
    (#"{"id":"a" "b":1}"#, .json(.expected(.comma)), 10),
    (#"{"id":"a"} x"#, .json(.moreThanOne), 11),
    (#"{"id":"a","id":"b"}"#, .json(.keyTwice("id")), 10),
    (#"{"x":"a","x":"b"}"#, .json(.keyTwice("x")), 9),
    (#"{"id":"a}"#, .json(.unclosedText), 6), (#"{"id":"\x41"}"#, .json(.badEscape), 7),
    (#"{"id":"\u00g0"}"#, .json(.badEscape), 7),
    ("{\"id\":\"a\nb\"}", .json(.controlCharacter(10)), 8),
    (#"{"x":01}"#, .json(.badNumber), 6), (#"{"x":1.}"#, .json(.badNumber), 7),
    (#"{"x":[1,]}"#, .json(.expected(.value)), 8), (#"{"x":[1}"#, .json(.expected(.comma)), 7),
    (#"{"x":{"a":1,2}}"#, .json(.expected(.key)), 12),
  ])
  func refusesWhatIsNoDocument(line: String, fact: InterchangeFact, place: Int) {
    let fault = #expect(throws: DocumentLine.Fault.self) { try DocumentLine(Array(line.utf8)) }
    #expect(fault?.fact == fact)
    #expect(fault?.span.lowerBound == place)
  }

  @Test func passesOverWhatIsNotAskedFor() throws {
    let more = #"{"a":[[],{},[1,-2.5e+3,true,false,null,"\u0041"],{"b":{"c":[]}}],"d":0}"#
    let line = #"{"x":\#(more),"id":"a","y":[ ],"text":"t"}"#
    #expect(try DocumentLine(Array(line.utf8)).document.text == Array("t".utf8))
    let depth = 500
    let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let deep = #"{"x":\#(nested),"id":"a","text":"t"}"#
    #expect(try DocumentLine(Array(deep.utf8)).document.id == "a")
    let deeper = Array(#"{"x":"#.utf8) + Array(repeating: UInt8(ascii: "["), count: 1_000_000)
    let fault = #expect(throws: DocumentLine.Fault.self) { try DocumentLine(deeper) }
    #expect(fault?.fact == .json(.tooDeep))
  }

  @Test(arguments: [
    #"{"text":"\ud800"}"#, #"{"text":"a\udc00b"}"#, #"{"text":"\ud800\ud800"}"#,
    #"{"text":"\ud83cx"}"#, #"{"id":"\udfff","text":"a"}"#,
  ])
  func refusesHalfASurrogatePair(line: String) {
    let fault = #expect(throws: DocumentLine.Fault.self) { try DocumentLine(Array(line.utf8)) }
    #expect(fault?.fact == .json(.halfCharacter))
    #expect(fault?.span.count == 6)
  }

  @Test(
    arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80]]
      as [[UInt8]])
  func refusesBytesThatAreNoUTF8(bytes: [UInt8]) {
    let line = Array(#"{"text":""#.utf8) + bytes + Array(#""}"#.utf8)
    let fault = #expect(throws: DocumentLine.Fault.self) { try DocumentLine(line) }
    #expect(fault?.fact == .notUnicode)
    #expect(fault?.span.lowerBound == 9)
  }

  @Test(arguments: [
    ("2023-02-30", 25), ("yesterday", 17), ("22.03.2023", 17), ("2023-13", 22),
  ])
  func refusesADateThatCannotBe(dct: String, place: Int) {
    let line = Array(#"{"id":"a","dct":"\#(dct)","text":"a"}"#.utf8)
    let fault = #expect(throws: DocumentLine.Fault.self) { try DocumentLine(line) }
    guard case .badDate(dct, _)? = fault?.fact else {
      Issue.record("another fault: \(String(describing: fault))")
      return
    }
    #expect(fault?.span.lowerBound == place)
  }

  /// Any bytes at all end in a document or in a fault inside the line.
  @Test func survivesDamagedLines() {
    var random = SeededRandom(seed: 77)
    let good = Array(
      #"{"id":"a\u00e9","dct":"2023-03-22","text":"In \ud83c\udf88 2019.","x":[{"y":[1,2e5]}]}"#
        .utf8)
    let pieces = Array(#"{}[]",:\u0d8 -1e.tfn"#.utf8) + [0xFF, 0xC3, 0x0A, 0x00]
    for _ in 0..<20_000 {
      var line = good
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<line.count, using: &random)
        line[place] = pieces.randomElement(using: &random) ?? 0
      }
      if Bool.random(using: &random) { line.removeLast(Int.random(in: 0...60, using: &random)) }
      do throws(DocumentLine.Fault) {
        _ = try DocumentLine(line)
      } catch {
        #expect(error.span.lowerBound >= 0 && error.span.upperBound <= line.count)
      }
    }
  }
}
