import Evidence
import Foundation
import Funding
import TestSupport
import Testing

@testable import Intake

@Suite("Reading a definition of a resource allocation system")
struct RASDefinitionFileTests {
  private static let sound = """
    {
      "definition": "test",
      "name": "A test",
      "version": "1",
      "from": "2020-01-01",
      "source": "Nobody",
      "amounts": "invented",
      "inputs": [
        { "input": "level", "kind": "level", "levels": ["1", "2"] },
        { "input": "points", "kind": "points" }
      ],
      "steps": [
        { "step": "base", "primitive": "level", "of": "level",
          "amounts": { "1": "100.00", "2": "200.00" } },
        { "step": "price", "primitive": "points", "of": "points", "each": "15.00" },
        { "step": "both", "primitive": "modifier", "of": "base", "change": "add",
          "plus": [{ "figure": "price" }] },
        { "step": "budget", "primitive": "modifier", "of": "both", "change": "factor",
          "by": "-10 %" }
      ],
      "result": "budget",
      "cases": [
        { "case": "one", "on": "2020-01-01",
          "people": [{ "person": "A", "answers": { "level": "2", "points": "10" },
            "expect": "315.00" }] }
      ]
    }
    """

  private static func read(_ text: String) throws -> RASDefinition {
    try RASDefinitionFile(SheetFile(name: "test.json", text: text)).definition
  }

  /// The faults of the sound definition with one text in place of another.
  private static func faults(_ old: String, _ new: String) -> [Fault] {
    let text = sound.replacingOccurrences(of: old, with: new)
    #expect(text != sound, "nothing was changed")
    do throws(Faults) {
      _ = try RASDefinitionFile(SheetFile(name: "test.json", text: text))
      return []
    } catch {
      return error.all
    }
  }

  @Test("a sound one is read, and its case comes out")
  func reads() throws {
    let definition = try Self.read(Self.sound)
    let outcomes = try definition.caseOutcomes()
    #expect(outcomes.map(\.isRight) == [true])
    #expect(definition.steps.count == 4)
  }

  @Test(
    "each slip is told once, with its code, its line and its field",
    arguments: [
      (
        "\"primitive\": \"points\"", "\"primitive\": \"pionts\"", "ras.unknown-primitive", 15,
        "primitive"
      ),
      ("\"each\": \"15.00\"", "\"each\": 15.00", "ras.bad-number", 15, "each"),
      ("\"each\": \"15.00\"", "\"each\": \"NaN\"", "ras.bad-number", 15, "each"),
      ("\"each\": \"15.00\"", "\"each\": \"1,500\"", "ras.bad-number", 15, "each"),
      ("\"each\": \"15.00\"", "\"each\": \"15.00001\"", "ras.bad-number", 15, "each"),
      ("\"each\": \"15.00\"", "\"each\": \"-15.00\"", "ras.bad-setting", 15, "each"),
      ("\"each\": \"15.00\"", "\"eech\": \"15.00\"", "ras.missing-field", 15, ""),
      (", \"2\": \"200.00\"", "", "ras.missing-level", 14, "amounts"),
      (
        "\"2\": \"200.00\"", "\"2\": \"200.00\", \"3\": \"1.00\"", "ras.unknown-level", 14,
        "amounts.3"
      ),
      ("\"of\": \"points\"", "\"of\": \"level\"", "ras.wrong-unit", 15, "of"),
      ("\"of\": \"base\"", "\"of\": \"bass\"", "ras.unknown-figure", 16, "of"),
      ("\"of\": \"base\"", "\"of\": \"budget\"", "ras.cyclic", 16, "of"),
      ("\"figure\": \"price\"", "\"figure\": \"points\"", "ras.wrong-unit", 17, "plus.0"),
      ("\"by\": \"-10 %\"", "\"by\": \"minus ten\"", "ras.bad-number", 19, "by"),
      ("\"change\": \"add\"", "\"change\": \"ad\"", "ras.unknown-word", 16, "change"),
      ("\"result\": \"budget\"", "\"result\": \"points\"", "ras.wrong-unit", 21, "result"),
      ("\"from\": \"2020-01-01\"", "\"from\": \"1 January\"", "cell.bad-date", 5, "from"),
      ("\"amounts\": \"invented\"", "\"amounts\": \"guessed\"", "ras.unknown-word", 7, "amounts"),
      (
        "\"points\": \"10\"", "\"points\": \"ten\"", "ras.bad-answer", 24,
        "cases.0.people.0.answers.points"
      ),
      ("\"on\": \"2020-01-01\"", "\"on\": \"2019-01-01\"", "ras.not-in-force", 23, "cases.0.on"),
    ])
  func slips(old: String, new: String, code: String, line: Int, field: String) {
    let faults = Self.faults(old, new)
    #expect(faults.first { $0.code.rawValue == code } != nil, "\(faults)")
    guard let fault = faults.first(where: { $0.code.rawValue == code }) else { return }
    #expect(fault.location?.row == line, "\(fault)")
    #expect(fault.location?.file == "test.json")
    #expect(fault.message.hasPrefix("Definition test"), "\(fault)")
    if !field.isEmpty { #expect(fault.message.contains("field \(field):"), "\(fault)") }
  }

  @Test("all slips of a file come at once")
  func together() {
    let text = Self.sound.replacingOccurrences(of: "\"15.00\"", with: "15")
      .replacingOccurrences(of: "\"-10 %\"", with: "0.9")
      .replacingOccurrences(of: "\"100.00\"", with: "\"much\"")
    let found = #expect(throws: Faults.self) { try Self.read(text) }
    #expect(found?.all.map(\.code.rawValue) == Array(repeating: "ras.bad-number", count: 3))
  }

  @Test(
    "what is no JSON is refused with its line",
    arguments: [
      ("", 1), ("{", 1), ("{\n\"a\": 1,\n}", 3), ("{\"a\": 1, \"a\": 2}", 1), ("[1 2]", 1),
      ("{\"a\": NaN}", 1), ("{\"a\": 01}", 1), ("{\"a\": \"\\x\"}", 1), ("{} {}", 1),
      ("{\"a\": \"\u{1}\"}", 1), ("{\"a\": \"\\ud800\"}", 1), ("{'a': 1}", 1), ("{\"a\": +1}", 1),
      (String(repeating: "[", count: 100_000), 1),
    ])
  func json(text: String, line: Int) {
    do throws(Faults) {
      _ = try JSONReader.read(SheetFile(name: "x.json", text: text))
      Issue.record("\(text.prefix(40)) was read")
    } catch {
      #expect(error.all.map(\.code.rawValue) == ["file.not-json"])
      #expect(error.all[0].location?.row == line)
    }
  }

  @Test("escapes, numbers and nesting are read as JSON has them")
  func values() throws {
    let node = try JSONReader.read(
      SheetFile(
        name: "x.json",
        text: "\u{FEFF}{\"a\\u00e9\\n\": [\"\\ud83d\\ude00\", -1.5e3, true, null]}\n"))
    guard case .array(let items)? = node["aé\n"]?.content else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.content) == [.string("😀"), .number("-1.5e3"), .bool(true), .null])
  }

  @Test("no bytes whatever stop the reader")
  func hostile() {
    let pieces = Array(Self.sound.utf8)
    forAll("a damaged definition", seed: 7_400, count: 300) { generator in
      var bytes = pieces
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let at = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &generator)
        case 1: bytes.remove(at: at)
        default: bytes.insert(UInt8.random(in: 32...126, using: &generator), at: at)
        }
      }
      do throws(Faults) {
        let file = try RASDefinitionFile(SheetFile(name: "x.json", bytes: bytes))
        return file.definition.problems().isEmpty
      } catch {
        return !error.all.isEmpty
      }
    }
  }
}
