import Amounts
import Billing
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility
import Funding
import Intake

extension OpenedHome {
  /// The residents for whom a council pays on a day, in the order of the sheet.
  ///
  /// Somebody who is away counts as present: models are about the fee as it was agreed.
  ///
  /// - Throws: what forbids billing that day.
  func fundedPlacements(on day: Day) throws(Faults) -> [FundedPlacement] {
    var input = try billingInput()
    input.register.absences = []
    var found: [FundedPlacement] = []
    for placement in register.placements(on: day) {
      let shares = try input.weeklyShares(of: placement.id, on: day)
      guard shares.contains(where: { $0.kind.isCouncils }),
        let council = council(of: placement.id, shares),
        let stay = placement.stays.value(on: day),
        let split = stay.contractSplit ?? costing.unitCosts.band(stay.band)?.split,
        let resident = register.residents.first(where: { $0.id == placement.resident })
      else { continue }
      let payment = register.councilPayments[council]?.value(on: day) ?? .net
      found.append(
        FundedPlacement(
          resident: resident.id, placement: placement.id, name: resident.name,
          reference: resident.reference, band: stay.band, council: council, payment: payment,
          fee: stay.grossFee.amount,
          contribution: shares.total { $0 == .clientContribution },
          others: shares.others, split: split,
          today: today(of: placement, shares, payment: payment, on: day)))
    }
    return found
  }

  /// Weekly fees of people who pay for themselves, by band.
  func ownFees(on day: Day) -> [BandID: [Money]] {
    var fees: [BandID: [Money]] = [:]
    let kinds = Dictionary(register.payers.map { ($0.id, $0.kind) }) { first, _ in first }
    for placement in register.placements(on: day) {
      let lines = register.fundingLines.filter {
        $0.placement == placement.id && $0.from <= day && day <= $0.through ?? day
          && $0.kind.isPartOfFee
      }
      guard lines.contains(where: { $0.kind == .selfFunded && kinds[$0.payer] == .resident }),
        !lines.contains(where: { $0.kind.isCouncils }), let stay = placement.stays.value(on: day)
      else { continue }
      fees[stay.band, default: []].append(stay.grossFee.amount)
    }
    return fees
  }

  private func today(
    of placement: Placement, _ shares: [WeeklyShare], payment: CouncilPayment, on day: Day
  ) -> FundedPlacement.Today {
    var passedOn = shares.total { $0 == .fullDirectPayment || $0 == .partDirectPayment }
    if shares.passContributionOn(under: payment) {
      passedOn += shares.total { $0 == .clientContribution }
    }
    let onTop = register.fundingLines.filter {
      $0.placement == placement.id && $0.kind == .onTop && $0.from <= day
        && day <= $0.through ?? day
    }.compactMap { line -> Money? in
      guard case .rate(let rate) = line.amount else { return nil }
      return rate.weekly.rounded(.halfAwayFromZero)
    }
    return FundedPlacement.Today(
      passedOn: passedOn,
      agreement: register.agreements.inForce(on: day).first { $0.placement == placement.id },
      onTop: onTop.sum())
  }

  /// Whoever pays the council's line, or did before a full direct payment; else whose assessment
  /// the contribution is.
  private func council(of placement: PlacementID, _ shares: [WeeklyShare]) -> PayerID? {
    if let paying = shares.first(where: { $0.kind == .councilFee }) { return paying.payer }
    let lines = register.fundingLines.filter { $0.placement == placement }
    return lines.compactMap(\.council).first
      ?? lines.last { $0.kind == .councilFee }?.payer
  }
}

extension [WeeklyShare] {
  /// Whether the contribution is passed on with a full direct payment: nothing but that comes from a
  /// council that pays gross, so that it holds the contribution too (billing.md rule 8).
  func passContributionOn(under payment: CouncilPayment) -> Bool {
    payment == .gross && !contains { $0.kind == .councilFee }
  }

  fileprivate func total(_ isMeant: (FundingLine.Kind) -> Bool) -> Money {
    filter { isMeant($0.kind) }.map { $0.weekly.rounded(.halfAwayFromZero) }.sum()
  }

  fileprivate var others: [FundedPlacement.Other] {
    filter { !$0.kind.isCouncils && $0.kind != .clientContribution }.map {
      FundedPlacement.Other($0.kind, $0.weekly.rounded(.halfAwayFromZero))
    }
  }
}

extension FundingLine.Kind {
  /// Money of a council's, whoever is invoiced for it.
  fileprivate var isCouncils: Bool {
    self == .councilFee || self == .fullDirectPayment || self == .partDirectPayment
  }
}
