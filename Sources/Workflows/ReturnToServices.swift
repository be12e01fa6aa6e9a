public import CareCalendar
public import CareHome
import Documents
public import Evidence
public import Flexibility

extension Fault.Code {
  /// The resident has no part payment to come back from.
  static let returnNothingAgreed: Fault.Code = "return.no-agreement"
}

/// Says what it takes a resident to come back to the services that they gave up: the notice, the
/// cost and the day.
public struct ReturnToServices: Sendable {
  private let home: OpenedHome
  private let pages: Pages
  private let resident: Resident
  private let agreement: Agreement
  private let reason: ServiceReturn.Reason
  private let day: Day

  /// - Parameter day: when the resident asks to come back, or the provider fails.
  /// - Throws: everything that is wrong with the sheets or the templates; a resident without an
  ///   agreement on the day.
  public init(
    folder: HomePlace, resident: ResidentID, because reason: ServiceReturn.Reason, askedOn day: Day,
    templates: PageStyle = .standard
  ) throws(Faults) {
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: templates)
    let placement: Placement
    (self.resident, placement) = try home.resident(resident, on: day)
    let running = home.register.agreements.inForce(on: day).filter { $0.placement == placement.id }
    guard let agreement = running.last else {
      throw Faults(
        Fault(
          .returnNothingAgreed, at: SourceLocation(file: "agreements.csv"),
          "\(resident) has no agreement in force on \(day.words), so nothing was given up.",
          remedy: "Give a day on which the agreement runs with --as-of."))
    }
    self.agreement = agreement
    self.reason = reason
    self.day = day
  }

  /// - Throws: services of the agreement that the catalogue no longer has.
  public func report() throws(Faults) -> Report {
    let report = ServiceReturnReport(
      home: home.register.home, resident: resident, agreement: agreement,
      back: try home.catalogue.returning(from: agreement, askedOn: day, because: reason))
    let page = ServiceReturnPage(report)
    let file = try pages.file(page, "return-\(resident.id)", of: home.name, in: [])
    return Report(
      text: report.text, json: report.json.encoded, files: [file],
      entries: [
        OutputIndex.Entry(
          home: home.register.home.name, kind: .serviceReturn, title: page.title,
          files: [file.path.description])
      ], warnings: home.warnings)
  }
}
