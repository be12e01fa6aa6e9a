import Foundation

/// A copy of a sample that a test may spoil.
final class CopiedHome {
  private let folder: TemporaryFolder
  let url: URL

  init(_ home: String) throws {
    folder = try TemporaryFolder()
    url = folder.url.appending(path: home)
    try FileManager.default.copyItem(
      at: HearthBinary.root.appending(path: "samples/\(home)"), to: url)
  }

  var path: String { url.path }

  func edit(_ sheet: String, _ change: (String) -> String) throws {
    let file = url.appending(path: sheet)
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(change(text).utf8).write(to: file)
  }

  func write(_ sheet: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: url.appending(path: sheet))
  }
}
