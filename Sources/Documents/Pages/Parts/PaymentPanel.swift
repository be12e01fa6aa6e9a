import CareHome

/// How to pay: the home's bank account, and what to quote.
struct PaymentPanel: PageModel {
  let account: BankAccount
  let reference: String
  /// The Direct Debit instruction under which it is collected; nil where it is to be paid.
  var mandate: String?

  static let fields: PageFields<Self> = [
    .text("accountName") { $0.account.accountName },
    .text("sortCode") { $0.account.sortCodeInPairs },
    .text("accountNumber") { $0.account.accountNumber },
    .text("reference") { $0.reference },
    .optionalText("mandate") { $0.mandate },
  ]
}

extension BankAccount {
  /// `12-34-56`, as banks print it.
  var sortCodeInPairs: String {
    let digits = Array(sortCode.filter(\.isNumber))
    guard digits.count == 6 else { return sortCode }
    return stride(from: 0, to: 6, by: 2)
      .map { String(digits[$0..<($0 + 2)]) }.joined(separator: "-")
  }
}
