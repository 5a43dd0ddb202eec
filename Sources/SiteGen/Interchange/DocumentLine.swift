internal import FoundationEssentials
package import Timeline

/// A document on one line of JSON: `{"id": ..., "dct": ..., "text": ...}`; other keys are ignored.
package struct DocumentLine: Sendable {
  package let document: SourceDocument

  /// Why a line is no document.
  package enum Fault: Error, Sendable, Equatable {
    case notJSON
    case missingText
    case badDate(String, EDTFError.Reason)
    case notUnicode
  }

  /// Reads a line.
  package init(_ line: [UInt8]) throws(Fault) {
    guard String(validating: line, as: UTF8.self) != nil else { throw .notUnicode }
    guard let raw = try? JSONDecoder().decode(Raw.self, from: Data(line)) else { throw .notJSON }
    guard let text = raw.text else { throw .missingText }
    var created: EDTF?
    if let dct = raw.dct, !dct.isEmpty {
      do throws(EDTFError) {
        created = try EDTF(dct)
      } catch {
        throw .badDate(dct, error.reason)
      }
    }
    document = SourceDocument(id: raw.id ?? "", created: created, text: Array(text.utf8))
  }

  private struct Raw: Decodable {
    let id: String?
    let dct: String?
    let text: String?

    enum CodingKeys: CodingKey { case id, dct, text }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      text = try container.decodeIfPresent(String.self, forKey: .text)
      dct = try container.decodeIfPresent(String.self, forKey: .dct)
      if let number = try? container.decodeIfPresent(Int.self, forKey: .id) {
        id = String(number)
      } else {
        id = try container.decodeIfPresent(String.self, forKey: .id)
      }
    }
  }
}
