import Amounts
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
    let digits = sortCode.utf8.filter(\.isDigit)
    guard digits.count == 6 else { return sortCode }
    let pairs =
      digits[..<2] + [UInt8(ascii: "-")] + digits[2..<4] + [UInt8(ascii: "-")] + digits[4...]
    return String(decoding: pairs, as: UTF8.self)
  }
}
