public import Amounts

/// Primitive H: one change of an amount. Several are several steps, and their order is theirs.
public struct RASModifier: Hashable, Sendable {
  /// Why an amount is multiplied; the arithmetic is the same, the story is not.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case factor
    /// Cash against care in kind.
    case channel
    case region
    case index
  }

  /// Who bears a broker's fee.
  public enum BrokerChannel: String, Hashable, Sendable, CaseIterable {
    /// Everybody alike: it comes off the top, before budgets are handed out.
    case topSliced = "top-sliced"
    /// Who uses the broker, out of their budget.
    case userPays = "user pays"
    /// Whoever funds, on top of the budgets.
    case supplement
  }

  public enum Change: Hashable, Sendable {
    case times(RASValue, Reason)
    case cap(RASValue)
    case floor(RASValue)
    /// Taken off, down to nothing: usual care by the family, income.
    case deduct(RASValue)
    case add([RASValue])
    /// All amounts are scaled so that they sum to a total, to the penny; only downwards where so
    /// said.
    case neutrality(total: RASValue, onlyDown: Bool)
    /// A share held back for emergencies.
    case reserve(Ratio)
    /// - Parameter uses: the figure that says who uses the broker.
    case broker(fee: RASValue, uses: String, BrokerChannel)
    /// To a multiple, by a named rule.
    case round(to: Ratio, RoundingRule)
  }

  public var figure: String
  public var change: Change

  public init(_ figure: String, _ change: Change) {
    self.figure = figure
    self.change = change
  }
}

extension RASModifier: StepRule {
  var changes: String? { figure }

  var reads: [String] {
    switch change {
    case .times(let value, _), .cap(let value), .floor(let value), .deduct(let value),
      .neutrality(let value, _):
      [figure] + value.reads
    case .add(let values): [figure] + values.flatMap(\.reads)
    case .broker(let fee, let uses, _): [figure, uses] + fee.reads
    case .reserve, .round: [figure]
    }
  }

  func check(_ check: inout StepCheck) -> StepFigure? {
    let isMoneyOnly =
      switch change {
      case .neutrality, .reserve, .broker: true
      case .times, .cap, .floor, .deduct, .add, .round: false
      }
    let figure = check.figure(figure, ["of"], in: isMoneyOnly ? [.amount] : RASUnit.numeric)
    let unit = figure?.unit ?? .amount
    switch change {
    case .times(let value, _): check.value(value, ["by"], .number)
    case .cap(let value): check.value(value, ["at"], unit)
    case .floor(let value): check.value(value, ["at"], unit)
    case .deduct(let value): check.value(value, ["less"], unit)
    case .add(let values):
      for (index, value) in values.enumerated() {
        check.value(value, ["plus", String(index)], unit)
      }
    case .neutrality(let total, _): check.forAll(total, ["total"])
    case .reserve(let share):
      if share.isNegative || share > .one {
        check.refuse(
          .rasBadSetting, ["share"], "\((share * 100).plain) % can't be held back.",
          remedy: "Write 0 % to 100 %.")
      }
    case .broker(let fee, let uses, let channel):
      _ = check.figure(uses, ["uses"], in: [.yesNo])
      if channel == .topSliced {
        check.forAll(fee, ["fee"])
      } else {
        check.value(fee, ["fee"], .amount)
      }
    case .round(let step, _):
      if step <= .zero {
        check.refuse(
          .rasBadSetting, ["to"], "Nothing can be rounded to \(RASUnit.plain(step, unit)).",
          remedy: "Write what to round to, such as 1.00.")
      }
    }
    return .of(unit)
  }

  func compile(_ scope: Scope) -> CompiledRule {
    let read = scope.read(figure)
    switch change {
    case .times(let value, _):
      return times(read, scope.source(value, .number))
    case .cap(let value): return limit(read, scope.source(value, read.figure.unit), isCap: true)
    case .floor(let value): return limit(read, scope.source(value, read.figure.unit), isCap: false)
    case .deduct(let value): return deduct(read, scope.source(value, read.figure.unit))
    case .add(let values):
      return add(read, values.map { scope.source($0, read.figure.unit) })
    case .neutrality(let total, let onlyDown):
      return neutrality(read, scope.source(total, .amount), onlyDown, scope)
    case .reserve(let share): return reserve(read, share)
    case .broker(let fee, let uses, let channel):
      return BrokerFee(
        read: read, fee: scope.source(fee, .amount), uses: scope.column(uses), own: scope.own
      ).rule(channel)
    case .round(let step, let rule): return round(read, step, rule)
    }
  }
}
