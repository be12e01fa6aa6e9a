public import Evidence
import Foundation

extension SheetFile {
  /// One file from anywhere, such as a bank's export.
  ///
  /// - Throws: `file.unreadable`, `file.too-large`.
  public static func read(_ path: String) throws(Faults) -> SheetFile {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let name = url.lastPathComponent
    let facts = try? FileManager.default.attributesOfItem(atPath: url.path)
    let size = (facts?[.size] as? NSNumber)?.intValue ?? 0
    guard size <= CSVLimits.fileBytes else { throw Faults(.tooLarge(name, bytes: size)) }
    guard facts?[.type] as? FileAttributeType == .typeRegular, let data = try? Data(contentsOf: url)
    else {
      throw Faults(
        Fault(
          .fileUnreadable, at: SourceLocation(file: path), "The file can't be read.",
          remedy: "Check that it is there, that it is a file, and that you may read it."))
    }
    return SheetFile(name: name, bytes: Array(data))
  }
}
