import Evidence
import Testing

@testable import Intake

@Suite("CSV")
struct CSVTests {
  /// The cells of a text by row, each row after its number.
  private func cells(_ text: String) -> [[String]] {
    let table = CSVReader.read(Array(text.utf8)).table
    return table.rows.map { row in
      ["\(row.number)"] + row.cells.map { table.text(table.cells[$0]) }
    }
  }

  @Test("Quotes, commas and line breaks within quotes (RFC 4180)")
  func quotes() {
    #expect(
      cells("a,\"b,c\",\"say \"\"so\"\"\"\r\n\"two\nlines\",,x") == [
        ["1", "a", "b,c", "say \"so\""], ["2", "two\nlines", "", "x"],
      ])
    #expect(cells("\"\",\"\"\"\",a\"b") == [["1", "", "\"", "a\"b"]])
  }

  @Test("Rows end with LF, CRLF or CR; the last may lack its end", arguments: ["\n", "\r\n", "\r"])
  func rowEnds(end: String) {
    let expected = [["1", "a", "b"], ["2", "c", ""]]
    #expect(cells("a,b\(end)c,") == expected)
    #expect(cells("a,b\(end)c,\(end)") == expected)
  }

  @Test("A byte-order mark is skipped, and spaces around cells and quotes")
  func spaces() {
    #expect(cells("\u{FEFF}a , b\n \"c \" ,\td") == [["1", "a", "b"], ["2", "c", "d"]])
  }

  @Test("Blank rows are left out, but count as a spreadsheet counts them")
  func blankRows() {
    #expect(cells("a,b\n\n , \nc,d\n,\n\n") == [["1", "a", "b"], ["4", "c", "d"]])
    #expect(cells("").isEmpty)
    #expect(cells("\n\n").isEmpty)
  }

  @Test("A cell of several lines is one row, so that later rows keep their numbers")
  func numbering() {
    #expect(cells("a\n\"b\nc\nd\"\ne").map(\.first) == ["1", "2", "3"])
  }

  @Test("Letters of columns run as a spreadsheet's do")
  func letters() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map(CSVTable.letter) == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
      ])
  }

  @Test("A: BOM and CRLF are accepted, and mean the same as none")
  func windows() throws {
    let plain = try HomeFolder(GoodHome.files())
    let windows = try HomeFolder(
      GoodHome.sheets.map {
        SheetFile(
          name: $0.key, text: "\u{FEFF}" + $0.value.replacing("\n", with: "\r\n"))
      })
    #expect(String(reflecting: plain.register) == String(reflecting: windows.register))
    #expect(plain.budget == windows.budget)
    #expect(plain.catalogue == windows.catalogue)
  }

  @Test("A: another encoding is refused, naming the place of the first letter")
  func encodings() throws {
    let text = try #require(GoodHome.sheets["residents.csv"])
    let latin = Array(text.utf8).flatMap { $0 == UInt8(ascii: "J") ? [0xE9] : [$0] }
    let faults = GoodHome.faults(GoodHome.files("residents.csv", latin))
    #expect(faults.map(\.code) == [.fileEncoding])
    #expect(faults.first?.location?.description == "residents.csv, row 2, column name")
    for mark in [[0xFF, 0xFE], [0xFE, 0xFF], []] as [[UInt8]] {
      let wide =
        mark
        + text.utf16.flatMap { unit -> [UInt8] in
          let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
          return mark.first == 0xFE ? [high, low] : [low, high]
        }
      let faults = GoodHome.faults(GoodHome.files("residents.csv", wide))
      #expect(faults.map(\.code) == [.fileEncoding])
      #expect(faults.first?.remedy == "Save the sheet again as CSV UTF-8.")
    }
  }

  @Test("A: a cell of 10 MB is refused with its size, and its neighbours are still read")
  func largeCell() {
    let cell = String(repeating: "J", count: 10_000_000)
    let faults = GoodHome.faults(
      GoodHome.files(
        "residents.csv", Array("resident,name,reference\nR1,\(cell),\nR2,Idris,W\n".utf8)))
    #expect(faults.map(\.code) == [.cellTooLong, .emptyCell])
    #expect(faults.first?.location?.description == "residents.csv, row 2, column name")
    #expect(faults.first?.message.contains("10000000 bytes") == true)
    #expect(faults.first?.description.utf8.count ?? .max < 300)
  }

  @Test("A file over the limit is refused unread")
  func tooLarge() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: CSVLimits.fileBytes + 1)
    #expect(GoodHome.faults(GoodHome.files("notes.csv", bytes)).map(\.code) == [.unknownSheet])
    #expect(GoodHome.faults(GoodHome.files("absences.csv", bytes)).map(\.code) == [.fileTooLarge])
  }

  @Test("The nearest name is found by its letters, and a far one is none")
  func didYouMean() {
    let names = ["amount", "activity", "care hours"]
    #expect(DidYouMean.nearest("amuont", among: names) == "amount")
    #expect(DidYouMean.nearest("Care Hour", among: names) == "care hours")
    #expect(DidYouMean.nearest("colour", among: names) == nil)
    #expect(DidYouMean.nearest("", among: names) == nil)
  }
}
