public import CareCalendar
public import CareHome

extension Register {
  /// Who pays what for whom on `day`: residents with the same kind of main payer, band and gross
  /// fee together, in the order of the placements.
  ///
  /// The main payer is whoever bears the public part of the fee, and the resident only where
  /// nobody does. Self-funders stand together, and so do charities that pay in a resident's place,
  /// so that a report names no resident.
  public func feePositions(on day: Day) -> [FeePosition] {
    var order: [FeePosition] = []
    var counts: [FeePosition: Int] = [:]
    for placement in placements(on: day) {
      guard let stay = placement.stays.value(on: day) else { continue }
      let (payer, group) = mainPayer(of: placement.id, on: day)
      let one = FeePosition(
        payer: payer, group: group, band: stay.band, residents: 1,
        fee: stay.grossFee)
      if counts[one] == nil { order.append(one) }
      counts[one, default: 0] += 1
    }
    return order.map {
      FeePosition(
        payer: $0.payer, group: $0.group, band: $0.band,
        residents: counts[$0] ?? 1, fee: $0.fee)
    }
  }

  private func mainPayer(of placement: PlacementID, on day: Day) -> (String, PayerGroup) {
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
      case .fullDirectPayment, .partDirectPayment: return named(.directPayments)
      case .continuingHealthcare: return (name(of: line.payer), .nhs)
      default:
        // In Northern Ireland a health and social care trust pays as a council does elsewhere.
        let group: PayerGroup = isTrust(line.payer) ? .trusts : .council(line.payer)
        return (name(of: line.payer), group)
      }
    }
    let own = current.filter { $0.kind == .selfFunded }
    guard !own.isEmpty else { return named(.nobody) }
    return named(own.allSatisfy { isTrust($0.payer) } ? .trusts : .selfFunders)
  }

  private func named(_ group: PayerGroup) -> (String, PayerGroup) { (group.words ?? "", group) }

  private func name(of payer: PayerID) -> String {
    payers.first { $0.id == payer }?.name ?? payer.text
  }

  private func isTrust(_ payer: PayerID) -> Bool {
    payers.first { $0.id == payer }?.kind == .trust
  }
}
