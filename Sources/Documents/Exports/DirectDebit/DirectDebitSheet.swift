import Amounts
public import Billing
import CareCalendar
import CareHome
public import Evidence

extension CollectionRun {
  /// The direct debits as a sheet, a collection a row.
  ///
  /// - Throws: `export.cell`, for each value that has no place there.
  public func csv() throws(Faults) -> [UInt8] {
    var sheet = ExportSheet(.directDebits)
    for collection in collections {
      let account = collection.mandate.account
      sheet.append(
        [
          "Sort code": .text(Standard18.digits(account.sortCode)),
          "Account number": .text(account.accountNumber),
          "Account name": .text(String(Standard18.letters(account.accountName).prefix(18))),
          "Amount": .amount(collection.amount),
          "Transaction code": .text(collection.isFirst ? "01" : "17"),
          "Reference": .text(collection.mandate.reference),
          "Collection date": .day(day),
          "Documents": .text(collection.documents.map(\.description).joined(separator: " ")),
        ], of: "The direct debit of \(collection.mandate.payer)",
        remedy: "Correct the mandate in mandates.csv.")
    }
    if let faults = Faults(sheet.faults) { throw faults }
    return sheet.bytes(0..<sheet.rows.count)
  }
}
