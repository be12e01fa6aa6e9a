import Evidence
import Foundation

/// What is told of a file that can't be read: of every kind of file in the same words.
enum FileReading {
  /// The file's size, and whether it is one that ends by itself, as a pipe may not.
  ///
  /// - Parameter hint: which files to give in place of a folder.
  /// - Throws: `file.unreadable` for what is missing or a folder.
  static func facts(
    of path: String, hint: String = "Give the file itself."
  ) throws(Faults) -> (size: Int, isRegular: Bool) {
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let facts = try? FileManager.default.attributesOfItem(atPath: place) else {
      throw unreadable(path, "There is no such file.", "Check its name and its folder.")
    }
    guard facts[.type] as? FileAttributeType != .typeDirectory else {
      throw unreadable(path, "This is a folder.", hint)
    }
    return (
      (facts[.size] as? NSNumber)?.intValue ?? 0, facts[.type] as? FileAttributeType == .typeRegular
    )
  }

  static func refused(_ path: String) -> Faults {
    unreadable(path, "The file can't be read.", "Check that you may read it.")
  }

  private static func unreadable(_ path: String, _ message: String, _ remedy: String) -> Faults {
    Faults(Fault(.fileUnreadable, at: SourceLocation(file: path), message, remedy: remedy))
  }
}
