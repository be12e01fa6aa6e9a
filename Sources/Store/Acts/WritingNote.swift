import Foundation

/// Says who is writing, for whoever waits for them in vain.
///
/// Only the holder of the write lock writes the note, so that it is about them; one that a crash
/// left behind is read by nobody, as nobody then holds the lock.
final class WritingNote {
  private let path: String
  private var isWritten = false

  init(folder: String) { path = folder + "/" + Self.name }

  private static let name = ".hearth-writing"

  func write(_ act: NewAct) {
    let text = "\(act.person) (\(act.kind.rawValue))"
    isWritten = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
  }

  func remove() {
    if isWritten { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Who is writing to the database at `file`, as they said; nil where nobody said.
  static func writer(of file: String) -> String? {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    let text = FileManager.default.contents(atPath: folder + "/" + name)
      .map { String(decoding: $0, as: UTF8.self) }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }
}
