public import CareCalendar
import CareHome
import Documents
public import Evidence
import Flexibility
import Intake

/// Looks again at each agreement in force: whose verdict have occupancy or budget changed?
public struct ReviewAgreements: Sendable {
  private let home: OpenedHome
  private let before: OpenedHome?
  private let asOf: Day

  /// - Parameter before: the home's sheets as they were when the agreements began; nil where they
  ///   are not at hand, so that both verdicts follow from today's budget.
  /// - Throws: everything that is wrong with either folder's sheets.
  public init(folder: HomePlace, before: String?, asOf: Day) throws(Faults) {
    home = try OpenedHome(folder: folder)
    self.before = try before.map { (path) throws(Faults) in
      try OpenedHome(folder: HomePlace(path))
    }
    self.asOf = asOf
  }

  public func report() throws(Faults) -> Report {
    let now = home.reviewState(on: asOf)
    let reviews = try home.register.agreements.reviewed(on: asOf, now: now) {
      (before ?? home).reviewState(on: $0.from)
    }
    let references = Dictionary(
      home.register.placements.compactMap { placement in
        home.register.residents.first { $0.id == placement.resident }
          .map { (placement.id, $0.reference) }
      }, uniquingKeysWith: { first, _ in first })
    let report = ReviewReport(
      home: home.register.home, day: asOf, reviews: reviews, references: references,
      knowsBudgetBefore: before != nil)
    return Report(
      text: report.text, json: report.json.encoded, files: [], entries: [],
      warnings: home.warnings)
  }
}

extension OpenedHome {
  fileprivate func reviewState(on day: Day) -> ReviewState {
    let circumstances = circumstances(on: day)
    return ReviewState(
      catalogue: catalogue, residents: circumstances.residents, band: circumstances.band,
      largestOptOut: circumstances.largestOptOut)
  }
}
