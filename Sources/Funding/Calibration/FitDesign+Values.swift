import Amounts
import Evidence

extension FitDesign {
  /// The values that fit best, in exact fractions.
  ///
  /// - Parameters:
  ///   - targets: what each row should come to, in pence.
  ///   - total: what all rows must come to.
  /// - Throws: `ras.cannot-calibrate` where the sample can't tell the values apart.
  func values(_ targets: [Ratio], total: Ratio) throws(Faults) -> [Ratio] {
    switch kind {
    case .levelValues: levelValues(targets, total)
    case .pointPrice, .weights: try nonNegative(targets, total)
    }
  }

  /// Each level's mean, neighbours in the wrong order made one (pool adjacent violators), all moved
  /// by the same sum so that the total is met; a value that would be below zero is zero, and the
  /// others bear it.
  private func levelValues(_ targets: [Ratio], _ total: Ratio) -> [Ratio] {
    struct Block {
      var sum: Ratio
      var people: Int
      var levels: [Int]
      var mean: Ratio { sum / people }
    }
    var blocks: [Block] = []
    for (level, column) in columns.enumerated() {
      var block = Block(sum: .zero, people: 0, levels: [level])
      for (entry, target) in zip(column, targets) where !entry.isZero {
        block.sum = block.sum + target
        block.people += 1
      }
      while isOrdered, let last = blocks.last, last.mean > block.mean {
        block = Block(
          sum: last.sum + block.sum, people: last.people + block.people,
          levels: last.levels + block.levels)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    var values = [Ratio](repeating: .zero, count: columns.count)
    var standing = blocks
    while !standing.isEmpty {
      let people = standing.reduce(0) { $0 + $1.people }
      let move = (total - standing.reduce(.zero) { $0 + $1.sum }) / people
      let below = standing.filter { $0.mean + move < .zero }
      guard below.isEmpty else {
        standing.removeAll { $0.mean + move < .zero }
        continue
      }
      for block in standing {
        for level in block.levels { values[level] = block.mean + move }
      }
      break
    }
    return values
  }

  /// Least squares; while a value is below zero, the lowest is set to zero and the others are
  /// fitted again.
  private func nonNegative(_ targets: [Ratio], _ total: Ratio) throws(Faults) -> [Ratio] {
    var kept = Array(columns.indices)
    while true {
      let fitted: [Ratio]
      do throws(LeastSquares.Failure) {
        fitted = try LeastSquares.fit(kept.map { columns[$0] }, to: targets, total: total)
      } catch {
        guard case .dependent(let column) = error else { throw cannotFit("the values") }
        throw cannotFit("\"\(names[kept[column]])\"")
      }
      guard let lowest = fitted.indices.min(by: { fitted[$0] < fitted[$1] }),
        fitted[lowest].isNegative, kept.count > 1
      else {
        var values = [Ratio](repeating: .zero, count: columns.count)
        for (index, value) in zip(kept, fitted) { values[index] = value }
        return values
      }
      kept.remove(at: lowest)
    }
  }

  private func cannotFit(_ what: String) -> Faults {
    Faults(
      Fault(
        .rasCannotCalibrate,
        "The sample does not settle \(what): nobody has points for it, or they always go together "
          + "with others.",
        remedy: "Take a larger sample, or join what always goes together."))
  }
}
