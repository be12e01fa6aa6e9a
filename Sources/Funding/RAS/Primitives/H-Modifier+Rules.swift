import Amounts

extension RASModifier {
  func times(_ read: Read, _ factor: Source) -> CompiledRule {
    CompiledRule(
      work: .each { columns, row in .number(read(columns, row) * factor(columns, row)) },
      telling: { columns, row in
        let value = factor(columns, row)
        // −10 % says more than × 0.9.
        let change = (value - .one) * 100
        let asChange =
          value < .one && value > .zero ? ", which is \((-change).plain) % less" : ""
        return "\(read.words(columns, row)) × \(factor.words(columns, row))\(asChange)"
      })
  }

  func limit(_ read: Read, _ limit: Source, isCap: Bool) -> CompiledRule {
    CompiledRule(
      work: .each { columns, row in
        let (value, limit) = (read(columns, row), limit(columns, row))
        return .number(isCap ? min(value, limit) : max(value, limit))
      },
      telling: { columns, row in
        let (value, edge) = (read(columns, row), limit(columns, row))
        let isOver = isCap ? value > edge : value < edge
        return "\(read.words(columns, row)), at \(isCap ? "most" : "least") "
          + limit.words(columns, row) + (isOver ? "" : ": not changed")
      })
  }

  func deduct(_ read: Read, _ less: Source) -> CompiledRule {
    CompiledRule(
      work: .each { columns, row in
        .number(max(read(columns, row) - less(columns, row), .zero))
      },
      telling: { columns, row in
        let isAll = read(columns, row) < less(columns, row)
        return "\(read.words(columns, row)) − \(less.words(columns, row))"
          + (isAll ? ", but not below nothing" : "")
      })
  }

  func add(_ read: Read, _ values: [Source]) -> CompiledRule {
    CompiledRule(
      work: .each { columns, row in
        var sum = read(columns, row)
        for value in values { sum = sum + value(columns, row) }
        return .number(sum)
      },
      telling: { columns, row in
        var told = [read.words(columns, row)]
        for value in values { told.append(value.words(columns, row)) }
        return told.joined(separator: " + ")
      })
  }

  func neutrality(
    _ read: Read, _ total: Source, _ onlyDown: Bool, _ scope: Scope
  ) -> CompiledRule {
    let total = ExactMoney(pence: total.constant).rounded(.halfAwayFromZero)
    let (own, currency) = (scope.own, scope.currency)
    return CompiledRule(
      work: .together { columns, rows in
        var amounts: [Ratio] = []
        amounts.reserveCapacity(rows.count)
        var sum = Ratio.zero
        for row in rows {
          amounts.append(max(read(columns, row), .zero))
          sum = sum + amounts[amounts.count - 1]
        }
        if onlyDown, sum <= total.exact.pence { return amounts.map(Cell.number) }
        return Apportionment.cells(total, by: amounts)
      },
      telling: { columns, row in
        var sum = Ratio.zero
        for other in columns.households.indices {
          if case .number = columns.cells[own][other] {
            sum = sum + max(read(columns, other), .zero)
          }
        }
        let all = currency.words(ExactMoney(pence: sum))
        if onlyDown, sum <= total.exact.pence {
          return "all together are \(all), within \(currency.words(total)): not changed"
        }
        return "\(read.words(columns, row)) × \(currency.words(total)) ÷ \(all), what all together "
          + "come to, so that the sum is kept"
      })
  }

  func reserve(_ read: Read, _ share: Ratio) -> CompiledRule {
    let show = read.show
    return CompiledRule(
      work: .each { columns, row in .number(read(columns, row) * (.one - share)) },
      telling: { columns, row in
        let value = read(columns, row)
        return "\(show(value)) − \(show(value * share)) (\((share * 100).plain) % held in reserve)"
      },
      aside: CompiledRule.Aside(kind: .reserve) { columns, row in read(columns, row) * share })
  }

  func round(_ read: Read, _ step: Ratio, _ rule: RoundingRule) -> CompiledRule {
    let show = read.show
    return CompiledRule(
      work: .each { columns, row in
        .number(Self.round(read(columns, row), to: step, rule))
      },
      telling: { columns, row in
        "\(read.words(columns, row)) rounded \(rule.words) to a multiple of \(show(step))"
      })
  }

  private static func round(_ value: Ratio, to step: Ratio, _ rule: RoundingRule) -> Ratio {
    guard let whole = (value / step).rounded(rule) else {
      preconditionFailure("an amount beyond 64 bits of its step")
    }
    return Ratio(whole) * step
  }
}

extension RoundingRule {
  /// For a trace: `to the nearest, halves up`.
  var words: String {
    switch self {
    case .halfAwayFromZero: "to the nearest, halves away from zero,"
    case .halfToEven: "to the nearest, halves to the even one,"
    case .down: "down"
    case .up: "up"
    }
  }
}

/// A broker's fee by one of its three channels. Whichever it is, the broker gets the same.
struct BrokerFee: Sendable {
  let read: Read
  let fee: Source
  /// The column that says who uses the broker.
  let uses: Int
  let own: Int

  func rule(_ channel: RASModifier.BrokerChannel) -> CompiledRule {
    switch channel {
    case .topSliced: topSliced
    case .userPays: userPays
    case .supplement: supplement
    }
  }

  private func feeOf(_ columns: Columns, _ row: Int) -> Ratio {
    columns.isYes(uses, row) ? fee(columns, row) : .zero
  }

  /// All fees together come off everybody alike, to the penny.
  private var topSliced: CompiledRule {
    let (read, uses, own) = (read, uses, own)
    let each = fee.constant
    let show = read.show
    return CompiledRule(
      work: .together { columns, rows in
        var fees = Ratio.zero
        for row in rows where columns.isYes(uses, row) { fees = fees + each }
        let whole = ExactMoney(pence: fees).rounded(.halfAwayFromZero)
        let shares = Apportionment.equally(whole, among: rows.count) ?? []
        var cells: [Cell] = []
        for (row, share) in zip(rows, shares) {
          cells.append(.number(read(columns, row) - share.exact.pence))
        }
        return cells
      },
      telling: { columns, row in
        var (users, all) = (0, 0)
        for other in columns.households.indices {
          guard case .number = columns.cells[own][other] else { continue }
          all += 1
          if columns.isYes(uses, other) { users += 1 }
        }
        let share = read(columns, row) - columns.number(own, row)
        return "\(read.words(columns, row)) − \(show(share)): the broker's fees of \(users), "
          + "\(show(each * users)), come off the top for all \(all) alike"
      },
      aside: aside)
  }

  private var userPays: CompiledRule {
    let (read, rule, show) = (read, self, read.show)
    return CompiledRule(
      work: .each { columns, row in .number(read(columns, row) - rule.feeOf(columns, row)) },
      telling: { columns, row in
        let fee = rule.feeOf(columns, row)
        return fee.isZero
          ? "\(read.words(columns, row)): uses no broker"
          : "\(read.words(columns, row)) − \(show(fee)), the broker's fee"
      },
      aside: aside)
  }

  private var supplement: CompiledRule {
    let (read, rule, show) = (read, self, read.show)
    return CompiledRule(
      work: .each { columns, row in .number(read(columns, row)) },
      telling: { columns, row in
        let fee = rule.feeOf(columns, row)
        return fee.isZero
          ? "\(read.words(columns, row)): uses no broker"
          : "\(read.words(columns, row)); the broker's fee of \(show(fee)) is paid besides"
      },
      aside: aside)
  }

  private var aside: CompiledRule.Aside {
    let rule = self
    return CompiledRule.Aside(kind: .brokerFee) { columns, row in rule.feeOf(columns, row) }
  }
}
