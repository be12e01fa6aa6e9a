import Amounts
import CareHome
import Costing
import TestSupport
import Testing

@testable import Flexibility

/// Small homes at random, held against what the definitions say, worked out the long way.
@Suite("Whatever the home")
struct CoveredShareProperties {
  struct Case {
    var home: SmallHome
    var basket: [BasketItem]
    var circumstances: Circumstances
    var notice: Int
  }

  static func random(
    _ random: inout SeededGenerator, residentsOut: Int? = nil, inForce: [Agreement] = []
  ) throws -> Case {
    let residents = Int.random(in: 4...16, using: &random)
    var home = SmallHome(residents: residents)
    let names = ["one", "two", "three"]
    var drawn: [(String, Ratio)] = []
    for name in names {
      let perResident = Int.random(in: 1...4, using: &random)
      let behaviour: Behaviour =
        switch Int.random(in: 0...5, using: &random) {
        case 0: .variable
        case 1: .mixed(variable: Percentage(Int.random(in: 0...100, using: &random)))
        case 2: .fixed
        default:
          .stepped(
            .init(
              size: Ratio(
                Int.random(in: 1...14, using: &random), over: Int.random(in: 1...2, using: &random)),
              minimum: Int.random(in: 0...2, using: &random)))
        }
      try home.line(
        name, weekly: Int.random(in: 1...200_000, using: &random), behaviour,
        notice: Bool.random(using: &random) ? Int.random(in: 0...12, using: &random) : nil,
        usage: Usage(unit: "units", perResident: Ratio(perResident)))
      drawn.append((name, Ratio(perResident, over: Int.random(in: 1...2, using: &random))))
    }
    home.service(
      "taken", organising: Int.random(in: 0...200, using: &random),
      draws: Array(drawn.prefix(Int.random(in: 1...3, using: &random))))
    // A wide band mostly has an occupancy at which nothing is saved: half of them are narrow.
    let band =
      Bool.random(using: &random)
      ? residents...residents
      : Int.random(
        in: 2...residents, using: &random)...Int.random(
          in: residents...18, using: &random)
    let out = residentsOut ?? Int.random(in: 1...2, using: &random)
    return Case(
      home: home, basket: basket("taken"),
      circumstances: Circumstances(
        residents: residents,
        band: band, residentsOut: out, largestOptOut: Int.random(in: 1...5, using: &random),
        inForce: inForce),
      notice: Int.random(in: 0...12, using: &random))
  }

  /// C(U) − C(U − given up) of one line in a week, from the definitions of costing.md and not from
  /// the room's own code.
  static func saving(_ line: CostLine, budget: Int, residents: Int, givenUp: Ratio) -> Ratio {
    let perResident = line.usage.perResident
    let amount = Ratio(line.amount.pence, over: 52)
    func steps(_ units: Ratio, _ step: Behaviour.Step) -> Ratio {
      var count = step.minimum
      while Ratio(count) * step.size < units { count += 1 }
      return Ratio(count)
    }
    let use = perResident * residents
    let budgetUse = perResident * budget
    switch line.behaviour {
    case .fixed, .perBed: return .zero
    case .variable: return amount * givenUp / budgetUse
    case .mixed(let variable): return amount * variable.ratio * givenUp / budgetUse
    case .stepped(let step):
      return amount / steps(budgetUse, step) * (steps(use, step) - steps(use - givenUp, step))
    }
  }

  static func isAvoidable(_ line: CostLine, notice: Int) -> Bool {
    if case .avoidable(let weeks) = line.flexibility { weeks <= notice } else { false }
  }

  /// All that is saved in a week when so many opt out alike.
  static func jointSaving(_ test: Case, k: Int, residents: Int, notice: Int) -> Ratio {
    let draws = test.home.services.first?.draws ?? []
    return draws.map { draw in
      guard let line = test.home.lines.first(where: { $0.id == draw.line }),
        isAvoidable(line, notice: notice)
      else { return .zero }
      return saving(
        line, budget: test.home.residents, residents: residents, givenUp: draw.units * k)
    }.reduce(.zero, +)
  }

  @Test("a release at the covered share leaves nothing uncovered in the band, up to K, or later")
  func nothingUncovered() {
    forAll("covered is covered", seed: 100, count: 300) { random in
      let test = try Self.random(&random)
      let share = try test.home.model(test.circumstances)
        .share(of: test.basket, noticeWeeks: test.notice)
      guard !share.exactCovered.isNegative else { return share.covered == .zero }
      let cost = Ratio(share.covered.pence + share.organising.pence)
      for residents in test.circumstances.band {
        for k in 1...test.circumstances.largestOptOut where k <= residents {
          for notice in [test.notice, test.notice + 4, 99] {
            let saved = Self.jointSaving(test, k: k, residents: residents, notice: notice)
            if cost * k > saved { return false }
          }
        }
      }
      return true
    }
  }

  @Test("the covered share is as high as its definition allows: each total, one by one")
  func bruteForce() {
    forAll("covered is the lowest of all", seed: 500, count: 300) { random in
      let test = try Self.random(&random)
      let share = try test.home.model(test.circumstances)
        .share(of: test.basket, noticeWeeks: test.notice)
      var sum = Ratio(-share.organising.pence)
      for draw in test.home.services.first?.draws ?? [] {
        guard let line = test.home.lines.first(where: { $0.id == draw.line }),
          Self.isAvoidable(line, notice: test.notice)
        else { continue }
        // Quarters divide every draw and every step of these homes.
        var lowest: Ratio?
        for residents in test.circumstances.band {
          let most = min(
            draw.units * test.circumstances.largestOptOut, line.usage.perResident * residents)
          // The room counts in the common measure of the basket and the step: at most this fine.
          let measure = Self.measure(line, draw.units)
          var total = draw.units
          while total <= most {
            let each =
              Self.saving(
                line, budget: test.home.residents, residents: residents, givenUp: total) / total
            lowest = lowest.map { min($0, each) } ?? each
            total = total + measure
          }
        }
        sum = sum + (lowest ?? .zero) * draw.units
      }
      return share.exactCovered.pence == sum
    }
  }

  /// The largest of 1, 1/2, 1/4, … and their multiples that divides both: by trial.
  private static func measure(_ line: CostLine, _ units: Ratio) -> Ratio {
    guard case .stepped(let step) = line.behaviour else { return units }
    var measure = min(units, step.size)
    while !((units / measure).isWhole && (step.size / measure).isWhole) {
      measure = measure - Ratio(1, over: 4)
    }
    return measure
  }

  @Test("longer notice never releases less, and k alike never have more than they save together")
  func noticeAndConservation() {
    forAll("monotone and conserved", seed: 900, count: 200) { random in
      let test = try Self.random(&random)
      let model = try test.home.model(test.circumstances)
      var before: FlexibleShare?
      for notice in [0, 4, 12, 52] {
        let share = try model.share(of: test.basket, noticeWeeks: notice)
        let joint = Self.jointSaving(
          test, k: test.circumstances.residentsOut, residents: test.circumstances.residents,
          notice: notice)
        let k = test.circumstances.residentsOut
        if (share.exactExpected.pence + Ratio(share.organising.pence)) * k != joint { return false }
        if let before,
          share.exactCovered < before.exactCovered || share.exactExpected < before.exactExpected
        {
          return false
        }
        before = share
      }
      return true
    }
  }

  @Test("the schedule says the same as the share, beside agreements in force too")
  func scheduleAgrees() {
    forAll("schedule and share agree", seed: 1_700, count: 100) { random in
      let held = agreement(
        "first", basket("taken"), release: Int.random(in: 0...100_000, using: &random))
      let test = try Self.random(&random, inForce: Bool.random(using: &random) ? [held] : [])
      let model = try test.home.model(test.circumstances)
      let share = try model.share(of: test.basket, noticeWeeks: test.notice)
      let schedule = try model.schedule(of: test.basket, contractNotice: test.notice)
      let cell = schedule.cell(
        residentsOut: test.circumstances.residentsOut, noticeWeeks: test.notice,
        residents: test.circumstances.residents)
      return cell?.each == share.expected && share.covered <= share.expected
    }
  }

  @Test("with agreements in force at their covered share, newcomers at theirs leave nothing over")
  func newcomersAreCovered() {
    forAll("covered beside agreements", seed: 1_300, count: 200) { random in
      let first = try Self.random(&random, residentsOut: 1)
      let alone = try first.home.model(first.circumstances)
        .share(of: first.basket, noticeWeeks: first.notice)
      guard !alone.exactCovered.isNegative else { return true }
      let held = agreement(
        "first", first.basket, release: alone.covered.pence, notice: first.notice)
      let circumstances = Circumstances(
        residents: first.circumstances.residents, band: first.circumstances.band,
        largestOptOut: first.circumstances.largestOptOut, inForce: [held])
      let model = try first.home.model(circumstances)
      let share = try model.share(of: first.basket, noticeWeeks: first.notice)
      guard !share.exactCovered.isNegative else { return true }
      // The first was covered up to K alike; one more than that was never promised.
      for k in 1..<max(1, first.circumstances.largestOptOut) {
        let releases = Ratio(
          alone.covered.pence + share.covered.pence * k + share.organising.pence * (k + 1))
        for residents in first.circumstances.band where k < residents {
          for notice in [first.notice, first.notice + 4, 99] {
            let saved = Self.jointSaving(first, k: k + 1, residents: residents, notice: notice)
            if releases > saved { return false }
          }
        }
      }
      return true
    }
  }
}

extension Ratio {
  fileprivate var isWhole: Bool { rounded(.down).map { Ratio($0) == self } ?? false }
}
