import Amounts
import Billing
import CareCalendar
import CareHome
import Documents
import Evidence
import Intake
import Store

/// One home's month, issued on a ledger: facts now and what was billed before become documents.
struct HomeIssue {
  let ledger: Ledger
  let home: HomeKey
  let month: Month
  /// The date of all documents; nil for each period's own.
  let issued: Day?
  let pages: Pages
  /// Where files go; nil for nowhere.
  let shelf: Shelf?
  /// Whether to say what changed since the month before: of one home, not of each of a group.
  let compares: Bool

  /// What one home's run came to.
  struct Outcome: Sendable {
    let home: HomeKey
    let run: RunResult?
    /// What differs from the month before; nil where none of its documents were issued here.
    let comparison: RunComparison?
    /// Nil for a preview, and where there was nothing to do.
    let act: Act?
    /// Files written.
    let written: Int
    let warnings: [Fault]
  }

  /// Works the run out and writes its documents to a folder of previews, if any; issues nothing.
  func preview() throws(Faults) -> Outcome {
    let work = try workOut()
    let files = try shelf?.preview(work.run, work.pages) ?? 0
    return Outcome(
      home: home, run: work.run, comparison: try comparison(work.run), act: nil, written: files,
      warnings: work.warnings)
  }

  /// Issues the run in one act, then writes its files, and any of the month's that are missing.
  ///
  /// Somebody who acts on the home in between makes it start again from what they wrote.
  func issue(_ act: NewAct) throws(Faults) -> Outcome {
    for _ in 0..<Self.patience {
      guard try !ledger.isIssued(month, of: home) else { return try nothingToDo() }
      let work = try workOut()
      var xml: [DocumentNumber: [UInt8]] = [:]
      for document in work.run.documents { xml[document.number] = try document.xml() }
      let comparison = try comparison(work.run)
      do throws(Faults) {
        let done = try ledger.issue(
          work.run, digests: xml.mapValues(Digest.of), of: home, after: work.lastAct,
          starts: work.starts, act)
        let written = try shelf?.add(work.run, xml, home, ledger, work.pages) ?? 0
        return Outcome(
          home: home, run: work.run, comparison: comparison, act: done, written: written,
          warnings: work.warnings)
      } catch {
        guard error.all.map(\.code) == [.changedMeanwhile] else { throw error }
      }
    }
    throw Faults(.stillChanging(home))
  }

  /// How often to start again.
  private static let patience = 8

  /// The files that a run which was killed after its act did not get to.
  private func nothingToDo() throws(Faults) -> Outcome {
    Outcome(
      home: home, run: nil, comparison: nil, act: nil,
      written: try shelf?.complete(home, ledger, pages) ?? 0,
      warnings: [])
  }

  /// The month's documents, those of its earlier runs among them, beside those of the month before.
  private func comparison(_ run: RunResult) throws(Faults) -> RunComparison? {
    guard compares, !run.documents.isEmpty || !run.held.isEmpty else { return nil }
    let before = (month.first - 1).month
    let earlier = try ledger.documents(of: home, month: before)
    guard !earlier.isEmpty else { return nil }
    let now = try ledger.documents(of: home, month: month).map(\.document) + run.documents
    return RunComparison(earlier.map(\.document), of: before, with: now, held: run.held)
  }

  private func workOut() throws(Faults) -> (
    run: RunResult, lastAct: Int, starts: [FirstNumber], pages: Pages, warnings: [Fault]
  ) {
    for _ in 0..<Self.patience {
      let sheets = try ledger.sheets(of: home)
      let state = try ledger.billed(of: home)
      guard sheets.lastAct == state.lastAct else { continue }
      let opened = try OpenedHome(sheets)
      let run = try BillingRun(try opened.billingInput())
        .bill(month, issued: issued, after: state.before)
      return (
        run, state.lastAct, opened.register.firstNumbers, pages.read(by: opened.register.payers),
        opened.warnings + run.warnings
      )
    }
    throw Faults(.stillChanging(home))
  }
}

extension Fault {
  fileprivate static func stillChanging(_ home: HomeKey) -> Fault {
    Fault(
      .changedMeanwhile, "Others are changing \(home.code) all the time.",
      remedy: "Run the command again when they have finished. Nothing of it was issued.")
  }
}
