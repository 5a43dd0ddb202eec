/// An answer with all of its bytes.
package struct HTTPResponse: Sendable, Equatable {
  package var status: Status
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package enum Status: Int, Sendable {
    case ok = 200
    case moved = 301
    case notModified = 304
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case misdirected = 421
    case tooLarge = 431
    case failed = 500
    case busy = 503
    case version = 505

    package var reason: String {
      switch self {
      case .ok: "OK"
      case .moved: "Moved Permanently"
      case .notModified: "Not Modified"
      case .badRequest: "Bad Request"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .misdirected: "Misdirected Request"
      case .tooLarge: "Request Header Fields Too Large"
      case .failed: "Internal Server Error"
      case .busy: "Service Unavailable"
      case .version: "HTTP Version Not Supported"
      }
    }
  }

  package init(
    _ status: Status, headers: [(name: String, value: String)] = [], body: [UInt8] = []
  ) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A sentence for whoever asked in a way that has no page.
  package static func words(_ status: Status, _ text: String) -> HTTPResponse {
    HTTPResponse(
      status, headers: [("Content-Type", MediaType.plainText)], body: Array((text + "\n").utf8))
  }

  /// The value of a header; nil when there is none.
  package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The bytes on the wire; without the body for a request that wants the headers alone.
  func bytes(isHead: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    if status != .notModified { head += "Content-Length: \(body.count)\r\n" }
    head += "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    return Array(head.utf8) + (isHead || status == .notModified ? [] : body)
  }

  package static func == (a: HTTPResponse, b: HTTPResponse) -> Bool {
    a.status == b.status && a.body == b.body && a.headers.count == b.headers.count
      && zip(a.headers, b.headers).allSatisfy { $0 == $1 }
  }
}

/// What kind of bytes a file holds, by the ending of its name.
package enum MediaType {
  package static let html = "text/html; charset=utf-8"
  package static let plainText = "text/plain; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"

  /// Source: the registry of IANA.
  private static let types: [String: String] = [
    "html": html, "htm": html, "css": "text/css; charset=utf-8", "js": script, "mjs": script,
    "txt": plainText, "sha256": plainText, "md": "text/markdown; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "bib": "text/x-bibtex; charset=utf-8", "json": "application/json",
    "jsonl": "application/jsonl; charset=utf-8", "map": "application/json",
    "jsonld": "application/ld+json", "webmanifest": "application/manifest+json",
    "xml": "application/xml; charset=utf-8", "atom": "application/atom+xml; charset=utf-8",
    "rss": "application/rss+xml; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "woff": "font/woff",
    "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf", "pdf": "application/pdf",
    "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg", "zip": "application/zip",
    "wasm": "application/wasm",
  ]

  /// The type of a file; bytes without a meaning for an ending that is not known.
  package static func of(ending: String) -> String {
    types[ending.lowercased()] ?? "application/octet-stream"
  }
}
