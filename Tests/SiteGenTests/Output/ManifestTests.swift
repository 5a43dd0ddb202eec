import Testing

@testable import SiteGen

@Suite struct ManifestTests {
  private static let zeros = String(repeating: "0", count: 64)
  private static let ones = String(repeating: "1", count: 64)

  @Test func writesLinesInOrderAndReadsThem() throws {
    var manifest = Manifest()
    for path in ["b", "a/c d", "a.b", "é"] {
      manifest.add(try RelativePath(path), SHA256(of: Array(path.utf8)))
    }
    manifest.add(try RelativePath("b"), SHA256(of: []))
    let lines = String(decoding: manifest.text, as: UTF8.self).split(separator: "\n")
    let paths = lines.map { String($0.dropFirst(66)) }
    #expect(paths == ["a.b", "a/c d", "b", "b", "é"])
    #expect(try Manifest(reading: manifest.text) == manifest)
    #expect(try Manifest(reading: []) == Manifest())
  }

  @Test func findsADigestWhereverItIsLookedFor() throws {
    var manifest = Manifest()
    for path in ["a", "b", "b", "c"] {
      manifest.add(try RelativePath(path), SHA256(of: Array("\(path)\(manifest.paths.count)".utf8)))
    }
    for place in -1...5 {
      #expect(manifest.only(try RelativePath("a"), near: place) == SHA256(of: Array("a0".utf8)))
      #expect(manifest.only(try RelativePath("b"), near: place) == nil, "it has two")
      #expect(manifest.only(try RelativePath("c"), near: place) == SHA256(of: Array("c2".utf8)))
      #expect(manifest.only(try RelativePath("d"), near: place) == nil)
    }
  }

  @Test(arguments: [
    ("\(zeros)  a", 1), ("\(zeros) a\n", 1), ("\(zeros)  \n", 1), ("\(zeros)  a\r\n", 1),
    ("\(zeros)  a\n\(zeros)  a\n", 2), ("\(zeros)  b\n\(zeros)  a\n", 2), ("\(zeros)  a\n\n", 2),
    ("\(zeros)  ../a\n", 1), ("\(zeros)  sitegen.sha256\n", 1), ("\(zeros)  .a.sitegen-part\n", 1),
    ("\(ones)  a\n\(zeros)  a\n", 2), ("\(zeros) *a\n", 1), ("hello\n", 1),
  ])
  func toleratesNothingOdd(_ text: String, _ line: Int) {
    #expect(throws: BrokenManifest(line: line)) { try Manifest(reading: Array(text.utf8)) }
  }
}
