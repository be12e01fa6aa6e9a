import Amounts
public import CareCalendar
public import Evidence

extension AccountBook {
  /// Takes plan items that were signed off, all or none.
  ///
  /// A change of the plan by a small amount a year is the co-ordinator's; a larger one, and whatever
  /// makes several small ones on one day large, goes to review (funding.md, Who holds the money).
  ///
  /// - Throws: all that is wrong with any: `plan.needs-review`, `plan.conflict`, `account.unknown`.
  public mutating func signOff(_ items: [PlanItem]) throws(Faults) {
    var book = self
    var faults: [Fault] = []
    for item in items {
      if book.plan.contains(where: { $0.isSame(as: item) }) { continue }
      let found = book.faults(of: item)
      faults += found
      if found.isEmpty { book.plan.append(item) }
    }
    if let faults = Faults(faults) { throw faults }
    self = book
  }

  /// The rows of one item in order of their first day.
  func rows(of item: PlanItemID, on account: PaymentAccountID) -> [PlanItem] {
    plan.filter { $0.account == account && $0.id == item }
      .sorted { $0.days.first < $1.days.first }
  }

  /// The item as it is signed off for a day; nil where it is not.
  public func item(_ id: PlanItemID, of account: PaymentAccountID, on day: Day) -> PlanItem? {
    let row = rows(of: id, on: account).last { $0.days.first <= day }
    return row.flatMap { $0.days.contains(day) ? $0 : nil }
  }

  /// Every item of an account that is signed off for some of the days, as it last stands in them.
  public func items(of account: PaymentAccountID, in days: DayRange) -> [PlanItem] {
    var seen: Set<PlanItemID> = []
    let ids = plan.filter { $0.account == account }.map(\.id).filter { seen.insert($0).inserted }
    return ids.compactMap { id in
      rows(of: id, on: account).last {
        $0.days.first <= days.last && $0.days.last >= days.first
      }
    }
  }

  /// What the plan allows for an item through its row that holds on `day`: each row's part up to the
  /// next row; of sums in all, the latest.
  func allowance(of item: PlanItem) -> Money {
    let all = rows(of: item.id, on: item.account)
    let rows = all.prefix { $0.days.first <= item.days.first }
    if case .once(let sum) = item.limit { return sum }
    let running = rows.filter { if case .running = $0.limit { true } else { false } }
    return running.indices.map { index in
      running[index].allowance(
        until: index + 1 < running.endIndex ? running[index + 1].days.first : nil)
    }.sum()
  }

  private func faults(of item: PlanItem) -> [Fault] {
    guard let account = account(item.account) else {
      return [unknown(item.account, at: item.row?.column("account"))]
    }
    var faults = [
      ("description", item.description), ("need", item.need), ("name", item.signedBy),
    ].faults(at: item.row)
    let rows = rows(of: item.id, on: item.account)
    if let same = rows.first(where: { $0.days.first == item.days.first }) {
      faults.append(
        Fault(
          .planConflict, at: item.row,
          "\(item.id) of \(account.id) was signed off from \(same.days.first.words) by "
            + "\(same.signedBy), at \(same.limit).",
          remedy: "Sign the change off from a later day; what was signed off stays."))
    }
    if let closed = closedThrough, item.days.first <= closed {
      faults.append(
        Fault(
          .accountMonthClosed, at: item.row?.column("from"),
          "\(item.id) would be in the plan from \(item.days.first.words), and payment accounts are "
            + "closed through \(closed.words): their statements have gone out.",
          remedy: "Sign it off from \((closed + 1).iso) or later."))
    }
    if let last = rows.last, last.source != item.source {
      faults.append(
        Fault(
          .planConflict, at: item.row?.column("source"),
          "\(item.id) of \(account.id) is paid for by \(last.source.words) money, and would be by "
            + "\(item.source.words) money.",
          remedy: "Give what another source pays for an item of its own."))
    }
    if !account.isOpen(on: item.days.first) {
      faults.append(account.notOpen(on: item.days.first, at: item.row))
    }
    if let terms = terms(of: account, on: item.signed) ?? terms(of: account, on: account.opened) {
      if let cap = terms.oneOffCap, case .once(let sum) = item.limit, sum > cap {
        faults.append(
          Fault(
            .overCap, at: item.row,
            "\(item.id) would allow \(sum) in all, and one-off payments of \(terms.council) are at "
              + "most \(cap).",
            remedy: "Sign off \(cap) or less."))
      }
      let change = changeInYear(by: item)
      if item.authority == .coordinator, change > terms.smallChange {
        faults.append(
          Fault(
            .needsReview, at: item.row,
            "This changes the plan of \(account.id) by \(change) a year, with what else changed on "
              + "\(item.signed.words); a co-ordinator signs off changes of at most "
              + "\(terms.smallChange).",
            remedy: "Take it to review. When the review has agreed, sign it off as review."))
      }
    }
    return faults
  }

  /// By how much a year the plan changes with the item and what the co-ordinator else signed off on
  /// the same day, each way counted by itself.
  private func changeInYear(by item: PlanItem) -> Money {
    func change(_ row: PlanItem) -> Money {
      let before = rows(of: row.id, on: row.account).last { $0.days.first < row.days.first }
      return (row.yearly - (before?.yearly ?? .zero)).magnitude
    }
    let others = plan.filter {
      $0.account == item.account && $0.signed == item.signed && $0.authority == .coordinator
    }
    return change(item) + others.map(change).sum()
  }
}

extension PlanItem {
  /// Whether both say the same, wherever they were read from.
  fileprivate func isSame(as other: PlanItem) -> Bool {
    (account, id, description, need, spending) == (
      other.account, other.id, other.description, other.need, other.spending
    )
      && (source, limit, days) == (other.source, other.limit, other.days)
      && (signedBy, authority, signed) == (other.signedBy, other.authority, other.signed)
  }
}

extension PaymentAccount {
  func notOpen(on day: Day, at place: SourceLocation?) -> Fault {
    let until = closed.map { " to \($0.words)" } ?? ""
    return Fault(
      .accountNotOpen, at: place,
      "\(id) is not open on \(day.words): it is from \(opened.words)\(until).",
      remedy: "Correct the day, or the account's own days.")
  }
}
