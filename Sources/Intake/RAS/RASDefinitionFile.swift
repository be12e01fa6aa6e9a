import Amounts
public import Evidence
public import Funding

/// A definition of a resource allocation system in a JSON file; `hearth schema ras-definition`
/// prints its schema.
public struct RASDefinitionFile: Sendable {
  public let file: String
  public let definition: RASDefinition

  /// - Throws: everything that is wrong with the file, each with definition, step, field and line.
  public init(_ file: SheetFile) throws(Faults) {
    let root = try JSONReader.read(file)
    var name = file.name
    if case .string(let id)? = root["definition"]?.content { name = id }
    let log = RASLog(file: file.name, root: root, definition: name)
    let definition = RASFields(root, [], log).flatMap { fields in
      var fields = fields
      let read = Self.definition(&fields)
      fields.finish()
      return read
    }
    if let definition {
      // Problems of steps that could not be read would only tell the same again.
      if log.refusals == nil { definition.problems().forEach(log.add) }
    }
    if let faults = log.refusals { throw faults }
    guard let definition else {
      throw Faults(
        Fault(
          .notJSON, at: SourceLocation(file: file.name), "The file holds no definition.",
          remedy: "Write one; samples/ras has many."))
    }
    self.file = file.name
    self.definition = definition
  }

  /// Reads the file at `path`.
  ///
  /// - Throws: everything that is wrong with it, one that can't be read included.
  public static func read(_ path: String) throws(Faults) -> RASDefinitionFile {
    try RASDefinitionFile(try SheetFile.read(path))
  }

  static let roundingRules: [(String, RoundingRule)] = [
    ("nearest", .halfAwayFromZero), ("nearest-even", .halfToEven), ("down", .down), ("up", .up),
  ]

  private static func definition(_ fields: inout RASFields) -> RASDefinition? {
    _ = fields.node("$schema", isNeeded: false)
    let id = fields.name("definition")
    let name = fields.text("name")
    let version = fields.text("version")
    let from = fields.day("from")
    let through = fields.day("through", isNeeded: false)
    let about = fields.text("about", isNeeded: false)
    let source = fields.text("source")
    let amounts = fields.word("amounts", of: RASDefinition.AmountsOrigin.self)
    let currency = fields.word("currency", of: RASCurrency.self, standard: .pounds)
    let period = fields.word("period", of: RASPeriod.self, standard: .week)
    var values = RASValueReader(fields.log)
    let inputs = fields.each("inputs") { Self.input(&$0) }
    for input in inputs { values.add(input.name, input.unit) }
    var steps = RASStepReader(values: values)
    let read = fields.each("steps") { steps.step(&$0) }
    let result = fields.name("result")
    let rounding = fields.word("rounding", roundingRules, standard: .halfAwayFromZero)
    let cases = fields.each("cases", isNeeded: false) { Self.example(&$0, inputs) }
    guard let id, let name, let version, let from, let source, let amounts, let currency,
      let period, let result, let rounding
    else { return nil }
    return RASDefinition(
      id: id, name: name, version: version, from: from, through: through, about: about ?? "",
      source: source, amounts: amounts, currency: currency, period: period, inputs: inputs,
      steps: read, result: result, rounding: rounding, cases: cases)
  }
}
