public import Evidence
import Foundation

extension HomeFolder {
  /// Reads a home from the folder of its sheets.
  ///
  /// Files whose names do not end in `.csv`, and hidden ones, are not looked at.
  ///
  /// - Throws: every fault of every sheet, those of the folder itself included.
  public static func read(_ path: String) throws(Faults) -> HomeFolder {
    let (files, unread) = try sheetFiles(in: path)
    return try HomeFolder(files, unread: unread)
  }

  /// The sheets of a folder, in order of name, not yet looked at.
  ///
  /// - Throws: every file that can't be read.
  public static func files(in path: String) throws(Faults) -> [SheetFile] {
    let (files, unread) = try sheetFiles(in: path)
    if let faults = Faults(unread) { throw faults }
    return files
  }

  /// The sheets of a folder as bytes, in order of name, and a fault for each that can't be read.
  static func sheetFiles(
    in path: String
  ) throws(Faults) -> (files: [SheetFile], unread: [Fault]) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue, let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    else {
      throw Faults(
        Fault(
          .folderUnreadable, at: SourceLocation(file: path),
          isFolder.boolValue ? "The folder can't be read." : "There is no such folder.",
          remedy: "Give the folder that holds the home's sheets, such as samples/seaview."))
    }
    var files: [SheetFile] = []
    var faults: [Fault] = []
    for name in names.sorted() where !name.hasPrefix(".") && name.lowercased().hasSuffix(".csv") {
      switch bytes(of: name, in: path) {
      case .success(let bytes): files.append(SheetFile(name: name, bytes: bytes))
      case .failure(let fault): faults.append(fault)
      }
    }
    return (files, faults)
  }

  /// A file's bytes; its size is asked for first, so that a huge one never comes into memory.
  private static func bytes(of name: String, in folder: String) -> Result<[UInt8], Fault> {
    let file = URL(fileURLWithPath: folder).appendingPathComponent(name)
    let facts = try? FileManager.default.attributesOfItem(
      atPath: file.resolvingSymlinksInPath().path)
    let size = (facts?[.size] as? NSNumber)?.intValue ?? 0
    guard size <= CSVLimits.fileBytes else { return .failure(.tooLarge(name, bytes: size)) }
    guard facts?[.type] as? FileAttributeType == .typeRegular,
      let data = try? Data(contentsOf: file)
    else {
      return .failure(
        Fault(
          .fileUnreadable, at: SourceLocation(file: name), "The file can't be read.",
          remedy: "Check that it is a file, that you may read it, and that no program locks it."))
    }
    return .success(Array(data))
  }
}
