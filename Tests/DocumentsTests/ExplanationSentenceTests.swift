import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility
import Funding
import Testing

@testable import Documents

/// What Costing, Flexibility and Funding say on reports has a pattern in the catalogue, in each of its
/// closed lists and in whatever a home can come to.
@Suite("Sentences of reports in other languages")
struct ExplanationSentenceTests {
  /// The closed lists, and what is said in one way for each of their cases.
  private static func closed() -> [String] {
    let money = Money(pence: 1_234)
    let weekly = TimeRate.weekly(Rate(money))
    let methods: [OverheadMethod] = [
      .directSplit, .inProportion, .stepDown(order: ["K1", "K2"]), .reciprocal,
    ]
    let groups: [PayerGroup] = [.selfFunders, .nhs, .trusts, .directPayments, .nobody]
    let figures: [Judgement.Figure] = [.variableShare] + Component.allCases.map { .share($0) }
    let stranded: [StrandedReason] = [
      .rigid, .notice(weeks: 4), .fixed, .fixedPart, .noStep(size: 18, unit: "residents"),
      .partOfStep, .minimum(steps: 1), .minimum(steps: 2), .held,
    ]
    let rules: [AmountRule] = [
      .indicativeBudget, .fullFee(nil), .fullFee(.net), .fullFee(.gross), .capped(weekly),
      .flexibleShare(.covered), .flexibleShare(.expected), .hours(Rate(money), Quantity(3)),
      .disposableIncome(weekly), .onTop(.fourWeekly(Rate(money))),
    ]
    let notValued: [NotValued] = [.otherCouncil, .noBudget, .noBasket, .noService("S1")]
    return methods.map(\.words) + groups.compactMap(\.words) + figures.map(\.words)
      + stranded.map(\.words) + rules.map(\.words) + notValued.map(\.words)
      + Element.allCases.map { AmountRule.element($0).words }
      + SplitBasis.allCases.map(\.rawValue) + StaffingCause.allCases.map(\.rawValue)
      + StaffCost.Part.allCases.map(\.rawValue) + Negotiation.Standing.allCases.map(\.words)
      + NegotiationEntry.Party.allCases.map(\.words)
      + Authority.Kind.allCases.flatMap { ["A1: \($0.words)", "A1: X, \($0.words)"] }
      + Redaction.Reason.allCases.map { "Left out of this view: \($0.rawValue)." }
      + [
        Quantile.method, Sensitivity.method, StaffingCause.method, ReleaseRanges.method,
        FlexibleShareSensitivity.method, FlexibleShareReport.paidByNHS,
        FlexibleShareReport.paidPrivately("R1", nil),
        FlexibleShareReport.paidPrivately("R1", money),
      ] + verdicts() + exposures() + rates()
  }

  private static func verdicts() -> [String] {
    let money = Money(pence: 2_000)
    let verdicts: [Verdict] = [.covered, .negotiable(atRisk: money), .uncovered(money)]
    let doubts: [EstimateDoubt] = [.none, .untold, .atWorst(money)]
    return verdicts.map(\.name)
      + verdicts.flatMap { verdict in
        doubts.flatMap { doubt in
          (1...3).map {
            verdict.sentence(on: money, expected: money, residentsOut: $0, estimates: doubt)
          }
        }
      }
  }

  private static func exposures() -> [String] {
    let safeguard = Safeguard(
      placement: "P1", from: Day(number: 0), alert: Money(pence: 100), limit: Money(pence: 500),
      returnWeeks: 4, guarantor: Safeguard.Guarantor("X", covers: Money(pence: 900)),
      agreedBy: "X")
    return [(0, safeguard), (200, safeguard), (700, safeguard), (0, nil)].map {
      overdue, safeguard in
      FullPaymentExposure(
        placement: "P1", resident: "X", account: "A1", day: Day(number: 20_000),
        weekly: Money(pence: 100), owed: .zero, overdue: Money(pence: overdue), unbilled: .zero,
        safeguard: safeguard
      ).nextStep
    }
  }

  private static func rates() -> [String] {
    [nil, RateReview.Price(provider: "X", service: "“S1”", amount: Money(pence: 2_450))].flatMap {
      RateReview(
        rate: Money(pence: 1_000), unit: "an hour", since: Day(number: 10_000), price: $0
      ).warnings(on: Day(number: 20_000), at: nil).map { "\($0.message) \($0.remedy)" }
    }
  }

  /// Homes whose services come to each of the guards, and the tree of each figure of what they share.
  private static func guards() throws -> [String] {
    let costs = try Fixtures.costReport().costing.model
    func service(_ attendance: Int?, _ optional: Bool, _ usual: Int?, standard: Int)
      -> FlexibleService
    {
      FlexibleService(
        service: Service(
          id: "S1", name: "S1", component: .activity, unit: .session, vat: .exempt,
          prices: Timeline([.init(from: Day(number: 0), Money(pence: 1))])),
        standardQuantity: Quantity(standard), minimumAttendance: attendance,
        organisingCost: Rate(Money(pence: optional ? 0 : 999_99)), noticeWeeks: 14,
        draws: [
          ServiceDraw(line: "coordinators", units: Ratio(1, over: 3)),
          ServiceDraw(line: "outings", units: Ratio(1, over: 3)),
          ServiceDraw(line: "care-staff", units: Ratio(1, over: 3)),
        ], usualAttendance: usual, isOptional: optional)
    }
    let homes: [(attendance: Int?, optional: Bool, usual: Int?, standard: Int, out: Int)] = [
      (2, true, 5, 3, 2), (5, true, 5, 3, 2), (2, true, 1, 3, 3), (2, true, 2, 3, 2),
      (4, true, 1, 3, 1), (4, true, 3, 3, 1), (2, true, 0, 3, 3), (nil, false, nil, 1, 2),
      (2, false, 1, 0, 1), (2, true, 1, 0, 1), (1, true, 1, 3, 1),
    ]
    return try homes.flatMap { home -> [String] in
      let catalogue = try Catalogue(
        [service(home.attendance, home.optional, home.usual, standard: home.standard)],
        costs: costs)
      let model = try FlexibilityModel(
        catalogue,
        Circumstances(residents: 36, band: 17...40, residentsOut: home.out, largestOptOut: 20))
      let basket = [BasketItem(service: "S1", quantity: Quantity(2))]
      return try [4, 14].flatMap { (notice: Int) -> [String] in
        let share = try model.share(of: basket, noticeWeeks: notice)
        let releases = [Money(pence: 1), Money(pence: 99_999_99)].flatMap { release in
          model.guards(for: share, release: release, fee: Rate(Money(pence: 500_00)))
        }
        let prices = model.guards(
          for: try model.prices(on: Day(number: 20_000)), margin: Percentage(5))
        let faults: [Fault] = model.guards(for: share) + prices + releases
        return faults.map { "\($0.message) \($0.remedy)" }
          + [share.explainCovered(), share.explainExpected(), share.explainCeiling()]
          .flatMap(texts)
      }
    }
  }

  private static func texts(_ tree: Explanation) -> [String] {
    [tree.label, tree.figure, tree.working].compactMap(\.self) + tree.parts.flatMap(texts)
  }

  /// The tree of every figure of both homes, at few residents and at many.
  private static func trees() throws -> [String] {
    try [Fixtures.costReport(), Fixtures.wholeCostReport()].flatMap { report -> [String] in
      let costing = report.costing
      let figures =
        CostFigure.all(bands: costing.budget.bands.map(\.band.id))
        + CostFigure.CurveFigure.allCases.flatMap { figure in
          [1, 20, 40].map { CostFigure.at($0, figure) }
        }
      return figures.compactMap(costing.explain).flatMap(texts)
        + report.trees.flatMap(texts) + report.scenarios.map(\.scenario.name)
    }
  }

  @Test("each is read back, and leaves no English but names in another language")
  func all() throws {
    let other = try OtherLanguage.set().wording
    let report = try Fixtures.wholeCostReport()
    let names = OtherLanguage.names(in: report).union(["S1", "P1", "csv"])
    var left: [String: Set<String>] = [:]
    for text in Set(try Self.closed() + Self.guards() + Self.trees()) {
      #expect(PageWords.english.explained(text[...]) == text)
      var said = other.explained(text)
      for name in names.sorted(by: { $0.count > $1.count }) {
        said = said.replacing(name, with: " ")
      }
      let words = OtherLanguage.english(said)
      if !words.isEmpty { left[text] = words }
    }
    #expect(left.isEmpty, "\(left.map { "\($0.key): \($0.value.sorted())" }.sorted())")
  }
}
