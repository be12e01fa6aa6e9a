import Amounts
public import CareCalendar
import CareHome
import Documents
public import Evidence
import Flexibility
import Intake

extension Fault.Code {
  /// A week that does not begin on a Monday.
  public static let notAMonday: Fault.Code = "delivery.not-a-monday"
}

/// Prints the week's tick sheets, one for each band: what is bought beside the fee, and nothing
/// that the fee covers, unless the resident gave it up (billing.md rule 17).
public struct PrintTickSheets: Sendable {
  private let home: OpenedHome
  private let pages: Pages
  private let week: Day

  /// - Throws: `delivery.not-a-monday`; everything that is wrong with the sheets or the templates.
  public init(folder: HomePlace, week: Day, templates: PageStyle = .standard) throws(Faults) {
    guard week.weekday == 1 else {
      throw Faults(
        Fault(
          .notAMonday, "\(week.words) is not a Monday.",
          remedy: "Give the Monday of the week, \((week - (week.weekday - 1)).iso)."))
    }
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: templates)
    self.week = week
  }

  /// - Throws: `prices.none`, where nothing is sold beside the fee in the week.
  public func report() throws(Faults) -> Report {
    let services = services
    guard !services.isEmpty else {
      throw Faults(
        Fault(
          .nothingPriced, at: SourceLocation(file: "prices.csv"),
          "No service is sold beside the fee in the week of \(week.words).",
          remedy: "Add the services' prices to prices.csv."))
    }
    var files: [OutputFile] = []
    var entries: [OutputIndex.Entry] = []
    var summary = TickSheetSummary(home: home.register.home, week: week)
    for band in home.register.bands {
      let sheet = TickSheet(
        home: home.register.home, week: week, unit: band, rows: rows(of: band.id),
        services: services)
      guard !sheet.rows.isEmpty else { continue }
      let name = "tick-sheet-\(week.iso)-\(DocumentName.safe(band.id.text))"
      let page = try pages.file(TickSheetPage(sheet), name, of: home.name, in: ["tick-sheets"])
      let csv = OutputFile(
        try pages.path(home.name, ["tick-sheets"], name + ".csv"),
        sheet.csv(DeliveryFile.headings))
      files += [page, csv]
      summary.add(sheet)
      entries.append(
        OutputIndex.Entry(
          home: home.register.home.name, kind: .sheet, period: week.words,
          title: TickSheetPage(sheet).title, files: [page, csv].map(\.path.description)))
    }
    return Report(
      text: summary.text, json: summary.json.encoded, files: files, entries: entries,
      warnings: home.warnings)
  }

  /// Those with a price on some day of the week that the fee does not cover for everybody.
  private var services: [Service] {
    let givenUp = Set(home.register.placements.flatMap { self.givenUp(in: $0.id) })
    let package = package
    return home.register.services.filter { service in
      service.prices.value(on: week + 6) != nil
        && (!package.contains(service.id) || givenUp.contains(service.id))
    }
  }

  /// What everybody's weekly fee covers.
  private var package: Set<ServiceID> {
    Set(home.folder.catalogue.filter { $0.standardQuantity > .zero }.map(\.service.id))
  }

  /// What the resident buys elsewhere, or here one by one, on some day of the week.
  private func givenUp(in placement: PlacementID) -> Set<ServiceID> {
    Set(
      home.register.agreements.filter {
        $0.placement == placement && $0.from <= week + 6 && week <= $0.through ?? week
      }.flatMap { $0.basket.map(\.service) })
  }

  private func rows(of band: BandID) -> [TickSheet.Row] {
    let names = Dictionary(home.register.residents.map { ($0.id, $0) }) { first, _ in first }
    var rows: [TickSheet.Row] = []
    for placement in home.register.placements {
      let days = (0..<7).map { week + $0 }
      guard let day = days.last(where: { placement.isCurrent(on: $0) }),
        let stay = placement.stays.value(on: day), stay.band == band,
        let resident = names[placement.resident]
      else { continue }
      rows.append(
        TickSheet.Row(
          resident: resident, room: stay.room,
          inFee: package.subtracting(givenUp(in: placement.id))))
    }
    // Rooms by number where they have one: 9 before 10, 12a before 12b.
    return rows.sorted { left, right in
      let numbers = [left, right].map { Int($0.room.prefix { $0.isNumber }) ?? Int.max }
      return (numbers[0], left.room, left.resident.id) < (numbers[1], right.room, right.resident.id)
    }
  }
}
