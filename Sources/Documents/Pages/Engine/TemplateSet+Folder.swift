public import Evidence
import Foundation

extension TemplateSet {
  /// The program's own templates, but for those that a home has copied into `folder` and changed.
  ///
  /// - Throws: `template.unreadable` where the folder or a file can't be read, and all that
  ///   ``init(overriding:)`` throws.
  public init(
    overridingFrom folder: String, language: String = standardLanguage
  ) throws(Faults) {
    var files: [String: [UInt8]] = [:]
    var faults: [Fault] = []
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      where name.hasSuffix(".mustache") || name.hasSuffix(".css") || name.hasPrefix("words-") {
        let path = folder + "/" + name
        if let bytes = FileManager.default.contents(atPath: path) {
          files[name] = Array(bytes)
        } else {
          faults.append(
            Fault(
              .templateUnreadable, at: SourceLocation(file: path), "The file can't be read.",
              remedy: "Allow it to be read."))
        }
      }
    } catch {
      faults.append(
        Fault(
          .templateUnreadable, at: SourceLocation(file: folder),
          "The folder of templates can't be read.", remedy: "Check its name and its permissions."))
    }
    if let faults = Faults(faults) { throw faults }
    try self.init(overriding: files, language: language)
  }
}
