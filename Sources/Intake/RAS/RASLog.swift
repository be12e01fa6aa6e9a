import Evidence
import Funding

/// Gathers what is wrong with a definition's file: each fault with definition, step, field and line.
final class RASLog {
  private let file: String
  private let root: JSONNode
  private let definition: String
  private var faults: [Fault] = []

  init(file: String, root: JSONNode, definition: String) {
    self.file = file
    self.root = root
    self.definition = definition
  }

  func add(
    _ code: Fault.Code, _ path: [String], _ message: String, remedy: String
  ) {
    var step: String?
    if path.first == "steps", path.count > 1, let number = Int(path[1]) {
      step = name(ofStep: number)
    }
    add(RASProblem(step: step, path: path, code: code, message: message, remedy: remedy))
  }

  func add(_ problem: RASProblem) {
    faults.append(
      problem.fault(
        in: definition, at: SourceLocation(file: file, row: root.line(of: problem.path))))
  }

  /// The step's name, or its number where it has none.
  private func name(ofStep number: Int) -> String {
    if case .array(let steps)? = root["steps"]?.content, steps.indices.contains(number),
      case .string(let name)? = steps[number]["step"]?.content
    {
      return name
    }
    return "\(number + 1)"
  }

  var refusals: Faults? { Faults(faults) }
}

extension Fault.Code {
  static let rasMissingField: Fault.Code = "ras.missing-field"
  static let rasUnknownField: Fault.Code = "ras.unknown-field"
  /// A text where a list should be, a number where a text should be.
  static let rasWrongKind: Fault.Code = "ras.wrong-kind"
  static let rasUnknownPrimitive: Fault.Code = "ras.unknown-primitive"
  static let rasUnknownWord: Fault.Code = "ras.unknown-word"
  static let rasBadNumber: Fault.Code = "ras.bad-number"
  static let rasBadName: Fault.Code = "ras.bad-name"
}
