import Amounts
import CareCalendar
import CareHome
import Evidence

/// What one placement is charged in a run, what is held back, and what was found.
struct PlacementBill {
  var charges: [Charge] = []
  var held: [HeldLine] = []
  var faults: [Fault] = []
}

extension PlacementFile {
  /// From days to charges: charged days, segments, runs at one rate, lines.
  func bill(_ due: DuePeriods, _ maker: LineMaker) -> PlacementBill {
    var bill = PlacementBill()
    let input = maker.input
    let payers = PayerTerms(due: due, terms: terms)
    let ids = lines.flatMap { [$0.payer] + ($0.council.map { [$0] } ?? []) }
    if let window = due.window(for: ids + agreements.map(\.payer)) {
      let segments = segments(in: window.known, for: input, faults: &bill.faults)
      let checked = segments.filter { $0.days.intersection(window.checked) != nil }
      bill.faults += AddsUp.faults(checked, of: self)
      bill.faults += FairContract.faults(checked, of: self, input)
      addFees(segments, payers, maker, to: &bill)
      addReleases(segments, payers, maker, to: &bill)
      addMissing(segments, payers, to: &bill)
    }
    addExtras(due, maker, to: &bill)
    return bill
  }

  private func addFees(
    _ segments: [Segment], _ payers: PayerTerms, _ maker: LineMaker, to bill: inout PlacementBill
  ) {
    let runs = pricedRuns(segments, payers)
    let fee = runs.filter(\.line.kind.isPartOfFee)
    let balances = balanceRuns(segments, payers)
    // In the order of the sheet, the balance where its own line stands.
    for line in lines {
      for run in runs where run.line.part == line.part {
        guard !isBilledElsewhere(run.days, line.id, run.key.payer) else { continue }
        guard let payer = isDue(run.period, run.key.payer, payers) else { continue }
        if let reason = run.key.hold {
          bill.held.append(held(line, payer, run.days, reason))
        } else {
          bill.charges.append(
            charge(
              maker.line(run, of: resident, for: payer), .priced(run), payer, run.period, payers))
        }
      }
      for run in balances where run.line.part == line.part {
        guard !isBilledElsewhere(run.days, line.id, run.key.payer) else { continue }
        guard let payer = isDue(run.period, run.key.payer, payers) else { continue }
        if let reason = run.key.hold {
          bill.held.append(held(line, payer, run.days, reason))
        } else {
          let net = max(run.roundedGross - run.others(fee), .zero)
          let line = maker.line(run, net: net, of: resident, for: payer)
          bill.charges.append(charge(line, .balance(run), payer, run.period, payers))
        }
      }
    }
  }

  private func addReleases(
    _ segments: [Segment], _ payers: PayerTerms, _ maker: LineMaker, to bill: inout PlacementBill
  ) {
    for run in releaseRuns(segments, payers) {
      let elsewhere = takenOver.lastDay(ofReleasesFrom: run.agreement.payer)
      guard elsewhere.map({ $0 < run.days.first }) ?? true,
        let payer = isDue(run.period, run.agreement.payer, payers),
        // Without its fee a release would be a bill below zero.
        !bill.held.contains(where: {
          $0.account.payer == payer.id && $0.days.intersection(run.days) != nil
        }), let line = maker.line(run, of: resident, for: payer)
      else { continue }
      bill.charges.append(charge(line, .release(run), payer, run.period, payers))
    }
  }

  /// Lines without any rate charge nothing, and so have no run to be held by.
  private func addMissing(
    _ segments: [Segment], _ payers: PayerTerms, to bill: inout PlacementBill
  ) {
    for segment in segments {
      for share in segment.priced + segment.onTop
      where share.price == nil && share.state != .stopped {
        guard let reason = share.hold else { continue }
        for part in payers.periods(of: share.payer, over: segment.days)
        where !isBilledElsewhere(part.days, share.line.id, share.payer) {
          guard let payer = isDue(part.period, share.payer, payers) else { continue }
          bill.held.append(held(share.line, payer, part.days, reason))
        }
      }
    }
  }

  private func addExtras(
    _ due: DuePeriods, _ maker: LineMaker, to bill: inout PlacementBill
  ) {
    // Most extras of a placement go to one payer, who is looked up for all of them.
    var known: Payer?
    for place in extras.indices.sorted(by: { isBefore($0, $1) }) {
      let extra = extras[place]
      if known?.id != extra.payer { known = due.payer(extra.payer) }
      guard extra.day >= due.billedFrom, let payer = known else { continue }
      guard extra.status == .confirmed else {
        // Said month after month until somebody agrees: it is easily forgotten.
        if due.isOwed(extra, by: payer) { bill.faults.append(.withoutConsent(extra)) }
        continue
      }
      guard let period = due.extraPeriod(of: payer, holding: extra.day) else { continue }
      do throws(Faults) {
        bill.charges.append(
          Charge(
            account: PayerAccount(payer: payer.id, resident: resident.id), period: period,
            timing: .arrears, payerKind: payer.kind,
            line: try maker.line(extra, of: self, for: payer, period: period), source: .extra,
            isCatchUp: !due.days.contains(period.last)))
      } catch {
        bill.faults += error.all
      }
      if let warning = maker.warning(extra, self) { bill.faults.append(warning) }
    }
  }

  /// By day, then by name.
  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (extras[left].day, extras[right].day)
    return one == other ? extras[left].id < extras[right].id : one < other
  }

  /// Runs are cut where Hearth took a line over, so that the first of their days tells of all.
  private func isBilledElsewhere(
    _ days: DayRange, _ line: FundingLineID, _ payer: PayerID
  ) -> Bool {
    takenOver.lastDay(of: line, of: payer).map { days.first <= $0 } ?? false
  }

  private func isDue(_ period: DayRange, _ payer: PayerID, _ payers: PayerTerms) -> Payer? {
    payers.due.payer(payer).flatMap { payers.due.isDue(period, $0) ? $0 : nil }
  }

  private func charge(
    _ line: InvoiceLine, _ source: Charge.Source, _ payer: Payer, _ period: DayRange,
    _ payers: PayerTerms
  ) -> Charge {
    Charge(
      account: PayerAccount(payer: payer.id, resident: resident.id), period: period,
      timing: payer.timing, payerKind: payer.kind, line: line, source: source,
      isCatchUp: !payers.due.isCurrent(period, payer))
  }

  private func held(
    _ line: FundingLine, _ payer: Payer, _ days: DayRange, _ reason: String
  ) -> HeldLine {
    HeldLine(
      account: PayerAccount(payer: payer.id, resident: resident.id), placement: placement.id,
      key: .fee(line.id), days: days, reason: reason,
      remedy: "See the official notice and mark the rate verified in rates.csv, "
        + "or enter who confirms it.")
  }
}
