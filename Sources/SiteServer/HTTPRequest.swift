/// What a browser asks for: the first line of a request and the headers that matter here.
///
/// Source: RFC 9112, 2 and 3, of which only requests without a body are read.
package struct HTTPRequest: Sendable, Equatable {
  /// Whether only the headers of the answer are wanted.
  package let isHead: Bool
  /// The target as it was sent, with its query.
  package let target: String
  package let host: String?
  /// The tags of the bytes that the browser has already.
  package let known: String?

  package init(isHead: Bool = false, target: String, host: String?, known: String? = nil) {
    self.isHead = isHead
    self.target = target
    self.host = host
    self.known = known
  }

  /// Why a request is not answered.
  package enum Fault: Error, Sendable, Equatable {
    case malformed
    /// A method other than GET and HEAD.
    case method
    case version
  }

  /// The most bytes of a first line and its headers.
  package static let longest = 16_384

  /// Reads the bytes before the empty line.
  package init(_ head: ArraySlice<UInt8>) throws(Fault) {
    guard let text = String(validating: head, as: UTF8.self) else { throw .malformed }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    let words = (lines.first ?? "".utf8[...])
      .split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard words.count == 3, words[2].hasPrefix("HTTP/"), !words[1].isEmpty,
      !text.utf8.contains(0)
    else { throw .malformed }
    guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { throw .version }
    guard words[0] == "GET" || words[0] == "HEAD" else { throw .method }
    var host: String?
    var known: String?
    for line in lines.dropFirst() where !line.isEmpty {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        !line[..<colon].contains(where: { $0 <= 0x20 })
      else { throw .malformed }
      let value = String(Substring(line[line.index(after: colon)...]))
        .split { $0 == " " || $0 == "\t" }.joined(separator: " ")
      switch String(Substring(line[..<colon])).lowercased() {
      case "host":
        // Two of them could be read in two ways.
        guard host == nil else { throw .malformed }
        host = value
      case "if-none-match": known = value
      default: continue
      }
    }
    self.init(isHead: words[0] == "HEAD", target: words[1], host: host, known: known)
  }
}
