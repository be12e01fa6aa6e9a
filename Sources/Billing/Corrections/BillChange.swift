public import Amounts
public import CareCalendar
public import CareHome

/// How a line of a run differs from what was billed of it last: what a preview says has changed
/// since last month (billing.md, Starting, and sheets).
public struct BillChange: Hashable, Sendable {
  public enum What: Hashable, Sendable {
    case begins
    case ends
    case otherPrice
  }

  public let account: PayerAccount
  public let placement: PlacementID
  public let kind: InvoiceLine.Kind
  public let what: What
  /// The first day of the change; for an end the first day that is not billed any more.
  public let from: Day
  /// What was billed last, without VAT; zero where the line begins.
  public let before: Money
  /// What is billed now, without VAT; zero where the line ends.
  public let after: Money
}

extension RunResult {
  /// Fees and releases that begin, end or change their price with this run, in order of placement,
  /// account and line. Corrections of days billed before are told by the documents themselves.
  public func changes(since before: BilledBefore) -> [BillChange] {
    let then = Dictionary(grouping: before.runs.filter(\.isRegular)) { BilledLine($0) }
    let new = billed.filter { run in
      // Neither what is left of an earlier run nor what stands in its place.
      run.isRegular
        && !(then[BilledLine(run)] ?? []).contains { $0.days.intersection(run.days) != nil }
    }
    let now = Dictionary(grouping: new) { BilledLine($0) }
    var changes: [BillChange] = []
    for (line, runs) in now {
      var last = then[line]?.max { $0.days < $1.days }
      for run in runs.sorted(by: { $0.days < $1.days }) where last?.rate != run.rate {
        changes.append(
          BillChange(run, last == nil ? .begins : .otherPrice, from: run.days.first, last, run))
        last = run
      }
    }
    for (line, runs) in then where now[line] == nil {
      // Once: in the month after the one in which it was last due.
      guard let last = runs.max(by: { $0.days < $1.days }), next.runs.contains(last),
        let payer = before.invoices[last.document]?.payer,
        (payer.timing == .advance ? last.period.first : last.period.last).month.next == month
      else { continue }
      changes.append(BillChange(last, .ends, from: last.days.last + 1, last, nil))
    }
    return changes.sorted {
      if $0.placement != $1.placement { return $0.placement < $1.placement }
      if $0.account != $1.account { return $0.account < $1.account }
      return ($0.kind.key, $0.from) < ($1.kind.key, $1.from)
    }
  }
}

private struct BilledLine: Hashable {
  let account: PayerAccount
  let placement: PlacementID
  let key: LineKey

  init(_ run: BilledRun) {
    account = run.account
    placement = run.placement
    key = run.key
  }
}

extension BilledRun {
  fileprivate var isRegular: Bool {
    if case .extra = kind { return false }
    return true
  }
}

extension BillChange {
  fileprivate init(
    _ run: BilledRun, _ what: What, from: Day, _ before: BilledRun?, _ after: BilledRun?
  ) {
    self.init(
      account: run.account, placement: run.placement, kind: run.kind, what: what, from: from,
      before: before?.net ?? .zero, after: after?.net ?? .zero)
  }
}
