import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Testing

@testable import Flexibility

@Suite("A negotiation, entry by entry")
struct NegotiationTests {
  private let placement = Placement(
    id: "P1", resident: "ada", terms: "terms", admitted: Day(number: 19_000), ending: nil,
    stays: Timeline())

  private func model() throws -> FlexibilityModel {
    var home = SmallHome(residents: 10)
    try home.line("coordinator", weekly: 200_00, .fixed)
    try home.line("outings", weekly: 400_00, .variable, notice: 4)
    home.service("outing", draws: [("coordinator", 1), ("outings", 1)])
    return try home.model()
  }

  private func offer(_ pounds: Int) -> Offer {
    Offer(basket: basket("outing"), release: Rate(Money(pence: pounds * 100)), noticeWeeks: 4)
  }

  private func entry(
    _ id: NegotiationEntryID, day: Int, _ party: NegotiationEntry.Party,
    _ act: NegotiationEntry.Act
  ) -> NegotiationEntry {
    NegotiationEntry(
      id: id, placement: "P1", day: Day(number: 20_000 + day), party: party, name: "Somebody",
      act: act, why: "Because.")
  }

  private func authority(expires: Int? = nil, resident: ResidentID = "ada") -> Authority {
    Authority(
      id: "A1", resident: resident, name: "Ruth Ashcroft", kind: .welfareAttorney,
      evidence: "LPA seen", from: Day(number: 19_900),
      expires: expires.map { Day(number: 20_000 + $0) })
  }

  private var talk: [NegotiationEntry] {
    [
      entry("3", day: 9, .resident, .agree("2", "A1")),
      entry("1", day: 1, .council, .propose(offer(60))),
      entry("2", day: 4, .home, .counter("1", offer(38))),
    ]
  }

  private func negotiation(
    _ entries: [NegotiationEntry], _ authorities: [Authority]
  ) throws -> Negotiation {
    try Negotiation(entries, of: placement, authorities: authorities, in: model())
  }

  @Test("each offer has its verdict and what became of it, in order of day")
  func rounds() throws {
    let found = try negotiation(talk, [authority()])
    #expect(found.rounds.map(\.entry.id) == ["1", "2", "3"])
    #expect(found.rounds.map(\.standing) == [.countered, .agreed, .answer])
    #expect(
      found.rounds.map { $0.assessment?.verdict } == [
        .uncovered(Money(pence: 20_00)), .covered, nil,
      ])
    #expect(found.onTheTable == nil)
  }

  @Test("what was agreed becomes a dated agreement, by the authority on record")
  func agreed() throws {
    let terms = AgreementTerms(
      id: "AG1", payer: "council", holding: .individualServiceFund, holder: "A charity",
      from: Day(number: 20_009), review: Day(number: 20_190))
    let found = try negotiation(talk, [authority()]).agreement(terms)
    #expect(found.release.amount == Money(pence: 38_00))
    #expect(found.basket == basket("outing"))
    #expect(found.noticeWeeks == 4)
    #expect(found.agreedBy == "Ruth Ashcroft, attorney for health and welfare (LPA seen)")
    let early = AgreementTerms(
      id: "AG1", payer: "council", holding: .individualServiceFund, holder: "A charity",
      from: Day(number: 20_008), through: Day(number: 20_007), review: Day(number: 20_001))
    let faults = #expect(throws: Faults.self) {
      try negotiation(talk, [authority()]).agreement(early)
    }
    #expect(faults?.all.map(\.code) == Array(repeating: .negotiationDates, count: 3))
    let nothing = #expect(throws: Faults.self) { try negotiation([], []).agreement(terms) }
    #expect(nothing?.all.map(\.code) == [.negotiationNotAgreed])
  }

  @Test("nobody agrees for a resident without an authority that holds on the day")
  func authorities() throws {
    #expect(codes(talk, []) == [.authorityUnknown])
    #expect(codes(talk, [authority(resident: "bert")]) == [.authorityUnknown])
    #expect(codes(talk, [authority(expires: 8)]) == [.authorityNotInForce])
    #expect(codes(talk, [authority(expires: 9)]).isEmpty)
  }

  @Test("entries that can't stand are refused, all at once")
  func disorder() throws {
    let entries = [
      entry("1", day: 1, .council, .propose(offer(60))),
      entry("1", day: 2, .council, .propose(offer(50))),
      entry("2", day: 2, .home, .refuse("9")),
      entry("3", day: 3, .council, .agree("1", "A1")),
      entry("4", day: 4, .home, .withdraw("1")),
      entry("5", day: 5, .home, .refuse("1")),
      entry("6", day: 6, .home, .refuse("1")),
      entry(
        "7", day: 7, .home,
        .propose(Offer(basket: basket("dinner"), release: Rate(.zero), noticeWeeks: 0))),
    ]
    #expect(
      codes(entries, [authority()]) == [
        .negotiationRepeated, .negotiationNoOffer, .negotiationWrongParty,
        .negotiationWrongParty, .negotiationClosed, .basketUnknownService,
      ])
  }

  private func codes(_ entries: [NegotiationEntry], _ authorities: [Authority]) -> [Fault.Code] {
    do {
      _ = try negotiation(entries, authorities)
      return []
    } catch let faults as Faults {
      return faults.all.map(\.code)
    } catch {
      return ["unexpected"]
    }
  }

  @Test("coming back has a notice and a price, both stated beforehand")
  func comingBack() throws {
    var home = SmallHome(residents: 10)
    try home.line(
      "food", weekly: 400_00, .variable, notice: 0, usage: Usage(unit: "meals", perResident: 2))
    home.service("lunch", notice: 4, reentry: 15_00, draws: [("food", 1)])
    home.service("supper", notice: 2, reentry: 5_00, draws: [("food", 1)])
    let back = try home.catalogue().returning(
      from: agreement("AG", basket("supper") + basket("lunch"), release: 30_00),
      askedOn: Day(number: 20_100))
    #expect(back.from == Day(number: 20_128))
    #expect(back.noticeWeeks == 4)
    #expect(back.reentryCost == Money(pence: 20_00))
    #expect(back.weekly.amount == Money(pence: 30_00))
  }
}
