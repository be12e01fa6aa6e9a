import Amounts
import CareCalendar
import CareHome
import Funding
import Testing

@Suite("What a home has to lose where a full payment is not passed on")
struct FullPaymentExposureTests {
  private func exposure(
    overdue: Money, guarantor: Safeguard.Guarantor? = nil, agreed: Bool = true
  ) throws -> FullPaymentExposure {
    let safeguard = Safeguard(
      placement: "P4", from: try day("2026-10-13"), alert: pounds(500), limit: pounds(1_500),
      returnWeeks: 2, guarantor: guarantor, agreedBy: "The council")
    return FullPaymentExposure(
      placement: "P4", resident: "R04", account: "account", day: try day("2026-11-30"),
      weekly: pounds(549, 90), owed: pounds(1_492, 59), overdue: overdue,
      unbilled: pounds(100), safeguard: agreed ? safeguard : nil)
  }

  @Test("the worst case is what is owed, not billed yet, and due until the council pays again")
  func most() throws {
    let found = try exposure(overdue: .zero)
    #expect(found.untilReturn == pounds(1_099, 80))
    #expect(found.most == pounds(2_692, 39))
    #expect(found.uncovered == pounds(2_692, 39))
    let covered = try exposure(
      overdue: .zero, guarantor: .init("A brother", covers: pounds(2_000)))
    #expect(covered.uncovered == pounds(692, 39))
    #expect(try exposure(overdue: .zero, agreed: false).untilReturn == pounds(2_199, 60))
  }

  @Test(
    "alert and limit hold from their own amount on",
    arguments: [
      (Money.zero, FullPaymentExposure.Standing.passedOn), (pounds(499, 99), .passedOn),
      (pounds(500), .alert), (pounds(1_499, 99), .alert), (pounds(1_500), .limit),
    ])
  func standing(overdue: Money, standing: FullPaymentExposure.Standing) throws {
    #expect(try exposure(overdue: overdue).standing == standing)
  }

  @Test("the next step names the day of the return, what to do then and the guarantor")
  func nextStep() throws {
    let found = try exposure(
      overdue: pounds(1_500), guarantor: .init("A brother", covers: pounds(2_000)))
    #expect(found.nextStep.contains("from 14 December 2026 at the latest"))
    #expect(found.nextStep.contains("hearth full-payment end"))
    #expect(found.nextStep.contains("A brother, who covers up to £2,000.00"))
    let nothing = try exposure(overdue: .zero, agreed: false)
    #expect(nothing.standing == .withoutSafeguard && nothing.nextStep.contains("safeguards.csv"))
  }
}
