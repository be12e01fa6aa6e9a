public import Amounts
import Billing
public import CareCalendar
public import CareHome
import Costing
import Documents
public import Evidence
import Flexibility
import Funding
import Intake

extension Fault.Code {
  /// The resident does not live in the home on the day asked about.
  public static let notResident: Fault.Code = "home.not-resident"
}

/// Says what a home can release when a resident buys services elsewhere.
public struct ShareFlexibly: Sendable {
  private let home: OpenedHome
  private let pages: Pages
  private let resident: Resident
  private let placement: Placement
  private let basket: [BasketItem]
  private let release: Money?
  private let residentsOut: Int
  private let noticeWeeks: Int?
  private let asOf: Day

  /// - Parameters:
  ///   - release: a proposal to judge; nil to judge the covered share itself.
  ///   - residents: how many give the same up at once.
  ///   - noticeWeeks: nil for the longest notice of the services given up.
  /// - Throws: everything that is wrong with the sheets or the templates; a resident who does not
  ///   live in the home on the day.
  public init(
    folder: String, resident: ResidentID, basket: [BasketItem], release: Money?, residents: Int,
    noticeWeeks: Int?, asOf: Day, templates: String? = nil
  ) throws(Faults) {
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: templates)
    try home.expect(resident)
    guard let person = home.register.residents.first(where: { $0.id == resident }),
      let placement = home.register.placement(of: resident, on: asOf)
    else { throw Faults(.notResident(resident, on: asOf)) }
    self.resident = person
    self.placement = placement
    self.basket = basket
    self.release = release
    residentsOut = residents
    self.noticeWeeks = noticeWeeks
    self.asOf = asOf
  }

  /// - Throws: everything that is wrong with the basket.
  public func report() throws(Faults) -> Report {
    let model = try FlexibilityModel(
      home.catalogue,
      home.circumstances(on: asOf, residentsOut: residentsOut, except: placement.id))
    let notice = noticeWeeks ?? longestNotice
    let share = try model.share(of: basket, noticeWeeks: notice)
    var proposal: ReleaseAssessment?
    if let release {
      proposal = try model.assess(
        Rate(release), for: basket, noticeWeeks: notice, position: try position())
    }
    let report = FlexibleShareReport(
      home: home.register.home, resident: resident, catalogue: home.catalogue, share: share,
      schedule: try model.schedule(of: basket, contractNotice: notice), proposal: proposal,
      holdingNote: holdingAdvice)
    let page = try pages.file(
      FlexibleSharePage(report), "flexible-share-\(resident.id)", of: home.name, in: [])
    return Report(
      text: report.text, json: report.json.encoded, files: [page],
      entries: [
        OutputIndex.Entry(
          home: home.register.home.name, kind: .flexibleShare,
          title: FlexibleSharePage(report).title, files: [page.path.description])
      ], warnings: home.warnings + (proposal?.warnings ?? []))
  }

  private var holdingAdvice: String {
    let components = basket.compactMap { home.catalogue.service($0.service)?.service.component }
    return home.folder.policies.standing(
      of: DirectPaymentUse(replacing: components), in: home.register.home.nation, on: asOf
    ).advice
  }

  private var longestNotice: Int {
    basket.compactMap { home.catalogue.service($0.service)?.noticeWeeks }.max() ?? 0
  }

  /// The resident's fee, what its main payer pays of it, and what the band costs, where all are
  /// known.
  private func position() throws(Faults) -> FeeToday? {
    let shares = try home.billingInput().weeklyShares(of: placement.id, on: asOf)
    guard let stay = placement.stays.value(on: asOf),
      let cost = home.costing.unitCosts.band(stay.band)?.components.total,
      let main = shares.first(where: { $0.kind == .councilFee }) ?? shares.last
    else { return nil }
    return FeeToday(
      fee: stay.grossFee, payerPays: Rate(main.weekly.rounded(.halfAwayFromZero)), unitCost: cost)
  }
}

extension Fault {
  fileprivate static func notResident(_ resident: ResidentID, on day: Day) -> Fault {
    Fault(
      .notResident, at: SourceLocation(file: "placements.csv"),
      "\(resident) does not live in the home on \(day.words).",
      remedy: "Give a day of the resident's stay with --as-of.")
  }
}
