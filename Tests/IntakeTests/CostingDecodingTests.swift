import Amounts
import CareHome
import Costing
import Evidence
import Intake
import Testing

@Suite("What the sheets say of costing")
struct CostingDecodingTests {
  private func home(_ files: [SheetFile] = GoodHome.files()) throws -> HomeFolder {
    try HomeFolder(files)
  }

  @Test("All of it may be left out")
  func defaults() throws {
    let sheets = [
      "departments.csv", "services-between.csv", "judgements.csv", "occupancy-history.csv",
      "scenarios.csv", "rota.csv", "grades.csv", "on-costs.csv", "build-ups.csv",
    ]
    var files = GoodHome.files().filter { !sheets.contains($0.name) }
    let budget = try #require(GoodHome.sheets["budget.csv"])
      .replacing(",kitchen,", with: ",,").replacing(",plant,", with: ",,")
    let settings = try #require(GoodHome.sheets["home.csv"])
      .split(separator: "\n")
      .filter { !$0.hasPrefix("overhead") && !$0.hasPrefix("step") && !$0.hasPrefix("return") }
      .joined(separator: "\n")
    files.removeAll { $0.name == "budget.csv" || $0.name == "home.csv" }
    files.append(SheetFile(name: "budget.csv", text: budget))
    files.append(SheetFile(name: "home.csv", text: settings))
    let home = try home(files)
    #expect(home.overheads == nil)
    #expect(home.overheadMethod == .directSplit)
    #expect(home.judgements.isEmpty)
    #expect(home.occupancyHistory == nil)
    #expect(home.payerMixes.isEmpty)
    #expect(home.staffing == nil)
    #expect(home.returns == .none)
    #expect(try home.costing().overheads == nil)
  }

  @Test("Departments with their lines and services, carried by the home's own method")
  func departments() throws {
    let home = try home()
    let plan = try #require(home.overheads)
    #expect(plan.departments.map(\.id) == ["kitchen", "plant"])
    #expect(plan.departments.map(\.lines) == [["food"], ["power"]])
    #expect(
      plan.departments[1].serves == [
        Department.Service(.component(.premises), weight: 3),
        Department.Service(.department("kitchen"), weight: Ratio(1, over: 2)),
      ])
    #expect(plan.departments[0].source == SourceLocation(file: "departments.csv", row: 2))
    #expect(home.overheadMethod == .stepDown(order: ["kitchen", "plant"]))
    let costing = try home.costing()
    #expect(costing.reconciliation.isExact)
    // A tenth of £7,300 of food goes through the boiler house to premises; nothing comes back.
    #expect(costing.home.total(of: .hotel) == Money(pence: 40_950_00))
    #expect(costing.allocation.components.premises == Money(pence: 28_380_00))
  }

  @Test("A line for named residents goes to the band that each lives in")
  func named() throws {
    let taxi = try #require(try home().budget.lines.last)
    #expect(taxi.driver == .namedResidents)
    #expect(taxi.namedResidents == [NamedResident("R1", in: "residential")])
  }

  @Test("Bands with their sessions and floor area")
  func bands() throws {
    let sheet = "band,name,care hours,residents,sessions,floor area\nresidential,R,14,2,3/2,24.5\n"
    let band = try home(GoodHome.files("bands.csv", Array(sheet.utf8))).budget.bands[0].band
    #expect(band.sessions == Ratio(3, over: 2))
    #expect(band.floorArea == Ratio(49, over: 2))
  }

  @Test("Judgements, returns, and the months in order")
  func judgements() throws {
    let home = try home()
    #expect(home.judgements.map(\.figure) == [.variableShare, .share(.care)])
    #expect(home.judgements[0].low == Percentage(20))
    #expect(home.judgements[1].source == SourceLocation(file: "judgements.csv", row: 3))
    #expect(home.occupancyHistory?.months == [3, 2])
    #expect(home.returns.onOperations == .percentOfCost(Percentage(5)))
    #expect(home.returns.onCapital == .perResidentWeek(Money(pence: 30_00)))
  }

  @Test("Scenarios with their shares, in the order of the sheet, capitals aside")
  func scenarios() throws {
    #expect(
      try home().payerMixes == [
        PayerMix(
          name: "all at the council's rate",
          shares: [
            PayerMix.Share(
              .council("westmor"), .all, source: SourceLocation(file: "scenarios.csv", row: 2))
          ])
      ])
    // Both live here when this budget begins.
    let placements = try #require(GoodHome.sheets["placements.csv"])
      .replacing("2026-05-01", with: "2026-04-01")
    let stays = try #require(GoodHome.sheets["stays.csv"])
      .replacing("2026-05-01", with: "2026-04-01")
    let funding = try #require(GoodHome.sheets["funding.csv"])
      .replacing("2026-05-01", with: "2026-04-01")
    let scenarios = "scenario,payers,share\nb,Self-Funders,40\na,westmor,100\nb,westmor,60 %\n"
    var files = GoodHome.files().filter {
      !["placements.csv", "stays.csv", "funding.csv", "scenarios.csv"].contains($0.name)
    }
    for (name, text) in [
      ("placements.csv", placements), ("stays.csv", stays), ("funding.csv", funding),
      ("scenarios.csv", scenarios),
    ] { files.append(SheetFile(name: name, text: text)) }
    let mixes = try home(files).payerMixes
    #expect(mixes.map(\.name) == ["b", "a"])
    #expect(mixes[0].shares.map(\.payers) == [.selfFunders, .council("westmor")])
    #expect(mixes[0].shares.map(\.share) == [Percentage(40), Percentage(60)])
  }

  @Test("The rota with its dated pay and on-costs")
  func rota() throws {
    let plan = try #require(try home().staffing)
    let line = try #require(plan.buildUp().first)
    #expect(line.line.id == "carers")
    #expect(line.weeklyHours == 76)
    #expect(line.shifts[0].pay.map(\.hourly.amount) == [Money(pence: 13_00), Money(pence: 13_40)])
    #expect(line.causes.map(\.cause) == [.hours, .pay, .sickness])
    #expect(line.causes.map(\.amount).sum() + line.unexplained == line.difference)
    #expect(plan.onCosts[0].threshold.amount == Money(pence: 5_000_00))
    #expect(plan.onCosts[1].standing == .confirmed(by: "Asha Mistry"))
    #expect(plan.warnings.isEmpty)
  }

  @Test("Faults of several sheets are told together")
  func together() {
    var files = GoodHome.files("judgements.csv", Array("line,figure,low,high\nx,care,1,y\n".utf8))
    files.removeAll { $0.name == "occupancy-history.csv" || $0.name == "rota.csv" }
    files.append(SheetFile(name: "occupancy-history.csv", text: "month,resident days\nMay,-1\n"))
    files.append(
      SheetFile(name: "rota.csv", text: "line,shift,grade,staff,hours,days\nx,day,y,-1,0,z\n"))
    #expect(
      GoodHome.faults(files).compactMap { $0.location?.description } == [
        "judgements.csv, row 2, column high", "judgements.csv, row 2, column line",
        "occupancy-history.csv, row 2, column month",
        "occupancy-history.csv, row 2, column resident days",
        "rota.csv, row 2, column days", "rota.csv, row 2, column grade",
        "rota.csv, row 2, column hours", "rota.csv, row 2, column line",
        "rota.csv, row 2, column staff",
      ])
  }
}
