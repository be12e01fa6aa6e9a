import CareCalendar
public import Evidence
import Foundation
import GRDB

extension Ledger {
  /// What bringing a copy back came to.
  public struct Restored: Sendable {
    public let copy: Verification
    /// The name under which the database that stood there is kept; nil where none did.
    public let keptAs: String?
  }

  /// Makes a copy the ledger of a folder.
  ///
  /// - Parameter replacing: whether a ledger that stands there may give way; it is kept beside.
  /// - Throws: `store.exists` where one stands there and may not; what is wrong with the copy, in
  ///   which case nothing changes.
  public static func restore(
    _ file: String, to folder: String, replacing: Bool
  ) throws(Faults) -> Restored {
    let path = path(in: folder)
    if isLedger(folder), !replacing { throw Faults(try standsInTheWay(folder)) }
    let fresh = folder + "/.\(fileName).restored"
    let copy = try copyBack(file, to: fresh)
    return try Faults.ofStore(path) {
      var keptAs: String?
      if isLedger(folder) { keptAs = try setAside(folder) }
      guard rename(fresh, path) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try queue.close()
      if let head = copy.head { HeadNote.write(head, in: folder) }
      return Restored(copy: copy, keptAs: keptAs)
    }
  }

  /// Whether a path is a file, as copies are, rather than a ledger's folder.
  public static func isCopy(_ place: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  /// Opens a copy, without touching it.
  ///
  /// - Parameter file: what `hearth backup` wrote.
  /// - Throws: `store.no-database`; `store.damaged` for a file that is no copy of a ledger.
  public static func openCopy(_ file: String) throws(Faults) -> Ledger {
    guard FileManager.default.fileExists(atPath: file) else {
      throw Faults(
        Fault(
          .noLedger, at: SourceLocation(file: file), "There is no such file.",
          remedy: "Give the file that hearth backup wrote."))
    }
    return try Faults.ofStore(file) {
      var reading = configuration
      reading.readonly = true
      let source = try DatabaseQueue(path: file, configuration: reading)
      try source.read { try $0.expectApplication(file) }
      return Ledger(folder: file, queue: source)
    }
  }

  /// Checks the copy, and writes it out afresh.
  private static func copyBack(_ file: String, to fresh: String) throws(Faults) -> Verification {
    let source = try openCopy(file)
    try? FileManager.default.removeItem(atPath: fresh)
    let found = try copy(source.queue, to: fresh)
    if let faults = Faults(found.faults) { throw faults }
    return found
  }

  /// Says what would be lost.
  private static func standsInTheWay(_ folder: String) throws(Faults) -> Fault {
    let head = try? open(folder).verify().head
    return Fault(
      .ledgerExists, at: SourceLocation(file: folder),
      head.map {
        "A database stands here: its last act is \($0.sequence), of \($0.day.words) by \($0.person)."
      } ?? "A database stands here, which can't be read.",
      remedy: "To put the copy in its place, add --replace; the present one is kept beside it.")
  }

  /// Renames the database with what belongs to it, out of the way.
  private static func setAside(_ folder: String) throws -> String {
    let files = FileManager.default
    var number = 1
    while files.fileExists(atPath: "\(folder)/replaced-\(number).db") { number += 1 }
    let name = "replaced-\(number).db"
    for suffix in ["-wal", "-shm", ""] where files.fileExists(atPath: path(in: folder) + suffix) {
      try files.moveItem(atPath: path(in: folder) + suffix, toPath: "\(folder)/\(name)\(suffix)")
    }
    return name
  }
}
