public import Billing
public import CareCalendar
public import CareHome
public import Evidence
import GRDB

extension Ledger {
  /// What a run works from: what was billed before, as of the home's last act.
  public struct BilledState: Sendable {
    public let lastAct: Int
    public let before: BilledBefore
  }

  /// Issues a run: its documents, what stands billed from now on, and the entries for the books,
  /// all of them or nothing.
  ///
  /// - Parameters:
  ///   - digests: ``Digest`` of each document's XML.
  ///   - starts: where series go on whose earlier numbers were given elsewhere.
  ///   - lastAct: the home's last act when facts and billed state were read.
  /// - Throws: `store.changed-meanwhile` when somebody has acted on the home since: read again, and
  ///   work the run out again; `store.rule-broken` when a day would be billed twice or a number
  ///   leave a gap, which an up-to-date run never does.
  public func issue(
    _ run: RunResult, digests: [DocumentNumber: [UInt8]], of home: HomeKey, after lastAct: Int,
    starts: [FirstNumber] = [], _ act: NewAct
  ) throws(Faults) -> Act {
    try self.act(act, of: home, after: lastAct) { writer in
      let documents = try DocumentWriter(home, writer)
      for start in starts where start.counter > 1 {
        try documents.begin(start, of: run.documents.map(\.number))
      }
      for document in run.documents {
        guard let digest = digests[document.number] else {
          throw Faults(.noDocument(document.number))
        }
        try documents.insert(document, digest: digest)
      }
      try documents.end(run.superseded)
      for billed in run.billed { try documents.insert(billed) }
      try writer.insert(run.postings, of: home)
      let id = try writer.insert(
        .run, [.integer(home.id), .text(run.month.description), .integer(lastAct)])
      for held in run.held {
        try writer.insert(
          .held,
          [
            .integer(id), .text(held.account.payer.text), .text(held.account.resident.text),
            .text(held.placement.text), .text(held.key.text), .day(held.days.first),
            .day(held.days.last), .text(held.reason), .text(held.remedy),
          ])
      }
    }
  }

  /// Whether a run of the month has seen all of the home's facts, so that another one has nothing
  /// to do.
  public func isIssued(_ month: Month, of home: HomeKey) throws(Faults) -> Bool {
    try read { database in
      let seen = try Int.fetchOne(
        database, sql: "SELECT max(facts) FROM run WHERE home = ? AND month = ?",
        arguments: [home.id, month.description])
      guard let seen else { return false }
      let last = try Int.fetchOne(
        database,
        sql: "SELECT coalesce(max(seq), 0) FROM act WHERE home = ? AND kind = ?",
        arguments: [home.id, Act.Kind.imported.rawValue])
      return (last ?? 0) <= seen
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
