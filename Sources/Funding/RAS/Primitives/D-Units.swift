import Amounts

/// Primitive D: units × price, function by function; those who live together may pool theirs.
public struct RASPricedUnits: Hashable, Sendable {
  /// A function of care, with its own units and price.
  public struct Line: Hashable, Sendable {
    public var name: String
    /// Hours, minutes, points or a number.
    public var figure: String
    /// Of one unit.
    public var price: RASValue

    public init(_ figure: String, price: RASValue, name: String = "") {
      self.name = name
      self.figure = figure
      self.price = price
    }
  }

  /// How what a household has together is shared among its members.
  public enum Pooling: String, Hashable, Sendable, CaseIterable {
    /// By what each brings.
    case byOwn = "by own units"
    case equally
  }

  public var lines: [Line]
  /// Nil where everybody keeps their own.
  public var pooling: Pooling?

  public init(_ lines: [Line], pooling: Pooling? = nil) {
    self.lines = lines
    self.pooling = pooling
  }
}

extension RASPricedUnits: StepRule {
  var reads: [String] { lines.flatMap { [$0.figure] + $0.price.reads } }

  func check(_ check: inout StepCheck) -> StepFigure? {
    if lines.isEmpty {
      check.refuse(
        .rasNothingThere, ["units"], "There are no units.", remedy: "Write at least one line.")
    }
    for (index, line) in lines.enumerated() {
      _ = check.figure(
        line.figure, ["units", String(index), "of"], in: [.hours, .minutes, .points, .number])
      check.value(line.price, ["units", String(index), "price"], .amount)
    }
    return .of(.amount)
  }

  func compile(_ scope: Scope) -> CompiledRule {
    let lines = PricedLines(
      lines: lines.map { ($0.name, scope.read($0.figure), scope.source($0.price, .amount)) })
    guard let pooling else {
      return CompiledRule(
        work: .each { columns, row in .number(lines.amount(columns, row)) },
        telling: { columns, row in lines.words(columns, row) })
    }
    let own = scope.own
    let currency = scope.currency
    return CompiledRule(
      work: .together { columns, rows in lines.pooled(columns, rows, pooling) },
      telling: { columns, row in
        let share = columns.number(own, row)
        let members = lines.members(columns, of: row, with: own)
        guard members.count > 1 else { return lines.words(columns, row) }
        var units: [String] = []
        var pool = Ratio.zero
        for member in members {
          units.append(lines.units(columns, member).plain)
          pool = pool + columns.number(own, member)
        }
        return "\(lines.words(columns, row)); \(members.count) who live together pool "
          + "\(units.joined(separator: " + ")) units, "
          + "\(currency.words(ExactMoney(pence: pool))) in all, shared "
          + "\(pooling.rawValue): \(currency.words(ExactMoney(pence: share)))"
      })
  }
}

private struct PricedLines: Sendable {
  let lines: [(name: String, units: Read, price: Source)]

  func amount(_ columns: Columns, _ row: Int) -> Ratio {
    var total = Ratio.zero
    for line in lines { total = total + line.units(columns, row) * line.price(columns, row) }
    return total
  }

  func units(_ columns: Columns, _ row: Int) -> Ratio {
    var total = Ratio.zero
    for line in lines { total = total + line.units(columns, row) }
    return total
  }

  func words(_ columns: Columns, _ row: Int) -> String {
    var told: [String] = []
    for line in lines {
      told.append(
        (line.name.isEmpty ? "" : line.name + " ")
          + "\(line.units.words(columns, row)) × \(line.price.words(columns, row))")
    }
    return told.joined(separator: " + ")
  }

  /// Those of the row's household for whom the step was done.
  func members(_ columns: Columns, of row: Int, with own: Int) -> [Int] {
    var members: [Int] = []
    for other in columns.households.indices
    where columns.households[other] == columns.households[row] {
      if case .number = columns.cells[own][other] { members.append(other) }
    }
    return members
  }

  /// Each household's amount, in whole pence, shared among those who take part.
  func pooled(
    _ columns: Columns, _ rows: [Int], _ pooling: RASPricedUnits.Pooling
  ) -> [Cell] {
    var places: [Int: [Int]] = [:]
    for (place, row) in rows.enumerated() {
      places[columns.households[row], default: []] += [place]
    }
    var cells = [Cell](repeating: .number(.zero), count: rows.count)
    for members in places.values {
      var amount = ExactMoney.zero
      var weights: [Ratio] = []
      for place in members {
        amount += ExactMoney(pence: self.amount(columns, rows[place]))
        weights.append(pooling == .equally ? .one : units(columns, rows[place]))
      }
      let pool = amount.rounded(.halfAwayFromZero)
      // No units at all are nothing to share by, and nothing to share.
      guard let shares = Apportionment.largestRemainder(pool, by: weights) else { continue }
      for (place, share) in zip(members, shares) { cells[place] = .number(share.exact.pence) }
    }
    return cells
  }
}
