import Amounts
import CareCalendar
import Evidence
import Funding

/// Reads the steps of a definition, in order, each knowing what those before it give.
struct RASStepReader {
  var values: RASValueReader

  /// The primitives by the names that a definition has for them.
  static let primitives = [
    "gate", "grade", "level", "score", "points", "tasks", "units", "history", "weights", "fixed",
    "modifier",
  ]

  mutating func step(_ fields: inout RASFields) -> RASStep? {
    let name = fields.name("step")
    let label = fields.text("label", isNeeded: false)
    let when = values.tests(&fields, "when", isNeeded: false)
    guard let kind = fields.text("primitive") else { return nil }
    guard Self.primitives.contains(kind) else {
      fields.log.add(
        .rasUnknownPrimitive, fields.path + ["primitive"], "There is no primitive \(kind.quoted).",
        remedy: DidYouMean.question(
          kind, among: Self.primitives,
          otherwise: "There are: \(Self.primitives.joined(separator: ", ")).")
      )
      // Its other fields mean nothing as long as that is so.
      fields.ignoreRest()
      return nil
    }
    let (primitive, unit) = primitive(kind, &fields)
    let otherwise = values.value(&fields, "else", .unit(unit), isNeeded: false)
    if let name { values.add(name, unit) }
    guard let name, let primitive else { return nil }
    return RASStep(
      name, label: label ?? name.replacingUnderscores, primitive, when: when, otherwise: otherwise)
  }

  /// The primitive, and what its figure is even where it could not be read.
  private func primitive(
    _ kind: String, _ fields: inout RASFields
  ) -> (RASPrimitive?, RASUnit) {
    switch kind {
    case "gate": (gate(&fields).map(RASPrimitive.gate), .yesNo)
    case "grade": (grade(&fields).map(RASPrimitive.grade), .word)
    case "level": level(&fields)
    case "score": (.score(score(&fields)), .points)
    case "points": points(&fields)
    case "tasks": (.tasks(tasks(&fields)), .hours)
    case "units": (units(&fields).map(RASPrimitive.units), .amount)
    case "history": (history(&fields).map(RASPrimitive.history), .amount)
    case "weights": (weights(&fields).map(RASPrimitive.weights), .amount)
    case "fixed": (fixed(&fields).map(RASPrimitive.fixed), .amount)
    default: modifier(&fields)
    }
  }

  private func gate(_ fields: inout RASFields) -> RASGate? {
    let tests = values.tests(&fields, "tests", isNeeded: true)
    let needs = fields.word("needs", of: RASGate.Needs.self, standard: .all)
    let stops = fields.word("fails", [("stops", true), ("goes on", false)], standard: true)
    guard let needs, let stops else { return nil }
    return RASGate(tests, needs: needs, stops: stops)
  }

  private func grade(_ fields: inout RASFields) -> RASGrade? {
    let figure = fields.name("of")
    let unit = figure.map(values.unit(of:)) ?? .number
    let below = fields.text("below")
    let thresholds = fields.each("thresholds") { row -> RASGrade.Threshold? in
      let level = row.text("level")
      let isExclusive = row.has("more-than")
      let limit = row.number(isExclusive ? "more-than" : "at-least", unit)
      guard let level, let limit else { return nil }
      return isExclusive
        ? RASGrade.Threshold(level, moreThan: limit) : RASGrade.Threshold(level, atLeast: limit)
    }
    guard let figure, let below else { return nil }
    return RASGrade(figure, below: below, thresholds)
  }

  private func level(_ fields: inout RASFields) -> (RASPrimitive?, RASUnit) {
    let figure = fields.name("of")
    let unit = fields.word("gives", of: RASUnit.self, standard: .amount) ?? .amount
    var components: [RASLookup.Component] = []
    if fields.has("amounts") {
      let amounts = fields.map("amounts") { values.value($0, .unit(unit), $1) }
      components.append(RASLookup.Component("", amounts ?? [:]))
    } else {
      components = fields.each("components") { part -> RASLookup.Component? in
        let name = part.text("component")
        let amounts = part.map("amounts") { values.value($0, .unit(unit), $1) }
        guard let name, let amounts else { return nil }
        return RASLookup.Component(name, amounts)
      }
    }
    let patches = fields.each("patches", isNeeded: false) { patch(&$0) }
    return (
      figure.map { .lookup(RASLookup($0, unit: unit, components, patches: patches)) }, unit
    )
  }

  private func patch(_ fields: inout RASFields) -> RASLookup.Patch? {
    let from = fields.day("from")
    let levels = fields.texts("levels")
    let change: RASLookup.Patch.Change? =
      fields.has("remove")
      ? fields.text("remove").map { .remove($0) } : fields.factor("change").map { .factor($0) }
    let grandfathers = values.tests(&fields, "grandfathers", isNeeded: false)
    guard let from, let levels, let change else { return nil }
    return RASLookup.Patch(from: from, levels: levels, change, grandfathers: grandfathers)
  }

  private func score(_ fields: inout RASFields) -> RASScore {
    let log = fields.log
    return RASScore(
      fields.each("items") { item -> RASScore.Item? in
        let figure = item.name("of")
        let points: RASScore.Item.Points?
        if item.has("points") {
          points = item.map("points") { RASScalar.number($0, .points, $1, log) }
            .map { .byWord($0) }
        } else if item.has("each") {
          points = item.number("each", .points).map { .each($0) }
        } else {
          points = item.number("yes", .points).map { .yes($0) }
        }
        let weight = item.number("weight", .number, isNeeded: false)
        guard let figure, let points else { return nil }
        return RASScore.Item(figure, points, weight: weight ?? .one)
      })
  }

  private func points(_ fields: inout RASFields) -> (RASPrimitive?, RASUnit) {
    let figure = fields.name("of")
    let unit = fields.word("gives", of: RASUnit.self, standard: .amount) ?? .amount
    let shape: RASPointPrice.Shape?
    if fields.has("table") {
      shape = .table(rows(&fields, "table", unit))
    } else if fields.has("pieces") {
      shape = .piecewise(rows(&fields, "pieces", unit))
    } else {
      let each = values.value(&fields, "each", .unit(unit))
      let plus = values.value(&fields, "plus", .unit(unit), isNeeded: false)
      shape = each.map { .linear(each: $0, plus: plus) }
    }
    guard let figure, let shape else { return (nil, unit) }
    return (.points(RASPointPrice(figure, unit: unit, shape)), unit)
  }

  private func rows(
    _ fields: inout RASFields, _ name: String, _ unit: RASUnit
  ) -> [RASPointPrice.Row] {
    fields.each(name) { row -> RASPointPrice.Row? in
      let from = row.number("from", .points)
      let value = values.value(&row, "value", .unit(unit))
      guard let from, let value else { return nil }
      return RASPointPrice.Row(from: from, value)
    }
  }
}

extension String {
  /// A name for people: `care_hours` is `care hours`.
  var replacingUnderscores: String { String(map { $0 == "_" ? " " : $0 }) }
}
