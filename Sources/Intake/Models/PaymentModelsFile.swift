public import CareCalendar
public import Evidence
import Foundation
public import Funding

extension Fault.Code {
  /// Two rows of one model hold on the same day.
  public static let modelOverlap: Fault.Code = "models.overlap"
  /// A file of models none of which holds on the day asked about.
  public static let modelsOutOfDate: Fault.Code = "models.none-in-force"
}

/// The models that a council or a home looks at, each row from a day.
public struct PaymentModelsFile: Sendable {
  /// Where a model 1's budgets come from: files beside the sheet itself.
  public struct BudgetFiles: Hashable, Sendable {
    /// A definition of a resource allocation system, with the assessments that it is run on.
    public let definition: String?
    public let assessments: String?
    /// What a panel has decided in its place.
    public let panel: String?
    public let location: SourceLocation
  }

  /// The name of the file.
  public let name: String
  private let entries: [PaymentModelsSheet.Entry]

  /// - Throws: every fault of the file.
  public init(_ file: SheetFile) throws(Faults) {
    let log = FaultLog()
    let sheet = OpenSheet<PaymentModelsSheet>.open(file, log)
    sheet?.tellRepeatedKeys(log)
    let rows = sheet?.read(Names(), log)
    let found = rows?.values ?? []
    Self.tellOverlaps(found.map(\.model), log)
    if let faults = log.refusals { throw faults.placed(in: file.name) }
    name = file.name
    entries = found
  }

  /// Reads the file at `path`.
  ///
  /// - Throws: every fault of the file, one that can't be read included.
  public static func read(_ path: String) throws(Faults) -> PaymentModelsFile {
    try PaymentModelsFile(try SheetFile.read(path))
  }

  /// The models that hold on a day, in the order of the sheet.
  ///
  /// - Throws: `models.none-in-force`.
  public func models(on day: Day) throws(Faults) -> [PaymentModel] {
    let holding = entries.map(\.model).filter { $0.holds(on: day) }
    guard holding.isEmpty else { return holding }
    throw Faults(
      Fault(
        .modelsOutOfDate, at: SourceLocation(file: name),
        "No model holds on \(day.words).",
        remedy: "Give another day with --as-of, or add a row from that day on."))
  }

  /// Where the budgets of a model come from; nil for models 2 and 3.
  public func budgetFiles(of model: PaymentModel) -> BudgetFiles? {
    entries.first { $0.model.id == model.id && $0.model.from == model.from }?.budgets
  }

  private static func tellOverlaps(_ models: [PaymentModel], _ log: FaultLog) {
    for (index, model) in models.enumerated() {
      for earlier in models[..<index] where earlier.id == model.id {
        let later = max(earlier.from, model.from)
        guard earlier.holds(on: later), model.holds(on: later) else { continue }
        log.add(
          Fault(
            .modelOverlap, at: model.location?.column(PaymentModelsSheet.Column.from.rawValue),
            "Model \"\(model.id)\" has two rows that hold on \(later).",
            remedy: "End the earlier row on the day before this one begins."))
      }
    }
  }
}
