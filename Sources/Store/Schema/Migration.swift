import Evidence
import GRDB

/// One step of the schema. A step that was released never changes; later needs are a later step.
///
/// A new table has the columns `id INTEGER PRIMARY KEY` and
/// `act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED` first, is `STRICT`,
/// and is added with ``table(_:_:)``, which keeps its rows from being changed. A new column of an
/// older table is `NULL` in older rows, as their hash does not know it.
struct Migration {
  /// The statements in order.
  let statements: [String]

  init(_ statements: [String]...) { self.statements = statements.flatMap { $0 } }

  /// `HRTH`: says that a file is a database of ours.
  static let applicationID = 0x4852_5448

  /// Every step, first to last; a database's `user_version` is how many it has taken.
  static let all: [Migration] = [
    .schema1, .schema2, .schema3, .schema4, .schema5, .schema6, .schema7,
    .schema8, .schema9, .schema10,
  ]

  /// A table whose rows only ever come to it: neither changed nor deleted.
  static func table(_ name: String, _ columns: String) -> [String] {
    [
      """
      CREATE TABLE \(name) (
      \(columns)
      ) STRICT
      """
    ] + appendOnly(name)
  }

  static func appendOnly(_ name: String) -> [String] {
    [("UPDATE", "changed"), ("DELETE", "deleted")].map { verb, done in
      """
      CREATE TRIGGER \(name)_never_\(done) BEFORE \(verb) ON \(name) BEGIN
        SELECT RAISE(ABORT, 'a row of \(name) is never \(done)');
      END
      """
    }
  }
}

extension Database {
  /// Brings the schema up to the newest step, all missing steps in one transaction.
  func migrate(in file: String) throws {
    guard try version() < Migration.all.count else { return }
    try inTransaction(.immediate) {
      let taken = try version()
      do {
        for migration in Migration.all.dropFirst(taken) {
          for statement in migration.statements { try execute(sql: statement) }
        }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
        // A step that can't be taken was taken before: the version is not to be believed.
        throw Faults(
          .damaged(
            SourceLocation(file: file),
            "it says that it is of version \(taken), which its tables contradict"))
      }
      try execute(sql: "PRAGMA user_version = \(Migration.all.count)")
      return .commit
    }
  }

  /// How many steps of the schema the database has taken.
  func version() throws -> Int { try Int.fetchOne(self, sql: "PRAGMA user_version") ?? 0 }
}
