import Evidence
import Foundation
import Testing
import XMLKit

@Suite("XML schema validator")
struct XMLSchemaValidatorTests {
  /// A note has one `to` and any number of `line`s, each a whole number.
  private func compiled(_ schema: String = noteSchema) throws -> XMLSchemaValidator {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("hearth-\(UUID().uuidString).xsd")
    try Data(schema.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try XMLSchemaValidator(path: file.path)
  }

  private static let noteSchema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
      targetNamespace="urn:note" xmlns="urn:note">
      <xs:element name="note"><xs:complexType><xs:sequence>
        <xs:element name="to" type="xs:string"/>
        <xs:element name="line" type="xs:integer" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  private let good = Array("<note xmlns='urn:note'><to>x</to><line>1</line></note>".utf8)

  @Test("passes a document that keeps to its schema, again and again")
  func passes() throws {
    let validator = try compiled()
    for _ in 0..<3 { try validator.validate(good, named: "note.xml") }
  }

  @Test("names every breach with its line")
  func breaches() throws {
    let validator = try compiled()
    let bad = Array(
      "<note xmlns='urn:note'>\n<to>x</to>\n<line>one</line>\n<line>2.5</line></note>".utf8)
    let faults = try #require(throws: Faults.self) { try validator.validate(bad, named: "n.xml") }
    #expect(faults.all.allSatisfy { $0.code == .xmlInvalid })
    #expect(Set(faults.all.compactMap { $0.location?.row }) == [3, 4])
    #expect(faults.all[0].message.contains("one"))
  }

  @Test("refuses a DOCTYPE before it validates")
  func doctype() throws {
    let validator = try compiled()
    let faults = try #require(throws: Faults.self) {
      try validator.validate(Array("<!DOCTYPE note><note/>".utf8), named: "n.xml")
    }
    #expect(faults.all.map(\.code) == [.xmlDoctype])
  }

  @Test("says when the schema is missing, broken or no schema")
  func badSchema() throws {
    let missing = try #require(throws: Faults.self) {
      try XMLSchemaValidator(path: "/nowhere/at/all.xsd")
    }
    #expect(missing.all.allSatisfy { $0.code == .xmlBadSchema })
    #expect(throws: Faults.self) { try compiled("<xs:schema") }
    #expect(throws: Faults.self) { try compiled("<a/>") }
  }

  @Test("one schema serves many threads")
  func threads() async throws {
    let validator = try compiled()
    let good = good
    let bad = Array("<note xmlns='urn:note'/>".utf8)
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        group.addTask {
          do {
            try validator.validate(index.isMultiple(of: 2) ? good : bad, named: "n.xml")
            return index.isMultiple(of: 2)
          } catch {
            return !index.isMultiple(of: 2)
          }
        }
      }
      for await asExpected in group { #expect(asExpected) }
    }
  }
}
