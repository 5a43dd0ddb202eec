package import Timeline

/// A document on one line of JSON: `{"id": ..., "dct": ..., "text": ...}`; other keys are ignored.
package struct DocumentLine: Sendable {
  package let document: SourceDocument

  /// Why a line is no document, and where it shows, in UTF-8 offsets of the line.
  package struct Fault: Error, Sendable, Equatable {
    package let fact: InterchangeFact
    package let span: Range<Int>
  }

  /// Reads a line, without its ending.
  ///
  /// Complexity: O(n) in its length.
  package init(_ line: [UInt8]) throws(Fault) {
    if let bad = TextFile.firstInvalid(line) {
      throw Fault(fact: .notUnicode, span: bad..<bad + 1)
    }
    var reader = JSONReader(line)
    let members: [JSONReader.Member]
    do throws(JSONReader.Fault) {
      members = try reader.members(Self.keys)
    } catch {
      throw Fault(fact: .json(error.trouble), span: error.span)
    }
    func member(_ key: String) -> JSONReader.Member? {
      members.first { $0.key == key && $0.value != .null }
    }
    var texts: [String: String] = [:]
    for key in Self.keys {
      guard let member = member(key) else { continue }
      switch member.value {
      case .text(let text): texts[key] = text
      case .number(let digits) where key == "id" && Self.isWhole(digits): texts[key] = digits
      default: throw Fault(fact: .wrongKind(key: key), span: member.span)
      }
    }
    for key in ["id", "text"] where texts[key] == nil {
      throw Fault(fact: .missing(key: key), span: 0..<min(1, line.count))
    }
    var created: EDTF?
    if let dct = texts["dct"], !dct.isEmpty, let span = member("dct")?.span {
      do throws(EDTFError) {
        created = try EDTF(dct)
      } catch {
        throw Fault(fact: .badDate(dct, error.reason), span: Self.exact(error, dct, span))
      }
    }
    document = SourceDocument(
      id: texts["id"] ?? "", created: created, text: Array((texts["text"] ?? "").utf8))
  }

  private static let keys = ["id", "dct", "text"]

  private static func isWhole(_ number: String) -> Bool {
    number.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
  }

  /// Where the wrong characters of a date stand; the whole text when it was written with escapes.
  private static func exact(_ error: EDTFError, _ text: String, _ span: Range<Int>) -> Range<Int> {
    guard text.utf8.count + 2 == span.count, text.utf8.count == text.count else { return span }
    let start = span.lowerBound + error.column
    return start..<min(start + max(1, error.length), span.upperBound)
  }
}
