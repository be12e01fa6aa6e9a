import Amounts
public import Evidence
import Foundation
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

  /// The definitions at a path: that of a file, or those of all `.json` files of a folder, in order
  /// of name.
  ///
  /// - Throws: everything that is wrong with any of them.
  public static func readAll(_ path: String) throws(Faults) -> [RASDefinitionFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [try read(path)] }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { !$0.hasPrefix(".") && $0.lowercased().hasSuffix(".json") }.sorted()
    guard !names.isEmpty else {
      throw Faults(
        Fault(
          .folderUnreadable, at: SourceLocation(file: path), "The folder holds no definition.",
          remedy: "Give a .json file, or a folder that holds some, such as samples/ras."))
    }
    var files: [RASDefinitionFile] = []
    var faults: [Fault] = []
    for name in names {
      do throws(Faults) {
        files.append(try read(path + "/" + name))
      } catch {
        faults += error.all
      }
    }
    if let faults = Faults(faults) { throw faults }
    return files
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
