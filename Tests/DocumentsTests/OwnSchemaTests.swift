import Foundation
import Testing
import XMLKit

@testable import Documents

/// The project's own schemas as `Sources/CSchemas/xsd/README.md` tells of them.
@Suite("Our own schemas")
struct OwnSchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/CSchemas/xsd")

  /// Rows of the table: file, namespace and example.
  private static func described() throws -> [(file: String, namespace: String, example: URL)] {
    try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
      .split(separator: "\n").compactMap { line in
        guard line.hasPrefix("| `"),
          let found = line.firstMatch(of: /^\| `([^`]+)` \| `([^`]+)` \|.*\]\(([^)]+)\) \|$/)
        else { return nil }
        return (
          String(found.1), String(found.2), folder.appending(path: String(found.3)).standardized
        )
      }
  }

  @Test("each is described with its namespace and an example that it accepts")
  func examples() throws {
    let described = try Self.described()
    #expect(described.map(\.file) == OwnSchema.allCases.map(\.rawValue))
    for (file, namespace, example) in described {
      let schema = try #require(OwnSchema(rawValue: file))
      #expect(schema.namespace == namespace)
      #expect(throws: Never.self, "\(file)") {
        try schema.validate(
          Array(try Data(contentsOf: example)), named: example.lastPathComponent)
      }
    }
  }

  @Test("an example with anything else in it is refused", arguments: OwnSchema.allCases)
  func strict(_ schema: OwnSchema) throws {
    let row = try #require(try Self.described().first { $0.file == schema.rawValue })
    let text = try String(contentsOf: row.example, encoding: .utf8)
    let end = try #require(text.range(of: "</", options: .backwards))
    let more = text.replacingCharacters(in: end, with: "<Another/></")
    #expect(throws: (any Error).self) { try schema.validate(Array(more.utf8), named: "more.xml") }
  }

  @Test(
    "every element says what it is, itself or by its type, and so does every attribute, in a sentence",
    arguments: OwnSchema.allCases)
  func documented(_ schema: OwnSchema) throws {
    let root = try XMLReader.read(schema.bytes, named: schema.rawValue)
    let isDocumented = { (node: XMLNode) in node.children.contains { $0.name == "annotation" } }
    let types = Set(
      root.children.filter { $0.name == "complexType" && isDocumented($0) }
        .compactMap { $0.attribute("name") })
    var (count, attributes) = (0, 0)
    func visit(_ node: XMLNode) {
      if node.name == "element", let name = node.attribute("name") {
        count += 1
        let typed = node.attribute("type").map(types.contains) ?? false
        #expect(isDocumented(node) || typed, "\(schema.rawValue): \(name)")
      }
      if node.name == "attribute", let name = node.attribute("name") {
        attributes += 1
        let said = node.children.first { $0.name == "annotation" }?.children.first?.text ?? ""
        #expect(said.hasSuffix("."), "\(schema.rawValue): \(name)")
      }
      node.children.forEach(visit)
    }
    visit(root)
    #expect(count > 5 && attributes > 15)
  }
}
