import SiteGen
import Testing

@testable import SiteServer

@Suite struct PreviewServerTests {
  private static let page = "<!doctype html>\n<body>\n<p>Page</p>\n</body>\n</html>\n"
  private static let files = [
    "index.html": page, "404.html": page.replacing("Page", with: "Nothing"),
    "assets/style.css": "p{}", "data.json": "{}", "no-body.html": "<p>x",
  ]

  private let preview = Preview(run: "7")
  private let server: PreviewServer

  init() throws {
    server = PreviewServer(preview, on: .memory(MemoryDisk(Self.files)))
  }

  private func show() throws {
    let paths = try Self.files.keys.map { try RelativePath($0) } + [RelativePath("gone.html")]
    preview.show(ServedFiles(paths), hasChanged: true)
  }

  private func get(_ target: String, host: String? = "localhost", known: String? = nil)
    -> HTTPResponse?
  {
    let request = HTTPRequest(target: target, host: host, known: known)
    guard case .response(let response) = server.answer(to: request) else { return nil }
    return response
  }

  private func text(_ response: HTTPResponse?) -> String {
    String(decoding: response?.body ?? [], as: UTF8.self)
  }

  @Test func putsItsScriptIntoPagesAndNothingElse() throws {
    try show()
    let page = get("/")
    #expect(page?.status == .ok)
    #expect(page?.header("Content-Type") == "text/html; charset=utf-8")
    let script = "<script src=\"/.sitegen/reload.js\" data-build=\"7-1\"></script>\n"
    #expect(text(page) == Self.page.replacing("</body>", with: script + "</body>"))
    #expect(text(get("/no-body.html")) == "<p>x" + script)
    #expect(text(get("/assets/style.css")) == "p{}")
    #expect(get("/assets/style.css")?.header("Content-Type") == "text/css; charset=utf-8")
    #expect(get("/data.json")?.header("Content-Type") == "application/json")
    #expect(
      get("/.sitegen/reload.js?x")?.header("Content-Type") == "text/javascript; charset=utf-8")
  }

  @Test func showsTheSitesOwnPageForWhatIsNotThere() throws {
    try show()
    let missing = get("/nowhere")
    #expect(missing?.status == .notFound)
    #expect(text(missing).contains("<p>Nothing</p>"))
    #expect(get("/gone.html")?.status == .notFound)
    #expect(get("/%00")?.status == .badRequest)
  }

  @Test func saysWhenTheBrowserHasTheBytes() throws {
    try show()
    let tag = try #require(get("/data.json")?.header("ETag"))
    #expect(get("/data.json", known: "\"x\", " + tag)?.status == .notModified)
    #expect(get("/data.json", known: "W/" + tag)?.status == .notModified)
    #expect(get("/data.json", known: "\"x\"")?.status == .ok)
    // After another build the page is another one, since its script is.
    let page = try #require(get("/")?.header("ETag"))
    try show()
    #expect(get("/", known: page)?.status == .ok)
  }

  @Test func answersToNoNameOfSomebodyElse() throws {
    try show()
    for host in ["evil.example", nil] {
      #expect(get("/", host: host)?.status == .misdirected)
      #expect(get("/.sitegen/events", host: host)?.status == .misdirected)
    }
  }

  @Test func showsWhatIsWrongUntilThereIsAPage() throws {
    preview.show(problem: "error[E0305]: <date> & time\n")
    let page = get("/any/where")
    #expect(page?.status == .failed)
    #expect(text(page).contains("<pre>error[E0305]: &lt;date&gt; &amp; time\n</pre>"))
    #expect(text(page).contains("data-build=\"7-0\""))
    try show()
    #expect(get("/")?.status == .ok)
    // Later on the old pages stay.
    preview.show(problem: "error")
    #expect(text(get("/")).contains("<p>Page</p>"))
  }

  @Test func tellsOfBuildsAndOfWhatIsWrong() throws {
    try show()
    #expect(
      String(decoding: server.events(preview.state), as: UTF8.self) == "event: built\ndata: 7-1\n\n"
    )
    preview.show(problem: "a\n\nb")
    #expect(
      String(decoding: server.events(preview.state), as: UTF8.self)
        == "event: problem\ndata: a\ndata: \ndata: b\n\n")
    // Mended without a change: the page that is shown is still the right one.
    let files = try #require(preview.state.files)
    preview.show(files, hasChanged: false)
    #expect(preview.state == Preview.State(build: "7-1", files: files, problem: nil))
  }

  @Test func sendsTheHeadersAloneWhenAsked() throws {
    try show()
    let (answer, isHead) = server.answer(to: Array("HEAD / HTTP/1.1\r\nHost: [::1]".utf8)[...])
    guard case .response(let response) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(isHead)
    let bytes = String(decoding: response.bytes(isHead: isHead), as: UTF8.self)
    #expect(bytes.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(bytes.contains("Content-Length: \(response.body.count)\r\n"))
    #expect(bytes.hasSuffix("\r\n\r\n"))
    let refused = server.answer(to: Array("POST / HTTP/1.1".utf8)[...]).answer
    #expect(
      refused == .response(HTTPResponse(.methodNotAllowed, headers: [("Allow", "GET, HEAD")])))
  }
}
