public import Testing

/// Runs `body` on `count` generators whose seeds count up from `seed`; each failure prints its own
/// seed, so that `forAll("…", seed: thatSeed, count: 1)` brings it back alone.
public func forAll(
  _ property: String, seed: UInt64, count: Int = 200,
  sourceLocation: SourceLocation = #_sourceLocation,
  _ body: (inout SeededGenerator) throws -> Bool
) {
  for offset in 0..<UInt64(count) {
    var generator = SeededGenerator(seed: seed &+ offset)
    do {
      if try !body(&generator) {
        Issue.record(
          "\(property): broken at seed \(seed &+ offset)", sourceLocation: sourceLocation)
        return
      }
    } catch {
      Issue.record(
        "\(property): \(error) at seed \(seed &+ offset)", sourceLocation: sourceLocation)
      return
    }
  }
}
