import Amounts
import CareHome
import Costing

/// Which lines of the budget stand together in every council's document, so that none tells what a
/// post is paid or what is spent on one or two people (flexible-share.md, The negotiation pack).
struct LineMerging {
  /// Posts that a line must cover to stand alone.
  static let fewestPosts = Ratio(2)

  /// Indices of the lines that stand together, in their order; empty where each stands alone.
  let together: [Int]

  /// Nil where a line has no other to stand with.
  ///
  /// - Parameter drawn: lines that services draw on: they are taken last, as what stands together
  ///   can't be told of a service either.
  init?(_ lines: [CostLine], drawn: Set<CostLineID>) {
    var merged = lines.indices.filter { lines[$0].tellsTooMuchAlone }
    guard !merged.isEmpty else {
      together = []
      return
    }
    func preferred(_ isCandidate: (CostLine) -> Bool) -> [Int] {
      lines.indices.filter {
        !lines[$0].amount.isZero && !lines[$0].tellsTooMuchAlone && isCandidate(lines[$0])
      }.sorted {
        (drawn.contains(lines[$0].id) ? 1 : 0, lines[$0].knownPosts, $0)
          < (drawn.contains(lines[$1].id) ? 1 : 0, lines[$1].knownPosts, $1)
      }
    }
    func isEnough() -> Bool {
      let staff = merged.filter { lines[$0].paysForStaff }
      let posts = staff.map { lines[$0].knownPosts }.reduce(.zero, +)
      return merged.count > 1 && (staff.isEmpty || posts >= Self.fewestPosts)
        && !merged.allSatisfy { lines[$0].isForOneOrTwo }
    }
    // Staff beside staff; failing those, one other line.
    if merged.contains(where: { lines[$0].paysForStaff }) {
      for next in preferred(\.paysForStaff) where !isEnough() { merged.append(next) }
    }
    if !isEnough(), let next = preferred({ !$0.paysForStaff }).first { merged.append(next) }
    guard merged.count > 1 else { return nil }
    together = merged.sorted()
  }
}

extension CostLine {
  /// Whether it covers fewer than two posts, or is for one or two people.
  var tellsTooMuchAlone: Bool {
    !amount.isZero && (paysForStaff && knownPosts < LineMerging.fewestPosts || isForOneOrTwo)
  }

  var paysForStaff: Bool { !amount.isZero && (posts != nil || category.section == .staffing) }
  /// Posts that nobody wrote down are taken for none, so that a doubt merges.
  var knownPosts: Ratio { posts?.ratio ?? .zero }
  fileprivate var isForOneOrTwo: Bool { 1..<Disclosure.fewestPeople ~= namedResidents.count }
}
