public import CareCalendar
import Documents
public import Evidence
import Funding
import Intake

/// Holds two definitions, or two days of one, side by side: who is better and who is worse off.
public struct SimulateRAS: Sendable {
  /// A definition's file, and the day for which it is run.
  public struct Side: Sendable {
    let path: String
    let day: Day

    public init(_ path: String, on day: Day) {
      self.path = path
      self.day = day
    }
  }

  private let simulation: RASSimulation
  private let warnings: [Fault]

  /// - Throws: everything that is wrong with definitions or assessments.
  public init(from old: Side, to new: Side, assessments: String) throws(Faults) {
    let before = try RASDefinitionFile.read(old.path).definition
    let after = try RASDefinitionFile.read(new.path).definition
    let sheet = try RASAssessmentFile.read(assessments, for: [before, after])
    simulation = try RASSimulation(
      sheet.assessments, from: RASProgram(before, on: old.day), to: RASProgram(after, on: new.day))
    warnings = sheet.warnings
  }

  /// - Throws: what is wrong with the templates.
  public func report(templates: PageStyle = .standard) throws(Faults) -> Report {
    let (old, new) = (simulation.before.definition, simulation.after.definition)
    return try Report(
      RASReport(simulation), named: "\(old.id)-\(old.version)-to-\(new.id)-\(new.version)",
      warnings, Pages(templates: templates))
  }
}
