import Amounts
import CareCalendar
import Evidence
import Funding

/// Reads prices, limits, factors and tests of a definition. It knows what each figure is, as a
/// number's unit is that of its figure.
struct RASValueReader {
  /// How numbers of a value are written.
  enum Writing {
    case unit(RASUnit)
    /// `0.9`, `1/2`, `-10 %`.
    case factor
  }

  private(set) var units: [String: RASUnit] = [:]
  let log: RASLog

  init(_ log: RASLog) { self.log = log }

  mutating func add(_ name: String, _ unit: RASUnit) { units[name] = units[name] ?? unit }

  func unit(of figure: String) -> RASUnit { units[figure] ?? .number }

  func value(
    _ fields: inout RASFields, _ name: String, _ writing: Writing, isNeeded: Bool = true
  ) -> RASValue? {
    guard let node = fields.node(name, isNeeded: isNeeded) else { return nil }
    return value(node, writing, fields.path + [name])
  }

  func value(_ node: JSONNode, _ writing: Writing, _ path: [String]) -> RASValue? {
    guard case .object = node.content else {
      return switch writing {
      case .unit(let unit): RASScalar.number(node, unit, path, log).map(RASValue.constant)
      case .factor: RASScalar.factor(node, path, log).map(RASValue.constant)
      }
    }
    guard var fields = RASFields(node, path, log) else { return nil }
    defer { fields.finish() }
    if fields.has("figure") { return fields.name("figure").map(RASValue.figure) }
    if fields.has("share") {
      let share = fields.factor("share")
      let figure = fields.name("of")
      guard let share, let figure else { return nil }
      return .share(share, of: figure)
    }
    if fields.has("dated") {
      let entries = fields.each("dated") { entry -> RASValue.Dated? in
        let from = entry.day("from")
        let through = entry.day("through", isNeeded: false)
        let value = self.value(&entry, "value", writing)
        guard let from, let value else { return nil }
        return RASValue.Dated(from: from, through: through, value)
      }
      return .dated(entries)
    }
    if fields.has("by") {
      let figure = fields.name("by")
      let values = fields.map("values") { self.value($0, writing, $1) }
      guard let figure, let values else { return nil }
      return .byWord(figure, values)
    }
    log.add(
      .rasWrongKind, path, "The object is no value.",
      remedy: "Write a number in quotes, or an object with \"figure\", \"share\", \"dated\" or "
        + "\"by\".")
    return nil
  }

  /// Tests of a gate, or of a step that holds only for some.
  func tests(_ fields: inout RASFields, _ name: String, isNeeded: Bool) -> [RASTest] {
    fields.each(name, isNeeded: isNeeded) { test(&$0) }
  }

  private func test(_ fields: inout RASFields) -> RASTest? {
    let figure = fields.name("of")
    let unit = figure.map(unit(of:)) ?? .number
    let limits: [(String, (RASValue) -> RASTest.Comparison)] = [
      ("at-least", { .atLeast($0) }), ("more-than", { .moreThan($0) }),
      ("at-most", { .atMost($0) }), ("less-than", { .lessThan($0) }),
    ]
    for (name, comparison) in limits where fields.has(name) {
      let limit = value(&fields, name, .unit(unit))
      guard let figure, let limit else { return nil }
      return RASTest(figure, comparison(limit))
    }
    guard let comparison = otherComparison(&fields, unit), let figure else { return nil }
    return RASTest(figure, comparison)
  }

  private func otherComparison(
    _ fields: inout RASFields, _ unit: RASUnit
  ) -> RASTest.Comparison? {
    if fields.has("is"), unit == .yesNo {
      return fields.word("is", [("yes", true), ("no", false)]).map { .isYes($0) }
    }
    if fields.has("is") { return fields.text("is").map { .isOneOf([$0]) } }
    if fields.has("is-one-of") { return fields.texts("is-one-of").map { .isOneOf($0) } }
    if fields.has("before") { return fields.day("before").map { .before($0) } }
    if fields.has("on-or-after") { return fields.day("on-or-after").map { .onOrAfter($0) } }
    if fields.has("given") {
      return fields.word("given", [("yes", true), ("no", false)]).map { .isGiven($0) }
    }
    log.add(
      .rasMissingField, fields.path, "The test compares with nothing.",
      remedy: "Add one of: at-least, more-than, at-most, less-than, is, is-one-of, before, "
        + "on-or-after, given.")
    return nil
  }
}
