import Amounts
import CareCalendar
import Evidence
import Funding
import Intake

/// Works out the budgets of every model 1 from the files that its row names.
struct ModelBudgets {
  private let file: PaymentModelsFile
  /// The folder of the sheet of models, with a slash at its end; empty for the current one.
  private let folder: String

  init(_ file: PaymentModelsFile, beside path: String) {
    self.file = file
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// - Throws: every fault of every file.
  func budgets(
    of models: [PaymentModel], on day: Day
  ) throws(Faults) -> [PaymentModelID: [String: IndicativeBudget]] {
    var found: [PaymentModelID: [String: IndicativeBudget]] = [:]
    var faults: [Fault] = []
    for model in models {
      guard let files = file.budgetFiles(of: model) else { continue }
      do throws(Faults) {
        found[model.id] = try budgets(files, on: day)
      } catch {
        faults += error.all
      }
    }
    if let faults = Faults(faults) { throw faults }
    return found
  }

  private func budgets(
    _ files: PaymentModelsFile.BudgetFiles, on day: Day
  ) throws(Faults) -> [String: IndicativeBudget] {
    var budgets = try systemBudgets(files, on: day)
    if let panel = files.panel {
      let decisions = try PanelFile.read(folder + panel).decisions.filter { $0.day <= day }
      for decision in decisions.sorted(by: { $0.day < $1.day }) {
        budgets[decision.reference] = IndicativeBudget(
          decision, changing: budgets[decision.reference])
      }
    }
    return budgets
  }

  /// What the resource allocation system says of everybody who was assessed; nothing of whom a gate
  /// turned away.
  private func systemBudgets(
    _ files: PaymentModelsFile.BudgetFiles, on day: Day
  ) throws(Faults) -> [String: IndicativeBudget] {
    guard let definition = files.definition, let assessments = files.assessments else { return [:] }
    let read = try RASDefinitionFile.read(folder + definition)
    let sheet = try RASAssessmentFile.read(folder + assessments, for: [read.definition])
    let run = try RASProgram(read.definition, on: day).run(sheet.assessments)
    var budgets: [String: IndicativeBudget] = [:]
    for (row, person) in run.people.enumerated() where run.isEligible(row) {
      let budget = run.budget(row, at: sheet.places[row])
      guard let rate = budget.rate else {
        throw Faults(
          Fault(
            .budgetNotWeekly, at: SourceLocation(file: read.file),
            "The definition \"\(budget.definition)\" gives no budget in pounds for a time.",
            remedy: "Use a definition whose currency is GBP and whose period is not once."))
      }
      budgets[person.id] = IndicativeBudget(
        weekly: rate.weekly.rounded(.halfAwayFromZero),
        origin: "\(read.definition.name), version \(budget.version)",
        explanation: budget.explanation)
    }
    return budgets
  }
}

extension Fault.Code {
  /// A definition that can't stand beside a weekly fee.
  static let budgetNotWeekly: Fault.Code = "models.budget-not-weekly"
}
