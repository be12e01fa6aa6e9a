import Amounts
import CareCalendar
import CareHome
import Evidence

extension PlacementFile {
  /// Who pays what during `days`, in which nothing changes.
  ///
  /// In the order of billing.md rule 3: the tiers reduce the gross fee by component; each line with
  /// a price follows its own rule; a stopped line that nobody bears takes its part of the gross
  /// fee with it; the balance takes what remains, never below zero.
  ///
  /// - Throws: a fault where the stay, or how its fee splits, is not known, and where two lines
  ///   both take the balance.
  func segment(
    _ days: DayRange, away: AwayDays?, for input: BillingInput
  ) throws(Fault) -> Segment {
    let (stay, split) = try stay(on: days.first, for: input)
    let inForce = linesInForce(on: days.first)
    let quotes = inForce.map { entry in
      (
        entry,
        input.quote(
          entry.line, on: entry.endedByDeath ? death ?? days.first : days.first,
          directPayer: inForce.map(\.line).directPayer)
      )
    }
    let gross = split.share(stay.grossFee.amount.exact)
    let shared = shared(gross, quotes.map(\.1), split)
    var reduced = gross
    if let away { reduced = reduced.taking(away.charged) }
    var priced: [LineShare] = []
    var balances: [Quote] = []
    var onTop: [LineShare] = []
    for (entry, quote) in quotes {
      guard quote.line.amount != .balance else {
        balances.append(quote)
        continue
      }
      let share = share(
        of: quote, split: quote.line.split ?? shared, away: away, ended: entry.endedByDeath)
      guard quote.line.kind.isPartOfFee else {
        onTop.append(share)
        continue
      }
      priced.append(share)
      if share.state == .stopped, nobodyBears(quote.line, on: days.first) {
        // Its own part after the tiers, so that nobody else gains or loses by its stopping.
        reduced = reduced - share.full.taking(away?.charged ?? .full)
      }
    }
    guard balances.count < 2 else {
      throw .twoBalances(balances.map(\.line), placement: placement.id, days: days)
    }
    let releases = agreements.filter { agreement in
      agreement.from <= days.first && days.first <= agreement.through ?? days.first
        && (away == nil || agreement.continuesInAbsence)
    }
    return Segment(
      days: days, stay: stay, away: away, gross: gross, reduced: reduced, priced: priced,
      balance: balances.first.map { remainder($0, gross, reduced, priced) }, onTop: onTop,
      releases: releases, isIncomplete: quotes.contains { $0.1.isMissing })
  }

  private func stay(
    on day: Day, for input: BillingInput
  ) throws(Fault) -> (Stay, ComponentSplit) {
    guard let stay = placement.stays.value(on: day) else {
      throw .noStay(placement: placement, day: day)
    }
    guard let split = stay.contractSplit ?? input.bandSplits[stay.band] else {
      throw .noSplit(band: stay.band, placement: placement.id)
    }
    return (stay, split)
  }

  /// How the lines without a split of their own split: they share what the others, such as
  /// NHS-funded nursing care, leave of each component, so that the lines together split as the
  /// gross fee does.
  private func shared(
    _ gross: ByComponent<ExactMoney>, _ quotes: [Quote], _ split: ComponentSplit
  ) -> ComponentSplit {
    guard quotes.contains(where: { $0.line.split != nil }) else { return split }
    var rest = gross
    for quote in quotes where quote.line.kind.isPartOfFee {
      guard let own = quote.line.split?.share(quote.weekly) else { continue }
      rest = ByComponent { max(rest[$0] - own[$0], .zero) }
    }
    return ComponentSplit(weights: rest.map(\.pence)) ?? split
  }

  private func share(
    of quote: Quote, split: ComponentSplit, away: AwayDays?, ended: Bool
  ) -> LineShare {
    let full = split.share(quote.weekly)
    let rule = away.map { quote.line.rule(for: $0.reason) } ?? .continues
    let state: LineShare.State
    let charged: ByComponent<ExactMoney>
    switch rule {
    case _ where ended, .stops: (state, charged) = (.stopped, .zero)
    case .continues: (state, charged) = (.inForce, full)
    case .reduces:
      // The tiers are the fee's; a sum outside it goes on.
      charged = quote.line.kind.isPartOfFee ? full.taking(away?.charged ?? .full) : full
      state = charged == full ? .inForce : .reduced
    }
    return LineShare(
      line: quote.line, payer: quote.payer, price: quote.price, full: full, charged: charged,
      state: state, confirmedBy: quote.confirmedBy, hold: quote.hold)
  }

  /// After a death nobody bears a line that has stopped, by the death or by an absence before it,
  /// whatever a clause says (billing.md rule 4).
  private func nobodyBears(_ line: FundingLine, on day: Day) -> Bool {
    line.whenStopped == .nobody || death.map { day > $0 } ?? false
  }

  private func remainder(
    _ quote: Quote, _ gross: ByComponent<ExactMoney>, _ reduced: ByComponent<ExactMoney>,
    _ priced: [LineShare]
  ) -> LineShare {
    let full = left(
      of: gross.total - priced.map(\.full.total).sum(),
      by: priced.reduce(gross) { $0 - $1.full })
    // Without an absence nothing is taken out.
    let isWhole = reduced == gross && priced.allSatisfy { $0.charged == $0.full }
    let charged =
      isWhole
      ? full
      : left(
        of: reduced.total - priced.map(\.weekly).sum(),
        by: priced.reduce(reduced) { $0 - $1.charged })
    let hold = priced.contains { $0.hold != nil && $0.line.kind.isPartOfFee }
    return LineShare(
      line: quote.line, payer: quote.payer, price: nil, full: full, charged: charged,
      state: charged == full ? .inForce : .reduced, confirmedBy: nil,
      hold: hold ? "It is the balance after a line whose rate is held." : nil)
  }

  /// `amount`, never below zero, in proportion to what is left of each component.
  private func left(
    of amount: ExactMoney, by components: ByComponent<ExactMoney>
  ) -> ByComponent<ExactMoney> {
    let weights = components.map { max($0.pence, .zero) }
    // What is left of the components is the amount itself where none of them is below zero.
    if amount.pence == weights.total { return components }
    guard amount > .zero, let split = ComponentSplit(weights: weights) else { return .zero }
    return split.share(amount)
  }
}

extension [FundingLine] {
  /// Who holds the full direct payment that stands in place of a council's own line.
  fileprivate var directPayer: PayerID? {
    contains { $0.kind == .councilFee } ? nil : first { $0.kind == .fullDirectPayment }?.payer
  }
}

extension ByComponent where Value == Percentage {
  static var full: Self { Self { _ in .all } }
}

extension ByComponent where Value == ExactMoney {
  /// What is charged of each component under a tier.
  func taking(_ charged: ByComponent<Percentage>) -> Self {
    Self { self[$0] * charged[$0].ratio }
  }
}
