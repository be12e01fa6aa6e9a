import Amounts
import Testing

@testable import Flexibility

@Suite("A verdict in one sentence")
struct VerdictSentenceTests {
  private func sentence(_ estimates: EstimateDoubt) -> String {
    Verdict.covered.sentence(
      on: Money(pence: 26_00), expected: Money(pence: 28_00), residentsOut: 1,
      estimates: estimates)
  }

  @Test("a covered release that the estimates could undo says so, and by how much")
  func doubt() {
    #expect(
      sentence(.none)
        == "£26.00 a week can be released: the home is sure to save at least that much, so nobody "
        + "else pays more.")
    #expect(
      sentence(.untold)
        == "£26.00 a week can be released: as its costs are estimated, the home is sure to save at "
        + "least that much, so nobody else pays more.")
    #expect(
      sentence(.atWorst(Money(pence: 2_52))).hasSuffix(
        "nobody else pays more. If the estimates turn out at their worst, £2.52 of it may not be "
          + "saved, and the home would bear it."))
    #expect(EstimateDoubt(worst: .covered) == .none)
    #expect(EstimateDoubt(worst: .uncovered(Money(pence: 5))) == .atWorst(Money(pence: 5)))
  }
}
