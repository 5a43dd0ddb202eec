#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One connection: a request, its answer, the end.
struct Connection {
  private let socket: Int32

  init(_ socket: Int32) {
    self.socket = socket
    // Nobody keeps a thread by sending or reading nothing.
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
  }

  /// Reads the request and answers it; with no room, only says so.
  func serve(_ server: PreviewServer, isRoom: Bool) {
    guard isRoom else {
      _ = send(HTTPResponse.words(.busy, "Too many connections are open."), isHead: false)
      return
    }
    guard let head = readHead() else { return }
    guard head.count <= HTTPRequest.longest else {
      _ = send(HTTPResponse.words(.tooLarge, "The request is too long."), isHead: false)
      return
    }
    let (answer, isHead) = server.answer(to: head[...])
    switch answer {
    case .response(let response): _ = send(response, isHead: isHead)
    case .events: stream(server)
    }
    // What is still on its way in would make the system throw the answer away.
    shutdown(socket, Int32(SHUT_WR))
    var rest = [UInt8](repeating: 0, count: 4096)
    var rounds = 0
    while rounds < 64, recv(socket, &rest, rest.count, 0) > 0 { rounds += 1 }
  }

  /// The bytes before the first empty line, or more than may be; nil when the other side has gone.
  private func readHead() -> [UInt8]? {
    var head: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while head.count <= HTTPRequest.longest {
      let count = recv(socket, &block, block.count, 0)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      let searched = max(0, head.count - 3)
      head += block[..<count]
      for at in searched..<head.count where head[at] == 0x0A {
        if at + 1 < head.count, head[at + 1] == 0x0A { return Array(head[..<at]) }
        if at + 2 < head.count, head[at + 1] == 0x0D, head[at + 2] == 0x0A {
          return Array(head[..<at])
        }
      }
    }
    return head
  }

  private func send(_ response: HTTPResponse, isHead: Bool) -> Bool {
    send(response.bytes(isHead: isHead))
  }

  /// Sends all bytes; false when the other side takes no more.
  private func send(_ bytes: [UInt8]) -> Bool {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { sendBytes(socket, $0, from: done, flags) }
      if count > 0 { done += count } else if errno != EINTR { return false }
    }
    return true
  }

  /// Tells of every change until the other side goes.
  private func stream(_ server: PreviewServer) {
    let head = """
      HTTP/1.1 200 OK\r
      Content-Type: text/event-stream; charset=utf-8\r
      Cache-Control: no-store\r
      X-Content-Type-Options: nosniff\r
      Connection: close\r
      \r
      retry: 500


      """
    guard send(Array(head.utf8)) else { return }
    server.listening { changes, state in
      guard send(server.events(state())) else { return }
      while true {
        var waits = [
          pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
          pollfd(fd: changes, events: Int16(POLLIN), revents: 0),
        ]
        let ready = poll(&waits, nfds_t(waits.count), 15_000)
        if ready < 0, errno == EINTR { continue }
        guard ready >= 0 else { return }
        if ready == 0 {
          // A comment finds out whether anybody listens.
          guard send(Array(":\n\n".utf8)) else { return }
          continue
        }
        if waits[0].revents != 0 {
          var block = [UInt8](repeating: 0, count: 512)
          guard recv(socket, &block, block.count, 0) > 0 else { return }
        }
        if waits[1].revents != 0 {
          var bells = [UInt8](repeating: 0, count: 512)
          _ = read(changes, &bells, bells.count)
          guard send(server.events(state())) else { return }
        }
      }
    }
  }
}

// The method of this name would hide the system's.
private func sendBytes(
  _ socket: Int32, _ bytes: UnsafeRawBufferPointer, from start: Int, _ flags: Int32
) -> Int {
  send(socket, bytes.baseAddress.map { $0 + start }, bytes.count - start, flags)
}
