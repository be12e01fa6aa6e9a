import Foundation
import Testing

/// `hearth export`, each file read back and held against rules written down here by themselves.
@Suite("hearth export")
struct ExportCommandTests {
  private func export(
    _ home: String, to program: String, _ more: String...
  ) throws -> (files: [String: String], outcome: HearthBinary.Outcome) {
    let folder = try TemporaryFolder()
    let outcome = try HearthBinary.run(
      ["export", home, "--month", "2026-10", "--to", program, "--out", folder.path] + more)
    let files = try folder.files().filter { $0.path.contains("/exports/") }.map { file in
      (
        String(file.path.split(separator: "/").last ?? ""),
        String(decoding: file.bytes, as: UTF8.self)
      )
    }
    return (Dictionary(files) { first, _ in first }, outcome)
  }

  /// The invoices of the same month, from the run's register: number to net, VAT and gross.
  private func register(_ home: String) throws -> [String: (net: Int, vat: Int, gross: Int)] {
    let folder = try TemporaryFolder()
    _ = try HearthBinary.run(
      "bill", HearthBinary.sample(home), "--month", "2026-10", "--out", folder.path)
    let file = try String(
      contentsOf: folder.url.appending(path: "\(home)/2026-10/run.csv"), encoding: .utf8)
    let rows = try ReadBack.rows(file).dropFirst().map { row in
      try (
        row[0],
        (
          net: pence(row[row.count - 3]), vat: pence(row[row.count - 2]),
          gross: pence(row[row.count - 1])
        )
      )
    }
    return Dictionary(rows) { first, _ in first }
  }

  private func pence(_ text: String) throws -> Int {
    let plain = try #require(text.wholeMatch(of: /-?[0-9]+\.[0-9]{2}/)).output
    return try #require(Int(plain.replacing(".", with: "")))
  }

  @Test(
    "Xero: its columns, every row by its rules, and each document to the penny",
    arguments: BillCommandTests.homes)
  func xero(home: String) throws {
    let (files, outcome) = try export(HearthBinary.sample(home), to: "xero")
    #expect(outcome.status == 0, "\(outcome.complained)")
    let rows = ReadBack.rows(try #require(files["xero.csv"]))
    #expect(
      rows.first?.joined(separator: ",")
        == "*ContactName,EmailAddress,POAddressLine1,POAddressLine2,POAddressLine3,POAddressLine4,POCity,PORegion,POPostalCode,POCountry,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,Total,InventoryItemCode,*Description,*Quantity,*UnitAmount,Discount,*AccountCode,*TaxType,TaxAmount,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2,Currency,BrandingTheme"
    )
    var sums: [String: (net: Int, vat: Int)] = [:]
    for row in rows.dropFirst() {
      #expect(row.count == 29)
      #expect(!row[0].isEmpty && row[0].count <= 255 && row[17] == "1" && row[27] == "GBP")
      #expect(row[12].contains(/^[0-3][0-9]\/[01][0-9]\/20[0-9]{2}$/))
      #expect(row[13].contains(/^[0-3][0-9]\/[01][0-9]\/20[0-9]{2}$/))
      #expect(!row[16].isEmpty && !row[20].isEmpty && row[20].count <= 10)
      #expect(
        ["Exempt Income", "20% (VAT on Income)", "Zero Rated Income", "No VAT"].contains(row[21]))
      sums[row[10], default: (0, 0)].net += try pence(row[18])
      sums[row[10], default: (0, 0)].vat += try pence(row[22])
    }
    let register = try register(home)
    #expect(Set(sums.keys) == Set(register.keys))
    for (number, sum) in sums {
      #expect(sum.net == register[number]?.net, "\(number)")
      #expect(sum.vat == register[number]?.vat, "\(number)")
    }
  }

  @Test(
    "QuickBooks: its columns, whole documents in files of at most 100, and the pennies",
    arguments: BillCommandTests.homes)
  func quickBooks(home: String) throws {
    let (files, outcome) = try export(HearthBinary.sample(home), to: "quickbooks")
    #expect(outcome.status == 0, "\(outcome.complained)")
    var sums: [String: Int] = [:]
    for (_, text) in files {
      let rows = ReadBack.rows(text)
      #expect(
        rows.first?.joined(separator: ",")
          == "*InvoiceNo,*Customer,*InvoiceDate,*DueDate,Terms,Location,Memo,Item(Product/Service),ItemDescription,ItemQuantity,ItemRate,*ItemAmount,*ItemTaxCode,ItemTaxAmount,Currency,Service Date"
      )
      let body = rows.dropFirst()
      #expect(body.count <= 1_000 && Set(body.map { $0[0] }).count <= 100)
      #expect(Set(body.map { $0[0] }).isDisjoint(with: sums.keys), "a document in two files")
      for row in body {
        #expect(row.count == 16 && row[0].count <= 21 && (1...100).contains(row[1].count))
        #expect(["Exempt", "20.0% S", "0.0% Z", "No VAT"].contains(row[12]))
        #expect(row[15].contains(/^[0-3][0-9]\/[01][0-9]\/20[0-9]{2}$/))
        sums[row[0], default: 0] += try pence(row[11]) + pence(row[13])
      }
    }
    let register = try register(home)
    #expect(register.count > 100 || files["quickbooks.csv"] != nil)
    // QuickBooks takes none below zero; a note names each.
    let below = register.filter { $0.value.gross < 0 }
    #expect(sums == register.filter { $0.value.gross >= 0 }.mapValues(\.gross))
    for number in below.keys { #expect(outcome.complained.contains(number)) }
  }

  @Test(
    "Sage 50: types, lengths and signs, and each document and receipt to the penny",
    arguments: BillCommandTests.homes)
  func sage(home: String) throws {
    let (files, outcome) = try export(HearthBinary.sample(home), to: "sage50")
    #expect(outcome.status == 0, "\(outcome.complained)")
    let rows = ReadBack.rows(try #require(files["sage50.csv"]))
    #expect(
      rows.first?.joined(separator: ",")
        == "Type,Account Reference,Nominal A/C Ref,Department Code,Date,Reference,Details,Net Amount,Tax Code,Tax Amount,Exchange Rate,Extra Reference,User Name,Project Refn,Cost Code Refn"
    )
    var sums: [String: Int] = [:]
    var money = 0
    for row in rows.dropFirst() {
      #expect(row.count == 15 && row[1].contains(/^[A-Z0-9]{1,8}$/) && row[2].count <= 8)
      #expect(row[5].count <= 30 && row[6].count <= 60 && row[8].contains(/^T[0-9]{1,2}$/))
      let amount = try pence(row[7]) + pence(row[9])
      #expect(amount >= 0 && !row[7].hasPrefix("-") && !row[9].hasPrefix("-"))
      switch row[0] {
      case "SI": sums[row[5], default: 0] += amount
      case "SC": sums[row[5], default: 0] -= amount
      case "SA": money += amount
      case "SP": money -= amount
      default: Issue.record("type \(row[0])")
      }
    }
    #expect(try sums == register(home).mapValues(\.gross))
    let receipts = try String(
      contentsOfFile: HearthBinary.sample(home) + "/receipts.csv", encoding: .utf8)
    let october = ReadBack.rows(receipts).dropFirst().filter { $0[1].hasPrefix("2026-10") }
    #expect(try money == october.map { try pence($0[4]) }.reduce(0, +))
  }

  @Test(
    "the journal balances, document by document and receipt by receipt",
    arguments: BillCommandTests.homes)
  func journal(home: String) throws {
    let (files, _) = try export(HearthBinary.sample(home), to: "journal")
    let rows = ReadBack.rows(try #require(files["journal.csv"])).dropFirst()
    var balance: [String: Int] = [:]
    for row in rows {
      #expect(row.count == 6 && (row[3].isEmpty != row[4].isEmpty))
      balance[row[1], default: 0] +=
        try (row[3].isEmpty ? 0 : pence(row[3])) - (row[4].isEmpty ? 0 : pence(row[4]))
    }
    #expect(balance.values.allSatisfy { $0 == 0 } && balance.count > 5)
  }

  @Test("texts that hide formulas are made safe, and an apostrophe less gives them back")
  func formulas() throws {
    let home = try CopiedHome("seaview")
    // A name from a spreadsheet can't begin so, but an outside program's file might be made of it.
    try home.edit("payers.csv") { $0.replacing("Stanley Whitworth", with: "\u{FF1D}cmd|x") }
    let (files, outcome) = try export(home.path, to: "xero")
    #expect(outcome.status == 0, "\(outcome.complained)")
    let contacts = ReadBack.rows(try #require(files["xero.csv"])).map { $0[0] }
    #expect(contacts.contains("'\u{FF1D}cmd|x"))
    for contact in contacts {
      #expect(!(contact.first.map { "=+-@\t\r\u{FF1D}".contains($0) } ?? false), "\(contact)")
    }
  }

  @Test("two payers that would share a Sage account are refused, with the row to add")
  func sharedAccount() throws {
    let home = try CopiedHome("harbour-court")
    try home.edit("export-codes.csv") { $0 + "sage50,customer,bell,ROBSON,\n" }
    let (files, outcome) = try export(home.path, to: "sage50")
    #expect(outcome.status == 1 && files.isEmpty)
    #expect(outcome.complained.contains("export.account"))
    #expect(outcome.complained.contains("sage50,customer,"))
  }

  @Test("a code too long for its column is refused with the row of export-codes.csv to change")
  func longCode() throws {
    let home = try CopiedHome("harbour-court")
    try home.edit("export-codes.csv") {
      $0 + "xero,bank,,ABC,\nxero,exempt,,\(String(repeating: "x", count: 51)),\n"
    }
    let (files, outcome) = try export(home.path, to: "xero")
    #expect(outcome.status == 1 && files.isEmpty)
    #expect(outcome.complained.contains("export.cell"))
    #expect(outcome.complained.contains("*TaxType"))
  }
}

/// RFC 4180, read by itself: not by the code that wrote it.
enum ReadBack {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var quoted = false
    var letters = Array(text.unicodeScalars)[...]
    while let letter = letters.popFirst() {
      switch (letter, quoted) {
      case ("\"", true) where letters.first == "\"":
        cell.unicodeScalars.append("\"")
        letters.removeFirst()
      case ("\"", _): quoted.toggle()
      case (",", false):
        rows[rows.count - 1].append(cell)
        cell = ""
      case ("\n", false):
        rows[rows.count - 1].append(cell)
        cell = ""
        rows.append([])
      case ("\r", false): break
      default: cell.unicodeScalars.append(letter)
      }
    }
    rows.removeLast()
    return rows
  }
}
