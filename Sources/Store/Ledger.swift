import CSQLiteSettings
import CareCalendar
public import Evidence
import Foundation
import GRDB

/// A home's or a group's database: everything in it dated, by somebody, and never changed.
///
/// One value is one connection. It reads a state as a whole, and writes whole acts or nothing.
public final class Ledger: Sendable {
  /// The database's file in its folder.
  public static let fileName = "hearth.db"

  /// The folder that holds the database.
  public let folder: String
  let queue: DatabaseQueue

  init(folder: String, queue: DatabaseQueue) {
    self.folder = folder
    self.queue = queue
  }

  /// Whether a folder holds a database rather than sheets.
  public static func isLedger(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: path(in: folder))
  }

  static func path(in folder: String) -> String { folder + "/" + fileName }

  /// Opens a folder's database, and brings an older one's schema up to date.
  ///
  /// - Throws: `store.no-database`; `store.damaged` for a file that is not one of ours or does not
  ///   hold together; `store.newer-version`.
  ///
  /// - Parameter patience: how long to wait for somebody else's writing, in seconds.
  public static func open(
    _ folder: String, patience: Double = patience
  ) throws(Faults) -> Ledger {
    let path = path(in: folder)
    guard FileManager.default.fileExists(atPath: path) else {
      throw Faults(
        Fault(
          .noLedger, at: SourceLocation(file: folder), "There is no database of Hearth here.",
          remedy: "Give the folder that was named in hearth init, or make one with: hearth init "
            + "\(folder) --by \"YOUR NAME\"."))
    }
    return try Faults.ofStore(path) {
      var configuration = configuration
      configuration.busyMode = .timeout(patience)
      do {
        return try opened(folder, path, configuration)
      } catch let error as DatabaseError
        where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) && !hasLog(path)
      {
        // A disk for reading only: nobody can be writing, so the file may be read as it stands.
        configuration.readonly = true
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        return try opened(folder, "file:\(escaped)?immutable=1", configuration)
      }
    }
  }

  private static func opened(
    _ folder: String, _ path: String, _ configuration: Configuration
  ) throws -> Ledger {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.expectOurs(Self.path(in: folder)) }
    return Ledger(folder: folder, queue: queue)
  }

  /// Whether there are writes that are not in the database's own file yet.
  private static func hasLog(_ path: String) -> Bool {
    let facts = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return (facts?[.size] as? NSNumber)?.intValue ?? 0 > 0
  }

  /// Makes a database in a folder, which comes to be where there is none.
  ///
  /// The file is made under a passing name, so that nobody ever sees half of one.
  ///
  /// - Throws: `store.exists`; what the disk refuses.
  public static func create(in folder: String, _ act: NewAct) throws(Faults) -> Ledger {
    let path = path(in: folder)
    try expectFree(folder)
    try Faults.ofStore(path) {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let passing = folder + "/.\(fileName).part"
      for name in [passing, passing + "-journal"] {
        try? FileManager.default.removeItem(atPath: name)
      }
      let queue = try DatabaseQueue(path: passing, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA application_id = \(Migration.applicationID)")
        try database.migrate(in: path)
        try database.inTransaction(.immediate) {
          _ = try ActWriter(database).finish(act, of: nil)
          return .commit
        }
        // Kept in the file: whoever opens it next writes ahead too.
        try database.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
      // Two who make one at the same moment: the second is told, and nothing is replaced.
      guard link(passing, path) == 0 else { throw Faults(.exists(folder)) }
      unlink(passing)
    }
    return try open(folder)
  }

  private static func expectFree(_ folder: String) throws(Faults) {
    if isLedger(folder) { throw Faults(.exists(folder)) }
    guard !FileManager.default.fileExists(atPath: folder + "/home.csv") else {
      throw Faults(
        Fault(
          .ledgerExists, at: SourceLocation(file: folder), "The folder holds a home's sheets.",
          remedy: "Give a folder of its own for the database, such as ledger."))
    }
  }

  /// Once, before the first connection; where somebody else has opened one, all goes on as it would.
  private static let stopMemoryCount: Void = { _ = hearth_sqlite_stop_memory_count() }()

  static var configuration: Configuration {
    stopMemoryCount
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "hearth"
    configuration.prepareDatabase { database in
      // Every commit is on the disk before anybody is told of it. The cache, 16 MB, holds what a
      // batch of homes writes, and the log as much before it is taken up.
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA recursive_triggers = ON;
          PRAGMA cache_size = -16000;
          PRAGMA wal_autocheckpoint = 4000;
          """)
    }
    return configuration
  }

  /// How long to wait for somebody else's writing, in seconds.
  public static let patience = 5.0
}

extension Database {
  /// Checks that the file is one of ours, then brings its schema up to date.
  fileprivate func expectOurs(_ path: String) throws {
    try expectApplication(path)
    try migrate(in: path)
  }

  /// Checks that the file is a database of ours, of this version or an earlier one.
  func expectApplication(_ path: String) throws {
    let place = SourceLocation(file: path)
    guard try Int.fetchOne(self, sql: "PRAGMA application_id") == Migration.applicationID else {
      throw Faults(.damaged(place, "the file does not say that it is a database of Hearth"))
    }
    guard try version() <= Migration.all.count else {
      throw Faults(
        Fault(
          .newerLedger, at: place, "The database was written by a later version of Hearth.",
          remedy: "Install that version, or a later one. Nothing was changed."))
    }
  }

  /// The home's last act; 0 before its first.
  func lastAct(of home: HomeKey?) throws -> Int {
    try Int.fetchOne(
      try cachedStatement(sql: "SELECT max(seq) FROM act WHERE home IS ?"), arguments: [home?.id])
      ?? 0
  }
}

extension Fault {
  fileprivate static func exists(_ folder: String) -> Fault {
    Fault(
      .ledgerExists, at: SourceLocation(file: folder), "There is a database here already.",
      remedy: "Use it as it is, or give another folder. Nothing was changed.")
  }

  static let changedMeanwhile = Fault(
    .changedMeanwhile, "Somebody else has changed this home since it was read.",
    remedy: "Run the command again: it will start from what they have written.")
}
