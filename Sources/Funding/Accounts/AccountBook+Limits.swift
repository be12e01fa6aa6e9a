import Amounts
import CareCalendar
import Evidence

/// What holds over all of an account's days: never below zero, by funding and in all, and within
/// the plan. New movements are in the book already when they are judged.
extension AccountBook {
  func shortfalls(after new: [AccountMovement]) -> [Fault] {
    let ids = Set(new.map(\.account)).sorted()
    return ids.compactMap { account($0) }.flatMap { account in
      FundingSource.allCases.compactMap { shortfall(of: account, $0, new) }
        + overspends(of: account, new)
    }
  }

  /// Money of one funding pays for what that funding pays for, and no other.
  private func shortfall(
    of account: PaymentAccount, _ source: FundingSource, _ new: [AccountMovement]
  ) -> Fault? {
    var balance = Money.zero
    var culprit: AccountMovement?
    for one in movements(of: account.id) where one.source == source && one.movesMoney {
      if one.amount.isNegative, new.contains(one) { culprit = one }
      let before = balance
      balance += one.amount
      guard balance.isNegative else { continue }
      let asked = culprit ?? one
      return Fault(
        .notEnough, at: asked.row?.column("amount"),
        "\(account.id) has \(before) of \(source.words) money on \(one.day.words), and "
          + "\(one.amount.magnitude) (\(one.reference)) would leave \(balance).",
        remedy: asked == one
          ? "Pay at most \(before), or write down first what came in."
          : "\(asked.reference) on \(asked.day.words) takes what \(one.reference) needs later.")
    }
    return nil
  }

  /// Paid and set aside for an item, against what the plan allows.
  private func overspends(of account: PaymentAccount, _ new: [AccountMovement]) -> [Fault] {
    let touched = Set(new.filter { $0.account == account.id }.compactMap(\.item)).sorted()
    return touched.compactMap { id in
      var used = Money.zero
      for one in movements(of: account.id) where one.item == id {
        used += one.committed - one.amount
        guard new.contains(one), one.committed - one.amount > .zero,
          let item = item(id, of: account.id, on: one.day)
        else { continue }
        let allowed = allowance(of: item)
        guard used > allowed else { continue }
        let already = used - (one.committed - one.amount)
        return Fault(
          .overPlan, at: one.row?.column("amount"),
          "The plan of \(account.id) allows \(allowed) for \(id) through \(item.days.last.words) "
            + "(\(item.limit)); \(already) is used, and \(one.committed - one.amount) more would be "
            + "\(used - allowed) too much.",
          remedy: "Pay at most \(max(allowed - already, .zero)), or have the plan changed first.")
      }
      return nil
    }
  }
}
