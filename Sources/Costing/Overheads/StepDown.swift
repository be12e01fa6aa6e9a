import Amounts
import CareHome
import Evidence

extension OverheadPlan {
  /// Shares the departments out one after the other; what a department would have done for one
  /// that is shared out already goes to the others it serves, in proportion.
  func carryByStepDown(_ order: [DepartmentID]) throws(Faults) -> OverheadAllocation {
    let sequence = try sequence(order)
    let shares = try remainingShares(sequence)
    var gross = ownCosts.map(\.exact)
    for giver in sequence {
      for (taker, share) in shares[giver].departments.enumerated() {
        gross[taker] = gross[taker] + gross[giver] * share
      }
    }
    // Where a pound of a department ends follows from where those it serves end: last one first.
    var ends = departments.map { _ in ByComponent<Ratio>.zero }
    for giver in sequence.reversed() {
      ends[giver] = shares[giver].components
      for (taker, share) in shares[giver].departments.enumerated() where !share.isZero {
        ends[giver] = ends[giver] + ends[taker].map { $0 * share }
      }
    }
    return allocation(
      .stepDown(order: order), gross: gross,
      carried: departments.indices.map { index in
        shares[index].components.map { gross[index] * $0 }
      },
      splits: ends.compactMap(ComponentSplit.init(weights:)))
  }

  private struct Shares {
    var departments: [Ratio]
    var components: ByComponent<Ratio>
  }

  /// The departments' places in the plan, in the stated order.
  private func sequence(_ order: [DepartmentID]) throws(Faults) -> [Int] {
    let sequence = order.compactMap { id in departments.firstIndex { $0.id == id } }
    guard sequence.count == order.count, order.count == departments.count,
      Set(sequence).count == sequence.count
    else {
      let named = order.map(\.text).joined(separator: ", ")
      let all = departments.map(\.id.text).joined(separator: ", ")
      throw Faults(
        Fault(
          .overheadOrder, at: departments.first?.source,
          "The step-down order is \"\(named)\", but the departments are \"\(all)\".",
          remedy: "Name each department once, in the order in which they are shared out."))
    }
    return sequence
  }

  /// Each department's shares without those that are shared out before it.
  private func remainingShares(_ sequence: [Int]) throws(Faults) -> [Shares] {
    var shares = departments.indices.map {
      Shares(departments: toDepartments[$0], components: toComponents[$0])
    }
    var faults: [Fault] = []
    for (place, giver) in sequence.enumerated() {
      for closed in sequence[..<place] { shares[giver].departments[closed] = .zero }
      let left = shares[giver].departments.reduce(.zero, +) + shares[giver].components.total
      guard left > .zero else {
        faults.append(
          Fault(
            .overheadClosedLoop, at: departments[giver].source,
            """
            Department "\(departments[giver].id)" serves only departments that are shared out \
            before it.
            """,
            remedy: "Change the order, or say which elements it serves."))
        continue
      }
      shares[giver].departments = shares[giver].departments.map { $0 / left }
      shares[giver].components = shares[giver].components.map { $0 / left }
    }
    if let faults = Faults(faults) { throw faults }
    return shares
  }
}
