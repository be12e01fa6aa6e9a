import Amounts
import CareHome
import Costing
import TestSupport
import Testing

@testable import Flexibility

/// Any mix of baskets on small homes at random, held against the definition worked out the long way.
@Suite("Whatever the baskets")
struct JointReleaseProperties {
  struct Mix {
    let home: SmallHome
    let model: FlexibilityModel
    let optOuts: [OptOut]
  }

  /// Three services on overlapping lines, and residents who give up some of each.
  private static func random(_ random: inout SeededGenerator) throws -> Mix {
    var test = try CoveredShareProperties.random(&random, residentsOut: 1)
    test.home.service("second", standard: 0, draws: [("two", Ratio(1, over: 2))])
    test.home.service(
      "third", standard: 0, organising: Int.random(in: 0...300, using: &random),
      draws: [("one", Ratio(1, over: 4)), ("three", 1)])
    let model = try test.home.model(test.circumstances)
    let count = Int.random(in: 1...min(5, test.circumstances.residents), using: &random)
    let services: [ServiceID] = ["taken", "second", "third"]
    let optOuts = (0..<count).map { index in
      OptOut(
        resident: ResidentID("r\(index)"),
        basket: services.prefix(Int.random(in: 1...3, using: &random)).flatMap { basket($0) },
        noticeWeeks: [0, 4, 12][Int.random(in: 0...2, using: &random)])
    }
    return Mix(home: test.home, model: model, optOuts: optOuts)
  }

  /// Nil where the home does not use so much, which the room refuses.
  private static func joint(
    _ model: FlexibilityModel, _ optOuts: [OptOut]
  ) -> JointRelease? { try? model.jointRelease(of: optOuts) }

  @Test("order of entry never matters, in whole pence too")
  func order() {
    var found = 0
    forAll("any order", seed: 3_100, count: 150) { random in
      let mix = try Self.random(&random)
      guard let joint = Self.joint(mix.model, mix.optOuts) else { return true }
      found += 1
      return Self.joint(mix.model, mix.optOuts.shuffled(using: &random)) == joint
    }
    #expect(found > 75)
  }

  @Test("releases never sum to more than the baskets save together, line by line")
  func conserved() {
    forAll("conserved", seed: 3_200, count: 150) { random in
      let mix = try Self.random(&random)
      guard let joint = Self.joint(mix.model, mix.optOuts) else { return true }
      for (index, line) in joint.lines.enumerated() {
        // The oracle: the line's cost at all its use, less that without what is saved of it.
        guard let cost = mix.home.lines.first(where: { $0.id == line.line }) else { return false }
        let saved = mix.optOuts.filter {
          CoveredShareProperties.isAvoidable(cost, notice: $0.noticeWeeks)
        }.map { Self.units($0, of: line.line, in: mix.home) }.reduce(Ratio.zero, +)
        let whole = CoveredShareProperties.saving(
          cost, budget: mix.home.residents, residents: mix.model.circumstances.residents,
          givenUp: saved)
        if line.saving != ExactMoney(pence: whole).rounded(.down) { return false }
        if joint.shares.map({ $0.lines[index] }).sum() != line.saving { return false }
      }
      return joint.shares.map(\.net).sum() == joint.avoidable
    }
  }

  @Test("longer notice for everybody never saves less")
  func monotonic() {
    forAll("monotone in notice", seed: 3_300, count: 150) { random in
      let mix = try Self.random(&random)
      var before: Money?
      for notice in [0, 2, 4, 12, 52] {
        let optOuts = mix.optOuts.map {
          OptOut(resident: $0.resident, basket: $0.basket, noticeWeeks: notice)
        }
        guard let joint = Self.joint(mix.model, optOuts) else { return true }
        if let before, joint.saving < before { return false }
        before = joint.saving
      }
      return true
    }
  }

  private static func units(
    _ optOut: OptOut, of line: CostLineID, in home: SmallHome
  ) -> Ratio {
    optOut.basket.flatMap { item in
      home.services.filter { $0.service.id == item.service }.flatMap(\.draws)
        .filter { $0.line == line }.map { $0.units * item.quantity.ratio }
    }.reduce(.zero, +)
  }
}
