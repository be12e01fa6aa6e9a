import Amounts
import CareHome
import Costing
import Flexibility
import Testing

@testable import Documents

/// Plays a council that lays all documents it can get side by side, and adds, subtracts and scales
/// their numbers in every way: what is withheld must not follow.
///
/// It is given more than it has: for each number exactly how it answers to each secret.
@Suite("What follows from all of a council's documents together")
struct DisclosureAttackTests {
  private static let council = PackAudience.council("north")
  private static let open: [CostLineID] = ["rent", "cooks", "food", "cleaners", "outings", "power"]
  private static let closed: [CostLineID] = ["coordinators", "reception", "training", "taxi"]

  /// Which multiples of the hidden secrets alone, none of the known ones, can be made.
  private func found(
    known: [AttackedHome.Secret], hidden: [AttackedHome.Secret], by audience: PackAudience
  ) throws -> [[Ratio]] {
    let before = try AttackedHome().numbers(for: audience)
    let answers = try (known + hidden).map { secret -> [Ratio] in
      let after = try AttackedHome(changed: secret).numbers(for: audience)
      try #require(after.count == before.count, "\(secret) changes what is shown")
      return zip(after, before).map { ($0 - $1) / Ratio(AttackedHome.unit) }
    }
    let rows = before.indices.map { index in answers.map { $0[index] } }
    return Elimination(rows).rows(after: known.count).map { Array($0.dropFirst(known.count)) }
  }

  @Test("of lines that would tell pay or a person, only the sum of all of them follows")
  func lines() throws {
    let known = Self.open.map(AttackedHome.Secret.line)
    let hidden = Self.closed.map(AttackedHome.Secret.line)
    #expect(try found(known: known, hidden: hidden, by: Self.council) == [[1, 1, 1, 1]])
    // The attack works: from the home's own view each of them follows, and a council finds each
    // of the lines that it may know.
    #expect(try found(known: known, hidden: hidden, by: .home).count == Self.closed.count)
    #expect(
      try found(known: hidden, hidden: known, by: Self.council).count == Self.open.count)
  }

  @Test("F9: of four agreements of people whom the council does not know, only the sum follows")
  func agreements() throws {
    let known = AttackedHome.lines.map { AttackedHome.Secret.line($0.0) }
    let hidden = AttackedHome.agreed.map { AttackedHome.Secret.release($0.0) }
    #expect(try found(known: known, hidden: hidden, by: Self.council) == [[1, 1, 1, 1]])
    // The home's view tells more: what they hold of each line.
    #expect(try found(known: known, hidden: hidden, by: .home).count > 1)
  }

  @Test(
    "no number depends on a margin, on what a bought service costs the home, or on other fees",
    arguments: [AttackedHome.Secret.listPrice, .boughtCost, .otherFees])
  func nothing(secret: AttackedHome.Secret) throws {
    #expect(
      try AttackedHome(changed: secret).documents(for: Self.council)
        == AttackedHome().documents(for: Self.council))
  }

  @Test("amounts moved between the lines that stand together leave every byte as it was")
  func bytes() throws {
    let more = try AttackedHome(changed: .line("reception")).documents(for: Self.council)
    let other = try AttackedHome(changed: .line("coordinators")).documents(for: Self.council)
    #expect(more == other)
    #expect(try more != AttackedHome().documents(for: Self.council))
  }

  @Test("the solver finds what follows and nothing else")
  func solver() {
    // a + b, b + c and a + c tell each; a + b and c alone don't tell a.
    #expect(Elimination([[1, 1, 0], [0, 1, 1], [1, 0, 1]]).rows(after: 0).count == 3)
    #expect(Elimination([[1, 1, 0], [0, 0, 2]]).rows(after: 0) == [[1, 1, 0], [0, 0, 1]])
    #expect(Elimination([[1, 2, 0], [2, 4, 3]]).rows(after: 2) == [[0, 0, 1]])
  }
}

/// Gauss and Jordan over fractions.
private struct Elimination {
  /// Reduced: each begins with a one, where all others have a zero.
  private var reduced: [(lead: Int, row: [Ratio])] = []

  init(_ rows: [[Ratio]]) {
    for row in Set(rows).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let left = reduced.reduce(row) { left, basis in
        Self.less(left, basis.row, times: left[basis.lead])
      }
      guard let lead = left.firstIndex(where: { !$0.isZero }) else { continue }
      let scale = left[lead]
      let new = left.map { $0 / scale }
      reduced = reduced.map { ($0.lead, Self.less($0.row, new, times: $0.row[lead])) }
      reduced.append((lead, new))
    }
  }

  /// All that can be made without the first `columns`.
  func rows(after columns: Int) -> [[Ratio]] {
    reduced.filter { $0.lead >= columns }.sorted { $0.lead < $1.lead }.map(\.row)
  }

  private static func less(_ row: [Ratio], _ other: [Ratio], times factor: Ratio) -> [Ratio] {
    factor.isZero ? row : zip(row, other).map { $0 - factor * $1 }
  }
}
