public import Evidence
import Store

/// Where a home is: a folder of sheets, or a ledger with the home's code.
public struct HomePlace: Hashable, Sendable {
  public let folder: String
  /// Which home of a ledger; nil for its only one.
  public let code: String?

  public init(_ folder: String, code: String? = nil) {
    self.folder = folder
    self.code = code
  }

  var isLedger: Bool { Ledger.isLedger(folder) }

  /// The folder, where it holds sheets.
  ///
  /// - Throws: that it is a ledger, whose sheets are changed by importing; that one home among
  ///   several was asked for.
  func sheetFolder() throws(Faults) -> String {
    if isLedger {
      throw Faults(
        Fault(
          .notSheets, at: SourceLocation(file: folder),
          "This writes into a home's sheets, and the folder is a database.",
          remedy: "Give the folder of sheets, then take them in with hearth import."))
    }
    guard let code else { return folder }
    throw Faults(
      Fault(
        .noLedger, at: SourceLocation(file: folder),
        "The home \"\(code)\" was asked for, but this is no database.",
        remedy: "Leave --home out, or give the folder of a database (hearth init)."))
  }
}

extension Fault.Code {
  /// A database was given where sheets are to be written to.
  public static let notSheets: Fault.Code = "ledger.not-sheets"
}
