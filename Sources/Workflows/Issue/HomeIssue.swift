import Billing
import CareCalendar
import CareHome
import Documents
import Evidence
import Store

/// One home's month, issued on a ledger: facts now and what was billed before become documents.
struct HomeIssue: Sendable {
  let home: HomeKey
  let month: Month
  /// The date of all documents; nil for each period's own.
  let issued: Day?
  /// Where files go; nil for nowhere.
  let shelf: Shelf?
  /// Whether to say what changed since the month before: of one home, not of each of a group.
  let compares: Bool

  /// What one home's run came to.
  struct Outcome: Sendable {
    let home: HomeKey
    /// Nil where there was nothing to do.
    let run: RunResult?
    /// What differs from the month before; nil where none of its documents were issued here.
    let comparison: RunComparison?
    /// Nil for a preview, and where there was nothing to do.
    let act: Act?
    /// Files written.
    let written: Int
    let warnings: [Fault]
  }

  /// A run that is worked out and not committed, with the files that it will be.
  struct Work: Sendable {
    /// Nil where there is nothing to do.
    let due: Ledger.Issue?
    /// Nil where files go nowhere, or are made of all that the ledger has of the month.
    let batch: Shelf.Batch?
    /// What differs from the month before; nil where none of its documents were issued here.
    let comparison: RunComparison?
    let warnings: [Fault]
  }

  /// Works the run out for a folder of previews, if any.
  func preview(on ledger: Ledger) throws(Faults) -> Work {
    let work = try workOut(on: ledger)
    return Work(
      due: Ledger.Issue(of: home, work.run, digests: [:], after: work.lastAct),
      batch: try shelf?.read(by: work.payers).preview(work.run),
      comparison: try comparison(work.run, on: ledger),
      warnings: work.warnings)
  }

  /// Works out what is to be issued; nothing where the month's last run has seen everything.
  func work(on ledger: Ledger) throws(Faults) -> Work {
    guard try !ledger.isIssued(month, of: home) else {
      return Work(due: nil, batch: nil, comparison: nil, warnings: [])
    }
    let work = try workOut(on: ledger)
    let run = work.run
    var xml: [DocumentNumber: [UInt8]] = [:]
    for document in run.documents { xml[document.number] = try document.xml() }
    let due = Ledger.Issue(
      of: home, run, digests: xml.mapValues(Digest.of), after: work.lastAct, starts: work.starts)
    let batch = try shelf?.read(by: work.payers).batch(due, xml, ledger)
    // Before the act: what another database issued into the folder is there to stay.
    if let batch { try shelf?.filing.expectFree(for: batch.files) }
    return Work(
      due: due, batch: batch, comparison: try comparison(run, on: ledger), warnings: work.warnings)
  }

  /// Writes, under passing names, the files of what was committed or previewed, and any of the
  /// month's that are missing.
  func stage(_ work: Work, on ledger: Ledger) throws(Faults) -> OutputFolder.Staged? {
    guard let shelf else { return nil }
    let batch: Shelf.Batch?
    if let ready = work.batch {
      batch = ready
    } else if work.due == nil {
      // A run that was killed after its act did not get to them.
      batch = try shelf.missing(home, ledger)
    } else {
      batch = try shelf.issued(home, ledger)
    }
    guard let batch, !batch.files.isEmpty else { return nil }
    return try shelf.filing.stage(batch.files, batch.entries)
  }

  func outcome(
    _ work: Work, _ act: Act?, _ staged: OutputFolder.Staged?
  ) throws(Faults) -> Outcome {
    Outcome(
      home: home, run: work.due?.run, comparison: work.comparison, act: act,
      written: try staged?.finish().written ?? 0, warnings: work.warnings)
  }

  /// Issues the run after somebody has acted on the home in between: starts again from what they
  /// wrote.
  func issueAnew(
    _ act: NewAct, on ledger: Ledger
  ) throws(Faults) -> (work: Work, act: Act?) {
    for _ in 0..<Self.patience {
      let work = try self.work(on: ledger)
      guard let due = work.due else { return (work, nil) }
      do throws(Faults) {
        return (work, try ledger.issue(due, act))
      } catch {
        guard error.isChangedMeanwhile else { throw error }
      }
    }
    throw Faults(.stillChanging(home))
  }

  /// How often to start again.
  private static let patience = 8

  /// The month's documents, those of its earlier runs among them, beside those of the month before.
  private func comparison(
    _ run: RunResult, on ledger: Ledger
  ) throws(Faults) -> RunComparison? {
    guard compares, !run.documents.isEmpty || !run.held.isEmpty else { return nil }
    let before = (month.first - 1).month
    let earlier = try ledger.documents(of: home, month: before)
    guard !earlier.isEmpty else { return nil }
    let now = try ledger.documents(of: home, month: month).map(\.document) + run.documents
    return RunComparison(earlier.map(\.document), of: before, with: now, held: run.held)
  }

  /// A run as facts and billed state of one moment make it.
  private struct WorkedOut {
    let run: RunResult
    let lastAct: Int
    let starts: [FirstNumber]
    let payers: [Payer]
    let warnings: [Fault]
  }

  private func workOut(on ledger: Ledger) throws(Faults) -> WorkedOut {
    for _ in 0..<Self.patience {
      let sheets = try ledger.sheets(of: home)
      let state = try ledger.billed(of: home, whole: false)
      guard sheets.lastAct == state.lastAct else { continue }
      let opened = try OpenedHome(sheets)
      let run = try BillingRun(try opened.billingInput())
        .bill(month, issued: issued, after: state.before, since: state.news.firstDay)
      return WorkedOut(
        run: run, lastAct: state.lastAct, starts: opened.register.firstNumbers,
        payers: opened.register.payers, warnings: opened.warnings + run.warnings)
    }
    throw Faults(.stillChanging(home))
  }
}

extension Faults {
  /// Whether nothing is wrong but that somebody else was quicker.
  var isChangedMeanwhile: Bool { all.map(\.code) == [.changedMeanwhile] }
}

extension Fault {
  fileprivate static func stillChanging(_ home: HomeKey) -> Fault {
    Fault(
      .changedMeanwhile, "Others are changing \(home.code) all the time.",
      remedy: "Run the command again when they have finished. Nothing of it was issued.")
  }
}
