/// Finds the name that a mistyped one was meant to be.
public enum DidYouMean {
  /// The candidate that takes the fewest edits to reach, capitals aside; of equals the first.
  /// Nil where even the nearest is no likely slip.
  public static func nearest(_ text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(text.lowercased().utf8.prefix(80))
    guard !wanted.isEmpty else { return nil }
    let limit = min(3, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let name = Array(candidate.lowercased().utf8.prefix(80))
      guard abs(name.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, name)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// `Did you mean "amount"?`, or `otherwise` where nothing is near.
  public static func question(
    _ text: String, among candidates: some Sequence<String>, otherwise: String
  ) -> String {
    nearest(text, among: candidates).map { "Did you mean \"\($0)\"?" } ?? otherwise
  }

  /// Letters put in, left out, changed, or swapped with their neighbour.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var line = [row + 1]
      for column in 0..<second.count {
        let same = first[row] == second[column]
        var steps = min(last[column + 1] + 1, line[column] + 1, last[column] + (same ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          steps = min(steps, beforeLast[column - 1] + 1)
        }
        line.append(steps)
      }
      (beforeLast, last) = (last, line)
    }
    return last[second.count]
  }
}
