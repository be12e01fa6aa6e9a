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
    folder: HomePlace, resident: ResidentID, basket: [BasketItem], release: Money?, residents: Int,
    noticeWeeks: Int?, asOf: Day, templates: PageStyle = .standard
  ) throws(Faults) {
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: templates)
    (self.resident, placement) = try home.resident(resident, on: asOf)
    self.basket = basket
    self.release = release
    residentsOut = residents
    self.noticeWeeks = noticeWeeks
    self.asOf = asOf
  }

  /// - Throws: everything that is wrong with the basket.
  public func report() throws(Faults) -> Report {
    try home.expectWithinPackage(basket)
    let (share, model) = try home.flexibleShare(
      of: resident.id, without: basket, residentsOut: residentsOut, noticeWeeks: noticeWeeks,
      on: asOf)
    let notice = share.noticeWeeks
    var proposal: ReleaseAssessment?
    var ranges: ReleaseRanges?
    if let release {
      proposal = try model.assess(
        Rate(release), for: basket, noticeWeeks: notice,
        position: try home.feeToday(of: placement, on: asOf))
      ranges = try model.ranges(
        of: Rate(release), for: basket, noticeWeeks: notice, over: home.folder.judgements)
    }
    let margin = home.costing.curve.point(model.circumstances.residents)?.weeklyMargin
    let report = FlexibleShareReport(
      home: home.register.home, resident: resident, catalogue: home.catalogue, share: share,
      schedule: try model.schedule(of: basket, contractNotice: notice), proposal: proposal,
      holdingNote: holdingAdvice, sensitivity: try sensitivity(model, notice),
      ranges: ranges, result: margin.flatMap { proposal?.whoPays.result(from: $0) },
      warnings: model.guards(for: share))
    let page = try pages.file(
      FlexibleSharePage(report), "flexible-share-\(resident.id)", of: home.name, in: [])
    return Report(
      text: report.text, json: report.json.encoded, files: [page],
      entries: [
        OutputIndex.Entry(
          home: home.register.home.name, kind: .flexibleShare,
          title: FlexibleSharePage(report).title, files: [page.path.description])
      ], warnings: home.warnings + report.warnings)
  }

  private func sensitivity(
    _ model: FlexibilityModel, _ notice: Int
  ) throws(Faults) -> FlexibleShareSensitivity? {
    let judgements = home.folder.judgements
    guard !judgements.isEmpty else { return nil }
    return try model.sensitivity(of: basket, noticeWeeks: notice, to: judgements)
  }

  /// Only where a council pays is a direct payment in question; nil where nobody is known to pay.
  private var holdingAdvice: String? {
    let shares = home.payers(of: placement, on: asOf)
    guard !shares.isEmpty else { return nil }
    if shares.isDisjoint(with: FundingLine.Kind.ofCouncils) {
      return shares.contains(.continuingHealthcare)
        ? FlexibleShareReport.paidByNHS
        : FlexibleShareReport.paidPrivately(resident.reference, release)
    }
    let components = basket.compactMap { home.catalogue.service($0.service)?.service.component }
    return home.folder.policies.standing(
      of: DirectPaymentUse(replacing: components), in: home.register.home.nation, on: asOf
    ).advice
  }
}

extension OpenedHome {
  /// As what the placement's fee is paid; empty where billing could not say.
  fileprivate func payers(of placement: Placement, on day: Day) -> Set<FundingLine.Kind> {
    do throws(Faults) {
      return Set(try billingInput().weeklyShares(of: placement.id, on: day).map(\.kind))
    } catch {
      return []
    }
  }
}

extension FundingLine.Kind {
  /// Lines that are there only where a council has a part in the fee.
  fileprivate static let ofCouncils: Set<FundingLine.Kind> = [
    .councilFee, .clientContribution, .topUp, .fullDirectPayment, .partDirectPayment,
  ]
}
