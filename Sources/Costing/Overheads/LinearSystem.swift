import Amounts

/// Linear equations solved exactly by elimination over fractions: no floating point, no rounding.
enum LinearSystem {
  /// X with `matrix` · X = `right`; nil where the matrix is singular.
  ///
  /// - Parameters:
  ///   - matrix: square, row by row.
  ///   - right: one row for each row of the matrix, of as many columns as are asked for.
  static func solve(_ matrix: [[Ratio]], _ right: [[Ratio]]) -> [[Ratio]]? {
    let size = matrix.count
    var rows = zip(matrix, right).map { $0 + $1 }
    for column in 0..<size {
      guard let pivot = (column..<size).first(where: { !rows[$0][column].isZero }) else {
        return nil
      }
      rows.swapAt(column, pivot)
      let lead = rows[column][column]
      rows[column] = rows[column].map { $0 / lead }
      for row in 0..<size where row != column {
        let factor = rows[row][column]
        guard !factor.isZero else { continue }
        rows[row] = zip(rows[row], rows[column]).map { $0 - factor * $1 }
      }
    }
    return rows.map { Array($0.dropFirst(size)) }
  }
}
