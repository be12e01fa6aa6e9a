import Amounts
import Evidence
import Funding

extension RASStepReader {
  /// The modifier, and what its figure is: that of the one that it changes.
  func modifier(_ fields: inout RASFields) -> (RASPrimitive?, RASUnit) {
    let figure = fields.name("of")
    let unit = figure.map(values.unit(of:)) ?? .amount
    let change = change(&fields, unit)
    guard let figure, let change else { return (nil, unit) }
    return (.modifier(RASModifier(figure, change)), unit)
  }

  private static let changes = [
    "factor", "channel", "region", "index", "cap", "floor", "deduct", "add", "neutrality",
    "reserve",
    "broker", "round",
  ]

  private func change(_ fields: inout RASFields, _ unit: RASUnit) -> RASModifier.Change? {
    guard let kind = fields.word("change", Self.changes.map { ($0, $0) }) else {
      fields.ignoreRest()
      return nil
    }
    if let reason = RASModifier.Reason(rawValue: kind) {
      return values.value(&fields, "by", .factor).map { .times($0, reason) }
    }
    switch kind {
    case "cap": return values.value(&fields, "at", .unit(unit)).map { .cap($0) }
    case "floor": return values.value(&fields, "at", .unit(unit)).map { .floor($0) }
    case "deduct": return values.value(&fields, "less", .unit(unit)).map { .deduct($0) }
    case "add":
      let path = fields.path
      return fields.items("plus").map { items in
        .add(
          items.enumerated().compactMap { index, node in
            values.value(node, .unit(unit), path + ["plus", String(index)])
          })
      }
    case "neutrality":
      let total = values.value(&fields, "total", .unit(.amount))
      let onlyDown = fields.flag("only-down")
      return total.map { .neutrality(total: $0, onlyDown: onlyDown) }
    case "reserve": return fields.factor("share").map { .reserve($0) }
    case "broker":
      let fee = values.value(&fields, "fee", .unit(.amount))
      let uses = fields.name("uses")
      let channel = fields.word("borne", of: RASModifier.BrokerChannel.self)
      guard let fee, let uses, let channel else { return nil }
      return .broker(fee: fee, uses: uses, channel)
    default:
      let step = fields.number("to", unit)
      let rule = fields.word("rule", RASDefinitionFile.roundingRules)
      guard let step, let rule else { return nil }
      return .round(to: step, rule)
    }
  }
}
