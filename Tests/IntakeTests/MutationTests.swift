import Evidence
import Intake
import TestSupport
import Testing

@Suite("Any bytes at all")
struct MutationTests {
  private static let splinters: [[UInt8]] = [
    [], [0], [0xFF], [0xC3], Array("\"".utf8), Array(",".utf8), Array("\n".utf8),
    Array("\r".utf8), Array("=".utf8), Array("-".utf8), Array("9999999999".utf8),
    Array("2026-02-30".utf8), Array("P1".utf8), Array("0".utf8), Array("\u{FEFF}".utf8),
    Array("/".utf8), Array("é".utf8), Array("1e9".utf8),
  ]

  @Test("A spoilt home either reads or says what is wrong, with its place and remedy")
  func mutations() {
    let names = GoodHome.sheets.keys.sorted()
    forAll("a mutated home never ends the program", seed: 20_261_001, count: 200) { generator in
      var files: [String: [UInt8]] = GoodHome.sheets.mapValues { Array($0.utf8) }
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let name = names.randomElement(using: &generator) ?? "home.csv"
        guard var bytes = files[name] else { continue }
        let start = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...6, using: &generator))
        bytes.replaceSubrange(
          start..<end, with: Self.splinters.randomElement(using: &generator) ?? [])
        files[name] = bytes
      }
      let sheets = files.map { SheetFile(name: $0.key, bytes: $0.value) }
      let faults = GoodHome.faults(sheets)
      let again = GoodHome.faults(sheets.reversed())
      return faults == again
        && faults.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty && $0.location != nil }
    }
  }
}
