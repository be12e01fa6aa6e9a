import Amounts
public import CareHome
public import Costing
import Evidence

/// What the documents that a council gets keep to themselves: one rule for packs and price lists,
/// so that nothing follows from holding one beside another (flexible-share.md, The negotiation
/// pack).
///
/// Some lines of the budget would tell what a post is paid, or what is spent on one or two people.
/// They stand together, always the same ones, and of them only the sum of the year is told: no
/// average, no saving, no part of the curve, no service's cost. As no other figure depends on how
/// that sum is made up, nothing that can be added or subtracted tells one of them. Beside what is
/// told of the others, a service has a cost or a price, never both: their difference is the home's
/// margin.
public struct Disclosure: Hashable, Sendable {
  /// No view isolates fewer people than this.
  public static let fewestPeople = 3

  /// Guards that tell nothing of the home's figures.
  static let openGuards: Set<Fault.Code> = [
    .guardServiceLost, .guardMinimumAttendance, .guardNotOptional, .guardOrganisingNotPriced,
    .guardNotice, .guardOverPackage, .guardMinimumStaffing,
  ]

  /// The lines that stand together, in the order of the budget; empty where each stands alone.
  public let together: [CostLine]
  /// Whether their sum may be told: a line that has no other to stand with can't even be in a sum.
  public let mayTellSum: Bool

  private let closed: Set<CostLineID>

  public init(_ catalogue: Catalogue) {
    let lines = catalogue.costs.lines.map(\.line)
    let drawn = Set(catalogue.services.flatMap(\.draws).map(\.line))
    let merging = LineMerging(lines, drawn: drawn)
    mayTellSum = merging != nil
    together =
      merging.map { $0.together.map { lines[$0] } } ?? lines.filter(\.tellsTooMuchAlone)
    closed = Set(together.map(\.id))
  }

  /// `activity-staff+reception`: the name under which the lines stand together.
  var id: String { together.map(\.id.text).joined(separator: "+") }

  /// Whether the line is told by itself.
  public func isOpen(_ line: CostLineID) -> Bool { !closed.contains(line) }

  /// Whether what a unit of the service costs may be told.
  public func mayTellCost(of service: FlexibleService) -> Bool {
    service.isInPackage && service.draws.allSatisfy { isOpen($0.line) }
  }

  /// Whether what the services of a basket save, as the share has it, may be told.
  public func mayTellSaving(of share: FlexibleShare) -> Bool {
    share.lines.allSatisfy { line in
      isOpen(line.line.id) || line.expected.isZero && line.lowest.isZero
    }
  }

  /// What the lines that stand together cost in a year at so many residents, less their sum: a
  /// curve for councils leaves it out, as if they never moved.
  func hidden(atResidents residents: Int, in costs: CostModel) -> ExactMoney {
    costs.lines.filter { !isOpen($0.line.id) }
      .map { $0.cost(residents: Ratio(residents)) - $0.line.amount.exact }.sum()
  }

  /// Whether bands differ in what the lines that stand together cost them only by their sum.
  var mayTellBands: Bool {
    Set(together.map(\.driver)).count <= 1 && !together.contains(where: \.isNamed)
  }
}

extension CostLine {
  fileprivate var isNamed: Bool { !namedResidents.isEmpty }
}

extension FlexibleService {
  /// Whether the weekly fee covers some of it; else it is bought beside the fee.
  public var isInPackage: Bool { standardQuantity > .zero }
}
