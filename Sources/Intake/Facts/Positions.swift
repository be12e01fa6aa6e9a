/// Gives rows their places: those that stand in order keep theirs, a new one gets a place between
/// its neighbours.
struct Positions {
  private let kept: [Int?]
  private var index = 0
  private var last = 0

  /// So far apart that twenty rows can come between two before one has to give way.
  static let step = 1 << 20

  /// - Parameter positions: of the rows in their new order; nil for a new row.
  init(_ positions: [Int?]) { kept = Self.inOrder(positions) }

  mutating func next() -> Int {
    defer { index += 1 }
    if let own = kept[index], own > last {
      last = own
      return own
    }
    let following = kept[(index + 1)...].compactMap { $0 }.first { $0 > last }
    let between = kept[index...].prefix { $0 == nil || $0 != following }.count
    let room = following.map { ($0 - last) / (between + 1) } ?? Self.step
    last += max(1, room)
    return last
  }

  /// The places that can stay: those of the longest run of rows that stand in order.
  private static func inOrder(_ positions: [Int?]) -> [Int?] {
    // The last row of the best run of each length, and each row's predecessor in its run.
    var ends: [Int] = []
    var before: [Int: Int] = [:]
    for (index, position) in positions.enumerated() {
      guard let position else { continue }
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if let other = positions[ends[middle]], other < position {
          low = middle + 1
        } else {
          high = middle
        }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var staying: Set<Int> = []
    var row = ends.last
    while let at = row {
      staying.insert(at)
      row = before[at]
    }
    return positions.enumerated().map { staying.contains($0.offset) ? $0.element : nil }
  }
}
