public import CareCalendar
public import CareHome

extension Register {
  /// Who pays what for whom on `day`: residents with the same kind of main payer, band and gross
  /// fee together, in the order of the placements.
  ///
  /// The main payer is whoever bears the public part of the fee, and the resident only where
  /// nobody does. Self-funders stand together, so that a report names no resident.
  public func feePositions(on day: Day) -> [FeePosition] {
    var order: [FeePosition] = []
    var counts: [FeePosition: Int] = [:]
    for placement in placements(on: day) {
      guard let stay = placement.stays.value(on: day) else { continue }
      let (payer, isSelfFunded) = mainPayer(of: placement.id, on: day)
      let one = FeePosition(
        payer: payer, isSelfFunded: isSelfFunded, band: stay.band, residents: 1,
        fee: stay.grossFee)
      if counts[one] == nil { order.append(one) }
      counts[one, default: 0] += 1
    }
    return order.map {
      FeePosition(
        payer: $0.payer, isSelfFunded: $0.isSelfFunded, band: $0.band,
        residents: counts[$0] ?? 1, fee: $0.fee)
    }
  }

  private func mainPayer(of placement: PlacementID, on day: Day) -> (String, Bool) {
    let current = fundingLines.filter { line in
      line.placement == placement && line.kind.isPartOfFee && line.from <= day
        && line.through.map { day <= $0 } ?? true
    }
    let ranking: [FundingLine.Kind] = [
      .councilFee, .continuingHealthcare, .fullDirectPayment, .partDirectPayment,
    ]
    for kind in ranking {
      guard let line = current.first(where: { $0.kind == kind }) else { continue }
      switch kind {
      case .fullDirectPayment, .partDirectPayment: return ("direct payments", false)
      default:
        return (payers.first { $0.id == line.payer }?.name ?? line.payer.text, false)
      }
    }
    let selfFunds = current.contains { $0.kind == .selfFunded }
    return (selfFunds ? "self-funders" : "no main payer", selfFunds)
  }
}
