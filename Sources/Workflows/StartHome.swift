public import CareCalendar
import Documents
public import Evidence
import Intake

extension Fault.Code {
  /// A folder that holds a home already.
  public static let folderNotEmpty: Fault.Code = "new.not-empty"
}

/// Makes a folder with every sheet, which costs and bills as it stands.
public struct StartHome: Sendable {
  private let folder: String
  private let starter: StarterHome

  public init(folder: String, name: String, billedFrom: Day) {
    self.folder = folder
    starter = StarterHome(name: name, billedFrom: billedFrom)
  }

  /// Writes the folder.
  ///
  /// - Throws: `new.not-empty`; a name that no sheet can hold; what the disk refuses.
  public func report() throws(Faults) -> Report {
    // The example must read as any home does.
    let home = try HomeFolder(starter.files)
    guard let guide = OutputPath("README.md") else { throw Faults(.unwritable(folder)) }
    var files = [OutputFile(guide, starter.guide)]
    for file in starter.files {
      guard let path = OutputPath(file.name) else { throw Faults(.unwritable(folder)) }
      files.append(OutputFile(path, file.bytes))
    }
    try expectFree(files)
    try OutputFolder(path: folder).write(files)
    let month = starter.billedFrom.month
    let json: JSON = [
      "folder": .string(folder), "sheets": .array(starter.files.map { .string($0.name) }),
    ]
    return Report(
      text: """
        Made \(folder): \(starter.files.count) sheets with one invented resident. README.md there says how to go on.
        Try it as it is:
          hearth cost \(folder)
          hearth bill \(folder) --month \(month)
        """, json: json.encoded, files: [], entries: [], warnings: home.warnings)
  }

  private func expectFree(_ files: [OutputFile]) throws(Faults) {
    let folder = OutputFolder(path: folder)
    guard let there = files.first(where: { folder.bytes(at: $0.path) != nil }) else { return }
    throw Faults(
      Fault(
        .folderNotEmpty, at: SourceLocation(file: self.folder),
        "The folder holds \(there.path) already.",
        remedy: "Give the name of a folder that is not there yet."))
  }
}

extension Fault {
  fileprivate static func unwritable(_ folder: String) -> Fault {
    Fault(
      .cannotWrite, at: SourceLocation(file: folder),
      "The sheets have names that can't be written.",
      remedy: "Please report this as an error of Hearth.")
  }
}
