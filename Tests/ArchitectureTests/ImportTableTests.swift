import Foundation
import Testing

/// Reads every import of every source file and fails on one that the table forbids.
@Suite("The import table")
struct ImportTableTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private static func swiftFiles(in folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  /// The modules that a file imports: `internal import struct Foo.Bar` names `Foo`.
  static func imports(in source: String) -> [String] {
    source.split(separator: "\n").compactMap { line -> String? in
      var words = line.split(separator: " ").map(String.init)
      let modifiers: Set = ["public", "package", "internal", "fileprivate", "private"]
      while let first = words.first, modifiers.contains(first) || first.hasPrefix("@") {
        words.removeFirst()
      }
      guard words.first == "import", words.count > 1 else { return nil }
      let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "typealias", "let"]
      let path = kinds.contains(words[1]) ? words.dropFirst(2).first : words[1]
      return path?.split(separator: ".").first.map(String.init)
    }
  }

  @Test("every room of Sources is in the table, and every room of the table is there")
  func rooms() throws {
    let rooms = Set(try Self.names(in: Self.root.appending(path: "Sources")))
    #expect(rooms == Set(ImportTable.allowed.keys).union(ImportTable.inC))
  }

  @Test("no file imports what its room may not")
  func imports() throws {
    var read = 0
    for (room, allowed) in ImportTable.allowed.sorted(by: { $0.key < $1.key }) {
      for file in Self.swiftFiles(in: Self.root.appending(path: "Sources/\(room)")) {
        read += 1
        let forbidden = Self.imports(in: try String(contentsOf: file, encoding: .utf8))
          .filter { !allowed.contains($0) }
        #expect(forbidden.isEmpty, "\(room)/\(file.lastPathComponent) imports \(forbidden)")
      }
    }
    #expect(read > 40, "the sources were not found")
  }

  @Test("the table itself has no circle")
  func noCircle() {
    var settled: Set<String> = []
    var waiting = ImportTable.allowed
    while true {
      let rooms = Set(ImportTable.allowed.keys)
      let ready = waiting.filter { $0.value.intersection(rooms).isSubset(of: settled) }.map(\.key)
      if ready.isEmpty { break }
      settled.formUnion(ready)
      for room in ready { waiting[room] = nil }
    }
    #expect(waiting.isEmpty, "these rooms import each other: \(waiting.keys.sorted())")
  }

  @Test("imports are read in every form that Swift writes them")
  func forms() {
    let source = """
      public import Amounts
      internal import struct BigInt.BigUInt
      @testable import Billing
      @preconcurrency import Foundation.NSURL
      let important = 1
      // import Nothing
      """
    #expect(Self.imports(in: source) == ["Amounts", "BigInt", "Billing", "Foundation"])
  }
}
