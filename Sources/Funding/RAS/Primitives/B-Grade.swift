public import Amounts

/// Primitive B: a number becomes a level, the highest whose threshold it reaches.
public struct RASGrade: Hashable, Sendable {
  public struct Threshold: Hashable, Sendable {
    public var level: String
    public var limit: Ratio
    /// Whether the limit itself is not enough.
    public var isExclusive: Bool

    public init(_ level: String, atLeast limit: Ratio) {
      self.level = level
      self.limit = limit
      isExclusive = false
    }

    public init(_ level: String, moreThan limit: Ratio) {
      self.level = level
      self.limit = limit
      isExclusive = true
    }

    func isReached(by value: Ratio) -> Bool { isExclusive ? value > limit : value >= limit }
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
    check.rising(thresholds.map(\.limit), ["thresholds"], "The threshold")
    if Set(levels).count < levels.count {
      check.refuse(
        .rasRepeatedName, ["thresholds"], "A level stands twice.", remedy: "Name each level once.")
    }
    return StepFigure(unit: .word, words: levels)
  }

  func compile(_ scope: Scope) -> CompiledRule {
    let read = scope.read(figure)
    let (thresholds, levels) = (thresholds, levels)
    let show = read.show
    /// The place of the level; 0 is below all thresholds.
    @Sendable func place(_ value: Ratio) -> Int {
      thresholds.lastIndex { $0.isReached(by: value) }.map { $0 + 1 } ?? 0
    }
    return CompiledRule(
      work: .each { columns, row in .word(place(read(columns, row))) },
      telling: { columns, row in
        let place = place(read(columns, row))
        let edge = thresholds[max(place - 1, 0)]
        let how = edge.isExclusive ? "more than" : "at least"
        return "\(read.label) \(read.words(columns, row)) is \(place == 0 ? "not " : "")\(how) "
          + "\(show(edge.limit)): \(levels[place])"
      })
  }
}
