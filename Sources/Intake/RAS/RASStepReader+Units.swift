import Amounts
import Evidence
import Funding

extension RASStepReader {
  func tasks(_ fields: inout RASFields) -> RASTaskTime {
    RASTaskTime(
      fields.each("tasks") { task -> RASTaskTime.Task? in
        let name = task.text("task")
        let minutes = values.value(&task, "minutes", .unit(.minutes))
        let times = values.value(&task, "times", .unit(.number))
        let isShared = task.flag("shared")
        guard let name, let minutes, let times else { return nil }
        return RASTaskTime.Task(name, minutes: minutes, times: times, isShared: isShared)
      })
  }

  func units(_ fields: inout RASFields) -> RASPricedUnits? {
    let lines = fields.each("units") { line -> RASPricedUnits.Line? in
      let name = line.text("name", isNeeded: false)
      let figure = line.name("of")
      let price = values.value(&line, "price", .unit(.amount))
      guard let figure, let price else { return nil }
      return RASPricedUnits.Line(figure, price: price, name: name ?? "")
    }
    guard fields.has("pool") else { return RASPricedUnits(lines) }
    return fields.word("pool", of: RASPricedUnits.Pooling.self).map {
      RASPricedUnits(lines, pooling: $0)
    }
  }

  func history(_ fields: inout RASFields) -> RASHistory? {
    let periods = fields.texts("periods")
    let limit = fields.factor("limit")
    let needs = fields.number("needs", .number)
    let fallback = values.value(&fields, "fallback", .unit(.amount))
    guard let periods, let limit, let needs, let fallback else { return nil }
    guard let whole = needs.rounded(.down), Ratio(whole) == needs else {
      fields.log.add(
        .rasBadNumber, fields.path + ["needs"], "\(needs.plain) is no whole number.",
        remedy: "Write how many periods must be there, as \"3\".")
      return nil
    }
    return RASHistory(periods, limit: limit, needs: whole, fallback: fallback)
  }

  func weights(_ fields: inout RASFields) -> RASWeights? {
    let weight = values.value(&fields, "weight", .unit(.number))
    let basis: RASWeights.Basis? =
      fields.has("pool")
      ? values.value(&fields, "pool", .unit(.amount)).map { .pool($0) }
      : values.value(&fields, "price", .unit(.amount)).map { .price($0) }
    guard let weight, let basis else { return nil }
    return RASWeights(weight, basis)
  }

  func fixed(_ fields: inout RASFields) -> RASFixed? {
    let amount = values.value(&fields, "amount", .unit(.amount))
    let wanted = fields.name("wanted", isNeeded: false)
    let unit = wanted.map(values.unit(of:)) ?? .number
    let funds = values.value(&fields, "funds", .unit(unit), isNeeded: false)
    guard let amount else { return nil }
    return RASFixed(amount, wanted: wanted, funds: funds)
  }
}
