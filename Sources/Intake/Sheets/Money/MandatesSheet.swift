import CareCalendar
import CareHome

/// `mandates.csv`: payers' direct debit instructions.
enum MandatesSheet: Sheet {
  enum Column: String, CaseIterable {
    case mandate, payer
    case accountName = "account name"
    case sortCode = "sort code"
    case accountNumber = "account number"
    case signed
    case firstTaken = "first taken"
    case stopped, note
  }

  static let file = "mandates.csv"
  static let filled: Set<Column> = [
    .mandate, .payer, .accountName, .sortCode, .accountNumber, .signed,
  ]
  static let key: [Column] = [.mandate]
  static let billingReach: BillingReach<Column> = .nothing

  static func read(_ row: inout Row<MandatesSheet>) -> Mandate? {
    let reference = row.required(.mandate, .mandateReference)
    let payer = row.reference(.payer, to: PayersSheet.self)
    let name = row.required(.accountName, .text)
    let sortCode = row.required(.sortCode, .sortCode)
    let number = row.required(.accountNumber, .accountNumber)
    let signed = row.required(.signed, .day)
    let firstTaken = row.optional(.firstTaken, .day)
    let stopped = row.optional(.stopped, .day)
    guard let reference, let payer, let name, let sortCode, let number, let signed else {
      return nil
    }
    for (column, day) in [(Column.firstTaken, firstTaken), (.stopped, stopped)] {
      if let day, day < signed {
        row.refuse(
          column, .notTogether, "\(day) is before the mandate was signed, on \(signed).",
          remedy: "Correct one of the two dates.")
      }
    }
    return Mandate(
      reference: reference, payer: payer,
      account: BankAccount(accountName: name, sortCode: sortCode, accountNumber: number),
      signed: signed, firstTaken: firstTaken, stopped: stopped, source: row.location)
  }
}
