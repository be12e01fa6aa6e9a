import Amounts
public import Billing
import CareCalendar
public import CareHome
public import Evidence

extension Fault.Code {
  /// Two payers that would share one account in Sage.
  public static let exportAccount: Fault.Code = "export.account"
}

extension SalesExport {
  /// Audit trail transactions for Sage 50: a row for each nominal and tax code of a document, and
  /// one for each receipt, refund and debt that was given up.
  ///
  /// Sage takes no amount below zero: what a document takes off a code becomes a credit (SC) of the
  /// same reference, money that went back a refund (SP), and a debt that was given up a credit.
  ///
  /// - Throws: `export.cell`, `export.account`.
  public static func sage50(
    _ documents: [BillingDocument], money: [BookedMoney], payers: [Payer], codes: [ExportCode]
  ) throws(Faults) -> SalesExport {
    let names = ExportCodes(codes, for: .sage50)
    let accounts = SageAccounts(names)
    let booked = documents.map { BookedDocument($0, names) }
    let used = Set(documents.map(\.payer.id)).union(money.map(\.payer))
    var sheet = ExportSheet(.sage50)
    var counts: [Int] = []
    for document in booked {
      let before = sheet.rows.count
      for row in document.byCode(names) where !(row.net.isZero && row.tax.isZero) {
        sheet.append(
          row.cells(document, accounts.reference(document.payer.id), names),
          of: document.number, remedy: codesRemedy)
      }
      counts.append(sheet.rows.count - before)
    }
    for row in money where !row.amount.isZero {
      sheet.append(
        row.sageCells(accounts.reference(row.payer), names),
        of: "Receipt \(row.reference)", remedy: codesRemedy)
      counts.append(1)
    }
    let shared = accounts.shared(among: payers.map(\.id).filter(used.contains))
    if let faults = Faults(sheet.faults + shared) { throw faults }
    return SalesExport(
      format: .sage50, files: files(sheet, rowsOf: counts), documents: booked.count,
      total: booked.map(\.gross).sum(), received: money.map(\.received).sum(), warnings: [])
  }
}

/// By which reference of at most eight letters Sage knows each payer.
private struct SageAccounts {
  let names: ExportCodes

  init(_ names: ExportCodes) { self.names = names }

  /// The home's own, else the letters and digits of the payer's id, in capitals.
  func reference(_ payer: PayerID) -> String {
    if let own = names.customer(payer) { return own }
    return String(payer.text.uppercased().filter { $0.isLetter || $0.isNumber }.prefix(8))
  }

  func shared(among payers: [PayerID]) -> [Fault] {
    Dictionary(grouping: payers, by: reference).filter { $0.value.count > 1 }
      .sorted { $0.key < $1.key }
      .map { reference, payers in
        Fault(
          .exportAccount, at: SourceLocation(file: "export-codes.csv"),
          "\(payers.map(\.text).joined(separator: " and ")) would share the Sage account “\(reference)”.",
          remedy:
            "Add a row for each to export-codes.csv: sage50,customer,\(payers[0]) and its reference."
        )
      }
  }
}

extension BookedDocument {
  /// The rows of one nominal and tax code together, in order of first appearance.
  fileprivate func byCode(_ names: ExportCodes) -> [Row] {
    var sums: [Row] = []
    for row in rows {
      let same = sums.firstIndex {
        names.code($0.item) == names.code(row.item) && $0.vat == row.vat
      }
      guard let same else {
        sums.append(row)
        continue
      }
      sums[same] = Row(
        what: sums[same].what, days: sums[same].days, item: sums[same].item, vat: row.vat,
        net: sums[same].net + row.net, tax: sums[same].tax + row.tax)
    }
    return sums
  }
}

extension BookedDocument.Row {
  fileprivate func cells(
    _ document: BookedDocument, _ account: String, _ names: ExportCodes
  ) -> [String: ExportSheet.Value] {
    let isCredit = net.isNegative || (net.isZero && tax.isNegative)
    return [
      "Type": .text(isCredit ? "SC" : "SI"),
      "Account Reference": .text(account),
      "Nominal A/C Ref": .text(names.code(item)),
      "Department Code": .text("0"),
      "Date": .day(document.issued),
      "Reference": .text(document.number),
      "Details": .text(what),
      "Net Amount": .amount(isCredit ? -net : net),
      "Tax Code": .text(names.tax(vat)),
      "Tax Amount": .amount(isCredit ? -tax : tax),
      "Exchange Rate": .text("1"),
      "Extra Reference": .text(document.reference),
    ]
  }
}

extension BookedMoney {
  fileprivate func sageCells(
    _ accountReference: String, _ names: ExportCodes
  ) -> [String: ExportSheet.Value] {
    let (type, code, details) = sageWords
    return [
      "Type": .text(type),
      "Account Reference": .text(accountReference),
      "Nominal A/C Ref": .text(names.code(code)),
      "Department Code": .text("0"),
      "Date": .day(day),
      "Reference": .text(reference),
      "Details": .text(details),
      "Net Amount": .amount(amount.magnitude),
      "Tax Code": .text(names.code(.outsideScope)),
      "Tax Amount": .amount(.zero),
      "Exchange Rate": .text("1"),
      "Extra Reference": .text(text),
    ]
  }

  private var sageWords: (type: String, code: ExportCode.Item, details: String) {
    switch what {
    case .received(let source):
      amount.isNegative
        ? ("SP", source == .bank ? .bank : .fundsHeld, "Payment taken back")
        : ("SA", source == .bank ? .bank : .fundsHeld, "Payment received")
    case .refunded: ("SP", .bank, "Refund")
    case .writtenOff: ("SC", .writtenOff, "Debt written off")
    }
  }
}
