public import Amounts

/// Primitive B: a number becomes a level, the highest whose threshold it reaches.
public struct RASGrade: Hashable, Sendable {
  public struct Threshold: Hashable, Sendable {
    public var level: String
    public var atLeast: Ratio

    public init(_ level: String, atLeast: Ratio) {
      self.level = level
      self.atLeast = atLeast
    }
  }

  public var figure: String
  /// The level of who reaches none of the thresholds.
  public var below: String
  /// From the lowest.
  public var thresholds: [Threshold]

  public init(_ figure: String, below: String, _ thresholds: [Threshold]) {
    self.figure = figure
    self.below = below
    self.thresholds = thresholds
  }
}

extension RASGrade: StepRule {
  var reads: [String] { [figure] }
  private var levels: [String] { [below] + thresholds.map(\.level) }

  func check(_ check: inout StepCheck) -> StepFigure? {
    _ = check.figure(figure, ["of"], in: RASUnit.numeric)
    if thresholds.isEmpty {
      check.refuse(
        .rasNothingThere, ["thresholds"], "There are no thresholds.",
        remedy: "Write at least one level with its threshold.")
    }
    check.rising(thresholds.map(\.atLeast), ["thresholds"], "The threshold")
    if Set(levels).count < levels.count {
      check.refuse(
        .rasRepeatedName, ["thresholds"], "A level stands twice.", remedy: "Name each level once.")
    }
    return StepFigure(unit: .word, words: levels)
  }

  func compile(_ scope: Scope) -> CompiledRule {
    let read = scope.read(figure)
    let limits = thresholds.map(\.atLeast)
    let levels = levels
    let show = read.show
    return CompiledRule(
      work: .each { columns, row in
        let value = read(columns, row)
        return .word(limits.lastIndex { $0 <= value }.map { $0 + 1 } ?? 0)
      },
      telling: { columns, row in
        let value = read(columns, row)
        let found = limits.lastIndex { $0 <= value }
        let reached =
          found.map { "reaches \(show(limits[$0]))" } ?? "is below \(show(limits.first ?? .zero))"
        return "\(read.label) \(show(value)) \(reached): \(levels[found.map { $0 + 1 } ?? 0])"
      })
  }
}
