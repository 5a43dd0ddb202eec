import SiteGen
import Testing

struct MarkdownTrustTests {
  private func html(_ text: String, _ trust: Markdown.Trust = .content) -> String {
    String(
      decoding: Markdown.html(Array(text.utf8), trust: trust, smart: false), as: UTF8.self)
  }

  @Test(arguments: [
    "a <script>alert(1)</script> b", "<script>\nalert(1)\n</script>\n", "<div onclick=\"x\">\n",
    "<img src=x onerror=alert(1)>", "a <b>b</b>", "<!-- a -->", "<?php a ?>", "<!DOCTYPE a>",
    "<![CDATA[ a ]]>", "</div>",
  ])
  func leavesRawHTMLOutOfContent(text: String) {
    let html = html(text)
    #expect(html.contains("<!-- raw HTML omitted -->"))
    for tag in ["<script", "<div", "<img", "<b>", "<?", "<!DOCTYPE", "<![", "</div", "<!-- a"] {
      #expect(!html.contains(tag))
    }
  }

  @Test func keepsTheRawHTMLOfATemplate() {
    #expect(html("a <b>b</b>", .template) == "<p>a <b>b</b></p>\n")
  }

  @Test(
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "&#106;avascript:alert(1)",
      "java&#115;cript&colon;alert(1)", "vbscript:x", "VBScript:x", "file:///etc/passwd",
      "data:text/html,x", "data:image/svg+xml;base64,x", "DATA:text/html,x",
    ], [Markdown.Trust.content, .template])
  func emptiesAddressesThatRunCode(address: String, trust: Markdown.Trust) {
    #expect(html("[a](\(address))", trust) == "<p><a href=\"\">a</a></p>\n")
    #expect(html("[a](<\(address)> 't')", trust) == "<p><a href=\"\" title=\"t\">a</a></p>\n")
    #expect(html("[a]\n\n[a]: \(address)", trust) == "<p><a href=\"\">a</a></p>\n")
    #expect(html("![a](\(address))", trust) == "<p><img src=\"\" alt=\"a\" /></p>\n")
  }

  @Test(arguments: [
    "https://a.example/x?a=b", "http://a.example", "mailto:a@b.example", "/javascript:x",
    "#javascript:", "data:image/png;base64,x", "../a.md", "javascript.html",
  ])
  func keepsOtherAddresses(address: String) {
    #expect(html("[a](\(address))").contains("href=\"\(address)\""))
  }

  @Test(arguments: [
    "java&#10;script:alert(1)", "&#1;javascript:alert(1)", "&Tab;javascript:alert(1)",
    "java\u{AD}script:alert(1)",
  ])
  func leavesNoAddressThatABrowserWouldRun(address: String) {
    let html = html("[a](\(address))")
    let value = html.split(separator: "\"").dropFirst().first ?? ""
    // A browser leaves white space and controls out of a scheme, but not when they are escaped.
    #expect(!value.filter { $0 > " " }.lowercased().hasPrefix("javascript:"))
  }

  @Test func givesLinksAnotherAddress() {
    let html = Markdown.html(
      Array("[a](b.md) ![c](d.png) [e](javascript:f)".utf8), trust: .content, smart: false
    ) { address in address.hasSuffix(".md") ? "b/?x=1&y" : address == "" ? "bad" : nil }
    #expect(
      String(decoding: html, as: UTF8.self)
        == "<p><a href=\"b/?x=1&amp;y\">a</a> <img src=\"d.png\" alt=\"c\" /> <a href=\"\">e</a></p>\n"
    )
  }
}
