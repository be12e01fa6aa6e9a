import Amounts
import TestSupport
import Testing

@testable import Billing

@Suite("Raising a fee")
struct FeeRiseTests {
  @Test(
    "to the nearest step, half up",
    arguments: [
      (850_00, "5", 1, 892_50), (846_37, "4.5", 1, 884_46), (846_37, "4.5", 50, 884_50),
      (900_00, "5", 100, 945_00), (850_10, "5", 100, 893_00), (850_00, "5", 500, 895_00),
      (849_00, "0.5", 100, 853_00),
    ])
  func steps(fee: Int, percent: String, step: Int, expected: Int) throws {
    let rise = try #require(
      try FeeRise(percent: Percentage(parsing: percent), step: Money(pence: step)))
    #expect(rise.raised(Rate(Money(pence: fee))).amount.pence == expected)
  }

  @Test("never further from the exact rise than half a step")
  func near() throws {
    forAll("near", seed: 11, count: 500) { generator in
      let fee = Int.random(in: 1...300_000, using: &generator)
      let share = Int.random(in: 1...2_000, using: &generator)
      let step = [1, 10, 50, 100, 500].randomElement(using: &generator) ?? 1
      guard let percent = try? Percentage(parsing: "\(share / 100).\(share % 100 / 10)"),
        let rise = FeeRise(percent: percent, step: Money(pence: step))
      else { return false }
      let new = rise.raised(Rate(Money(pence: fee))).amount.pence
      let thousandths = share / 100 * 10 + share % 100 / 10
      return new % step == 0 && abs(new * 1_000 - fee * (1_000 + thousandths)) * 2 <= step * 1_000
    }
  }

  @Test("a step is above zero")
  func noStep() { #expect(FeeRise(percent: Percentage(5), step: .zero) == nil) }
}
