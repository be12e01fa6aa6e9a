public import CareCalendar
public import Evidence

/// Who acts for a resident who has died (billing.md rule 13).
public struct Estate: Hashable, Sendable {
  /// The placement that ended with the death.
  public let placement: PlacementID
  /// One name or several, joined with “and”.
  public let executor: String
  public let address: Address
  public let email: String?
  /// The first day on which documents go to them.
  public let from: Day
  /// The row that it was read from; nil where it came from elsewhere.
  public let source: SourceLocation?

  public init(
    placement: PlacementID, executor: String, address: Address, email: String? = nil, from: Day,
    source: SourceLocation? = nil
  ) {
    self.placement = placement
    self.executor = executor
    self.address = address
    self.email = email
    self.from = from
    self.source = source
  }
}

/// The estates of a register's residents: from the day after a death they pay in place of whoever
/// paid as the resident or for them, whose power to act ended with the death.
public struct Estates: Sendable {
  private struct One {
    let name: String
    let died: Day
    let actingFrom: Timeline<Estate>
  }

  private let all: [ResidentID: One]

  public init(_ register: Register) {
    let residents = Dictionary(register.residents.map { ($0.id, $0) }) { first, _ in first }
    let acting = Dictionary(grouping: register.estates, by: \.placement)
    var all: [ResidentID: One] = [:]
    for placement in register.placements {
      guard let ending = placement.ending, ending.reason == .death,
        let resident = residents[placement.resident]
      else { continue }
      all[resident.id] = One(
        name: resident.name, died: ending.day,
        actingFrom: Timeline(
          acting[placement.id, default: []].map { Timeline.Entry(from: $0.from, $0) }))
    }
    self.all = all
  }

  /// The payer as a document of `day` about the resident is addressed: an estate after the death of
  /// a resident who paid, at the executor's address as soon as there is one.
  public func addressee(_ payer: Payer, for resident: ResidentID, on day: Day) -> Payer {
    guard payer.kind == .resident, let one = all[resident], day > one.died else { return payer }
    guard let acting = one.actingFrom.value(on: day) else {
      return payer.estate("The estate of \(one.name)", at: payer.address, email: payer.email)
    }
    let isSeveral = acting.executor.contains(" and ") || acting.executor.contains(" & ")
    return payer.estate(
      "The \(isSeveral ? "executors" : "executor") of \(one.name)",
      at: Address(
        street: "\(acting.executor), \(acting.address.street)", town: acting.address.town,
        postcode: acting.address.postcode, country: acting.address.country),
      email: acting.email)
  }

  /// The last day on which an estate has back what it had in credit since `day`: 28 days from then
  /// or, where that is later, from the day on which the home knew who acts for it.
  ///
  /// - Returns: nil where nobody acts for it by `known`.
  public func refundDay(for resident: ResidentID, creditSince day: Day, known: Day) -> Day? {
    guard let one = all[resident],
      let first = one.actingFrom.entries.map(\.from).min(), first <= known
    else { return nil }
    return max(day, first, one.died) + 28
  }
}

extension Payer {
  fileprivate func estate(_ name: String, at address: Address, email: String?) -> Payer {
    Payer(
      id: id, kind: .estate, name: name, address: address, email: email, electronicAddress: nil,
      buyerReference: buyerReference, purchaseOrder: purchaseOrder, cycle: cycle, timing: timing)
  }
}
