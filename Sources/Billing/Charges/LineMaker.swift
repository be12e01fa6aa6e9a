import Amounts
import CareCalendar
import CareHome

/// Turns runs of days into invoice lines. A class, as it holds a whole register and is handed to every
/// placement; nothing in it ever changes.
final class LineMaker: Sendable {
  let input: BillingInput
  let services: [ServiceID: Service]

  init(_ input: BillingInput) {
    self.input = input
    services = Dictionary(input.register.services.map { ($0.id, $0) }) { first, _ in first }
  }

  /// - Parameter net: where the run is a part whose pence another document fixes.
  func line(
    _ run: PricedRun, net given: Money? = nil, of resident: Resident, for payer: Payer
  ) -> InvoiceLine {
    let net = given ?? run.net
    let whole = run.proration.exact.rounded(.halfAwayFromZero)
    let takenOut = run.reductions.apportion(max(whole - net, .zero))
    var notes = run.away.compactMap { Wording.away($0, within: run.days, for: payer) }
    if let note = Wording.takenOut(takenOut) { notes.append(note) }
    if let person = run.key.confirmedBy { notes.append(Wording.confirmed(by: person)) }
    if net != run.net { notes.append(Wording.correctionPenny(net - run.net)) }
    let isFee = run.line.kind.isPartOfFee
    return InvoiceLine(
      number: 0, kind: .fee(run.line.id, run.line.kind),
      description: Wording.description(run.line.kind, for: payer), days: run.days,
      pricing: .of(
        run.key.price, factor: run.key.factor, conversion: run.conversion, days: run.days, net: net),
      net: net, parts: isFee ? run.weights.apportion(net) : .zero, takenOut: takenOut,
      vat: isFee ? .exempt : .outsideScope, workings: LineMaker.sum(words(run), run.net, net),
      notes: notes,
      origin: LineOrigin(
        account: PayerAccount(payer: payer.id, resident: resident.id),
        placement: run.line.placement, reference: resident.reference, period: run.period,
        rate: run.rate))
  }

  /// `12 days × £846.37 ÷ 7 × 60 %`; what tiers by component take is said in the notes.
  private func words(_ run: PricedRun) -> String {
    guard run.key.factor != .one else { return run.proration.words }
    let tier = run.away.first { $0.reduces }?.charged.values ?? []
    if let one = tier.first, tier.allSatisfy({ $0 == one }) {
      return "\(run.proration.words) × \(one)"
    }
    let whole = run.proration.exact.rounded(.halfAwayFromZero)
    return "\(run.proration.words) = \(whole), less \(whole - run.net) for the absence"
  }

  /// It says the line's own rate over its own days: what others pay is theirs to know
  /// (billing.md rule 8).
  func line(
    _ run: BalanceRun, net: Money, of resident: Resident, for payer: Payer
  ) -> InvoiceLine {
    let whole = run.full.rounded(.halfAwayFromZero)
    let takenOut = run.reductions.apportion(max(whole - net, .zero))
    let pricing =
      run.conversion == .actualDays
      ? LinePricing.days(run.days, rate: run.key.weekly, baseDays: 7, net: net) : .whole(net)
    var notes = run.away.compactMap { Wording.away($0, within: run.days, for: payer) }
    if let note = Wording.takenOut(takenOut) { notes.append(note) }
    for clause in run.bearingClauses {
      notes.append(Wording.bearsStoppedPayment(clause))
    }
    let own = run.atOwnRate
    if net != own { notes.append(Wording.penny(net - own)) }
    return InvoiceLine(
      number: 0, kind: .fee(run.line.id, run.line.kind),
      description: Wording.description(run.line.kind, for: payer), days: run.days,
      pricing: pricing, net: net, parts: run.weights.apportion(net), takenOut: takenOut,
      vat: .exempt, workings: LineMaker.sum(run.ownRateWords, own, net), notes: notes,
      origin: LineOrigin(
        account: PayerAccount(payer: payer.id, resident: resident.id),
        placement: run.line.placement, reference: resident.reference, period: run.period,
        rate: run.rate))
  }

  /// `31 days × £850.00 ÷ 7 = £3,764.29`, and what is added or taken off to come to `net`.
  private static func sum(_ words: String, _ own: Money, _ net: Money) -> String {
    let sum = String.phrase("\(words) = \(own)")
    if net == own { return sum }
    return net < own ? "\(sum), less \(own - net) = \(net)" : "\(sum), plus \(net - own) = \(net)"
  }

  /// - Returns: nil where it is not known what the release is taken out of.
  func line(
    _ run: ReleaseRun, net given: Money? = nil, of resident: Resident, for payer: Payer
  ) -> InvoiceLine? {
    guard let split = input.releaseSplits[run.agreement.id] else { return nil }
    let agreement = run.agreement
    let net = given ?? run.net
    var notes = [
      Wording.agreed(agreement),
      Wording.given(up: agreement.basket, services: services),
      Wording.holder(agreement, of: resident, for: payer),
    ]
    notes.append(input.releaseNotes[agreement.id] ?? Wording.held(as: agreement.holding))
    return InvoiceLine(
      number: 0, kind: .release(agreement.id),
      description: Wording.release, days: run.days,
      pricing: run.conversion == .actualDays
        ? .days(
          run.days, rate: agreement.release.amount.exact, baseDays: 7, net: net, sign: -1)
        : .whole(net),
      net: net, parts: split.apportion(net), takenOut: .zero, vat: .exempt,
      workings: LineMaker.released(run, net), notes: notes,
      origin: LineOrigin(
        account: PayerAccount(payer: payer.id, resident: resident.id),
        placement: agreement.placement, reference: resident.reference, period: run.period,
        rate: run.rate))
  }

  private static func released(_ run: ReleaseRun, _ net: Money) -> String {
    let sum = "−\(run.proration.words) = −\(run.net.magnitude)"
    guard net != run.net else { return sum }
    let difference = (net - run.net).magnitude
    return "\(sum), \(net < run.net ? "less" : "plus") \(difference) = −\(net.magnitude)"
  }
}
