import Testing
import Timeline

@testable import SiteGen

/// An event file as a row of bytes says all that was read from it.
@Suite struct EventRowTests {
  private let path = RelativePath(trusted: "content/events/bridge.md")

  private func file() throws -> EventFile {
    let text = """
      ---
      # The mayor's own words are in the archive.
      id: bridge
      date: 2024-05-02
      title: The new bridge was opened
      status: checked
      actors: [Anna Bell, The council]
      places: [Dorn]
      topics: [bridge]
      importance: 3
      aliases: [old-bridge]
      merged-into: crossing
      split-from: works
      evidence:
        - source: report
          quote: Anna Bell opened the bridge on Thursday.
          date: 2024-05-02
          expression: Thursday
          anchor: 2024-05-03
          rule: weekday
          told-as: planned
          state: withdrawn
      citations:
        - title: Water
          publisher: The Courier
          url: https://courier.example/water
          published: 2024-05
          quote: It was told of.
      extracted:
        date: 0a1b2c3d
        title: 4e5f6a7b
      own: [one, {two: three}]
      ---
      Who *paid* for it?

      """
    return try EventFile(Array(text.utf8), path: path)
  }

  @Test func saysEveryKeyAndTheText() throws {
    let file = try file()
    var row = ByteRow()
    file.add(to: &row)
    var reader = ByteRowReader(row.bytes)
    let read = try EventFile(path: path, &reader)
    #expect(reader.isAtEnd)
    #expect(EventFile.bytes(of: read.event) == EventFile.bytes(of: file.event))
    // What a person wrote between the keys is still there to be kept.
    var changed = read.event
    changed.title = "The bridge was opened"
    #expect(
      read.bytes(changing: changed, fields: ["title"])
        == file.bytes(changing: changed, fields: ["title"]))
    #expect(read.place("title").line == file.place("title").line)
  }

  @Test func saysTheDigestsOfTheValues() throws {
    let file = try file()
    var row = ByteRow()
    file.add(to: &row)
    var reader = ByteRowReader(row.bytes)
    let event = try EventFile(path: path, &reader).event
    var same = event
    same.title = event.title
    // Those of a changed event are worked out anew.
    #expect(event.digests == same.digests)
    #expect(event.digests == file.event.digests)
    var other = event
    other.body += "."
    #expect(other.digests.data == event.digests.data)
    #expect(other.digests.own != event.digests.own && other.digests.text != event.digests.text)
    other = event
    other.topics.append("toll")
    #expect(other.digests.data != event.digests.data && other.digests.own == event.digests.own)
  }

  @Test func isTornWhereverItEnds() throws {
    var row = ByteRow()
    try file().add(to: &row)
    for count in 0..<row.bytes.count {
      #expect(throws: ByteRowReader.Torn.self, "\(count) bytes") {
        var reader = ByteRowReader(Array(row.bytes.prefix(count)))
        _ = try EventFile(path: path, &reader)
      }
    }
  }

  @Test func asksForNoMoreThanThereIs() {
    var row = ByteRow()
    row.add(Int.max)
    #expect(throws: ByteRowReader.Torn.self) {
      var reader = ByteRowReader(row.bytes)
      _ = try reader.texts()
    }
    #expect(throws: ByteRowReader.Torn.self) {
      var reader = ByteRowReader(row.bytes)
      _ = try reader.text()
    }
  }
}
