package import SiteGen

/// Answers requests with the files of a preview.
package struct PreviewServer: Sendable {
  private let preview: Preview
  private let disk: FileSystem

  /// A server of the files that a build has put on `disk`.
  package init(_ preview: Preview, on disk: FileSystem) {
    self.preview = preview
    self.disk = disk
  }

  /// What a request gets.
  package enum Answer: Sendable, Equatable {
    case response(HTTPResponse)
    /// A stream of what happens to the preview.
    case events
  }

  /// The answer to the head of a request.
  package func answer(to head: ArraySlice<UInt8>) -> (answer: Answer, isHead: Bool) {
    do throws(HTTPRequest.Fault) {
      let request = try HTTPRequest(head)
      return (answer(to: request), request.isHead)
    } catch {
      let response =
        switch error {
        case .malformed: HTTPResponse.words(.badRequest, "This is no request that can be read.")
        case .version: HTTPResponse.words(.version, "HTTP/1.1 is spoken here.")
        case .method:
          HTTPResponse(.methodNotAllowed, headers: [("Allow", "GET, HEAD")])
        }
      return (.response(response), false)
    }
  }

  /// The answer to a request.
  package func answer(to request: HTTPRequest) -> Answer {
    guard HostRule.allows(request.host) else {
      return .response(
        .words(
          .misdirected,
          "This server is known as localhost or by an address in figures, and by no other name."))
    }
    switch request.target.prefix(while: { $0 != "?" }) {
    case PreviewPages.eventsAddress where !request.isHead: return .events
    case PreviewPages.scriptAddress:
      return .response(
        HTTPResponse(
          .ok, headers: [("Content-Type", MediaType.script), ("Cache-Control", "no-cache")],
          body: Array(PreviewPages.script.utf8)))
    default: return .response(page(for: request))
    }
  }

  private func page(for request: HTTPRequest) -> HTTPResponse {
    let state = preview.state
    guard let files = state.files else {
      let text = state.problem ?? "The site is being built."
      return HTTPResponse(
        .failed, headers: Self.headers(MediaType.html),
        body: PreviewPages.problem(text, build: state.build))
    }
    switch files.meaning(of: request.target) {
    case .file(let path): return file(path, .ok, state, known: request.known)
    case .folder(let address):
      return HTTPResponse(.moved, headers: [("Location", address)])
    case .malformed:
      return .words(.badRequest, "This is no address of a page.")
    case .nothing:
      guard case .file(let path) = files.meaning(of: "/404.html") else {
        return .words(.notFound, "There is no such page.")
      }
      return file(path, .notFound, state, known: nil)
    }
  }

  private func file(
    _ path: RelativePath, _ status: HTTPResponse.Status, _ state: Preview.State, known: String?
  ) -> HTTPResponse {
    var body: [UInt8]
    do {
      body = try disk.read(path)
    } catch {
      // It is gone since the last build, or being exchanged for a folder.
      return .words(.notFound, "There is no such page at the moment.")
    }
    let type = MediaType.of(ending: path.fileExtension)
    if type == MediaType.html { body = PreviewPages.watched(body, build: state.build) }
    let tag = "\"" + SHA256(of: body).hex.prefix(32) + "\""
    let headers = Self.headers(type) + [("ETag", tag)]
    let isKnown = known?.split(separator: ",").contains { word in
      let word = word.drop { $0 == " " }
      return word == "*" || word == tag || word == "W/" + tag
    }
    if status == .ok, isKnown == true { return HTTPResponse(.notModified, headers: headers) }
    return HTTPResponse(status, headers: headers, body: body)
  }

  private static func headers(_ type: String) -> [(name: String, value: String)] {
    [("Content-Type", type), ("Cache-Control", "no-cache")]
  }

  /// What a stream sends about the state of the preview.
  func events(_ state: Preview.State) -> [UInt8] {
    if let problem = state.problem { return PreviewPages.event("problem", problem) }
    return PreviewPages.event("built", state.build)
  }

  /// The state of the preview, and the descriptor that tells of changes while `body` runs.
  func listening(_ body: (_ changes: Int32, _ state: () -> Preview.State) -> Void) {
    preview.listening { changes in body(changes) { preview.state } }
  }
}
