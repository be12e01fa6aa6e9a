public import Evidence

/// Something wrong with a definition, with its place in it.
public struct RASProblem: Hashable, Sendable {
  /// The step; nil where the problem is of the definition as a whole.
  public let step: String?
  /// The way to the field from the whole: `steps`, `2`, `amounts`, `L3`.
  public let path: [String]
  public let code: Fault.Code
  public let message: String
  public let remedy: String

  public init(
    step: String?, path: [String], code: Fault.Code, message: String, remedy: String
  ) {
    self.step = step
    self.path = path
    self.code = code
    self.message = message
    self.remedy = remedy
  }

  /// `Definition austria, step "base", field amounts.L3`: where it stands, for people.
  public func place(in definition: String) -> String {
    let field = (step == nil ? path : Array(path.dropFirst(2))).joined(separator: ".")
    return "Definition \(definition)" + (step.map { ", step \"\($0)\"" } ?? "")
      + (field.isEmpty ? "" : ", field \(field)")
  }

  /// As a fault.
  ///
  /// - Parameter location: where the field stands in its file; nil where there is no file.
  public func fault(in definition: String, at location: SourceLocation? = nil) -> Fault {
    Fault(
      code, at: location, "\(place(in: definition)): \(message)", remedy: remedy)
  }
}

extension Fault.Code {
  /// A step reads a figure that there is not.
  public static let rasUnknownFigure: Fault.Code = "ras.unknown-figure"
  /// Steps read each other round in a circle.
  public static let rasCyclic: Fault.Code = "ras.cyclic"
  /// A step reads the figure of one that comes after it.
  public static let rasLaterFigure: Fault.Code = "ras.later-figure"
  /// Two inputs or steps share a name.
  public static let rasRepeatedName: Fault.Code = "ras.repeated-name"
  /// A figure is in another unit than the step needs.
  public static let rasWrongUnit: Fault.Code = "ras.wrong-unit"
  /// A figure may be missing where a step needs one.
  public static let rasMayBeMissing: Fault.Code = "ras.may-be-missing"
  /// A level or word has no value, or a value is for one that there is not.
  public static let rasMissingLevel: Fault.Code = "ras.missing-level"
  public static let rasUnknownLevel: Fault.Code = "ras.unknown-level"
  /// Thresholds, rows of a table or limits are not in order.
  public static let rasUnordered: Fault.Code = "ras.unordered"
  /// Dated values that overlap, leave a gap, or end before they begin.
  public static let rasBadDates: Fault.Code = "ras.bad-dates"
  /// A setting that can't be: a negative price, a share above the whole.
  public static let rasBadSetting: Fault.Code = "ras.bad-setting"
  /// A list that needs an entry has none.
  public static let rasNothingThere: Fault.Code = "ras.nothing-there"
  /// A figure that no budget can be.
  public static let rasTooLarge: Fault.Code = "ras.too-large"
  /// A program is asked for a day on which its definition does not hold.
  public static let rasNotInForce: Fault.Code = "ras.not-in-force"
}
