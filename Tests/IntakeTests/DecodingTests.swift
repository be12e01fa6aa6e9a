import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility
import Foundation
import Funding
import Testing

@testable import Intake

@Suite("What the sheets say")
struct DecodingTests {
  private func home() throws -> HomeFolder { try HomeFolder(GoodHome.files()) }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test("Settings that are left out take the defaults of samples/README.md")
  func defaults() throws {
    let home = try home()
    #expect(home.register.home.paymentDays == 30)
    #expect(home.occupancyBand == 3...4)
    #expect(home.largestOptOut == 3)
    #expect(home.stressOccupancy == Percentage(75))
    #expect(home.register.home.companyNumber == nil)
    #expect(home.register.home.electronicAddress == nil)
    let terms = try #require(home.register.terms.first)
    #expect(terms.chargesAdmissionDay && !terms.chargesDischargeDay && terms.chargesDayOfDeath)
    #expect(!terms.leavingDayIsAway && !terms.returnDayIsAway && !terms.absencesAddUp)
    #expect(terms.daysAfterDeath == 3 && terms.daysWithBelongings == 0)
  }

  @Test("Cost lines, with their behaviour, split and source")
  func budget() throws {
    let budget = try home().budget
    #expect(budget.total == Money(pence: 95_850_00))
    #expect(budget.residents == 2)
    let carers = budget.lines[1]
    #expect(
      carers.behaviour
        == .stepped(Behaviour.Step(size: 1, minimum: 1, cost: Money(pence: 3_000_000))))
    #expect(carers.flexibility == .avoidable(noticeWeeks: 12))
    #expect(carers.driver == .careHours)
    #expect(carers.usage == .residents)
    #expect(carers.split.shares.care == Ratio(85, over: 100))
    #expect(carers.source == SourceLocation(file: "budget.csv", row: 3))
    #expect(budget.lines[2].split.shares.services == 1)
    #expect(budget.lines[2].usage == Usage(unit: "meals", perResident: 21))
    #expect(budget.lines[3].behaviour == .mixed(variable: Percentage(40)))
  }

  @Test("Placements with their stays, and terms with their tiers")
  func stays() throws {
    let register = try home().register
    let placement = register.placements[1]
    #expect(placement.ending == Ending(day: try day("2026-10-20"), reason: .death))
    #expect(register.estates.map(\.executor) == ["Sara Khan and Omar Khan"])
    #expect(register.estates.map(\.from) == [try day("2026-10-22")])
    let stay = try #require(placement.stays.value(on: try day("2026-10-01")))
    #expect(stay.grossFee == Rate(Money(pence: 950_00)))
    #expect(stay.contractSplit?.shares.premises == Ratio(3, over: 10))
    #expect(register.placements[0].stays.value(on: try day("2026-10-01"))?.contractSplit == nil)
    #expect(register.terms[0].tiers.map(\.fromDay) == [4])
    #expect(register.terms[0].tiers[0].charged.services == Percentage(75))
  }

  @Test("Payers, funding lines and rates")
  func money() throws {
    let register = try home().register
    #expect(register.payers[0].cycle == .fourWeekly(from: try day("2026-03-30")))
    #expect(register.payers[1].cycle == .monthly && register.payers[1].timing == .arrears)
    #expect(register.payers[1].address.country == "GB")
    #expect(register.payers.map(\.isConsolidated) == [true, false, false])
    #expect(register.councilPayments["westmor"]?.value(on: try day("2026-10-01")) == .net)
    #expect(register.issueDates == [try #require(Month(iso: "2026-09")): try day("2026-10-02")])
    #expect(
      register.fundingLines.map(\.amount) == [
        .balance, .rate(.weekly(Rate(Money(pence: 178_35)))), .published("FNC standard"), .balance,
      ])
    #expect(register.fundingLines[2].whenStopped == .balance(clause: "clause 9"))
    #expect(register.fundingLines[1].council == "westmor")
    let rate = register.rates.row("FNC standard", in: .england, on: try day("2026-10-01"))
    #expect(rate?.standing == .confirmed(by: "Asha Mistry"))
    #expect(
      register.billedElsewhere.map { "\($0.payer) \($0.line?.text ?? "all") \($0.through)" } == [
        "westmor all 2026-09-13", "westmor P1-fnc 2026-08-31",
      ])
    #expect(
      register.firstNumbers.map { "\($0.series) \($0.month) \($0.counter)" }
        == ["RC 2026-09 42", "RC-CN 2026-10 7"])
    #expect(register.openingBalances.map(\.amount) == [Money(pence: -12_50)])
    #expect(register.receipts.map(\.amount) == [Money(pence: 178_35)])
  }

  @Test("The catalogue holds what is in the package; sundries are services only")
  func catalogue() throws {
    let home = try home()
    #expect(home.catalogue.map(\.service.id) == ["lunch", "hair"])
    #expect(home.catalogue[0].draws == [ServiceDraw(line: "food", units: 1)])
    #expect(home.register.services.map(\.id) == ["lunch", "hair"])
    #expect(home.register.agreements[0].basket.map(\.service) == ["lunch"])
    #expect(home.policies.policies.map(\.allowed) == [false])
    // A counter-offer that names no basket keeps that of the offer it answers.
    #expect(home.negotiation.map(\.act.kind) == [.propose, .counter, .agree])
    #expect(home.negotiation[0].act.offer?.basket == home.negotiation[1].act.offer?.basket)
    #expect(home.negotiation[1].act.offer?.noticeWeeks == 4)
    #expect(home.authorities.map(\.kind) == [.resident])
  }

  @Test("A build-up knows its grade's hour with on-costs and agency, as the rota reckons it")
  func buildUp() throws {
    let home = try home()
    let parts = try #require(home.catalogue[1].buildUp).parts
    #expect(parts.map(\.groupSize) == [3, 1, 1, 3])
    #expect(parts[1].each(on: try day("2026-10-01")) == ExactMoney(pence: 1395))
    #expect(parts[2].cost == .consumables(Money(pence: 1_20)))
    #expect(parts[3].each(on: try day("2026-10-01")) == ExactMoney(pence: 300))
    // £13.00 for 95 % of the hour: with holiday, sickness and training 12.07 + 3 + 1.5 %, and of
    // a post's £25,419.64 a year 15 % above £5,000 and 3 % above £6,240; 5 % at £22.00.
    let yearly = Ratio(1300) * Ratio(375, over: 10) * Ratio(365, over: 7)
    let perPost =
      (yearly - 500_000) * Ratio(15, over: 100) + (yearly - 624_000) * Ratio(3, over: 100)
    let away = 1 + Ratio(1657, over: 10_000)
    let own = Ratio(95, over: 100)
    // Seven hours a week fill that part of a post; a day has 1/365 of its yearly dues.
    let dues = perPost * own * 7 * away / Ratio(375, over: 10) / 365
    let hour = Ratio(1300) * own * away + dues + Ratio(2200) * Ratio(5, over: 100)
    #expect(parts[0].each(on: try day("2026-09-30"))?.pence == hour / 6)
    #expect(home.register.services.map(\.outcome) == ["eating well", nil])
  }

  @Test(
    "Fractions are read exactly",
    arguments: [
      ("1/7", Ratio(1, over: 7)), ("0.5", Ratio(1, over: 2)), ("3 / 4", Ratio(3, over: 4)),
    ])
  func fractions(text: String, value: Ratio) throws {
    #expect(try CellFormat<Ratio>.ratio.read(text) == value)
  }

  @Test("No fraction divides by zero", arguments: ["1/0", "1/", "/2", "1/2/3", "-1/2", "1/-2"])
  func badFractions(text: String) {
    #expect(throws: CellRefusal.self) { try CellFormat<Ratio>.ratio.read(text) }
  }

  @Test("Who leaves may come back the same day, unless both contracts charge it")
  func readmission() throws {
    let ended = "P2,R2,standard,2026-05-01,2026-10-20,"
    let text = try #require(GoodHome.sheets["placements.csv"]).replacing(
      ended + "death\n", with: ended + "discharge\nP3,R2,standard,2026-10-20,,\n")
    var sheets = GoodHome.sheets
    sheets["estates.csv"] = nil
    sheets["placements.csv"] = text
    sheets["stays.csv"]? += "P3,2026-10-20,2,residential,950.00,,,,\n"
    let files = sheets.map { SheetFile(name: $0.key, text: $0.value) }
    #expect(GoodHome.faults(files).isEmpty)
    sheets["terms.csv"] = "terms,charges discharge day\nstandard,yes\n"
    let both = sheets.map { SheetFile(name: $0.key, text: $0.value) }
    #expect(GoodHome.faults(both).map(\.code) == [.placementsOverlap])
  }
}

@Suite("The folder")
struct FolderTests {
  /// A new folder with the good home in it, removed afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hearth-intake-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in GoodHome.sheets {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try body(folder)
  }

  private func codes(_ folder: URL) -> [Fault.Code] {
    do throws(Faults) {
      _ = try HomeFolder.read(folder.path)
      return []
    } catch {
      return error.all.map(\.code)
    }
  }

  @Test("What is no sheet is passed over: pages, hidden files, other programs' files")
  func otherFiles() throws {
    try withFolder { folder in
      for name in ["README.md", ".~lock.budget.csv#", "._budget.csv", "budget.xlsx"] {
        try Data("x".utf8).write(to: folder.appendingPathComponent(name))
      }
      #expect(codes(folder).isEmpty)
    }
  }

  @Test("A sheet that can't be read, and a folder that is not there")
  func unreadable() throws {
    try withFolder { folder in
      try FileManager.default.removeItem(at: folder.appendingPathComponent("rates.csv"))
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("rates.csv"), withIntermediateDirectories: true)
      #expect(codes(folder) == [.fileUnreadable])
      try Data("terms,colour\nstandard,red\n".utf8).write(
        to: folder.appendingPathComponent("terms.csv"))
      #expect(codes(folder) == [.fileUnreadable, .unknownColumn])
      #expect(codes(folder.appendingPathComponent("nowhere")) == [.folderUnreadable])
      #expect(codes(folder.appendingPathComponent("budget.csv")) == [.folderUnreadable])
    }
  }

  @Test("A file of another name's capitals is no sheet, and the right name is offered")
  func capitals() throws {
    try withFolder { folder in
      try FileManager.default.moveItem(
        at: folder.appendingPathComponent("rates.csv"),
        to: folder.appendingPathComponent("Rates.CSV"))
      #expect(codes(folder).contains(.unknownSheet))
    }
  }
}
