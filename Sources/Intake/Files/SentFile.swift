public import Evidence
import Foundation

/// A file that somebody sent: its name as it was given, and its bytes, never more than any invoice
/// needs.
public struct SentFile: Sendable {
  public let name: String
  public let bytes: [UInt8]

  /// Far more than an invoice with its attachments.
  static let limit = 64 * 1024 * 1024

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Reads a file, a pipe too, and stops where it is larger than the limit.
  ///
  /// - Throws: `file.unreadable` for what is missing, a folder or not to be read; `file.too-large`.
  public static func read(_ path: String) throws(Faults) -> SentFile {
    _ = try FileReading.facts(of: path, hint: "Give its files, such as \(path)/*.xml.")
    var bytes: [UInt8] = []
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      while bytes.count <= limit, let more = try handle.read(upToCount: 1 << 20), !more.isEmpty {
        bytes += more
      }
    } catch {
      throw FileReading.refused(path)
    }
    guard bytes.count <= limit else {
      throw Faults(
        Fault(
          .fileTooLarge, at: SourceLocation(file: path),
          "The file has more than \(limit >> 20) MB, which no invoice needs.",
          remedy: "Check that this is the file that was meant."))
    }
    return SentFile(name: path, bytes: bytes)
  }
}
