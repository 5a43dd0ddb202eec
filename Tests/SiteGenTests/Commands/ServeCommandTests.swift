import Foundation
import SiteGen
import Testing

/// The real server on a free port of this machine, from a save to the page that is loaded anew.
@Suite(.timeLimit(.minutes(5))) struct ServeCommandTests {
  /// A server that runs until the test ends.
  private final class Server {
    let folder: ProgramRun.Folder
    let process = Process()
    let port: Int
    private let words: LineReader

    init(_ folder: ProgramRun.Folder, _ arguments: [String] = []) throws {
      self.folder = folder
      let errors = Pipe()
      process.executableURL = try ProgramRun.program()
      process.arguments = ["serve", "-p", "0"] + arguments
      process.currentDirectoryURL = folder.url
      process.standardError = errors
      try process.run()
      words = LineReader(errors.fileHandleForReading)
      let line = try words.next { $0.contains("http://") }
      port = try #require(Int(line.split(separator: ":")[2].prefix { $0.isNumber }))
    }

    deinit {
      process.terminate()
      process.waitUntilExit()
    }

    /// The next line in the terminal that a build ends with.
    func built() throws -> String { try words.next { $0.contains(" -> ") && !$0.hasPrefix(" ") } }

    func open(_ path: String, host: String = "localhost") throws -> Stream {
      try Stream(port: port, "GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
    }

    func get(_ path: String) throws -> String { try open(path).rest() }
  }

  @Test func loadsThePageAnewWhenAFileIsSaved() throws {
    let folder = try ProgramRun.Folder()
    for (path, text) in SiteFolder.small { try folder.put(path, text) }
    let server = try Server(folder)
    let first = try server.get("/events/flood.html")
    #expect(first.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(first.contains("It was a wet summer."))
    #expect(first.contains("<script src=\"/.sitegen/reload.js\""))
    // What is published has nothing of the preview, and is not touched by it.
    #expect(try !folder.text(".sitegen/preview/events/flood.html").contains("reload"))
    #expect(try folder.files().keys.allSatisfy { !$0.hasPrefix("public/") })
    #expect(try folder.text(".sitegen/.gitignore") == "*\n")

    let events = try server.open("/.sitegen/events")
    let before = try events.event()
    #expect(before.name == "built")

    let text = try #require(SiteFolder.small["content/events/flood.md"])
    try folder.put("content/events/flood.md", text.replacing("wet", with: "dry"))
    let after = try events.event()
    #expect(after.name == "built")
    #expect(after.data != before.data)
    #expect(try server.get("/events/flood.html").contains("It was a dry summer."))
    #expect(try server.built().contains("content/events/flood.md -> "))

    try folder.put("content/events/flood.md", text.replacing("2019-07", with: "2019-13"))
    let problem = try events.event()
    #expect(problem.name == "problem")
    #expect(problem.data.contains("content/events/flood.md:3:"))
    #expect(try server.get("/events/flood.html").contains("It was a dry summer."))
    #expect(try server.built().contains("the old pages stay"))

    try folder.put("content/events/flood.md", text)
    #expect(try events.event().name == "built")
    #expect(try server.get("/events/flood.html").contains("It was a wet summer."))
  }

  @Test func givesNoFileAwayAndAnswersToNoOtherName() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("sitegen.yaml", "title: Private notes\n")
    let server = try Server(folder)
    for path in ["/../../sitegen.yaml", "/%2e%2e/%2e%2e/sitegen.yaml", "/..%2f..%2fsitegen.yaml"] {
      #expect(try server.get(path).hasPrefix("HTTP/1.1 404 "))
    }
    let foreign = try server.open("/", host: "evil.example").rest()
    #expect(foreign.hasPrefix("HTTP/1.1 421 "))
    #expect(!foreign.contains("Private"))
  }

  @Test func showsWhatIsWrongWithASiteThatHasNoPages() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("sitegen.yaml", "titel: x\n")
    let server = try Server(folder)
    let page = try server.get("/")
    #expect(page.hasPrefix("HTTP/1.1 500 "))
    #expect(page.contains("unknown key `titel`"))
    let events = try server.open("/.sitegen/events")
    #expect(try events.event().name == "problem")
    try folder.put("sitegen.yaml", "title: x\n")
    #expect(try events.event().name == "built")
    #expect(try server.get("/").hasPrefix("HTTP/1.1 200 "))
  }

  @Test func endsWhenItIsTerminated() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("sitegen.yaml", "")
    let server = try Server(folder)
    server.process.terminate()
    server.process.waitUntilExit()
    #expect(server.process.terminationStatus == 143)
    #expect(server.process.terminationReason == .exit)
  }

  @Test func saysWhatKeepsItFromListening() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("sitegen.yaml", "")
    let server = try Server(folder)
    let second = try folder.run("serve", "-p", String(server.port))
    #expect(second.code == 4)
    #expect(second.errors.contains("another program listens on 127.0.0.1:\(server.port)"))
    #expect(try folder.run("serve", "--bind", "example.org").code == 2)
    #expect(try folder.run("serve", "-p", "70000").code == 2)
    #expect(try folder.run("serve", "-C", "none").code == 4)
  }
}

/// The lines that a program writes, one by one.
private final class LineReader {
  private let handle: FileHandle
  private var text = ""

  init(_ handle: FileHandle) { self.handle = handle }

  struct End: Error { let text: String }

  /// The next line that is wanted; those before it are passed over.
  func next(_ isWanted: (String) -> Bool) throws -> String {
    while true {
      while let end = text.firstIndex(of: "\n") {
        let line = String(text[..<end])
        text = String(text[text.index(after: end)...])
        if isWanted(line) { return line }
      }
      let data = handle.availableData
      guard !data.isEmpty else { throw End(text: text) }
      text += String(decoding: data, as: UTF8.self)
    }
  }
}

/// One connection to a server.
private final class Stream {
  private let handle: FileHandle
  private let lines: LineReader

  init(port: Int, _ request: String) throws {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let descriptor = socket(AF_INET, kind, 0)
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    lines = LineReader(handle)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafeBytes(of: address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) {
        connect(descriptor, $0.baseAddress, socklen_t(bytes.count)) == 0
      }
    }
    try #require(isConnected)
    try handle.write(contentsOf: Data(request.utf8))
  }

  func rest() throws -> String {
    String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
  }

  /// The next event of the stream, whose data lines are joined.
  func event() throws -> (name: String, data: String) {
    let name = try lines.next { $0.hasPrefix("event: ") }
    var data: [Substring] = []
    while true {
      let line = try lines.next { _ in true }
      guard line.hasPrefix("data: ") else { break }
      data.append(line.dropFirst(6))
    }
    return (String(name.dropFirst(7)), data.joined(separator: "\n"))
  }
}
