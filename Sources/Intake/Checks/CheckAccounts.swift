import CareHome
import Evidence

extension HomeSheets {
  /// Money goes to an account that is there, and is counted once.
  func checkAccounts(_ log: FaultLog) {
    checkOpenings(log)
    // Few homes have receipts in their sheets, and the accounts are those of all extras.
    if !receipts.rows.isEmpty { checkReceipts(log) }
  }

  private func checkOpenings(_ log: FaultLog) {
    if let billedFrom = home?.billedFrom {
      for balance in openingBalances where balance.day >= billedFrom {
        log.add(
          .openingAfterBilling, at: balance.column(OpeningBalancesSheet.Column.date),
          "The balance is that of \(balance.day), but billing from these sheets begins on "
            + "\(billedFrom).",
          remedy: "Write the balance at the end of the day before, or correct \"billed from\".")
      }
    }
  }

  private func checkReceipts(_ log: FaultLog) {
    let accounts = self.accounts
    let opened = Dictionary(openingBalances.rows.map { ($0.account, $0) }) { first, _ in first }
    for receipt in receipts {
      if let accounts, !accounts.contains(receipt.account) {
        log.add(
          .unknownAccount, at: receipt.column(ReceiptsSheet.Column.payer),
          "Payer \"\(receipt.account.payer)\" has no account for resident "
            + "\"\(receipt.account.resident)\": no funding line, extra or opening balance.",
          remedy: "Correct the payer or the resident, or add the account's opening balance.")
      }
      if let opening = opened[receipt.account], receipt.day <= opening.day {
        log.add(
          .countedTwice, at: receipt.column(ReceiptsSheet.Column.date),
          "The receipt of \(receipt.day) is already in the opening balance of \(opening.day) "
            + "(opening-balances.csv, \(opening.rowInWords)).",
          remedy: "Remove the receipt, or give the balance of the day before it.")
      }
    }
  }

  /// Every account that a line, an extra or an opening balance makes; nil where a row of them could
  /// not be read.
  private var accounts: Set<PayerAccount>? {
    guard funding.isWhole, extras.isWhole, openingBalances.isWhole, placements.isWhole else {
      return nil
    }
    let known = placementsByID
    func account(_ payer: PayerID, _ placement: PlacementID) -> PayerAccount? {
      known[placement].map { PayerAccount(payer: payer, resident: $0.resident) }
    }
    return Set(openingBalances.values.map(\.account))
      .union(funding.values.compactMap { account($0.line.payer, $0.line.placement) })
      .union(extras.values.compactMap { account($0.payer, $0.placement) })
  }
}
