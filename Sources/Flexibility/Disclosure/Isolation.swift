import Amounts
public import CareHome

/// Whether figures about groups of people tell of fewer than three of them, also by subtraction
/// (flexible-share.md, The negotiation pack).
///
/// Each published figure is the sum over a group. Whatever can be made by adding and subtracting
/// groups can be known; people whose figures the reader knows already are taken out first.
public struct Isolation: Hashable, Sendable {
  private let groups: [Set<PlacementID>]

  /// - Parameters:
  ///   - groups: whom each published figure is about.
  ///   - known: people whose own figures the reader has, such as a council's own residents.
  public init(of groups: [Set<PlacementID>], known: Set<PlacementID>) {
    self.groups = groups.map { $0.subtracting(known) }.filter { !$0.isEmpty }
  }

  /// People of whom, alone or as two, a figure follows; empty where the figures may be shown.
  public var isolated: Set<PlacementID> {
    let people = Set(groups.flatMap { $0 }).sorted()
    // People who are in the same groups can't be told apart.
    let alike = Dictionary(grouping: people) { person in groups.map { $0.contains(person) } }
    let atoms = alike.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    let space = RowSpace(
      groups.map { group in atoms.map { group.contains($0[0]) ? Ratio.one : .zero } })
    var found: Set<PlacementID> = []
    for first in atoms.indices where atoms[first].count < Disclosure.fewestPeople {
      for second in atoms.indices[first...] {
        let members = first == second ? atoms[first] : atoms[first] + atoms[second]
        guard members.count < Disclosure.fewestPeople else { continue }
        let wanted = atoms.indices.map { $0 == first || $0 == second ? Ratio.one : .zero }
        if space.contains(wanted) { found.formUnion(members) }
      }
    }
    return found
  }
}

/// All that adding, subtracting and scaling rows can make.
private struct RowSpace {
  /// Reduced: each row begins with a one where all earlier rows have a zero.
  private var rows: [(lead: Int, row: [Ratio])] = []

  init(_ rows: [[Ratio]]) {
    for row in rows {
      let left = reduced(row)
      guard let lead = left.firstIndex(where: { !$0.isZero }) else { continue }
      let scale = left[lead]
      self.rows.append((lead, left.map { $0 / scale }))
    }
  }

  func contains(_ row: [Ratio]) -> Bool { reduced(row).allSatisfy(\.isZero) }

  private func reduced(_ row: [Ratio]) -> [Ratio] {
    rows.reduce(row) { left, basis in
      let factor = left[basis.lead]
      return factor.isZero ? left : zip(left, basis.row).map { $0 - factor * $1 }
    }
  }
}
