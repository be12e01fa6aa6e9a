import Amounts
import CareCalendar
import CareHome
import Evidence
import Flexibility
import TestSupport
import Testing

@testable import Intake

@Suite("Rows at the end of a sheet")
struct SheetAppendTests {
  private func row(_ service: String, agreement: String = "AG-01") -> AddedRow {
    AddedRow(
      BasketsSheet.self, [(.agreement, agreement), (.service, service), (.quantity, "2")])
  }

  private func added(_ rows: [AddedRow], to text: String?) throws -> String {
    let file = text.map { SheetFile(name: "baskets.csv", text: $0) }
    let result = try SheetAppend.adding(
      rows, to: file, named: "baskets.csv", headings: ["agreement", "service", "quantity"])
    return String(decoding: result.file.bytes, as: UTF8.self)
  }

  @Test(
    "what is there stays byte for byte, whatever the hand that wrote it",
    arguments: [
      // Line feeds; Windows' line ends; an old Mac's; no line end at the end.
      ("agreement,service,quantity\nA,b,1\n", "AG-01,lunch,2\n"),
      ("agreement,service,quantity\r\nA,b,1\r\n", "AG-01,lunch,2\r\n"),
      ("agreement,service,quantity\rA,b,1\r", "AG-01,lunch,2\r"),
      ("agreement,service,quantity\nA,b,1", "\nAG-01,lunch,2\n"),
      ("agreement,service,quantity\r\nA,b,1", "\r\nAG-01,lunch,2\r\n"),
      // Another order, a byte-order mark, capitals, quotes, a column without a heading.
      ("\u{FEFF}Service,QUANTITY,\"agreement\"\n", "lunch,2,AG-01\n"),
      ("agreement,service,quantity,\n\"A\" , b ,1,\n\n", "AG-01,lunch,2,\n"),
    ])
  func kept(before: String, row: String) throws {
    #expect(try added([self.row("lunch")], to: before) == before + row)
  }

  @Test("a sheet that is not there yet is begun with its headings")
  func begun() throws {
    #expect(
      try added([row("lunch"), row("supper")], to: nil)
        == "agreement,service,quantity\nAG-01,lunch,2\nAG-01,supper,2\n")
  }

  @Test("a comma, a quote or a line end in a cell does not tear the row")
  func quoting() throws {
    let text = try added([row("a,\"b\"\nc")], to: "agreement,service,quantity\n")
    #expect(text.hasSuffix("AG-01,\"a,\"\"b\"\"\nc\",2\n"))
    let table = CSVReader.read(Array(text.utf8)).table
    #expect(table.text(table.cells[4]) == "a,\"b\"\nc")
    // With an accent on it a quotation mark is a character of its own, and ends a cell all the same.
    let accented = try added([row("a\"\u{301},b")], to: "agreement,service,quantity\n")
    #expect(accented.utf8.suffix(9).elementsEqual("\"\u{301},b\",2\n".utf8))
  }

  @Test("a column that has something to say and is not there is a fault; an empty one is not")
  func noColumn() throws {
    let faults = #expect(throws: Faults.self) { try added([row("lunch")], to: "service,note\n") }
    #expect(faults?.all.map(\.code) == [.addNoColumn, .addNoColumn])
    #expect(faults?.all.map(\.location?.column) == ["agreement", "quantity"])
  }

  @Test("whatever is written is read back as it was")
  func roundTrip() {
    let letters = Array("ab,\"' \n;é")
    forAll("written and read", seed: 4_100, count: 200) { random in
      let words = (0..<3).map { _ in
        String(
          (0..<Int.random(in: 1...6, using: &random)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &random)]
          })
      }
      let row = AddedRow(
        BasketsSheet.self, [(.agreement, words[0]), (.service, words[1]), (.quantity, words[2])])
      let text = try added([row], to: "agreement,service,quantity\nA,b,1\n")
      let table = CSVReader.read(Array(text.utf8)).table
      let plain = words.map { word in
        var text = Substring(word)
        while let first = text.first, " \n".contains(first) { text.removeFirst() }
        while let last = text.last, " \n".contains(last) { text.removeLast() }
        return String(text)
      }
      // A row of nothing but space is no row.
      guard plain.contains(where: { !$0.isEmpty }) else { return true }
      return table.rows.last?.cells.map { table.text(table.cells[$0]) } == plain
    }
  }

  @Test("the next id counts the last one on, and is free")
  func nextID() {
    func next(_ ids: [AgreementID]) -> String { ids.nextID(first: "AG-01").text }
    #expect(next([]) == "AG-01")
    #expect(next(["SV-N9"]) == "SV-N10")
    #expect(next(["AG-01", "AG-03", "AG-02"]) == "AG-04")
    #expect(next(["first"]) == "first-2")
    #expect(next(["AG-099"]) == "AG-100")
  }
}
