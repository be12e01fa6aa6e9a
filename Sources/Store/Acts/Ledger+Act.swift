import Evidence
import GRDB

extension Ledger {
  /// What `work` reads, all of one state.
  ///
  /// In a transaction of our own and not by `queue.read`, which tells SQLite to refuse writing and
  /// then to allow it again: after each of the two SQLite compiles every statement anew.
  func read<Value>(_ work: (Database) throws -> Value) throws(Faults) -> Value {
    try Faults.ofStore(Self.path(in: folder)) {
      try queue.unsafeRead { database in
        var value: Value?
        try database.inTransaction(.deferred) {
          let changes = database.totalChangesCount
          value = try work(database)
          assert(database.totalChangesCount == changes, "what reads does not write")
          return .rollback
        }
        guard let value else { throw Faults(.changedMeanwhile) }
        return value
      }
    }
  }

  /// Does an act: all that `work` brings, or nothing.
  ///
  /// - Parameters:
  ///   - expected: the home's last act when the facts behind `work` were read; nil where it does
  ///     not matter.
  /// - Throws: `store.changed-meanwhile` when somebody else has acted on the home since; whatever
  ///   `work` throws.
  func act(
    _ act: NewAct, of home: HomeKey?, after expected: Int? = nil, _ work: (ActWriter) throws -> Void
  ) throws(Faults) -> Act {
    try transaction(act) { database in
      let done = try database.act(act, of: home, after: expected, work)
      return (done, done)
    }
  }

  /// The same where the home itself may come to be by the act.
  ///
  /// - Parameter bringsHome: whether it does. An act and a home that refer to each other can't come
  ///   one after the other without SQLite looking through every table for rows of that act; so it is
  ///   told to trust, and ``ActWriter`` looks at what the act brought itself.
  func act(
    _ act: NewAct, after expected: Int? = nil, bringsHome: Bool,
    _ work: (ActWriter) throws -> HomeKey?
  ) throws(Faults) -> Act {
    try transaction(act, trusting: bringsHome) { database in
      let done = try database.act(act, after: expected, work)
      return (done, done)
    }
  }

  private func transaction<Result>(
    _ act: NewAct, trusting: Bool = false, _ work: (Database) throws -> (Result, last: Act?)
  ) throws(Faults) -> Result {
    try Faults.ofStore(Self.path(in: folder)) {
      try queue.writeWithoutTransaction { database in
        guard trusting else { return try database.transaction(act, in: folder, work) }
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        let result = Swift.Result { try database.transaction(act, in: folder, work) }
        try database.execute(sql: "PRAGMA foreign_keys = ON")
        return try result.get()
      }
    }
  }
}

extension Database {
  /// What `work` writes, all of it on the disk or nothing.
  ///
  /// - Parameter work: gives its result and the last act that it did, if any.
  func transaction<Result>(
    _ act: NewAct, in folder: String, _ work: (Database) throws -> (Result, last: Act?)
  ) throws -> Result {
    var done: (Result, last: Act?)?
    let note = WritingNote(folder: folder)
    defer { note.remove() }
    try inTransaction(.immediate) {
      note.write(act)
      try HeadNote.expect(folder, in: self)
      done = try work(self)
      return .commit
    }
    guard let done else { throw Faults(.changedMeanwhile) }
    if let last = done.last { HeadNote.write(last, in: folder) }
    return done.0
  }

  /// One act within a transaction.
  ///
  /// - Parameter prepared: what the acts before it have written to.
  func act(
    _ act: NewAct, of home: HomeKey?, after expected: Int?,
    into prepared: PreparedTables = PreparedTables(), _ work: (ActWriter) throws -> Void
  ) throws -> Act {
    try self.act(act, after: expected, into: prepared) { writer in
      // Before the work too: rows that are out of date would break the database's own rules.
      if let expected, try lastAct(of: home) != expected { throw Faults(.changedMeanwhile) }
      try work(writer)
      return home
    }
  }

  func act(
    _ act: NewAct, after expected: Int?, into prepared: PreparedTables = PreparedTables(),
    _ work: (ActWriter) throws -> HomeKey?
  ) throws -> Act {
    let writer = try ActWriter(self, prepared)
    let home = try work(writer)
    if let expected, try lastAct(of: home) != expected { throw Faults(.changedMeanwhile) }
    return try writer.finish(act, of: home)
  }
}
