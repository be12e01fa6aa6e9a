import Documents
import Evidence
import Foundation
import Testing

@Suite("An output folder")
struct OutputFolderTests {
  private let root = FileManager.default.temporaryDirectory
    .appending(path: "hearth-output-\(UUID().uuidString)")

  private func file(_ name: String, _ text: String, isIssued: Bool = true) throws -> OutputFile {
    OutputFile(try #require(OutputPath("seaview", name)), text, isIssued: isIssued)
  }

  @Test("writes a batch, and says of the same batch that nothing changed")
  func writesOnce() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = OutputFolder(path: root.path)
    let files = [try file("1.xml", "<a/>"), try file("2.xml", "<b/>")]
    #expect(try folder.write(files).written == 2)
    let again = try folder.write(files)
    #expect(again.written == 0 && again.unchanged == 2)
    #expect(folder.bytes(at: files[1].path) == files[1].bytes)
  }

  @Test("takes files in any order of folders, new and old, and counts each")
  func folders() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = OutputFolder(path: root.path)
    func files(_ texts: String...) throws -> [OutputFile] {
      let paths = [
        ["a", "1.xml"], ["b", "c", "2.xml"], ["a", "3.xml"], ["4.xml"], ["b", "5.xml"],
      ]
      return try zip(paths, texts).map { OutputFile(try #require(OutputPath($0)), $1) }
    }
    let first = try files("1", "2", "3", "4", "5")
    #expect(try folder.write(Array(first.prefix(2))).written == 2)
    let outcome = try folder.write(first)
    #expect(outcome.written == 3 && outcome.unchanged == 2)
    #expect(first.allSatisfy { folder.bytes(at: $0.path) == $0.bytes })
    let second = try folder.write(try files("1", "changed", "3", "changed", "5"))
    #expect(second.written == 2 && second.unchanged == 3)
  }

  @Test("tells of other documents in the way before anything is done")
  func expectsFree() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = OutputFolder(path: root.path)
    let issued = try file("1.xml", "<a/>")
    try folder.expectFree(for: [issued])
    #expect(!FileManager.default.fileExists(atPath: root.path))
    try folder.write([issued])
    try folder.expectFree(for: [issued, try file("2.xml", "<b/>")])
    let faults = try #require(throws: Faults.self) {
      try folder.expectFree(for: [try file("1.xml", "<changed/>"), try file("2.xml", "<b/>")])
    }
    #expect(faults.all.map(\.code) == [.wouldReplaceDocument])
    #expect(folder.bytes(at: try #require(OutputPath("seaview", "2.xml"))) == nil)
  }

  @Test("never replaces an issued document, and then writes nothing else either")
  func refusesToReplace() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = OutputFolder(path: root.path)
    try folder.write([try file("1.xml", "<a/>"), try file("page.html", "old", isIssued: false)])
    let faults = try #require(throws: Faults.self) {
      try folder.write([
        try file("0.xml", "new"), try file("1.xml", "<changed/>"),
        try file("page.html", "new", isIssued: false),
      ])
    }
    #expect(faults.all.map(\.code) == [.wouldReplaceDocument])
    #expect(faults.all.first?.location?.file == "seaview/1.xml")
    #expect(folder.bytes(at: try #require(OutputPath("seaview", "0.xml"))) == nil)
    #expect(folder.bytes(at: try #require(OutputPath("seaview", "1.xml"))) == Array("<a/>".utf8))
    #expect(folder.bytes(at: try #require(OutputPath("seaview", "page.html"))) == Array("old".utf8))
  }

  @Test("says so where it cannot write, and leaves nothing half-written")
  func cannotWrite() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    // A file stands where a folder is needed.
    try Data("x".utf8).write(to: root.appending(path: "blocked"))
    let folder = OutputFolder(path: root.path)
    let faults = try #require(throws: Faults.self) {
      try folder.write([
        try file("1.xml", "<a/>"),
        OutputFile(try #require(OutputPath("blocked", "2.xml")), "<b/>"),
      ])
    }
    #expect(faults.all.map(\.code) == [.cannotWrite])
    #expect(faults.all.first?.message.contains("NSCocoa") == false)
    #expect(folder.bytes(at: try #require(OutputPath("seaview", "1.xml"))) == nil)
    let left = try FileManager.default.contentsOfDirectory(atPath: root.path + "/seaview")
    #expect(left.isEmpty)
  }

  @Test("says which file stands in the way of the folder")
  func fileInTheWay() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try Data("x".utf8).write(to: root)
    for path in [root.path, root.path + "/deeper"] {
      let faults = try #require(throws: Faults.self) {
        try OutputFolder(path: path).write([try file("1.xml", "<a/>")])
      }
      #expect(faults.all.first?.message.contains("\(root.path) is a file, not a folder") == true)
    }
  }

  @Test(
    "no path leaves the folder or hides in it",
    arguments: ["..", ".", "", "a/b", "../x", ".hidden", "a b", "ü", "a\u{0}b", "-rf"])
  func unsafe(part: String) {
    #expect(OutputPath("seaview", part) == nil)
    #expect(OutputPath(part, "seaview") == nil)
  }
}
