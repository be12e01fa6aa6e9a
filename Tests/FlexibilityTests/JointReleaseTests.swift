import Amounts
import CareHome
import Costing
import Evidence
import TestSupport
import Testing

@testable import Flexibility

@Suite("Several baskets at once")
struct JointReleaseTests {
  /// Thirteen residents, a post for every twelve diners.
  private func thirteen(_ circumstances: Circumstances? = nil) throws -> FlexibilityModel {
    var home = SmallHome(residents: 13)
    try home.line(
      "posts", weekly: 800_00, .stepped(.init(size: 12, minimum: 0)), notice: 0,
      usage: Usage(unit: "diners", perResident: 1))
    home.service("lunch", draws: [("posts", 1)])
    return try home.model(circumstances)
  }

  private func lunch(_ resident: ResidentID) -> OptOut {
    OptOut(resident: resident, basket: basket("lunch"), noticeWeeks: 0)
  }

  @Test("F8: two who save one step between them have half of it each")
  func oneStepBetweenTwo() throws {
    let model = try thirteen()
    #expect(try model.jointRelease(of: [lunch("ada")]).saving == pounds("400"))
    #expect(try model.jointRelease(of: [lunch("bert")]).saving == pounds("400"))
    let joint = try model.jointRelease(of: [lunch("ada"), lunch("bert")])
    #expect(joint.saving == (try pounds("400")))
    #expect(joint.shares.map(\.release) == [try pounds("200"), try pounds("200")])
  }

  @Test("F8: the covered share of each is no more than half")
  func coveredHalf() throws {
    let share = try thirteen(Circumstances(residents: 13, largestOptOut: 2))
      .share(of: basket("lunch"), noticeWeeks: 0)
    #expect(share.covered == (try pounds("200")))
    #expect(share.expected == (try pounds("400")))
    #expect(share.lines.first?.lowestAt == .init(residents: 13, total: 2))
    let both = try thirteen(Circumstances(residents: 13, residentsOut: 2))
      .share(of: basket("lunch"), noticeWeeks: 0)
    #expect(both.expected == (try pounds("200")))
  }

  @Test("F8: who comes second has what the first left, and the first is not cut again")
  func newcomer() throws {
    for (held, left) in [("200", "200"), ("250", "150"), ("400", "0"), ("50", "200")] {
      let first = agreement("first", basket("lunch"), release: try pounds(held).pence)
      let share = try thirteen(Circumstances(residents: 13, inForce: [first]))
        .share(of: basket("lunch"), noticeWeeks: 0)
      #expect(share.expected == (try pounds(left)))
      #expect(share.covered <= share.expected)
    }
  }

  @Test("the lowest saving is found inside a run between two steps, wherever it lies")
  func wholeRun() throws {
    let share = try thirteen(Circumstances(residents: 13, largestOptOut: 13))
      .share(of: basket("lunch"), noticeWeeks: 0)
    // One step over 1 to 12 opt-outs, two with the thirteenth: lowest at twelve.
    #expect(share.lines.first?.lowestAt == .init(residents: 13, total: 12))
    #expect(share.covered == (try pounds("33.33")))
  }

  @Test(
    "of several runs between steps the first is lowest, unless minimum staffing ends them",
    arguments: [(0, 6, "50"), (2, 6, "50"), (3, 12, "25")])
  func severalRuns(minimum: Int, total: Int, covered: String) throws {
    var home = SmallHome(residents: 17)
    // Four steps; the 2nd, 7th and 12th session given up saves one.
    try home.line("staff", weekly: 400_00, .stepped(.init(size: 5, minimum: minimum)), notice: 0)
    home.service("outing", draws: [("staff", 1)])
    let share = try home.model(Circumstances(residents: 17, largestOptOut: 4))
      .share(of: basket("outing", 3), noticeWeeks: 0)
    #expect(share.lines.first?.lowestAt == .init(residents: 17, total: Ratio(total)))
    #expect(share.covered == (try pounds(covered)))
  }

  @Test("F7: ten residents with ten baskets: never more than is avoided, in any order")
  func tenBaskets() throws {
    var home = SmallHome(residents: 24)
    try home.line("food", weekly: 1_043_21, .variable, notice: 4, component: .services)
    try home.line(
      "coordinators", weekly: 777_77, .stepped(.init(size: 10, minimum: 1)), notice: 12,
      usage: Usage(unit: "sessions", perResident: 3))
    try home.line("driver", weekly: 333_33, .mixed(variable: Percentage(40)), notice: 0)
    home.service(
      "lunch", component: .services, organising: 37, draws: [("food", Ratio(1, over: 7))])
    home.service(
      "session", standard: 3, draws: [("coordinators", 1), ("driver", Ratio(1, over: 9))])
    let model = try home.model()
    let optOuts = (1...10).map { index in
      OptOut(
        resident: ResidentID("resident-\(index)"),
        basket: basket("lunch", index % 7 + 1) + basket("session", index % 3 + 1),
        noticeWeeks: [0, 4, 12][index % 3])
    }
    let joint = try model.jointRelease(of: optOuts)
    #expect(joint.shares.count == 10)
    #expect(joint.shares.map(\.net).sum() == joint.avoidable)
    #expect(joint.shares.map(\.release).sum() <= joint.saving)
    #expect(joint.lines.contains { $0.line == "coordinators" && $0.saving > .zero })
    for (index, line) in joint.lines.enumerated() {
      #expect(joint.shares.map { $0.lines[index] }.sum() == line.saving)
    }
    forAll("order of entry does not matter", seed: 7, count: 20) { random in
      try model.jointRelease(of: optOuts.shuffled(using: &random)) == joint
    }
  }

  @Test("faults name what is wrong, all at once")
  func faults() throws {
    let model = try thirteen()
    let wrong = [
      OptOut(resident: "ada", basket: basket("dinner"), noticeWeeks: -1),
      OptOut(resident: "ada", basket: basket("lunch", 0), noticeWeeks: 0),
      OptOut(resident: "bert", basket: basket("lunch", 14), noticeWeeks: 0),
    ]
    let faults = #expect(throws: Faults.self) { try model.jointRelease(of: wrong) }
    #expect(
      Set(faults?.all.map(\.code) ?? []) == [
        .basketUnknownService, .basketBadQuantity, .circumstancesNotice, .basketOverLine,
        .basketRepeatedResident,
      ])
  }
}
