import Amounts
public import Evidence

/// The values of one step that are to be fitted, and what each person brings to them: the step's
/// figure is the sum of value × entry.
struct FitDesign {
  /// What is fitted, for people: `a point`, `level 3`.
  let names: [String]
  /// As the definition has them.
  let present: [Ratio]
  /// For each value, an entry for each row.
  let columns: [[Ratio]]
  /// Whether a later value may not be below an earlier one.
  let isOrdered: Bool
  let kind: RASCalibration.Kind
  /// The definition with other values.
  let replacing: ([Ratio]) -> RASDefinition

  /// - Throws: `ras.can't-calibrate` where the step has no values that can be fitted.
  init(
    _ definition: RASDefinition, step name: String, run: RASRun, rows: [Int]
  ) throws(Faults) {
    guard let index = definition.steps.firstIndex(where: { $0.name == name }) else {
      throw Self.refusal(
        definition, "There is no step \"\(name)\".",
        "Name one of: \(definition.steps.map(\.name).joined(separator: ", ")).")
    }
    func changed(_ primitive: RASPrimitive) -> RASDefinition {
      var copy = definition
      copy.steps[index].primitive = primitive
      return copy
    }
    switch definition.steps[index].primitive {
    case .points(let price):
      guard case .linear(let each, let plus) = price.shape, price.unit == .amount,
        let present = each.constantValue
      else {
        throw Self.refusal(
          definition, "Step \"\(name)\" has no single price a point.",
          "Choose a step that has one: \"each\" with an amount.")
      }
      let points = run.numbers(price.figure, rows)
      let besides = plus?.constantValue
      kind = .pointPrice
      names = ["a point"] + (besides == nil ? [] : ["besides"])
      self.present = [present] + (besides.map { [$0] } ?? [])
      columns = [points] + (besides == nil ? [] : [rows.map { _ in Ratio.one }])
      isOrdered = false
      replacing = { values in
        var copy = price
        copy.shape = .linear(
          each: .constant(values[0]), plus: besides == nil ? plus : .constant(values[1]))
        return changed(.points(copy))
      }
    case .lookup(let lookup):
      guard lookup.components.count == 1, lookup.unit == .amount,
        lookup.patches.allSatisfy({ $0.from > run.day }),
        lookup.components[0].amounts.values.allSatisfy({ $0.constantValue != nil })
      else {
        throw Self.refusal(
          definition,
          "Step \"\(name)\" has several components, dated amounts or patches in force.",
          "Calibrate a step with one amount for each level.")
      }
      let component = lookup.components[0]
      let words = run.words(of: lookup.figure)
      let answered = run.words(lookup.figure, rows)
      let levels = words.filter { word in answered.contains(word) }
      kind = .levelValues
      names = levels
      present = levels.map { component.amounts[$0]?.constantValue ?? .zero }
      columns = levels.map { level in answered.map { $0 == level ? .one : .zero } }
      isOrdered = definition.isOrdered(lookup.figure)
      replacing = { values in
        var copy = lookup
        for (level, value) in zip(levels, values) {
          copy.components[0].amounts[level] = .constant(value)
        }
        return changed(.lookup(copy))
      }
    case .score(let score):
      let price = try Self.price(of: name, in: definition)
      kind = .weights
      names = score.items.map(\.figure.spoken)
      present = score.items.map(\.weight)
      columns = run.points(of: score, rows).map { column in column.map { $0 * price } }
      isOrdered = false
      replacing = { values in
        var copy = score
        for item in copy.items.indices { copy.items[item].weight = values[item] }
        return changed(.score(copy))
      }
    default:
      throw Self.refusal(
        definition, "Step \"\(name)\" has no values that can be fitted to costs.",
        "Choose a step with a price a point, amounts by level, or scored items.")
    }
  }

  /// The price a point of the step that turns these points into money.
  private static func price(
    of score: String, in definition: RASDefinition
  ) throws(Faults) -> Ratio {
    for step in definition.steps {
      if case .points(let price) = step.primitive, price.figure == score, price.unit == .amount,
        case .linear(let each, nil) = price.shape, let value = each.constantValue, value > .zero
      {
        return value
      }
    }
    throw refusal(
      definition, "No step turns the points of \"\(score)\" into money at one price.",
      "Weights are fitted against a price: add a step with \"each\".")
  }

  private static func refusal(
    _ definition: RASDefinition, _ message: String, _ remedy: String
  ) -> Faults {
    Faults(
      Fault(.rasCannotCalibrate, "Definition \(definition.id): \(message)", remedy: remedy))
  }
}

extension RASValue {
  /// The value where it is written down as one number.
  var constantValue: Ratio? {
    if case .constant(let value) = self { value } else { nil }
  }
}

extension RASDefinition {
  /// Whether a word figure runs from the least to the greatest.
  func isOrdered(_ figure: String) -> Bool {
    if let input = inputs.first(where: { $0.name == figure }) {
      if case .level = input.kind { return true }
      return false
    }
    return true
  }
}

extension RASRun {
  fileprivate func column(_ name: String) -> Int? {
    (definition.inputs.map(\.name) + definition.steps.map(\.name)).firstIndex(of: name)
  }

  fileprivate func numbers(_ name: String, _ rows: [Int]) -> [Ratio] {
    guard let column = column(name) else { return rows.map { _ in .zero } }
    return rows.map { columns.number(column, $0) }
  }

  fileprivate func words(of name: String) -> [String] {
    if let input = definition.inputs.first(where: { $0.name == name }) { return input.words }
    return program.steps.first { $0.step.name == name }?.figure.words ?? []
  }

  fileprivate func words(_ name: String, _ rows: [Int]) -> [String?] {
    guard let column = column(name) else { return rows.map { _ in nil } }
    let words = words(of: name)
    return rows.map { row in columns.word(column, row).map { words[$0] } }
  }

  /// For each item its points before the weight, of each row.
  fileprivate func points(of score: RASScore, _ rows: [Int]) -> [[Ratio]] {
    var scope = Scope(day: day, currency: currency)
    for input in definition.inputs {
      scope.add(
        input.name, StepFigure(unit: input.unit, words: input.words), label: input.name.spoken)
    }
    for step in program.steps { scope.add(step.step.name, step.figure, label: step.step.label) }
    return score.items.map { item in
      let item = ScoredItem(item, scope)
      return rows.map { item.points(columns, $0) }
    }
  }
}

extension Fault.Code {
  /// A step that has nothing to fit, or a sample that settles nothing.
  public static let rasCannotCalibrate: Fault.Code = "ras.cannot-calibrate"
}
