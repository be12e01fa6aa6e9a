import Evidence
import TestSupport
import Testing
import XMLKit

@Suite("XML reader")
struct XMLReaderTests {
  private func read(_ text: String, limits: XMLLimits = .standard) throws -> XMLNode {
    try XMLReader.read(Array(text.utf8), named: "in.xml", limits: limits)
  }

  private func fault(
    _ bytes: [UInt8], limits: XMLLimits = .standard,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> Fault {
    let faults = try #require(throws: Faults.self, sourceLocation: sourceLocation) {
      try XMLReader.read(bytes, named: "in.xml", limits: limits)
    }
    #expect(faults.all.count == 1, sourceLocation: sourceLocation)
    return faults.all[0]
  }

  @Test("reads names, namespaces, attributes, text and lines")
  func tree() throws {
    let root = try read(
      """
      <?xml version="1.0"?>
      <!-- a comment -->
      <r xmlns="urn:r" xmlns:c="urn:c" a="1 &amp; &#163;" c:b="2">
        <c:x>one<![CDATA[ <two> ]]>&lt;three</c:x>
      </r>
      """)
    #expect(root.name == "r" && root.namespace == "urn:r" && root.line == 3)
    #expect(root.attributes.count == 2)
    #expect(root.attribute("a") == "1 & £")
    #expect(root.attribute("b") == nil)
    #expect(root.children.map(\.name) == ["x"])
    #expect(root.children[0].namespace == "urn:c" && root.children[0].line == 4)
    #expect(root.children[0].text == "one <two> <three")
  }

  @Test("reads UTF-16")
  func utf16() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>£</a>"
    let units = text.utf16.flatMap { unit -> [UInt8] in
      [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    }
    let bytes: [UInt8] = [0xFF, 0xFE] + units
    #expect(try XMLReader.read(bytes, named: "in.xml").text == "£")
  }

  @Test("refuses a billion laughs where its DOCTYPE begins")
  func billionLaughs() throws {
    var text = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY lol0 \"lol\">\n"
    for level in 1...30 {
      text += "<!ENTITY lol\(level) \"\(String(repeating: "&lol\(level - 1);", count: 10))\">\n"
    }
    text += "]>\n<lolz>&lol30;</lolz>"
    let fault = try fault(Array(text.utf8))
    #expect(fault.code == .xmlDoctype && fault.location?.row == 2)
  }

  @Test(
    "refuses external entities and external subsets",
    arguments: [
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
      "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\"><a/>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><a/>",
      "<!DOCTYPE a><a/>",
    ])
  func external(text: String) throws {
    #expect(try fault(Array(text.utf8)).code == .xmlDoctype)
  }

  @Test(
    "refuses what is not well-formed, with its line",
    arguments: [
      ("<a>\n<b></a>", 2), ("<a>\n&nobody;</a>", 2), ("<a/>\n<b/>", 2), ("<a x='1' x='2'/>", 1),
      ("<p:a/>", 1), ("plain text", 1), ("<a>\n\u{7}</a>", 2), ("<a>", 1), ("<a>&#0;</a>", 1),
    ])
  func malformed(text: String, line: Int) throws {
    let fault = try fault(Array(text.utf8))
    #expect(fault.code == .xmlNotWellFormed)
    #expect(fault.location?.row == line)
  }

  @Test("refuses bad UTF-8, zero bytes and nothing at all")
  func bytes() throws {
    #expect(
      try fault(Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8)).code == .xmlNotWellFormed)
    #expect(
      try fault(Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8)).code
        == .xmlNotWellFormed)
    let zero = try fault(Array("<a>\n".utf8) + [0] + Array("</a>".utf8))
    #expect(zero.code == .xmlForbiddenCharacter && zero.location?.row == 2)
    #expect(try fault([]).code == .xmlNotWellFormed)
    #expect(try fault([0xFF, 0xFE]).code == .xmlNotWellFormed)
  }

  @Test("refuses what goes past its limits")
  func limits() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(try fault(Array(deep.utf8)).code == .xmlTooDeep)
    let nested = String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64)
    #expect(try read(nested).name == "a")

    let attributes = (0..<65).map { "a\($0)='1'" }.joined(separator: " ")
    #expect(try fault(Array("<a \(attributes)/>".utf8)).code == .xmlTooMany)
    let names = (0..<65).map { "xmlns:a\($0)='u'" }.joined(separator: " ")
    #expect(try fault(Array("<a \(names)/>".utf8)).code == .xmlTooMany)

    var few = XMLLimits.standard
    few.elements = 10
    #expect(
      try fault(Array("<a>\(String(repeating: "<b/>", count: 10))</a>".utf8), limits: few).code
        == .xmlTooMany)
    few.bytes = 10
    #expect(try fault(Array("<a>01234567</a>".utf8), limits: few).code == .xmlTooLarge)
  }

  @Test("stays calm on damaged documents")
  func damaged() {
    let sample = Array(
      "<?xml version='1.0'?><a b='c'><d>&amp;é</d><!-- e --><![CDATA[f]]></a>".utf8)
    forAll("any damage gives a tree or faults", seed: 500, count: 2_000) { random in
      var bytes = sample
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes[place] = UInt8.random(in: 0...255, using: &random)
        } else {
          bytes.remove(at: place)
        }
      }
      do throws(Faults) {
        return try XMLReader.read(bytes, named: "d").name.isEmpty == false
      } catch {
        return !error.all.isEmpty
      }
    }
  }
}
