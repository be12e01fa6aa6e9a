import Amounts

/// Least squares in exact fractions, with the sum of what is fitted held to a total.
///
/// Minimises Σ (y − X b)² subject to Σ X b = total, by the normal equations bordered with the
/// constraint (Lagrange), solved by Gauss elimination.
enum LeastSquares {
  enum Failure: Error, Hashable {
    /// The column adds nothing to those before it.
    case dependent(column: Int)
  }

  /// - Parameters:
  ///   - columns: one for each value that is fitted, each with an entry for each row.
  ///   - targets: y, one for each row.
  /// - Returns: b, one for each column.
  static func fit(
    _ columns: [[Ratio]], to targets: [Ratio], total: Ratio
  ) throws(Failure) -> [Ratio] {
    let count = columns.count
    // One unknown is settled by the total alone.
    let sums = columns.map { $0.reduce(.zero, +) }
    if count == 1 {
      guard !sums[0].isZero else { throw .dependent(column: 0) }
      return [total / sums[0]]
    }
    var matrix: [[Ratio]] = []
    for row in 0..<count {
      var line = columns.map { dot(columns[row], $0) }
      line.append(sums[row])
      line.append(dot(columns[row], targets))
      matrix.append(line)
    }
    matrix.append(sums + [.zero, total])
    return Array(try solve(matrix, unknowns: count).prefix(count))
  }

  private static func dot(_ first: [Ratio], _ second: [Ratio]) -> Ratio {
    var sum = Ratio.zero
    for (a, b) in zip(first, second) where !a.isZero && !b.isZero { sum = sum + a * b }
    return sum
  }

  private static func solve(_ matrix: [[Ratio]], unknowns: Int) throws(Failure) -> [Ratio] {
    var lines = matrix
    let size = lines.count
    for column in 0..<size {
      guard let pivot = (column..<size).first(where: { !lines[$0][column].isZero }) else {
        throw .dependent(column: min(column, unknowns - 1))
      }
      lines.swapAt(column, pivot)
      let lead = lines[column][column]
      lines[column] = lines[column].map { $0 / lead }
      for other in 0..<size where other != column && !lines[other][column].isZero {
        let factor = lines[other][column]
        for entry in column...size {
          lines[other][entry] = lines[other][entry] - factor * lines[column][entry]
        }
      }
    }
    return lines.map { $0[size] }
  }
}
