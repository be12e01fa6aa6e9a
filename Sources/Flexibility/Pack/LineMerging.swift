import Amounts
import Costing

/// Which lines a council's view shows together, so that no line tells what a post is paid
/// (flexible-share.md, The negotiation pack).
struct LineMerging {
  /// Posts that a line must cover to stand alone.
  static let fewestPosts = Ratio(2)

  /// Groups of indices into the lines given, in their order; most hold one line.
  let groups: [[Int]]

  /// Nil where a line of fewer than two posts has no other line to be merged with.
  init?(_ lines: [CostLine]) {
    let small = lines.indices.filter {
      lines[$0].paysForStaff && lines[$0].knownPosts < Self.fewestPosts
    }
    guard !small.isEmpty else {
      groups = lines.indices.map { [$0] }
      return
    }
    var merged = small
    var posts = small.map { lines[$0].knownPosts }.reduce(.zero, +)
    // Other staff first, the fewest posts first; failing those, the line nearest in the budget.
    var staff = lines.indices.filter { lines[$0].paysForStaff && !small.contains($0) }
      .sorted { (lines[$0].knownPosts, $0) < (lines[$1].knownPosts, $1) }[...]
    while merged.count < 2 || posts < Self.fewestPosts, let next = staff.popFirst() {
      merged.append(next)
      posts = posts + lines[next].knownPosts
    }
    if merged.count < 2 || posts < Self.fewestPosts {
      let rest = lines.indices.filter { !merged.contains($0) && !lines[$0].amount.isZero }
      if let near = rest.min(by: { abs($0 - merged[0]) < abs($1 - merged[0]) }) {
        merged.append(near)
      }
    }
    guard merged.filter({ !lines[$0].amount.isZero }).count > 1 else { return nil }
    merged.sort()
    groups = lines.indices.compactMap { index in
      index == merged[0] ? merged : (merged.contains(index) ? nil : [index])
    }
  }
}

extension CostLine {
  var paysForStaff: Bool { !amount.isZero && (posts != nil || category.section == .staffing) }
  /// Posts that nobody wrote down are taken for none, so that a doubt merges.
  var knownPosts: Ratio { posts?.ratio ?? .zero }
}
