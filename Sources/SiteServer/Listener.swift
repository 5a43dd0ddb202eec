#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

package import SiteGen

/// A socket that browsers can connect to.
package struct Listener: Sendable {
  /// Why none could be opened.
  package enum Trouble: Error, Sendable, Equatable {
    case notAnAddress
    case taken
    case notPermitted
    /// No network of this machine has the address.
    case notOurs
    case other(FileTrouble)
  }

  /// The port that it listens on.
  package let port: Int
  /// Whether no other machine can connect.
  package let isLoopback: Bool
  let socket: Int32

  /// Whether a text is an address in figures, or `localhost`.
  package static func isAddress(_ text: String) -> Bool {
    let name = figures(of: text)
    var six = in6_addr()
    var four = in_addr()
    return inet_pton(AF_INET, name, &four) == 1 || inet_pton(AF_INET6, name, &six) == 1
  }

  private static func figures(of address: String) -> String {
    address.lowercased() == "localhost" ? "127.0.0.1" : address
  }

  /// Opens a socket on an address in figures, or `localhost`; port 0 takes any that is free.
  package init(address: String, port: Int) throws(Trouble) {
    let name = Self.figures(of: address)
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, name, &four) == 1 {
      var socketAddress = sockaddr_in()
      socketAddress.sin_family = sa_family_t(AF_INET)
      socketAddress.sin_port = in_port_t(port).bigEndian
      socketAddress.sin_addr = four
      isLoopback = UInt32(bigEndian: four.s_addr) >> 24 == 127
      socket = try Self.open(AF_INET, socketAddress)
    } else if inet_pton(AF_INET6, name, &six) == 1 {
      var socketAddress = sockaddr_in6()
      socketAddress.sin6_family = sa_family_t(AF_INET6)
      socketAddress.sin6_port = in_port_t(port).bigEndian
      socketAddress.sin6_addr = six
      isLoopback = withUnsafeBytes(of: six) { $0.dropLast().allSatisfy { $0 == 0 } && $0.last == 1 }
      socket = try Self.open(AF_INET6, socketAddress)
    } else {
      throw .notAnAddress
    }
    self.port = try Self.port(of: socket)
  }

  private static func open<Address>(_ family: Int32, _ address: Address) throws(Trouble) -> Int32 {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let socket = makeSocket(family, kind)
    guard socket >= 0 else { throw Self.trouble() }
    var yes: Int32 = 1
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    let isBound = withUnsafeBytes(of: address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { pointer in
        bind(socket, pointer.baseAddress, socklen_t(bytes.count)) == 0
      }
    }
    guard isBound, listenOn(socket, 128) == 0 else {
      let trouble = Self.trouble()
      close(socket)
      throw trouble
    }
    return socket
  }

  private static func trouble() -> Trouble {
    switch errno {
    case EADDRINUSE: .taken
    case EACCES: .notPermitted
    case EADDRNOTAVAIL: .notOurs
    default: .other(FileTrouble(errno: errno))
    }
  }

  private static func port(of socket: Int32) throws(Trouble) -> Int {
    // Both kinds of address have the port at the same place.
    var address = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let isKnown = withUnsafeMutableBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { pointer in
        pointer.baseAddress.map { getsockname(socket, $0, &length) == 0 } ?? false
      }
    }
    guard isKnown else { throw Self.trouble() }
    return Int(in_port_t(bigEndian: address.sin6_port))
  }

  /// Answers every connection, each on a thread of its own, for ever.
  package func serve(_ server: PreviewServer) {
    let open = Guarded(0)
    while true {
      let connection = accept(socket, nil, nil)
      guard connection >= 0 else {
        // Out of descriptors, perhaps: others are about to be closed.
        if errno != EINTR, errno != ECONNABORTED { usleep(10_000) }
        continue
      }
      let isRoom = open.use { count in
        count += 1
        return count <= Self.mostConnections
      }
      let work: @Sendable () -> Void = {
        Connection(connection).serve(server, isRoom: isRoom)
        close(connection)
        open.use { $0 -= 1 }
      }
      if !BackgroundThread.start(work) {
        close(connection)
        open.use { $0 -= 1 }
      }
    }
  }

  /// One browser opens six; more than these are a fault of somebody's program.
  private static let mostConnections = 200
}

// The methods of these names would hide the system's.
private func makeSocket(_ family: Int32, _ kind: Int32) -> Int32 { socket(family, kind, 0) }
private func listenOn(_ socket: Int32, _ backlog: Int32) -> Int32 { listen(socket, backlog) }
