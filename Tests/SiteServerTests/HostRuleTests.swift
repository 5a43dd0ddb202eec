import SiteServer
import Testing

@Suite struct HostRuleTests {
  @Test(arguments: [
    "localhost", "localhost:4000", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:4000", "192.168.1.20:80",
    "[::1]", "[::1]:4000", "[fe80::1]:4000", "[::ffff:127.0.0.1]",
  ])
  func answersToFiguresAndToLocalhost(host: String) { #expect(HostRule.allows(host)) }

  @Test(
    arguments: [
      nil, "", "evil.example", "evil.example:4000", "localhost.evil.example",
      "127.0.0.1.evil.example",
      "localhost:4000:1", "localhost:x", "localhost@evil", "127.0.0.256", "127.0.0", "1.2.3.4.5",
      "127.0.0.1:123456", "[::1", "[]", "[::1]evil", "[evil]", "[::1]:x", "127.1", "0x7f000001",
      "127.0.0.1 evil", "127.0.0.1,evil", "٠.0.0.1",
    ] as [String?])
  func answersToNoOtherName(host: String?) { #expect(!HostRule.allows(host)) }
}
