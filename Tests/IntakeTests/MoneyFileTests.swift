import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

@testable import Intake

@Suite("Banks' and councils' files")
struct MoneyFileTests {
  private func bank(_ text: String, _ map: ColumnMap? = nil) throws(Faults) -> BankFile {
    try BankFile(SheetFile(name: "bank.csv", text: text), map: map)
  }

  private func refusal(_ text: String, _ map: ColumnMap? = nil) -> [Fault] {
    do {
      _ = try bank(text, map)
      return []
    } catch {
      return error.all
    }
  }

  @Test(
    "as banks export them",
    arguments: [
      "Date,Description,Amount\n05/11/2026,ECCLESTON H,500.00\n",
      "Transaction Date;Money In;Money Out;Reference\n05 Nov 2026;\"£500.00\";;ECCLESTON H\n",
      "Account,12-34-56\nName,Sea View\n\nDate,Type,Narrative,Paid out,Paid in\n"
        + "05-Nov-26,BGC,ECCLESTON H,,500.00\n",
      "\u{FEFF}\"Date\",\"Amount\",\"Memo\"\r\n\"2026-11-05\",\"+500.00\",\"ECCLESTON H\"\r\n",
      "DATE\tVALUE\tDETAILS\n2026-11-05T00:00:00\t500.00 CR\tECCLESTON H\n",
    ])
  func exports(_ text: String) throws {
    let line = try #require(try bank(text).lines.first)
    #expect(line.day.iso == "2026-11-05")
    #expect(line.amount == Money(pence: 500_00))
    #expect(line.text == "ECCLESTON H")
  }

  @Test("what went out is below zero, however the bank says so")
  func outgoing() throws {
    let written = [
      "Date,Amount\n05/11/2026,-12.50\n", "Date,Amount\n05/11/2026,(12.50)\n",
      "Date,Amount\n05/11/2026,12.50 DR\n", "Date,Paid in,Paid out\n05/11/2026,,12.50\n",
      "Date,Paid in,Paid out\n05/11/2026,,-12.50\n", "Date,Amount\n05/11/2026,-£12.50\n",
    ]
    for text in written {
      #expect(try bank(text).lines.map(\.amount) == [Money(pence: -12_50)], "\(text)")
    }
  }

  @Test("rows without a sum are left out and counted; formulas are only text")
  func rowsWithoutSum() throws {
    let file = try bank(
      "Date,Description,Amount\n01/11/2026,Balance brought forward,\n"
        + "05/11/2026,\"=HYPERLINK(\"\"http://x\"\")\",1.00\n06/11/2026,-,0.00\n")
    #expect(file.leftOut == 2)
    #expect(file.lines.map(\.text) == ["=HYPERLINK(\"http://x\")"])
    #expect(file.lines.map(\.source.row) == [3])
  }

  @Test("every row that can't be read is told, with its column and what to do")
  func faults() throws {
    let found = refusal(
      "Date,Description,Amount\n31/02/2026,a,1.00\n05/11/2026,b,1.00\n2026,c,1.00\n"
        + "05/11/2026,d,12.345\n05/11/2026,e,=1+1\n")
    #expect(
      found.map { "\($0.location?.description ?? "") \($0.code.rawValue)" } == [
        "bank.csv, row 2, column Date cell.bad-date", "bank.csv, row 4, column Date cell.bad-date",
        "bank.csv, row 5, column Amount cell.bad-number",
        "bank.csv, row 6, column Amount cell.bad-number",
      ])
  }

  @Test("unusual headings are asked for once, in words to copy")
  func noColumns() throws {
    let text = "Entered,Wording,Sum\n05/11/2026,ECCLESTON,500.00\n"
    let fault = try #require(refusal(text).first)
    #expect(fault.code.rawValue == "money-file.no-columns")
    #expect(fault.message.contains("\"Entered\", \"Wording\" and \"Sum\""))
    #expect(fault.remedy.contains("bank,date,THE HEADING and bank,amount or paid in,THE HEADING"))
    let map = ColumnMap([.date: ["entered"], .amount: ["Sum"], .text: ["wording"]])
    #expect(try bank(text, map).lines.map(\.text) == ["ECCLESTON"])
  }

  @Test("a map says whether the day or the month comes first")
  func dateOrder() throws {
    let text = "Date,Amount\n05/11/2026,1.00\n"
    #expect(try bank(text).lines.first?.day.iso == "2026-11-05")
    let map = ColumnMap([.date: ["Date"], .amount: ["Amount"]], dates: .monthFirst)
    #expect(try bank(text, map).lines.first?.day.iso == "2026-05-11")
  }

  @Test(
    "hostile bytes give faults, never a crash: empty, NUL, UTF-16, a torn quote, Windows letters")
  func hostile() throws {
    #expect(refusal("").map(\.code.rawValue) == ["file.empty"])
    #expect(
      refusal("Date,Amount\n05/11/2026,\"1.00\n").map(\.code.rawValue) == ["cell.unclosed-quote"])
    #expect(refusal("Date,Amount\n05/11/2026,1\0.00\n").map(\.code.rawValue) == ["cell.nul-byte"])
    #expect(refusal("Date,Amount\n").map(\.code.rawValue) == ["money-file.no-rows"])
    let utf16 = SheetFile(name: "bank.csv", bytes: [0xFF, 0xFE, 0x44, 0x00])
    #expect(throws: Faults.self) { try BankFile(utf16) }
    var windows = Array("Date,Text,Amount\n05/11/2026,Caf".utf8)
    windows += [0xE9] + Array(" 10,".utf8) + [0xA3] + Array("9.50\n".utf8)
    let file = try BankFile(SheetFile(name: "bank.csv", bytes: windows))
    // Neither heading means a text, so nothing but the sum is taken.
    #expect(file.lines.map(\.amount) == [Money(pence: 9_50)])
    #expect(file.notes.map(\.code.rawValue) == ["file.encoding"])
    #expect(file.notes.map(\.severity) == [.warning])
  }

  @Test("a remittance's last row may sum the others; any other row counts")
  func remittance() throws {
    let text =
      "Client Ref,Invoice No,Amount\nMS-104217,SV-2610-001,100.00\nMS-104234,,-20.00\n"
    let whole = try Remittance(
      SheetFile(name: "r.csv", text: text + "Total,,80.00\n"), from: "mersey-sands")
    #expect(whole.lines.map(\.resident) == ["MS-104217", "MS-104234"])
    #expect(whole.total == Money(pence: 80_00))
    let other = try Remittance(
      SheetFile(name: "r.csv", text: text + "Total,,81.00\n"), from: "mersey-sands")
    #expect(other.lines.count == 3)
  }
}
