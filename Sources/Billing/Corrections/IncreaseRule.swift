import Amounts
import CareCalendar
import CareHome

/// Whether a charge asks a private payer for more than they were already billed for the same days,
/// or more than the price that they were last told of (billing.md rule 7). What moves from one payer
/// to another is no increase.
struct IncreaseRule {
  let file: PlacementFile
  let maker: LineMaker
  let standing: [BilledRun]
  /// In the order of correction.
  let superseded: [BilledRun]
  let should: [Charge]
  /// Of the line that was looked at last: its runs of days follow each other.
  private var steps: (line: FundingLineID, payer: PayerID, unnoticed: [DayRange])?

  init(
    file: PlacementFile, maker: LineMaker, standing: [BilledRun], superseded: [BilledRun],
    should: [Charge]
  ) {
    self.file = file
    self.maker = maker
    self.standing = standing
    self.superseded = superseded
    self.should = should
  }

  /// Some days of a charge, and what a person must know of them.
  enum Verdict: Hashable {
    /// Never billed before, or no more than before.
    case plain
    /// More than before, and the payer was told.
    case noticed(Notice)
    /// More than these days were billed at before, and nobody cited a clause.
    case unnoticed
    /// Never billed, but at a price that has risen, and nobody cited a clause.
    case unnoticedPrice
  }

  /// The days cut where the verdict changes.
  mutating func verdicts(
    on days: DayRange, of charge: Charge
  ) -> [(days: DayRange, verdict: Verdict)] {
    guard !charge.payerKind.isPublicBody else { return [(days, .plain)] }
    let line = charge.line
    let risen = risen(line).filter { $0.intersection(days) != nil }
    if risen.isEmpty, standing.isEmpty, superseded.isEmpty { return [(days, .plain)] }
    let family = Family(line.account, line.kind)
    let before = (standing + superseded).filter { family.holds($0.account, $0.kind) }
    guard before.contains(where: { $0.days.intersection(days) != nil }) || !risen.isEmpty else {
      return [(days, .plain)]
    }
    let cuts =
      risen.flatMap { [$0.first, $0.last + 1] }
      + before.flatMap { [$0.days.first, $0.days.last + 1] }
      + should.filter { family.holds($0.account, $0.line.kind) }
      .flatMap { [$0.line.days.first, $0.line.days.last + 1] } + file.notices.map(\.from)
    var parts: [(days: DayRange, verdict: Verdict)] = []
    for part in days.cut(at: cuts) {
      let verdict = verdict(on: part, line.origin.rate, family, risen)
      if let last = parts.last, last.verdict == verdict,
        let whole = DayRange(last.days.first, through: part.last)
      {
        parts[parts.count - 1].days = whole
      } else {
        parts.append((part, verdict))
      }
    }
    return parts
  }

  /// A release of which a payer is told no more is an increase as well.
  func verdict(onWithdrawal days: DayRange, for payer: Payer) -> Verdict {
    guard !payer.kind.isPublicBody else { return .plain }
    return file.notice(for: days.first).map(Verdict.noticed) ?? .unnoticed
  }

  private mutating func risen(_ line: InvoiceLine) -> [DayRange] {
    guard case .fee(let id, _) = line.kind else { return [] }
    let payer = line.account.payer
    if let steps, steps.line == id, steps.payer == payer { return steps.unnoticed }
    let unnoticed = PriceSteps(id, of: payer, in: file, maker.input).unnoticed
    steps = (id, payer, unnoticed)
    return unnoticed
  }

  private func verdict(
    on part: DayRange, _ rate: String, _ family: Family, _ risen: [DayRange]
  ) -> Verdict {
    guard let before = billed(part.first, family) else {
      return risen.contains { $0.contains(part.first) } ? .unnoticedPrice : .plain
    }
    guard before.rate != rate else { return .plain }
    let now = should.filter {
      family.holds($0.account, $0.line.kind) && $0.line.days.contains(part.first)
    }.map { Ratio($0.line.net.pence, over: $0.line.days.count) }.reduce(.zero, +)
    // A penny is rounding.
    guard (now - before.daily) * part.count > .one else { return .plain }
    return file.notice(for: part.first).map(Verdict.noticed) ?? .unnoticed
  }

  /// What was last billed for a day; of one line, with its rate.
  private func billed(_ day: Day, _ family: Family) -> (daily: Ratio, rate: String?)? {
    func holds(_ run: BilledRun) -> Bool {
      family.holds(run.account, run.kind) && run.days.contains(day)
    }
    var runs = standing.filter(holds)
    if runs.isEmpty { runs = superseded.last(where: holds).map { [$0] } ?? [] }
    guard let first = runs.first else { return nil }
    let daily = runs.map { Ratio($0.net.pence, over: $0.days.count) }.reduce(.zero, +)
    return (daily, runs.count == 1 ? first.rate : nil)
  }

  /// Lines of one account that stand for each other: a new line of the same kind is the same
  /// promise at another price.
  private struct Family: Hashable {
    enum What: Hashable {
      case fee(FundingLine.Kind)
      case release
      case extra(Identifier<Extra>)
    }

    let account: PayerAccount
    let what: What

    init(_ account: PayerAccount, _ kind: InvoiceLine.Kind) {
      self.account = account
      what = Self.what(kind)
    }

    func holds(_ account: PayerAccount, _ kind: InvoiceLine.Kind) -> Bool {
      account == self.account && Self.what(kind) == what
    }

    private static func what(_ kind: InvoiceLine.Kind) -> What {
      switch kind {
      case .fee(_, let kind): .fee(kind)
      case .release: .release
      case .extra(let id, _): .extra(id)
      }
    }
  }
}

extension PlacementFile {
  /// The days from which a price of the placement is another: a notice of an earlier one says
  /// nothing of it.
  var priceChanges: Set<Day> {
    let fees = zip(placement.stays.entries, placement.stays.entries.dropFirst())
      .filter { $0.value.grossFee != $1.value.grossFee }.map { $1.from }
    let lines = lines.filter { line in
      self.lines.contains {
        $0.id != line.id && $0.payer == line.payer && $0.kind == line.kind && $0.from < line.from
          && $0.amount != line.amount
      }
    }.map(\.from)
    return Set(fees + lines)
  }
}
