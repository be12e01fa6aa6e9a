public import Amounts
public import CareCalendar
import Documents
public import Evidence
import Funding
import Intake

/// Fits the values of a step to what care costs, and says how well they fit.
public struct CalibrateRAS: Sendable {
  private let calibration: RASCalibration
  private let warnings: [Fault]

  /// - Parameters:
  ///   - definition: its file.
  ///   - step: whose values are fitted.
  ///   - assessments: a sheet with actual costs.
  ///   - target: what the sample is to come to; nil for what it costs.
  /// - Throws: everything that is wrong with either, and `ras.cannot-calibrate`.
  public init(
    definition: String, step: String, assessments: String, on day: Day, target: Money?
  ) throws(Faults) {
    let file = try RASDefinitionFile.read(definition)
    let sheet = try RASAssessmentFile.read(assessments, for: [file.definition])
    calibration = try RASCalibration(
      file.definition, step: step, on: day, sample: sheet.assessments, target: target)
    warnings = sheet.warnings
  }

  /// - Throws: what is wrong with the templates.
  public func report(templates: PageStyle = .standard) throws(Faults) -> Report {
    let definition = calibration.definition
    return try Report(
      RASReport(calibration),
      named: "calibration-\(definition.id)-\(definition.version)-\(calibration.step)", warnings,
      Pages(templates: templates))
  }
}
