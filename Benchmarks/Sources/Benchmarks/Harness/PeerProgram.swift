import Foundation

/// A Python program of `peers/` that does the same work from the same input in the same run.
///
/// It is given the job's name, an input file and a file for its result. It reads the input before
/// its clock starts and writes the result after its clock has stopped, and prints its median time
/// in seconds.
struct PeerProgram {
  let name: String
  let script: String
  let workshop: Workshop

  /// What it made, as text, and its time.
  func run(_ job: String, input: some Encodable) throws -> (result: String, time: Duration) {
    let stem = "\(script)-\(job)"
    let source = workshop.file("\(stem).json")
    let result = workshop.file("\(stem).txt")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try encoder.encode(input).write(to: source)
    let seconds = try workshop.python(script + ".py", [job, source.path, result.path])
    return (try String(contentsOf: result, encoding: .utf8), .init(seconds: seconds))
  }

  /// The figure's comparison: the peer's time, and whether its result is ours to the byte.
  func compare(_ job: String, input: some Encodable, with ours: String) throws -> Figure.Peer {
    let (result, time) = try run(job, input: input)
    if result != ours { try workshop.keep(ours, as: "\(script)-\(job)-ours.txt") }
    return Figure.Peer(name: name, time: time, agrees: result == ours)
  }
}

/// Where inputs and results are exchanged, and how the peers are started.
struct Workshop {
  let interpreter: String
  let peers: URL
  let folder: URL

  func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  func keep(_ text: String, as name: String) throws {
    try Data(text.utf8).write(to: file(name))
  }

  /// Runs a script of `peers/` and reads the first number that it prints.
  func python(_ script: String, _ arguments: [String]) throws -> Double {
    try numbers(of: script, arguments)[0]
  }

  /// The numbers that a script of `peers/` prints, at least one.
  func numbers(of script: String, _ arguments: [String]) throws -> [Double] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = [peers.appendingPathComponent(script).path] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    let words = text.split(whereSeparator: \.isWhitespace)
    let numbers = words.compactMap { Double($0) }
    guard process.terminationStatus == 0, !numbers.isEmpty, numbers.count == words.count else {
      throw PeerFailed(script: script, arguments: arguments, output: text)
    }
    return numbers
  }
}

struct PeerFailed: Error {
  let script: String
  let arguments: [String]
  let output: String
}
