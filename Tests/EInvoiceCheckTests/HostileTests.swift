import EInvoiceCheck
import Evidence
import Testing

@Suite("Documents that strangers send")
struct HostileTests {
  private func fault(_ text: String) throws -> Fault {
    try #require(throws: Faults.self) { try Example.check(text) }.all[0]
  }

  @Test("entities are refused where the document declares them")
  func entities() throws {
    let laughs = """
      <!DOCTYPE Invoice [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">&b;</Invoice>
      """
    #expect(try fault(laughs).code.rawValue == "xml.doctype")
    let outside = """
      <!DOCTYPE Invoice SYSTEM "http://evil.example/a.dtd"><Invoice/>
      """
    #expect(try fault(outside).code.rawValue == "xml.doctype")
  }

  @Test("depth, attributes and other documents are refused")
  func limits() throws {
    let deep = String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40)
    #expect(try fault(deep).code.rawValue == "xml.too-deep")
    let wide = "<a " + (0..<40).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>"
    #expect(try fault(wide).code.rawValue == "xml.too-many")
    #expect(try fault("<Invoice/>").code == .checkNotInvoice)
    #expect(try fault("<Invoice xmlns=\"urn:other\"/>").code == .checkNotInvoice)
    #expect(try fault("no xml").code.rawValue == "xml.not-well-formed")
  }

  @Test("a billion laughs, at full length, and files of this machine and of the network")
  func bombs() throws {
    var laughs = "<!DOCTYPE Invoice [<!ENTITY l0 \"ha\">"
    for level in 1...30 {
      laughs += "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
    }
    laughs += "]><Invoice>&l30;</Invoice>"
    for text in [
      laughs, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]><a>&x;</a>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]><a/>",
      "<!DOCTYPE a [<!ATTLIST a b CDATA \"c\">]><a/>",
    ] {
      #expect(try fault(text).code.rawValue == "xml.doctype")
    }
    // What includes other files is text like any other: nothing is fetched.
    let included = try Example("water.xml").check(
      "<cbc:IssueDate>",
      "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"
        + "<cbc:IssueDate>")
    #expect(included.findings.contains { $0.rule == "UBL-XSD-UNKNOWN" })
  }

  @Test("ten thousand elements deep, a million attributes, megabytes of words, too many elements")
  func masses() throws {
    let deep = String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)
    #expect(try fault(deep).code.rawValue == "xml.too-deep")
    var wide = "<a"
    for number in 0..<1_000_000 { wide += " a\(number)=''" }
    #expect(try fault(wide + "/>").code.rawValue == "xml.too-many")
    let long = try Example("water.xml").check(
      "<cbc:IssueDate>2026-10-31<",
      "<cbc:IssueDate>\(String(repeating: "x", count: 9_000_000))<")
    #expect(long.findings.contains { $0.rule == "UBL-XSD-FORM" })
    #expect(long.findings.allSatisfy { ($0.found ?? "").utf8.count < 1_000 })
    let many = "<Invoice>" + String(repeating: "<a/>", count: 600_000) + "</Invoice>"
    #expect(try fault(many).code.rawValue == "xml.too-many")
  }

  @Test("other encodings are read as they say, damaged ones refused")
  func encodings() throws {
    let water = try Example("water.xml").text
    let count = try Example("water.xml").check().findings.count
    let heading = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    #expect(water.hasPrefix(heading))
    let wide = water.replacing(heading, with: "<?xml version=\"1.0\" encoding=\"UTF-16\"?>").utf16
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in wide { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try InvoiceCheck(utf16, named: "u").findings.count == count)
    let latin = water.replacing(heading, with: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")
    let latin1 = latin.unicodeScalars.map { UInt8(truncatingIfNeeded: min($0.value, 0xBF)) }
    #expect(try InvoiceCheck(latin1, named: "l").findings.count == count)
    func code(_ bytes: [UInt8]) throws -> String {
      try #require(throws: Faults.self) { try InvoiceCheck(bytes, named: "d") }.all[0].code.rawValue
    }
    let bytes = Array(water.utf8)
    func with(_ more: [UInt8]) -> [UInt8] { bytes.prefix(500) + more + bytes.dropFirst(500) }
    #expect(try code(with([0xC3, 0x28])) == "xml.not-well-formed")
    #expect(try code(with([0])) == "xml.forbidden-character")
    #expect(try code(with([7])) == "xml.not-well-formed")
    for end in [1, 40, 500, bytes.count / 2, bytes.count - 3] {
      #expect(try code(Array(bytes.prefix(end))) == "xml.not-well-formed", "cut at \(end)")
    }
    #expect(try code([]) == "xml.not-well-formed")
    let page = "<html><body><p>hi<br></body></html>"
    #expect(try code(Array("<!DOCTYPE html>\(page)".utf8)) == "xml.doctype")
    #expect(try code(Array(page.utf8)) == "xml.not-well-formed")
    #expect(try code(Array("PK\u{3}\u{4}".utf8) + [0, 0, 8]) == "xml.forbidden-character")
  }

  @Test("numbers beyond all reason are findings, not crashes")
  func numbers() throws {
    let nines = String(repeating: "9", count: 400)
    for text in [nines, "-\(nines).\(nines)", "0.\(nines)", "99999999999999999.99"] {
      let check = try Example("water.xml").check(">228.75<", ">\(text)<")
      #expect(!check.isSound, "\(text.prefix(20))")
      let line = try Example("water.xml").check(">1.50<", ">\(text)<")
      #expect(!line.isSound, "\(text.prefix(20))")
    }
  }

  @Test("attributes of ever new names are told of, and not each held against all before")
  func manyAttributeNames() throws {
    let notes = (0..<50_000).map { "<b c\($0)=''/>" }.joined()
    let fault = try fault("<a>\(notes)</a>")
    #expect(fault.code == .checkNotInvoice)
  }
}
