import Evidence
import GRDB

/// What SQLite refuses, in words for people.
extension Faults {
  /// What `work` gives; what the database throws becomes a fault that says what to do.
  static func ofStore<Result>(
    _ file: String, _ work: () throws -> Result
  ) throws(Faults) -> Result {
    do {
      return try work()
    } catch {
      throw Faults(ofStore: error, file)
    }
  }

  static func ofStore<Result>(
    _ file: String, _ work: () async throws -> Result
  ) async throws(Faults) -> Result {
    do {
      return try await work()
    } catch {
      throw Faults(ofStore: error, file)
    }
  }

  private init(ofStore error: any Error, _ file: String) {
    switch error {
    case let faults as Faults: self = faults
    case let error as DatabaseError: self.init(Fault(error, in: file))
    default:
      self.init(
        Fault(
          .diskError, at: SourceLocation(file: file), "The system refused: \(error).",
          remedy: "Check the disk and the folder, then try again. Nothing was lost."))
    }
  }
}

extension Fault {
  init(_ error: DatabaseError, in file: String) {
    let place = SourceLocation(file: file)
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy, at: place,
        "\(WritingNote.writer(of: file) ?? "Somebody else") is writing to the database, and has been "
          + "for a while.",
        remedy: "Wait until they are done, then try again.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
      self.init(
        .readOnly, at: place, "The database can't be written to here.",
        remedy: "Check that you may write to the folder and to every file in it, and that the disk "
          + "is not set to reading only; or copy the folder to another disk.")
    case .SQLITE_FULL:
      self.init(
        .diskFull, at: place, "The disk is full. Nothing of this was kept, nothing else was lost.",
        remedy: "Make room on the disk, then try again.")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self.init(.damaged(place, error.message ?? "its pages contradict each other"))
    case .SQLITE_CONSTRAINT:
      self.init(
        .ruleBroken, at: place,
        "The database refused, to keep its own rules: \(error.message ?? "a constraint").",
        remedy: "Nothing was written. Please report this as an error of Hearth.")
    default:
      self.init(
        .diskError, at: place,
        "The disk or the system refused: \(error.message ?? "\(error.resultCode)").",
        remedy: "Check the disk, then try again. What was written before is kept.")
    }
  }

  private init(_ fault: Fault) { self = fault }

  static func damaged(_ place: SourceLocation, _ detail: String) -> Fault {
    Fault(
      .damaged, at: place, "The database is damaged: \(detail).",
      remedy: "Nothing was repaired or changed. Keep the folder as it is, and bring back the last "
        + "good copy with: hearth restore COPY FOLDER.")
  }
}
