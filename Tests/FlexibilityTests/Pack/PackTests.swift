import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import TestSupport
import Testing

@testable import Flexibility

@Suite("The negotiation pack")
struct PackTests {
  @Test("F6: the council's view tells no pay, no other fee, nobody's name, and still adds up")
  func councilView() throws {
    let input = try PackHome().input()
    let home = try NegotiationPack(input, for: .home)
    let council = try NegotiationPack(input, for: .council("north"))
    #expect(home.residentName == "Ada Brown")
    #expect(council.residentName == nil)
    #expect(council.rounds.allSatisfy { $0.name == nil })
    #expect(council.curve.allSatisfy { $0.margin == nil })
    #expect(home.curve.allSatisfy { $0.margin != nil })
    #expect(home.rounds.first?.offer?.payment?.shortfall != nil)
    #expect(council.rounds.first?.offer?.payment?.shortfall == nil)
    #expect(council.rounds.last?.why == "Left out of this view: it names somebody.")
    // A post and a fifth stands with another line of staff; staff tell no cost of a step.
    #expect(council.budgetLines.map(\.id) == ["rent", "cooks+coordinators", "food", "outings"])
    let share = try #require(council.figures.shares.first)
    #expect(share.lines.map(\.id) == ["food", "outings", "cooks+coordinators"])
    let merged = try #require(share.lines.last)
    #expect(merged.isMerged && merged.units == nil && merged.average == nil)
    #expect(merged.working == .savings([]))
    // Both views come to the same.
    let whole = try #require(home.figures.shares.first)
    #expect(council.figures.budgetLines.sum() == council.figures.budget)
    #expect(council.components.total + council.undivided == council.figures.budget)
    #expect(council.undivided == council.budgetLines[1].amount && home.undivided == .zero)
    #expect(share.covered == whole.covered)
    #expect(share.expected == whole.expected)
    #expect(share.ceiling < whole.ceiling, "the average of lines that stand together is not told")
    for (one, other) in zip(council.figures.offers, home.figures.offers) {
      #expect(one.name == other.name && one.amount == other.amount)
      #expect(one.effects.map(\.saved) == other.effects.map(\.saved))
      // What the fees leave is the home's own.
      #expect(one.effects.allSatisfy { $0.result == nil })
      #expect(other.effects.allSatisfy { $0.result != nil })
    }
    #expect(home.figures.disagreements().isEmpty)
    #expect(council.figures.disagreements().isEmpty)
  }

  @Test("F9: in a home of three the council's view shows no table that tells of one person")
  func homeOfThree() throws {
    let input = try PackHome(residents: 3).input()
    #expect(try NegotiationPack(input, for: .home).withheld.isEmpty)
    let council = try NegotiationPack(input, for: .council("north"))
    #expect(council.bands.isEmpty)
    #expect(
      council.withheld.map(\.table) == [
        "What a resident costs, by band", "The change for each other resident",
        "The average cost of: cooks; coordinators",
      ])
    #expect(
      council.rounds.compactMap(\.offer).flatMap(\.verdict.effects)
        .allSatisfy { $0.others == nil && $0.result == nil })
    #expect(council.figures.disagreements().isEmpty)
  }

  @Test("F9: agreements of one or two whom the council does not know refuse its view")
  func fewAgreements() throws {
    let one = [agreement("p1", basket("lunch"), release: 5_00)]
    let refused = #expect(throws: Faults.self) {
      try NegotiationPack(PackHome().input(inForce: one), for: .council("north"))
    }
    #expect(refused?.all.map(\.code) == [.packIsolates])
    // The home sees everything, and a council its own.
    #expect(try NegotiationPack(PackHome().input(inForce: one), for: .home).withheld.isEmpty)
    let own = [agreement("p2", basket("lunch"), release: 5_00)]
    let view = try NegotiationPack(PackHome().input(inForce: own), for: .council("north"))
    #expect(view.figures.disagreements().isEmpty)
    func three(_ pence: Int) throws -> PackInput {
      try PackHome().input(
        inForce: ["p1", "p3", "p5"].map { agreement($0, basket("lunch"), release: pence) })
    }
    let many = try NegotiationPack(three(1_00), for: .council("north"))
    #expect(many.figures.disagreements().isEmpty)
    // Where they hold more than they save, what is left would tell how much.
    let more = #expect(throws: Faults.self) {
      try NegotiationPack(three(5_00), for: .council("north"))
    }
    #expect(more?.all.map(\.code) == [.packIsolates])
  }

  @Test("a council that does not pay, and a table without an offer, are refused")
  func refusals() throws {
    let wrong = #expect(throws: Faults.self) {
      try NegotiationPack(PackHome().input(), for: .council("south"))
    }
    #expect(wrong?.all.map(\.code) == [.packWrongCouncil])
    let none = #expect(throws: Faults.self) {
      try NegotiationPack(PackHome().input(offers: []), for: .home)
    }
    #expect(none?.all.map(\.code) == [.packWithoutOffer])
  }

  @Test("every figure that is changed is named")
  func changed() throws {
    let figures = try NegotiationPack(PackHome().input(), for: .home).figures
    let share = try #require(figures.shares.first)
    func with(
      covered: Money? = nil, lines: [PackLine]? = nil, offers: [PackVerdict]? = nil,
      budget: Money? = nil
    ) -> [String] {
      PackFigures(
        circumstances: figures.circumstances, budget: budget ?? figures.budget,
        budgetLines: figures.budgetLines,
        shares: [
          PackShare(
            id: share.id, basket: share.basket, noticeWeeks: share.noticeWeeks,
            lines: lines ?? share.lines, organising: share.organising,
            covered: covered ?? share.covered, expected: share.expected, ceiling: share.ceiling,
            stranded: share.stranded)
        ] + figures.shares.dropFirst(), offers: offers ?? figures.offers
      ).disagreements().map(\.figure)
    }
    #expect(with(covered: share.covered + Money(pence: 1)) == ["Share S1: sure to be saved"])
    #expect(with(budget: .zero) == ["Budget: the lines together"])
    let offer = try #require(figures.offers.last)
    let kinder = PackVerdict(
      entry: offer.entry, share: offer.share, release: offer.release, name: "covered",
      amount: .zero)
    #expect(with(offers: [kinder]) == ["Offer 2: the verdict on \(offer.release)"])
    let lines = share.lines.map { line in
      line.id == "food"
        ? PackLine(
          id: line.id, description: line.description, isMerged: false, units: line.units,
          unit: line.unit, average: line.average, expected: line.expected,
          lowest: line.lowest + Money(pence: 1).exact, stays: nil, working: line.working)
        : line
    }
    #expect(with(lines: lines).first == "Share S1, line food: sure to be saved")
  }

  @Test("what the home works out and what the check works out agree on homes of every kind")
  func oracle() {
    forAll("nothing disagrees", seed: 400, count: 40) { random in
      let home = PackHome(
        residents: Int.random(in: 8...30, using: &random),
        step: Int.random(in: 3...14, using: &random), most: Int.random(in: 1...4, using: &random),
        lunches: Int.random(in: 1...5, using: &random))
      let people = ["p2", "p4", "p6"].prefix(Int.random(in: 0...3, using: &random))
      let inForce = people.map { agreement($0, basket("lunch", 2), release: 4_00, notice: 12) }
      let input = try home.input(inForce: inForce)
      guard try NegotiationPack(input, for: .home).figures.disagreements().isEmpty else {
        return false
      }
      do throws(Faults) {
        return try NegotiationPack(input, for: .council("north")).figures.disagreements().isEmpty
      } catch {
        // The coordinators' saving would tell their pay.
        return error.all.allSatisfy { $0.code == .packTellsPay }
      }
    }
  }
}
