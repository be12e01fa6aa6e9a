public import Amounts

/// Primitive C: points become money (or hours), along a line, by a table, or in pieces.
public struct RASPointPrice: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var from: Ratio
    public var value: RASValue

    public init(from: Ratio, _ value: RASValue) {
      self.from = from
      self.value = value
    }
  }

  public enum Shape: Hashable, Sendable {
    /// So much a point, and a sum besides whatever the points.
    case linear(each: RASValue, plus: RASValue?)
    /// The value of the last row whose points are reached; nothing below the first.
    case table([Row])
    /// So much for each point from a number of points on, up to where the next piece begins.
    case piecewise([Row])
  }

  public var figure: String
  public var unit: RASUnit
  public var shape: Shape

  public init(_ figure: String, unit: RASUnit = .amount, _ shape: Shape) {
    self.figure = figure
    self.unit = unit
    self.shape = shape
  }
}

extension RASPointPrice: StepRule {
  var reads: [String] {
    switch shape {
    case .linear(let each, let plus): [figure] + each.reads + (plus?.reads ?? [])
    case .table(let rows), .piecewise(let rows): [figure] + rows.flatMap(\.value.reads)
    }
  }

  func check(_ check: inout StepCheck) -> StepFigure? {
    _ = check.figure(figure, ["of"], in: [.points, .number])
    if ![.amount, .hours, .minutes].contains(unit) {
      check.refuse(
        .rasWrongUnit, ["gives"], "Points can't give \(unit.words).",
        remedy: "Write amount, hours or minutes.")
    }
    switch shape {
    case .linear(let each, let plus):
      check.value(each, ["each"], unit)
      if let plus { check.value(plus, ["plus"], unit) }
    case .table(let rows): checkRows(rows, "table", &check)
    case .piecewise(let rows): checkRows(rows, "pieces", &check)
    }
    return .of(unit)
  }

  private func checkRows(_ rows: [Row], _ field: String, _ check: inout StepCheck) {
    if rows.isEmpty {
      check.refuse(
        .rasNothingThere, [field], "There are no rows.", remedy: "Write at least one row.")
    }
    check.rising(rows.map(\.from), [field], "The row from")
    for (index, row) in rows.enumerated() {
      check.value(row.value, [field, String(index), "value"], unit)
    }
  }

  func compile(_ scope: Scope) -> CompiledRule {
    let read = scope.read(figure)
    switch shape {
    case .linear(let each, let plus):
      return linear(read, scope.source(each, unit), plus.map { scope.source($0, unit) })
    case .table(let rows):
      return table(read, rows.map(\.from), rows.map { scope.source($0.value, unit) })
    case .piecewise(let rows):
      let show = Show(unit: unit, currency: scope.currency)
      return pieces(read, rows.map(\.from), rows.map { scope.source($0.value, unit) }, show)
    }
  }

  private func linear(_ read: Read, _ each: Source, _ plus: Source?) -> CompiledRule {
    CompiledRule(
      work: .each { columns, row in
        let product = read(columns, row) * each(columns, row)
        guard let plus else { return .number(product) }
        return .number(product + plus(columns, row))
      },
      telling: { columns, row in
        let besides = plus.map { " + \($0.words(columns, row))" } ?? ""
        return "\(read.words(columns, row)) × \(each.words(columns, row))" + besides
      })
  }

  private func table(_ read: Read, _ from: [Ratio], _ values: [Source]) -> CompiledRule {
    CompiledRule(
      work: .each { columns, row in
        let points = read(columns, row)
        guard let place = from.lastIndex(where: { $0 <= points }) else { return .number(.zero) }
        return .number(values[place](columns, row))
      },
      telling: { columns, row in
        let points = read(columns, row)
        guard let place = from.lastIndex(where: { $0 <= points }) else {
          return "\(read.words(columns, row)): below the table, which begins at "
            + "\(from.first?.plain ?? "nothing")"
        }
        return "\(read.words(columns, row)), in the row from \(from[place].plain): "
          + values[place].words(columns, row)
      })
  }

  private func pieces(
    _ read: Read, _ from: [Ratio], _ values: [Source], _ show: Show
  ) -> CompiledRule {
    /// The points that fall into a piece.
    @Sendable func within(_ piece: Int, _ points: Ratio) -> Ratio {
      let end = piece + 1 < from.count ? min(points, from[piece + 1]) : points
      return max(end - from[piece], .zero)
    }
    return CompiledRule(
      work: .each { columns, row in
        let points = read(columns, row)
        var total = Ratio.zero
        for piece in from.indices where points > from[piece] {
          total = total + within(piece, points) * values[piece](columns, row)
        }
        return .number(total)
      },
      telling: { columns, row in
        let points = read(columns, row)
        var told: [String] = []
        for piece in from.indices where points > from[piece] {
          told.append("\(within(piece, points).plain) × \(values[piece].words(columns, row))")
        }
        let sum = told.isEmpty ? show(.zero) : told.joined(separator: " + ")
        return "\(read.words(columns, row)): \(sum)"
      })
  }
}
