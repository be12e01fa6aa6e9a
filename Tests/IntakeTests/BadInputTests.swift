import Evidence
import Intake
import TestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
  @Test("The home that the others spoil reads without a fault")
  func goodHome() throws {
    let home = try HomeFolder(GoodHome.files())
    #expect(home.warnings.isEmpty)
  }

  @Test("A: told with its place, code and value", arguments: BadInput.all)
  func told(bad: BadInput) throws {
    let text = try #require(bad.text, "the good home does not hold \(bad.change.from)")
    let faults = GoodHome.faults(GoodHome.files(bad.file, Array(text.utf8)))
    // A fault of one sheet may be told where another shows it.
    let told = faults.filter {
      $0.code.rawValue == bad.code && $0.location?.row == bad.row
        && $0.location?.column == bad.column && $0.message.contains(bad.value)
        && !$0.remedy.isEmpty
    }
    #expect(told.count == 1, "\(faults.map(\.description).joined(separator: "\n"))")
  }

  @Test("Every message, as it is told")
  func catalogue() throws {
    var pages: [String] = []
    for bad in BadInput.all {
      let text = try #require(bad.text)
      let faults = GoodHome.faults(GoodHome.files(bad.file, Array(text.utf8)))
      pages.append(
        "# \(bad.title)\n" + faults.map(\.description).joined(separator: "\n") + "\n")
    }
    expectGolden(pages.joined(separator: "\n"), named: "bad-input.txt")
  }

  @Test("One slip is told once, not again wherever its row is referred to")
  func noEchoes() throws {
    // A resident, a terms row and a line of the budget, each with a fault in another cell.
    for (file, from, to) in [
      ("residents.csv", "Joan Pell", ""), ("terms.csv", "actual-days", "some-days"),
      ("budget.csv", "Food supplies", "Foods"), ("payers.csv", "council,Council", "town,Council"),
      ("placements.csv", "2026-05-01", "May"), ("funding.csv", "178.35", "178,35"),
      ("rates.csv", "260.00", "lots"), ("baskets.csv", "lunch,2", "lunch,two"),
      ("prices.csv", "18.00", "dear"), ("opening-balances.csv", "-12.50", "-12.50.0"),
      ("bands.csv", "14,2", "14,two"), ("services.csv", "exempt", "free"),
    ] {
      let bad = BadInput("", file, from, to, row: nil, nil, "", value: "")
      let text = try #require(bad.text)
      let faults = GoodHome.faults(GoodHome.files(file, Array(text.utf8)))
      #expect(faults.count == 1, "\(file): \(faults)")
    }
  }

  @Test("A: all faults of all sheets come in one report, in order of place")
  func together() throws {
    let spoilt = [
      BadInput("", "budget.csv", "24000.00", "much", row: nil, nil, "", value: ""),
      BadInput("", "budget.csv", "0,10,85,5,", "0,10,85,4.9,", row: nil, nil, "", value: ""),
      BadInput("", "stays.csv", "900.00", "=900", row: nil, nil, "", value: ""),
      BadInput("", "absences.csv", "2026-10-02", "2 October", row: nil, nil, "", value: ""),
      BadInput("", "receipts.csv", "pell,R1", "pall,R3", row: nil, nil, "", value: ""),
    ]
    var texts = GoodHome.sheets
    for bad in spoilt {
      let sheet = try #require(texts[bad.file])
      try #require(sheet.contains(bad.change.from))
      texts[bad.file] = sheet.replacing(bad.change.from, with: bad.change.to, maxReplacements: 1)
    }
    let files = texts.map { SheetFile(name: $0.key, text: $0.value) }
    let places = GoodHome.faults(files).compactMap { $0.location?.description }
    #expect(
      places == [
        "absences.csv, row 2, column left", "budget.csv, row 2, column amount",
        "budget.csv, row 3", "receipts.csv, row 2, column payer",
        "receipts.csv, row 2, column resident", "stays.csv, row 2, column gross fee",
      ])
  }

  @Test("A missing sheet that is needed, and a file that is no sheet")
  func folder() {
    #expect(
      GoodHome.faults(GoodHome.files("terms.csv")).map(\.code.rawValue) == ["folder.missing-sheet"])
    let extra = GoodHome.faults(GoodHome.files("recipts.csv", []))
    #expect(extra.map(\.code.rawValue) == ["folder.unknown-sheet"])
    #expect(extra.first?.remedy == "Did you mean \"receipts.csv\"?")
  }

  @Test("A sheet that may be left out can be, where nothing refers to it")
  func leftOut() {
    for name in ["absences.csv", "receipts.csv", "policies.csv", "council-payments.csv"] {
      #expect(GoodHome.faults(GoodHome.files(name)).isEmpty, "\(name)")
    }
    let faults = GoodHome.faults(GoodHome.files("services.csv"))
    #expect(Set(faults.map(\.code.rawValue)) == ["reference.unknown"])
  }

  @Test("A standard-rated service needs the home's VAT number")
  func standardRated() throws {
    let text = try #require(GoodHome.sheets["home.csv"])
      .replacing("vat number,GB999999973", with: "tax reference,1234567890")
    let faults = GoodHome.faults(GoodHome.files("home.csv", Array(text.utf8)))
    #expect(faults.map(\.code.rawValue) == ["home.no-vat-number"])
    #expect(faults.first?.location?.description == "services.csv, row 3, column vat")
  }

  @Test("No more than a hundred faults of a sheet are told, and the number of the others")
  func many() {
    let rows = (0..<500).map { "R\($0),,X\($0)\n" }.joined()
    let faults = GoodHome.faults(
      GoodHome.files("residents.csv", Array("resident,name,reference\n\(rows)".utf8)))
    let own = faults.filter { $0.location?.file == "residents.csv" }
    #expect(own.count == 101)
    #expect(own.first?.message == "400 more faults of this sheet are not listed.")
  }
}
