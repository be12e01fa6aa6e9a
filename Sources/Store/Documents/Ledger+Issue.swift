public import Billing
public import CareCalendar
public import CareHome
public import Evidence
import GRDB
public import Intake

extension Ledger {
  /// What a run works from: what was billed before, as of the home's last act.
  public struct BilledState: Sendable {
    public let lastAct: Int
    public let before: BilledBefore
    /// How far back what is known now may differ from what the home's last run knew.
    public let news: FactReach
  }

  /// A run to be issued.
  public struct Issue: Sendable {
    public let home: HomeKey
    public let run: RunResult
    /// The run's, worked out once for the database and the files.
    public let postings: [Posting]
    /// ``Digest`` of each document's XML.
    public let digests: [DocumentNumber: [UInt8]]
    /// Where series go on whose earlier numbers were given elsewhere.
    public let starts: [FirstNumber]
    /// The home's last act when facts and billed state were read.
    public let lastAct: Int

    public init(
      of home: HomeKey, _ run: RunResult, digests: [DocumentNumber: [UInt8]], after lastAct: Int,
      starts: [FirstNumber] = []
    ) {
      self.home = home
      self.run = run
      postings = run.postings
      self.digests = digests
      self.starts = starts
      self.lastAct = lastAct
    }
  }

  /// Issues a run: its documents, what stands billed from now on, and the entries for the books,
  /// all of them or nothing.
  ///
  /// - Throws: `store.changed-meanwhile` when somebody has acted on the home since: read again, and
  ///   work the run out again; `store.rule-broken` when a day would be billed twice or a number
  ///   leave a gap, which an up-to-date run never does.
  public func issue(_ issue: Issue, _ act: NewAct) throws(Faults) -> Act {
    try self.act(act, of: issue.home, after: issue.lastAct) { try $0.insert(issue) }
  }

  /// Issues several homes' runs, each in an act of its own, in their order, and waits for the disk
  /// once for all of them.
  ///
  /// - Returns: for each its act, or what kept that home alone from being issued.
  /// - Throws: what kept all of them back, such as a full disk.
  public func issue(
    _ issues: [Issue], _ act: NewAct
  ) async throws(Faults) -> [Result<Act, Faults>] {
    let (folder, path) = (folder, Self.path(in: folder))
    return try await Faults.ofStore(path) {
      try await queue.writeWithoutTransaction { database in
        var refused: [Int: Faults] = [:]
        while true {
          do {
            let acts = try database.transaction(act, in: folder) { database in
              let acts = try database.issue(issues, but: refused, act, in: path)
              return (acts, acts.max { $0.key < $1.key }?.value)
            }
            return issues.indices.map { index in
              acts[index].map(Result.success)
                ?? .failure(refused[index] ?? Faults(.changedMeanwhile))
            }
          } catch let refusal as Refusal {
            // All of it is undone, and done again without that home. A savepoint for each home
            // would undo that home alone, and costs each of them the writing of its pages twice.
            refused[refusal.index] = refusal.faults
          }
        }
      }
    }
  }

  /// Whether a run of the month has seen all of the home's facts, so that another one has nothing
  /// to do.
  public func isIssued(_ month: Month, of home: HomeKey) throws(Faults) -> Bool {
    try read { database in
      let seen = try Int.fetchOne(
        try database.cachedStatement(
          sql: "SELECT max(facts) FROM run WHERE home = ? AND month = ?"),
        arguments: [home.id, month.description])
      guard let seen else { return false }
      let last = try Int.fetchOne(
        try database.cachedStatement(
          sql: "SELECT coalesce(max(seq), 0) FROM act WHERE home = ? AND kind = ?"),
        arguments: [home.id, Act.Kind.imported.rawValue])
      return (last ?? 0) <= seen
    }
  }
}

/// What the rules refuse of one home's run among others.
private struct Refusal: Error {
  let index: Int
  let faults: Faults
}

extension Database {
  /// - Parameter refused: the homes to leave out.
  /// - Returns: the acts by their place in `issues`.
  fileprivate func issue(
    _ issues: [Ledger.Issue], but refused: [Int: Faults], _ act: NewAct, in path: String
  ) throws -> [Int: Act] {
    let prepared = PreparedTables()
    var acts: [Int: Act] = [:]
    for (index, issue) in issues.enumerated() where refused[index] == nil {
      do {
        acts[index] = try self.act(act, of: issue.home, after: issue.lastAct, into: prepared) {
          try $0.insert(issue)
        }
      } catch let faults as Faults {
        throw Refusal(index: index, faults: faults)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw Refusal(index: index, faults: Faults(Fault(error, in: path)))
      }
    }
    return acts
  }
}

extension ActWriter {
  fileprivate func insert(_ issue: Ledger.Issue) throws {
    let (home, run) = (issue.home, issue.run)
    let documents = try DocumentWriter(home, self)
    for start in issue.starts where start.counter > 1 {
      try documents.begin(start, of: run.documents.map(\.number))
    }
    for document in run.documents {
      guard let digest = issue.digests[document.number] else {
        throw Faults(.noDocument(document.number))
      }
      try documents.insert(document, digest: digest)
    }
    try documents.end(run.superseded)
    for billed in run.billed { try documents.insert(billed) }
    try insert(issue.postings, of: home)
    let id = try insert(
      .run, [.integer(home.id), .text(run.month.description), .integer(issue.lastAct)])
    for held in run.held {
      try insert(
        .held,
        [
          .integer(id), .text(held.account.payer.text), .text(held.account.resident.text),
          .text(held.placement.text), .text(held.key.text), .day(held.days.first),
          .day(held.days.last), .text(held.reason), .text(held.remedy),
        ])
    }
  }
}

extension Act.Kind {
  /// A month's documents were issued.
  public static let issued: Act.Kind = "issue"
}

extension Fault.Code {
  /// A document that something refers to was never issued.
  public static let noDocument: Fault.Code = "store.no-document"
}

extension Fault {
  static func noDocument(_ number: DocumentNumber) -> Fault {
    Fault(
      .noDocument, "There is no document \(number) among those of the home.",
      remedy: "Check the number; hearth verify tells whether the database is whole.")
  }
}
