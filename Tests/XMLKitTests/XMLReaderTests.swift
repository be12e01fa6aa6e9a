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

  @Test("reads as many namespaces and names as there are elements, in one go")
  func manyNames() throws {
    let count = 50_000
    let elements = (0..<count).map { "<b xmlns='n\($0)' c\($0)=''/>" }.joined()
    let root = try read("<a>\(elements)</a>")
    #expect(root.children.count == count)
    #expect(root.children.last?.namespace == "n\(count - 1)")
    #expect(root.children.last?.attribute("c\(count - 1)") == "")
  }

  @Test("refuses a crowded tag before it is parsed, in one byte a letter or in two")
  func crowds() throws {
    var crowd = "<a"
    for number in 0..<200_000 { crowd += " a\(number)=''" }
    crowd = "<?xml version='1.0'?>\n\(crowd)/>"
    let narrow = try fault(Array(crowd.utf8))
    #expect(narrow.code == .xmlTooMany && narrow.location?.row == 2)
    for isBigEndian in [false, true] {
      var bytes: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
      for unit in crowd.utf16 {
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        bytes += isBigEndian ? pair.reversed() : pair
      }
      #expect(try fault(bytes).code == .xmlTooMany)
    }
    // Signs of equality in a text are no attributes.
    let text = try read("<a>\(String(repeating: "= ", count: 400_000))</a>")
    #expect(text.text.utf8.count == 800_000)
  }

  @Test(
    "refuses encodings in which nothing could be counted",
    arguments: ["UTF-7", "IBM037", "UTF-32", "Shift_JIS", "ISO-2022-JP", "x"])
  func encodings(_ name: String) throws {
    let text = "<?xml version='1.0' encoding='\(name)'?><a/>"
    #expect(try fault(Array(text.utf8)).code == .xmlEncoding)
    #expect(try fault([0x4C, 0x6F, 0xA7, 0x94, 0x93]).code == .xmlEncoding)
    for known in ["utf-8", "ISO-8859-1", "windows-1252", "US-ASCII"] {
      #expect(try read("<?xml version=\"1.0\" encoding=\"\(known)\"?><a/>").name == "a")
    }
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
