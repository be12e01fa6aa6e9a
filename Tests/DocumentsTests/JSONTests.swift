import Amounts
import Documents
import Foundation
import TestSupport
import Testing

/// RFC 8259, and nothing that a page would take for its own.
@Suite("JSON")
struct JSONTests {
  @Test("members keep their order, and amounts are strings")
  func order() {
    let value: JSON = [
      "zebra": .amount(Fixtures.pounds(-18, 40)), "apple": 1, "list": [true, nil, [], [:]],
      "share": .decimal(Ratio(1, over: 3)),
    ]
    #expect(
      value.encoded == """
        {
          "zebra": "-18.40",
          "apple": 1,
          "list": [
            true,
            null,
            [],
            {}
          ],
          "share": "0.3333"
        }

        """)
  }

  @Test("whatever a text holds, another reader gets it back")
  func hostile() throws {
    forAll("round trip", seed: 7, count: 300) { generator in
      let scalars = (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &generator))
      }
      let text = scalars.map(String.init).joined()
      let json: JSON = ["text": .string(text)]
      let read = try JSONSerialization.jsonObject(with: Data(json.encoded.utf8))
      return ((read as? [String: String])?["text"]).map { Array($0.utf8) } == Array(text.utf8)
    }
  }

  @Test(
    "escapes what it must, and nothing else",
    arguments: [
      ("plain", "\"plain\""), ("", "\"\""),
      ("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\""),
      ("1\n2\r3\t4", "\"1\\n2\\r3\\t4\""),
      ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\\u007f\""),
      ("</a> & b", "\"\\u003c/a> \\u0026 b\""),
      ("\u{2028}\u{2029}", "\"\\u2028\\u2029\""),
      ("Zo\u{EB} \u{2027} \u{20AC} \u{1F600}", "\"Zo\u{EB} \u{2027} \u{20AC} \u{1F600}\""),
    ])
  func escapes(_ text: String, _ written: String) throws {
    let json = JSON.string(text)
    #expect(json.encoded == written + "\n")
    let read = try JSONSerialization.jsonObject(
      with: Data(json.bytes), options: .fragmentsAllowed)
    #expect(read as? String == text)
  }
}
