import Amounts
import CareCalendar
import CareHome

/// All that is needed to put one placement's corrections into lines and words.
struct CorrectionScene {
  let placement: PlacementID
  /// Nil where the placement is not in the register any more.
  let file: PlacementFile?
  let maker: LineMaker
  let due: DuePeriods
  let before: BilledBefore

  func payer(_ id: PayerID) -> Payer? { due.payer(id) }

  /// Who is addressed: as the register knows them now, else as the invoice did.
  private func addressee(_ run: BilledRun) -> Payer? {
    payer(run.account.payer) ?? before.invoices[run.document]?.payer
  }

  private func origin(_ run: BilledRun) -> LineOrigin {
    LineOrigin(
      account: run.account, placement: run.placement,
      reference: file?.resident.reference ?? before.invoices[run.document]?.subject.reference ?? "",
      period: run.period, rate: run.rate)
  }

  // MARK: - Parts of charges

  /// Some days of a charge as a line of their own; nil where it can't be made.
  func part(of charge: Charge, _ days: DayRange, net: Money) -> Charge? {
    guard days != charge.line.days || net != charge.line.net else { return charge }
    guard let file, let payer = payer(charge.account.payer) else { return nil }
    let resident = file.resident
    switch charge.source {
    case .priced(let run):
      let run = run.part(days)
      return charge.with(
        maker.line(run, net: net, of: resident, for: payer), .priced(run))
    case .balance(let run):
      let run = run.part(days)
      return charge.with(
        maker.line(run, net: net, of: resident, for: payer), .balance(run))
    case .release(let run):
      let run = run.part(days)
      return maker.line(run, net: net, of: resident, for: payer).map {
        charge.with($0, .release(run))
      }
    case .extra: return charge
    }
  }

  /// What a line says of days that an earlier run billed or might have billed.
  func catchUp(_ runs: [BilledRun]) -> String {
    let numbers = Set(runs.map(\.document)).sorted().map(\.description)
    return numbers.isEmpty ? Wording.notBilledBefore : Wording.inPlace(of: numbers)
  }

  /// A release that ended while its fee goes on: the payer owes what it took off.
  func withdrawal(
    of run: BilledRun, _ days: [DayRange], net: Money, _ verdict: IncreaseRule.Verdict,
    _ payer: Payer
  ) -> Charge {
    var notes = [Wording.tookOff(run.document)]
    if case .noticed(let notice) = verdict { notes.append(Wording.noticed(notice)) }
    let hull = DayRange.hull(days) ?? run.days
    let line = InvoiceLine(
      number: 0, kind: run.kind, description: Wording.releaseTakenBack,
      days: hull, pricing: .whole(net), net: net, parts: run.parts.share(net), takenOut: .zero,
      vat: run.vat,
      workings: Wording.takenBack(net, of: run.net.magnitude, for: run.days, days),
      notes: notes, origin: origin(run))
    return Charge(
      account: run.account, period: run.period, timing: payer.timing, payerKind: payer.kind,
      line: line, source: .extra, isCatchUp: true)
  }

  // MARK: - Credits

  /// What a billed fee or extra asked too much.
  func credit(
    _ amount: Money, on run: BilledRun, _ comparison: LineComparison, _ kept: [LineComparison.Kept]
  ) -> CreditDraft {
    let payer = addressee(run)
    let lost = kept.reduce([run.days]) { rest, part in
      rest.flatMap { $0.subtracting(part.days) }
    }
    let remaining = kept.compactMap {
      part(of: comparison.should[$0.charge], $0.days, net: $0.net)?.line
    }
    let alone = kept.first.flatMap {
      comparison.should[$0.charge].alone(lost)
    }
    var notes: [String] = []
    if let alone, alone != amount, !lost.isEmpty {
      notes.append(Wording.creditPenny(amount - alone, lost, alone: alone))
    } else if lost.isEmpty {
      notes.append(Wording.sharesPenny(amount))
    }
    let cause = Cause(run, lost, self, comparison.should)
    return CreditDraft(
      document: run.document, invoiceLine: run.line, kind: run.kind,
      description: description(run, payer), days: DayRange.hull(lost) ?? run.days,
      pricing: lost.count == 1
        ? kept.first.flatMap { comparison.should[$0.charge].pricing(lost[0], amount) } : nil,
      net: amount, parts: run.parts.share(amount), vat: run.vat,
      workings: Wording.credited(run.net, remaining: remaining.map(\.workings), amount),
      notes: notes, reason: payer.map(cause.words) ?? Wording.notToBeBilled,
      origin: origin(run))
  }

  /// A release that goes together with its fee: what the payer does not owe, it does not lower.
  func withdrawal(with run: BilledRun, _ days: DayRange, net: Money) -> CreditDraft {
    CreditDraft(
      document: run.document, invoiceLine: run.line, kind: run.kind,
      description: Wording.releaseEnded, days: days, pricing: nil,
      net: net, parts: run.parts.share(net), vat: run.vat,
      workings: Wording.ends(net.magnitude, of: run.net.magnitude, for: run.days),
      notes: [], reason: "", origin: origin(run))
  }

  /// A release found after the invoice was issued.
  func credit(granting charge: Charge, on document: DocumentNumber) -> CreditDraft {
    let line = charge.line
    return CreditDraft(
      document: document, invoiceLine: nil, kind: line.kind, description: line.description,
      days: line.days, pricing: nil, net: -line.net, parts: line.parts.map { -$0 }, vat: line.vat,
      workings: line.workings, notes: line.notes,
      reason: Wording.releaseNotTakenOff, origin: line.origin)
  }

  private func description(_ run: BilledRun, _ payer: Payer?) -> String {
    switch run.kind {
    case .fee(_, let kind):
      payer.map { Wording.description(kind, for: $0) } ?? Wording.careHomeFee
    case .release: Wording.release
    case .extra(_, let service): maker.services[service]?.name ?? service.text
    }
  }
}

extension Charge {
  fileprivate func with(_ line: InvoiceLine, _ source: Source) -> Charge {
    Charge(
      account: account, period: period, timing: timing, payerKind: payerKind, line: line,
      source: source, isCatchUp: isCatchUp)
  }

  func noting(_ notes: [String]) -> Charge {
    if notes.isEmpty { return self }
    return Charge(
      account: account, period: period, timing: timing, payerKind: payerKind,
      line: line.noting(notes), source: source, isCatchUp: isCatchUp)
  }

  func caughtUp(_ notes: [String]) -> Charge {
    Charge(
      account: account, period: period, timing: timing, payerKind: payerKind,
      line: line.noting(notes), source: source, isCatchUp: true)
  }

  /// What other days would come to at this charge's rate, each run of them rounded alone; nil
  /// where it has no rate of its own.
  func alone(_ days: [DayRange]) -> Money? {
    switch source {
    case .priced(let run): days.map { run.part($0).net }.sum()
    case .balance(let run): days.map { run.part($0).atOwnRate }.sum()
    case .release, .extra: nil
    }
  }

  /// Days at this charge's price, where they give `net` to the penny.
  func pricing(_ days: DayRange, _ net: Money) -> LinePricing? {
    switch source {
    case .priced(let run):
      .of(run.key.price, factor: run.key.factor, conversion: run.conversion, days: days, net: net)
    case .balance(let run):
      run.conversion == .actualDays
        ? .days(days, rate: run.key.weekly, baseDays: 7, net: net) : nil
    case .release, .extra: nil
    }
  }
}
