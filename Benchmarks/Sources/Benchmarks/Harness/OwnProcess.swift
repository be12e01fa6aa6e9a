import Foundation

/// This program again for one job, in a process of its own: its memory is then of that job alone.
enum OwnProcess {
  /// What it prints.
  static func run(_ job: String, _ arguments: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["-", "-", folder.path, job] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw PeerFailed(script: job, arguments: arguments, output: text)
    }
    return text
  }

  /// The most memory that this process has held so far, in megabytes, as the system counted it.
  static var greatestMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }
      .flatMap { Int($0) }.map { $0 / 1024 } ?? 0
  }
}
