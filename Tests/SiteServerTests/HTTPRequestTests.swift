import SiteServer
import Testing

@Suite struct HTTPRequestTests {
  private func request(_ text: String) throws(HTTPRequest.Fault) -> HTTPRequest {
    try HTTPRequest(Array(text.utf8)[...])
  }

  @Test func readsWhatABrowserSends() throws {
    let text = "GET /a?b HTTP/1.1\r\nHost: localhost:4000\r\nAccept: */*\r\nIf-None-Match:  \"x\"\r"
    #expect(
      try request(text)
        == HTTPRequest(target: "/a?b", host: "localhost:4000", known: "\"x\""))
    #expect(try request("HEAD / HTTP/1.0").isHead)
    #expect(try request("GET / HTTP/1.1\nHOST: a\n").host == "a")
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET  / HTTP/1.1", "GET / x HTTP/1.1", " GET / HTTP/1.1", "GET / FTP/1.1",
    "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\nHost : a", "GET / HTTP/1.1\r\n: a",
    "GET / HTTP/1.1\r\nHost: a\r\nhost: b", "GET / HTTP/1.1\r\n folded: a", "GET /\u{0} HTTP/1.1",
  ])
  func refusesWhatIsNoRequest(text: String) {
    #expect(throws: HTTPRequest.Fault.malformed) { try request(text) }
  }

  @Test func refusesBytesThatAreNoText() {
    #expect(throws: HTTPRequest.Fault.malformed) {
      try HTTPRequest(Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1".utf8))
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "get", "OPTIONS", "CONNECT"])
  func takesNothingIn(method: String) {
    #expect(throws: HTTPRequest.Fault.method) { try request("\(method) / HTTP/1.1") }
  }

  @Test(arguments: ["HTTP/2", "HTTP/1.2", "HTTP/0.9", "HTTP/"])
  func speaksOneVersion(version: String) {
    #expect(throws: HTTPRequest.Fault.version) { try request("GET / \(version)") }
  }
}
