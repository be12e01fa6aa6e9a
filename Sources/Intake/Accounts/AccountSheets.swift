public import Evidence
import Foundation
public import Funding

/// The sheets of payment accounts: any of them, in one folder or one by one.
public struct AccountSheets: Sendable {
  public let terms: [PaymentTerms]
  public let monitoring: [MonitoringProfile]
  public let accounts: [PaymentAccount]
  public let plan: [PlanItem]
  public let steps: [AccountStep]
  public let movements: [WrittenMovement]

  /// Every sheet there is, in the order in which they are taken in.
  static var all: [any Sheet.Type] {
    [
      AccountTermsSheet.self, MonitoringSheet.self, AccountsSheet.self, PlanSheet.self,
      StagesSheet.self, MovementsSheet.self,
    ]
  }

  /// Their names.
  public static var names: [String] { all.map { $0.file } }

  /// - Parameter files: a file whose name is that of no sheet holds movements, so that each month
  ///   may have a file of its own.
  /// - Throws: every fault of every file.
  public init(_ files: [SheetFile]) throws(Faults) {
    var faults: [Fault] = []
    func read<S: Sheet>(_ sheet: S.Type, _ file: SheetFile) -> [S.Value] {
      let log = FaultLog()
      let open = OpenSheet<S>.open(file, log)
      open?.tellRepeatedKeys(log)
      let values = open?.read(Names(), log).values ?? []
      if let found = log.refusals { faults += found.placed(in: file.name).all }
      return values
    }
    func rows<S: Sheet>(_ sheet: S.Type) -> [S.Value] {
      files.filter { Self.sheetName(of: $0.name) == S.file }.flatMap { read(sheet, $0) }
    }
    terms = rows(AccountTermsSheet.self)
    monitoring = rows(MonitoringSheet.self).profiles
    accounts = rows(AccountsSheet.self)
    plan = rows(PlanSheet.self)
    steps = rows(StagesSheet.self)
    movements = files.flatMap { file -> [WrittenMovement] in
      guard Self.sheetName(of: file.name) == MovementsSheet.file else { return [] }
      return read(MovementsSheet.self, file).map { $0.placed(in: file.name) }
    }
    if let faults = Faults(faults) { throw faults }
  }

  private static func sheetName(of file: String) -> String {
    names.contains(file) ? file : MovementsSheet.file
  }

  /// Reads folders of sheets, and single files.
  ///
  /// - Throws: every fault, of files that can't be read too.
  public static func read(_ paths: [String]) throws(Faults) -> AccountSheets {
    var files: [SheetFile] = []
    var faults: [Fault] = []
    for path in paths {
      do throws(Faults) {
        files += try Self.files(at: path)
      } catch {
        faults += error.all
      }
    }
    if let faults = Faults(faults) { throw faults }
    return try AccountSheets(files)
  }

  private static func files(at path: String) throws(Faults) -> [SheetFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [try SheetFile.read(path)] }
    let files = try HomeFolder.files(in: path)
    let strange = files.filter { !names.contains($0.name) }.map { file in
      Fault(
        .unknownSheet, at: SourceLocation(file: file.name),
        "The folder holds \(file.name.quoted), which is no sheet of payment accounts.",
        remedy: DidYouMean.question(
          file.name, among: names,
          otherwise: "Move it out of the folder, or give files of movements one by one. The sheets "
            + "are: \(names.joined(separator: ", "))."))
    }
    if let faults = Faults(strange) { throw faults }
    return files
  }
}
