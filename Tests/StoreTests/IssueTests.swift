import Billing
import CareCalendar
import CareHome
import Evidence
import Intake
import TestSupport
import Testing

@testable import Store

@Suite("Issuing several homes at once")
struct IssueTests {
  @Test("makes an act for each home, in the order of the homes, as one by one would")
  func together() async throws {
    let (folder, other) = (try LedgerFolder(), try LedgerFolder())
    let (ledger, alone) = (try folder.filled(), try other.filled())
    var generator = SeededGenerator(seed: 11)
    var states = [IssuingState(), IssuingState()]
    let issues = [
      try states[0].run(in: ledger, home: "larch", &generator),
      try states[1].run(in: ledger, home: "seaview", &generator),
    ]
    let results = try await ledger.issue(issues, LedgerFolder.act(.issued))
    let acts = try results.map { try $0.get() }
    #expect(acts.map(\.home?.code) == ["larch", "seaview"])
    #expect(acts.map(\.sequence) == [5, 6])
    for issue in issues { _ = try alone.issue(issue, LedgerFolder.act(.issued)) }
    #expect(try ledger.dump() == alone.dump())
    #expect(try ledger.verify().faults == [])
  }

  @Test("leaves out, whole, the home that somebody has acted on meanwhile, and no other")
  func oneIsStale() async throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    var generator = SeededGenerator(seed: 12)
    var states = [IssuingState(), IssuingState()]
    let issues = [
      try states[0].run(in: ledger, home: "seaview", &generator),
      try states[1].run(in: ledger, home: "larch", &generator),
    ]
    _ = try ledger.record(
      LedgerFolder.residents(["Later"], prefix: "N"), ofHome: "seaview", after: 4,
      LedgerFolder.act())
    let results = try await ledger.issue(issues, LedgerFolder.act(.issued))
    guard case .failure(let faults) = results[0], case .success(let act) = results[1] else {
      Issue.record("\(results)")
      return
    }
    #expect(faults.all.map(\.code) == [.changedMeanwhile])
    #expect(act.home?.code == "larch" && act.sequence == 6)
    #expect(try ledger.documents(of: ledger.home("seaview")).isEmpty)
    #expect(try ledger.documents(of: ledger.home("larch")).map(\.document) == states[1].issued)
    #expect(try ledger.verify().faults == [])
  }

  @Test("undoes, whole, the home that breaks a rule of the database, and no other")
  func oneBreaksARule() async throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    var generator = SeededGenerator(seed: 13)
    var states = [IssuingState(), IssuingState()]
    _ = try states[0].run(in: ledger, home: "seaview", &generator)
    let issues = [
      // Its numbers follow a run that was never issued.
      try states[0].run(in: ledger, home: "seaview", &generator),
      try states[1].run(in: ledger, home: "larch", &generator),
    ]
    let before = try ledger.home("seaview")
    let results = try await ledger.issue(issues, LedgerFolder.act(.issued))
    guard case .failure = results[0], case .success(let act) = results[1] else {
      Issue.record("\(results)")
      return
    }
    #expect(act.sequence == 5)
    #expect(try ledger.documents(of: before).isEmpty)
    #expect(try ledger.verify().faults == [])
  }
}

@Suite("How far back news reaches")
struct NewsTests {
  private let columns = [
    "extra", "date", "placement", "service", "quantity", "payer", "status",
  ]

  private func extra(_ id: String, _ date: String, _ quantity: String = "1") -> Ledger.FactWrite {
    Ledger.FactWrite(
      sheet: "extras.csv", columns: columns,
      row: FactRow(
        key: id, since: nil, position: 1,
        cells: [id, date, "P1", "hair", quantity, "me", "confirmed"]))
  }

  private func ledger(_ folder: LedgerFolder) throws -> Ledger {
    let ledger = try folder.filled()
    var generator = SeededGenerator(seed: 5)
    var state = IssuingState()
    _ = try record([extra("E1", "2025-12-20")], in: ledger)
    try state.issue(in: ledger, home: "seaview", &generator)
    return ledger
  }

  private func record(_ writes: [Ledger.FactWrite], in ledger: Ledger) throws -> Ledger {
    let last = try ledger.facts(of: ledger.home("seaview")).lastAct
    _ = try ledger.record(writes, ofHome: "seaview", after: last, LedgerFolder.act())
    return ledger
  }

  private func news(_ ledger: Ledger) throws -> FactReach {
    try ledger.billed(of: ledger.home("seaview")).news
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test("nowhere while nothing came; anywhere before the first run")
  func nothing() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    #expect(try news(ledger) == .always)
    #expect(try news(self.ledger(try LedgerFolder())) == .nothing)
  }

  @Test("to the first day of a row as it was or as it is now")
  func dated() throws {
    let folder = try LedgerFolder()
    let ledger = try ledger(folder)
    _ = try record([extra("E2", "2026-02-03")], in: ledger)
    #expect(try news(ledger) == .from(day("2026-02-03")))
    _ = try record([extra("E2", "2026-03-03")], in: ledger)
    #expect(try news(ledger) == .from(day("2026-02-03")))
    _ = try record([extra("E1", "2026-04-01")], in: ledger)
    #expect(try news(ledger) == .from(day("2025-12-20")))
  }

  @Test("anywhere where a person's own row changes; nowhere for somebody new")
  func undated() throws {
    let folder = try LedgerFolder()
    let ledger = try ledger(folder)
    _ = try record(LedgerFolder.residents(["Somebody new"], prefix: "N"), in: ledger)
    #expect(try news(ledger) == .nothing)
    _ = try record(LedgerFolder.residents(["Rose Hill"]), in: ledger)
    #expect(try news(ledger) == .always)
  }

  @Test("what is left out of the whole is what no run looks at")
  func partial() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    var generator = SeededGenerator(seed: 6)
    var state = IssuingState()
    for _ in 0..<4 { try state.issue(in: ledger, home: "seaview", &generator) }
    let home = try ledger.home("seaview")
    let whole = try ledger.billed(of: home)
    let part = try ledger.billed(of: home, whole: false)
    let since = try #require(whole.before.bound(whole.news.firstDay))
    #expect(
      part.before.runs.filter { $0.period.last >= since }
        == whole.before.runs.filter { $0.period.last >= since })
    func periods(_ runs: [BilledRun]) -> Set<String> {
      Set(runs.map { "\($0.account.payer) \($0.period)" })
    }
    #expect(periods(part.before.runs) == periods(whole.before.runs))
    #expect(part.before.superseded == whole.before.superseded)
    #expect(part.before.invoices == whole.before.invoices)
  }
}
