public import Amounts

/// Primitive C: answers become points, which are added up.
public struct RASScore: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    public enum Points: Hashable, Sendable {
      /// By the word that is answered.
      case byWord([String: Ratio])
      /// So many for each one that a number counts.
      case each(Ratio)
      /// So many for yes, none for no.
      case yes(Ratio)
    }

    public var figure: String
    public var points: Points
    /// The points count so many times; calibration can fit it.
    public var weight: Ratio

    public init(_ figure: String, _ points: Points, weight: Ratio = .one) {
      self.figure = figure
      self.points = points
      self.weight = weight
    }
  }

  public var items: [Item]

  public init(_ items: [Item]) { self.items = items }
}

extension RASScore: StepRule {
  var reads: [String] { items.map(\.figure) }

  func check(_ check: inout StepCheck) -> StepFigure? {
    if items.isEmpty {
      check.refuse(
        .rasNothingThere, ["items"], "Nothing is scored.", remedy: "Write at least one item.")
    }
    for (index, item) in items.enumerated() {
      let place = ["items", String(index)]
      switch item.points {
      case .byWord(let points):
        if let figure = check.figure(item.figure, place + ["of"], in: [.word]) {
          check.words(Set(points.keys), of: figure.words, place + ["points"])
        }
      case .each: _ = check.figure(item.figure, place + ["of"], in: RASUnit.numeric)
      case .yes: _ = check.figure(item.figure, place + ["of"], in: [.yesNo])
      }
      if item.weight.isNegative {
        check.refuse(
          .rasBadSetting, place + ["weight"], "A weight can't be negative.",
          remedy: "Write 0 or more.")
      }
    }
    return .of(.points)
  }

  func compile(_ scope: Scope) -> CompiledRule {
    let items = items.map { ScoredItem($0, scope) }
    return CompiledRule(
      work: .each { columns, row in
        var total = Ratio.zero
        for item in items { total = total + item.points(columns, row) * item.weight }
        return .number(total)
      },
      telling: { columns, row in
        var told: [String] = []
        for item in items {
          let weight = item.weight == .one ? "" : " × \(item.weight.plain)"
          told.append(
            "\(item.read.label) (\(item.read.words(columns, row))) "
              + item.points(columns, row).plain + weight)
        }
        return told.joined(separator: " + ")
      })
  }
}

/// An item with its figure found; ``Calibration`` reads the points of a sample by it too.
struct ScoredItem: Sendable {
  private enum Rule: Sendable {
    case byPlace([Ratio])
    case each(Ratio)
    case yes(Ratio)
  }

  let read: Read
  let weight: Ratio
  private let rule: Rule

  init(_ item: RASScore.Item, _ scope: Scope) {
    read = scope.read(item.figure)
    weight = item.weight
    rule =
      switch item.points {
      case .byWord(let points):
        .byPlace(scope.figure(item.figure).words.map { points[$0] ?? .zero })
      case .each(let points): .each(points)
      case .yes(let points): .yes(points)
      }
  }

  /// Before the weight.
  func points(_ columns: Columns, _ row: Int) -> Ratio {
    switch rule {
    case .byPlace(let points): columns.word(read.column, row).map { points[$0] } ?? .zero
    case .each(let points): read(columns, row) * points
    case .yes(let points): columns.isYes(read.column, row) ? points : .zero
    }
  }
}
