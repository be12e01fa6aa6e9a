public import Evidence
import Foundation

extension SheetFile {
  /// One file from anywhere, such as a bank's export.
  ///
  /// - Throws: `file.unreadable`, `file.too-large`.
  public static func read(_ path: String) throws(Faults) -> SheetFile {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let name = url.lastPathComponent
    let (size, isRegular) = try FileReading.facts(of: path)
    guard size <= CSVLimits.fileBytes else { throw Faults(.tooLarge(name, bytes: size)) }
    guard isRegular, let data = try? Data(contentsOf: url) else {
      throw FileReading.refused(path)
    }
    return SheetFile(name: name, bytes: Array(data))
  }
}
