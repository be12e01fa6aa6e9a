import Evidence
import TestSupport
import Testing
import XMLKit

@Suite("XML writer")
struct XMLWriterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("writes indented UTF-8 with its namespaces on the root")
  func document() throws {
    let bytes = try XMLWriter.document(
      "Invoice", namespaces: [.default("urn:a"), .prefix("cbc", "urn:b")]
    ) { xml in
      xml.element("cbc:ID", "2026-0001")
      xml.element("cbc:Note", nil)
      xml.element("Line", attributes: ["kind": "fée \"&\n"]) {
        xml.element("cbc:Amount", "£1 < 2 & 3", attributes: ["currencyID": "GBP"])
      }
    }
    #expect(
      text(bytes) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <Invoice xmlns="urn:a" xmlns:cbc="urn:b">
          <cbc:ID>2026-0001</cbc:ID>
          <Line kind="fée &quot;&amp;&#10;">
            <cbc:Amount currencyID="GBP">£1 &lt; 2 &amp; 3</cbc:Amount>
          </Line>
        </Invoice>

        """)
  }

  @Test(
    "refuses what XML can't carry, naming the element",
    arguments: [
      ("a\u{0}b", "U+0000"), ("\u{7}", "U+0007"), ("x\u{1F}", "U+001F"),
      ("\u{FFFE}", "U+FFFE"), ("é\u{FFFF}", "U+FFFF"),
    ])
  func forbidden(value: String, shown: String) throws {
    let faults = try #require(throws: Faults.self) {
      try XMLWriter.document("a") { xml in
        xml.element("b", value)
        xml.element("c", "fine", attributes: ["d": value])
      }
    }
    #expect(faults.all.map(\.code) == [.xmlForbiddenCharacter, .xmlForbiddenCharacter])
    #expect(faults.all[0].message.hasPrefix("a/b: ") && faults.all[0].message.contains(shown))
    #expect(faults.all[1].message.hasPrefix("a/c: "))
  }

  @Test("keeps what only looks forbidden")
  func allowed() throws {
    let value = "\t\u{FFFD}\u{FF00}\u{EFFF}\u{1F600}~\u{7F}"
    let bytes = try XMLWriter.document("a") { $0.element("b", value) }
    #expect(try XMLReader.read(bytes, named: "t").children[0].text == value)
  }

  @Test(
    "refuses names that XML does not allow",
    arguments: ["", "1a", "a b", "a:b:c", ":a", "a:", "-a", "a>", "é", "nobody:a"] as [StaticString]
  )
  func names(name: StaticString) throws {
    let faults = try #require(throws: Faults.self) {
      try XMLWriter.document("r", namespaces: [.prefix("p", "urn:p")]) { $0.element(name, "x") }
    }
    #expect(faults.all.map(\.code) == [.xmlBadName])
  }

  @Test("refuses empty elements where the format forbids them")
  func empty() throws {
    func write(_ emptyElements: XMLWriter.EmptyElements) throws(Faults) -> [UInt8] {
      try XMLWriter.document("r", emptyElements: emptyElements) { xml in
        xml.element("full", "x")
        xml.element("blank", " \n")
        xml.element("outer") { xml.element("inner") {} }
        xml.element("after") { xml.element("full", "x") }
      }
    }
    #expect(try !write(.allowed).isEmpty)
    let faults = try #require(throws: Faults.self) { try write(.refused) }
    #expect(faults.all.map(\.code) == [.xmlEmptyElement, .xmlEmptyElement])
    #expect(
      faults.all.map(\.message).allSatisfy {
        $0.hasPrefix("r/blank") || $0.hasPrefix("r/outer/inner")
      })
  }

  @Test("an element without content is one tag, without text two")
  func bare() throws {
    let bytes = try XMLWriter.document("r") { xml in
      xml.element("a", attributes: ["b": "c"]) {}
      xml.element("d", "")
    }
    #expect(
      text(bytes) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <r>
          <a b="c"/>
          <d></d>
        </r>

        """)
  }

  @Test("a document of many pieces is whole, deep and wide")
  func pieces() throws {
    func nest(_ xml: XMLWriter, _ depth: Int) {
      for _ in 0..<3 { xml.element("text", String(repeating: "long & ", count: 40)) }
      if depth > 0 { for _ in 0..<2 { xml.element("deeper") { nest(xml, depth - 1) } } }
    }
    let bytes = try XMLWriter.document("r") { nest($0, 8) }
    #expect(bytes.count > 500_000)
    func count(_ node: XMLNode) -> Int { 1 + node.children.map(count).reduce(0, +) }
    #expect(count(try XMLReader.read(bytes, named: "t")) == 1 + 510 + 3 * 511)
  }

  @Test("finds what has to be escaped or refused wherever it stands")
  func places() throws {
    for length in [1, 15, 16, 17, 33, 64, 100] {
      for place in [0, length / 2, length - 1] {
        for special in ["<", "&", "\u{7}", "\u{FFFE}"] {
          var letters = [String](repeating: "é", count: length)
          letters[place] = special
          let value = letters.joined()
          let bytes = try? XMLWriter.document("r") {
            $0.element("e", value, attributes: ["a": value])
          }
          guard special == "<" || special == "&" else {
            #expect(bytes == nil)
            continue
          }
          let element = try XMLReader.read(try #require(bytes), named: "t").children[0]
          #expect(element.text == value && element.attribute("a") == value)
        }
      }
    }
  }

  @Test("refuses an attribute written twice")
  func repeated() throws {
    let faults = try #require(throws: Faults.self) {
      try XMLWriter.document("r", attributes: ["a": "1", "b": "2", "a": "3"]) { _ in }
    }
    #expect(faults.all.map(\.code) == [.xmlRepeatedAttribute])
  }

  @Test("what is written reads back as itself, whatever the text")
  func roundTrip() {
    let alphabet: [Unicode.Scalar] = [
      "a", " ", "<", ">", "&", "\"", "'", "\r", "\n", "\t", "]", "é", "£", "\u{85}", "\u{2028}",
      "\u{FFFD}", "\u{1F600}",
    ]
    forAll("text round trip", seed: 400) { random in
      var value = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        value.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      let text = String(value)
      let bytes = try XMLWriter.document("r") { $0.element("e", text, attributes: ["a": text]) }
      let element = try XMLReader.read(bytes, named: "t").children[0]
      return element.text.unicodeScalars.elementsEqual(value)
        && element.attribute("a").map { $0.unicodeScalars.elementsEqual(value) } == true
    }
  }
}
