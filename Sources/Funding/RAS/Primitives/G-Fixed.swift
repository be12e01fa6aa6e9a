import Amounts

/// Primitive G: the same sum for all who get it, or for each of a limited number of what is wanted.
public struct RASFixed: Hashable, Sendable {
  public var amount: RASValue
  /// How many a person wants; nil for one sum whatever is wanted.
  public var wanted: String?
  /// How many are funded at most; nil for all that are wanted.
  public var funds: RASValue?

  public init(_ amount: RASValue, wanted: String? = nil, funds: RASValue? = nil) {
    self.amount = amount
    self.wanted = wanted
    self.funds = funds
  }
}

extension RASFixed: StepRule {
  var reads: [String] { amount.reads + (wanted.map { [$0] } ?? []) + (funds?.reads ?? []) }

  func check(_ check: inout StepCheck) -> StepFigure? {
    check.value(amount, ["amount"], .amount)
    if let wanted {
      let unit = check.figure(wanted, ["wanted"], in: [.number, .hours, .points])?.unit ?? .number
      if let funds { check.value(funds, ["funds"], unit) }
    } else if funds != nil {
      check.refuse(
        .rasBadSetting, ["funds"], "A number is funded, but no figure says how many are wanted.",
        remedy: "Name the figure in \"wanted\", or take \"funds\" out.")
    }
    return .of(.amount)
  }

  func compile(_ scope: Scope) -> CompiledRule {
    let amount = scope.source(amount, .amount)
    guard let wanted else {
      return CompiledRule(
        work: .each { columns, row in .number(amount(columns, row)) },
        telling: { columns, row in amount.words(columns, row) })
    }
    let read = scope.read(wanted)
    guard let funds else {
      return CompiledRule(
        work: .each { columns, row in .number(read(columns, row) * amount(columns, row)) },
        telling: { columns, row in
          "\(read.words(columns, row)) wanted × \(amount.words(columns, row))"
        })
    }
    let most = scope.source(funds, read.figure.unit)
    let show = Show(unit: .amount, currency: scope.currency)
    return CompiledRule(
      work: .each { columns, row in
        .number(min(read(columns, row), most(columns, row)) * amount(columns, row))
      },
      telling: { columns, row in
        let (wanted, most) = (read(columns, row), most(columns, row))
        let funded = min(wanted, most)
        let unmet = (wanted - funded) * amount(columns, row)
        return "\(wanted.plain) wanted, at most \(most.plain) funded: \(funded.plain) × "
          + "\(amount.words(columns, row))"
          + (unmet.isZero ? "" : "; \(show(unmet)) is wanted and not funded")
      },
      aside: CompiledRule.Aside(kind: .unmet) { columns, row in
        max(read(columns, row) - most(columns, row), .zero) * amount(columns, row)
      })
  }
}
