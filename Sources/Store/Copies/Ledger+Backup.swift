public import Evidence
import Foundation
import GRDB

extension Fault.Code {
  /// A file stands where a copy was to be written.
  public static let copyExists: Fault.Code = "store.copy-exists"
}

extension Ledger {
  /// Copies the ledger to one file, while others may go on reading and writing, and checks the copy
  /// from end to end.
  ///
  /// - Returns: what the check of the copy found; the file is there only where that is nothing.
  /// - Throws: `store.copy-exists`; what the disk refuses.
  public func backup(to file: String) throws(Faults) -> Verification {
    try Self.copy(queue, to: file)
  }

  /// Copies a database to a file that comes to be whole or not at all.
  static func copy(_ source: DatabaseQueue, to file: String) throws(Faults) -> Verification {
    guard !FileManager.default.fileExists(atPath: file) else {
      throw Faults(
        Fault(
          .copyExists, at: SourceLocation(file: file), "A file stands there already.",
          remedy: "Give another name, such as one with the date. Nothing was written."))
    }
    let url = URL(fileURLWithPath: file)
    let folder = url.deletingLastPathComponent().path
    let passing = folder + "/." + url.lastPathComponent + ".part"
    return try Faults.ofStore(file) {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      remove(passing)
      defer { remove(passing) }
      let queue = try DatabaseQueue(path: passing, configuration: configuration)
      // All pages in one step: a moment of the ledger, whatever is written meanwhile.
      try source.backup(to: queue, pagesPerStep: -1)
      try queue.writeWithoutTransaction {
        // One file, without others beside it.
        try $0.execute(sql: "PRAGMA journal_mode = DELETE")
      }
      let found = try Ledger(folder: folder, queue: queue).verify()
      try queue.close()
      guard found.faults.isEmpty else { return found }
      guard link(passing, file) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file])
      }
      return found
    }
  }

  private static func remove(_ passing: String) {
    for name in [passing, passing + "-journal", passing + "-wal", passing + "-shm"] {
      try? FileManager.default.removeItem(atPath: name)
    }
  }
}
