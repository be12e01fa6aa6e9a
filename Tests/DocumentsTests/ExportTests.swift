import Amounts
import Billing
import CareCalendar
import CareHome
import TestSupport
import Testing

@testable import Documents

@Suite("Exports")
struct ExportTests {
  @Test(
    "a text that a spreadsheet would take for a formula is made safe",
    arguments: [
      ("=1+1", "'=1+1"), ("+44 1704", "'+44 1704"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"),
      (" =1", "' =1"), ("\t=1", "'\t=1"), ("\u{FF1D}1", "'\u{FF1D}1"), ("|cmd", "'|cmd"),
    ])
  func formulas(text: String, safe: String) {
    var sheet = CSVTable(["a"])
    sheet.append([.text(text)])
    #expect(String(decoding: sheet.bytes, as: UTF8.self) == "a\r\n\"\(safe)\"\r\n")
  }

  @Test("commas, quotation marks and line ends stay within their cell")
  func quoting() {
    var sheet = CSVTable(["a", "b"])
    sheet.append([.text("one, \"two\"\r\nthree"), .figure("-18.40")])
    #expect(
      String(decoding: sheet.bytes, as: UTF8.self)
        == "a,b\r\n\"one, \"\"two\"\"\r\nthree\",-18.40\r\n")
    // With an accent on it a quotation mark is a character of its own, and ends a cell all the same.
    var accented = CSVTable(["a"])
    accented.append([.text("x\"\u{301},=1")])
    #expect(Array(accented.bytes) == Array("a\r\n\"x\"\"\u{301},=1\"\r\n".utf8))
  }

  @Test("the journal has a row for each posting, debits and credits apart")
  func journal() {
    let invoice = Fixtures.councilInvoice()
    let postings = [
      Posting(
        day: invoice.issued, reference: "SV-2610-001", account: .debtor(invoice.account),
        amount: Fixtures.pounds(1_800, 65), narrative: "Invoice"),
      Posting(
        day: invoice.issued, reference: "SV-2610-001", account: .fees(.hotel),
        amount: -Fixtures.pounds(1_800, 65), narrative: "=HYPERLINK(\"x\")"),
    ]
    let expected = """
      date,reference,account,debit,credit,narrative\r
      2026-10-31,SV-2610-001,Owed by north-council for R1,1800.65,,Invoice\r
      2026-10-31,SV-2610-001,Fees: hotel,,1800.65,"'=HYPERLINK(""x"")"\r

      """
    #expect(String(decoding: JournalSheet.csv(postings), as: UTF8.self) == expected)
  }

  @Test("the run's register has a row for each invoice")
  func register() {
    let run = RunResult(
      month: Fixtures.october.first.month,
      invoices: [Fixtures.councilInvoice(), Fixtures.privateInvoice()], held: [], warnings: [])
    expectGolden(RunRegister.csv(run.documents), named: "run-register.csv")
  }

  @Test(
    "a document's name can't leave its folder",
    arguments: [
      ("SV-2610-001", "SV-2610-001"), ("../../etc/passwd", "_._.__etc_passwd"), ("..", "_"),
      ("a/b\\c:d", "a_b_c_d"), ("", "_"), (".hidden", "_hidden"), ("a..b", "a._b"), ("x.", "x"),
      ("\u{0}", "_"), ("é", "_"),
    ])
  func names(text: String, name: String) { #expect(DocumentName.safe(text) == name) }
}

@Suite("Text tables")
struct TextTableTests {
  @Test("figures stand to the right, words to the left, and no line is over 100 columns")
  func layout() {
    var table = TextTable([.words("Line"), .figures("Amount")])
    table.add(["Food", "£1.00"])
    table.add([String(repeating: "long ", count: 40), "£1,234.00"])
    table.addRule()
    table.add(["Together", "£1,235.00"])
    let lines = table.lines
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.contains { $0.hasPrefix("Food ") && $0.hasSuffix("    £1.00") })
    #expect(lines.contains { $0.contains("…") && $0.hasSuffix("£1,234.00") })
  }
}
