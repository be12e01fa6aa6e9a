import Billing
import CareCalendar
import Evidence
import TestSupport
import Testing

@testable import Store

/// Documents come back from the ledger as they were issued.
@Suite("Documents in the ledger")
struct DocumentTests {
  @Test("every document, and all that stands billed, is read back as it was issued")
  func roundTrip() throws {
    forAll("what is issued is read back", seed: 11, count: 12) { generator in
      let folder = try LedgerFolder()
      let ledger = try folder.filled()
      let home = try ledger.home("seaview")
      var state = IssuingState()
      for _ in 0..<4 { try state.issue(in: ledger, home: "seaview", &generator) }
      let stored = try ledger.documents(of: home)
      #expect(stored.map(\.document) == state.issued)
      #expect(stored.map(\.digest) == state.issued.map { Digest.of(Array("\($0)".utf8)) })
      let billed = try ledger.billed(of: home)
      #expect(billed.before.runs == state.standing)
      #expect(billed.before.superseded == state.superseded)
      #expect(billed.before.invoices == invoices(state.issued))
      #expect(try ledger.verify().faults == [])
      return true
    }
  }

  private func invoices(_ documents: [BillingDocument]) -> [DocumentNumber: BilledInvoice] {
    var invoices: [DocumentNumber: BilledInvoice] = [:]
    for document in documents {
      switch document {
      case .invoice(let invoice): invoices[invoice.number] = BilledInvoice(invoice)
      case .creditNote(let note): invoices[note.corrects]?.credit(note)
      }
    }
    return invoices
  }

  @Test("numbers go on where they stopped, month by month and series by series")
  func numbers() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    var generator = SeededGenerator(seed: 3)
    var state = IssuingState()
    for _ in 0..<3 { try state.issue(in: ledger, home: "seaview", &generator) }
    let next = try ledger.billed(of: try ledger.home("seaview")).before.next
    for (series, counter) in next {
      let issued = state.issued.map(\.number).filter {
        $0.series == series.series && $0.month == series.month
      }
      #expect(issued.map(\.counter) == Array(1..<counter))
    }
    #expect(Set(next.keys.map(\.series)) == ["SM", "SM-CN"])
  }

  @Test("a month that has seen all facts is issued; a later import makes it due again")
  func nothingToDo() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let home = try ledger.home("seaview")
    let january = try #require(Month(year: 2026, month: 1))
    #expect(try !ledger.isIssued(january, of: home))
    var generator = SeededGenerator(seed: 3)
    var state = IssuingState()
    try state.issue(in: ledger, home: "seaview", &generator)
    #expect(try ledger.isIssued(january, of: home))
    _ = try ledger.record(
      LedgerFolder.residents(["Later"], prefix: "N"), ofHome: "seaview",
      after: try ledger.facts(of: home).lastAct, LedgerFolder.act())
    #expect(try !ledger.isIssued(january, of: home))
  }

  @Test("a run that was worked out before somebody else acted is refused, whole")
  func stale() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let before = try ledger.dump()
    let january = try #require(Month(year: 2026, month: 1))
    let fault = #expect(throws: Faults.self) {
      try ledger.issue(
        Ledger.Issue(
          of: try ledger.home("seaview"),
          RunResult(month: january, invoices: [], held: [], warnings: []),
          digests: [:], after: 2), LedgerFolder.act(.issued))
    }
    #expect(fault?.all.map(\.code) == [.changedMeanwhile])
    #expect(try ledger.dump() == before)
  }
}
