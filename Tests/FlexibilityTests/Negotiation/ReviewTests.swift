import Amounts
import CareCalendar
import CareHome
import Costing
import Testing

@testable import Flexibility

@Suite("Agreements looked at again")
struct ReviewTests {
  private let today = Day(number: 20_150)

  private func state(residents: Int, weekly pence: Int = 240_00) throws -> ReviewState {
    var home = SmallHome(residents: 24)
    try home.line("staff", weekly: pence, .stepped(.init(size: 12, minimum: 0)), notice: 0)
    home.service("session", draws: [("staff", 1)])
    return ReviewState(
      catalogue: try home.catalogue(), residents: residents, band: residents...residents,
      largestOptOut: 1)
  }

  @Test("a verdict that occupancy has changed is named, with its cause")
  func occupancy() throws {
    // With 25 residents the 25th needs a third post, which one opt-out saves; with 24 none falls.
    let full = try state(residents: 25)
    let agreed = agreement("AG", basket("session"), release: 100_00, notice: 4)
    let found = try [agreed].reviewed(on: today, now: state(residents: 24)) { _ in full }
    let review = try #require(found.first)
    #expect(review.then.verdict == .covered)
    #expect(review.now.verdict == .uncovered(Money(pence: 100_00)))
    #expect(review.hasChanged)
    #expect(review.causes == [.occupancy(before: 25, now: 24)])
    #expect(!review.isDue)
  }

  @Test("so is one that the budget has changed")
  func budget() throws {
    let before = try state(residents: 25)
    let agreed = agreement("AG", basket("session"), release: 110_00, notice: 4)
    let cheaper = try state(residents: 25, weekly: 200_00)
    let review = try #require(
      try [agreed].reviewed(on: Day(number: 20_200), now: cheaper) { _ in before }.first)
    #expect(review.now.verdict == .uncovered(Money(pence: 10_00)))
    #expect(
      review.causes == [
        .line(
          "staff", description: "staff", before: Money(pence: 240_00 * 52),
          now: Money(pence: 200_00 * 52))
      ])
    #expect(review.isDue)
  }

  @Test("who came first is not cut by who came later, who has what the first left")
  func earlierFirst() throws {
    let full = try state(residents: 25)
    let agreements = [
      agreement("second", basket("session"), release: 20_00, from: 20_050),
      agreement("first", basket("session"), release: 120_00),
      agreement("ended", basket("session"), release: 90_00, through: 20_100),
    ]
    let found = try agreements.reviewed(on: today, now: full) { _ in full }
    #expect(found.map(\.agreement.id) == ["first", "second"])
    #expect(found.map(\.now.verdict) == [.covered, .uncovered(Money(pence: 20_00))])
    #expect(found.last?.causes == [.otherAgreements])
  }
}
