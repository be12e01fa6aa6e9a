import Foundation

/// The real binary, run as a person would run it.
struct HearthBinary {
  struct Outcome {
    let status: Int32
    let said: String
    let complained: String
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Beside the test bundle that runs: both are products of one build.
  static let url: URL = {
    let runner = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return runner.deletingLastPathComponent().appending(path: "hearth")
  }()

  static func sample(_ home: String) -> String { root.appending(path: "samples/\(home)").path }

  static func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  /// Starts the binary and does not wait for it; what it says is not kept.
  static func start(_ arguments: String...) throws -> Process { try start(arguments) }

  static func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    process.environment = ["TZ": "UTC", "LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  static func run(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    process.environment = ["TZ": "UTC", "LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    // Files rather than pipes: neither stream can fill up and block the other.
    let folder = try TemporaryFolder()
    let (said, complained) = (folder.url.appending(path: "out"), folder.url.appending(path: "err"))
    for file in [said, complained] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: said)
    process.standardError = try FileHandle(forWritingTo: complained)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, said: try String(contentsOf: said, encoding: .utf8),
      complained: try String(contentsOf: complained, encoding: .utf8))
  }
}

/// A folder that goes when the test ends.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "hearth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  /// Every file below, by its path from here, sorted.
  func files() throws -> [(path: String, bytes: Data)] { try Self.files(below: url) }

  static func files(below url: URL) throws -> [(path: String, bytes: Data)] {
    let all = FileManager.default.enumerator(
      at: url, includingPropertiesForKeys: [.isRegularFileKey])
    return try (all?.allObjects as? [URL] ?? [])
      .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
      .map { (String($0.path.dropFirst(url.path.count + 1)), try Data(contentsOf: $0)) }
      .sorted { $0.path < $1.path }
  }
}
