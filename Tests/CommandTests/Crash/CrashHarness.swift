import Foundation
import TestSupport
import Testing

@testable import Store

/// Kills the real program (SIGKILL) at random moments of a command, and sees what is left.
///
/// After each kill the next start must find the ledger as it was before the command or as it is
/// after it, whole either way; and the command, run again, must end in the same bytes as one that
/// nobody disturbed.
struct CrashHarness {
  /// A folder as it is before the command: the ledger is in `ledger`, what else belongs to it may
  /// stand beside it.
  let prepare: (URL) throws -> Void
  /// The command's arguments, given that folder.
  let command: (URL) -> [String]
  /// The ledger's folder within it.
  var ledger = "ledger"
  /// Folders of files that the command writes: complete after the rerun, byte for byte.
  var outputs: [String] = []

  /// What one kill left.
  private struct Outcome: Equatable {
    var dump: String
    var files: [String: Data]
  }

  /// How many kills a test makes: 30, or what HEARTH_KILLS says.
  static var kills: Int {
    ProcessInfo.processInfo.environment["HEARTH_KILLS"].flatMap { Int($0) } ?? 30
  }

  /// - Parameter seed: each kill draws its moment from `seed` and its own number, which a failure
  ///   prints.
  func run(seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let template = try TemporaryFolder()
    try prepare(template.url)
    let before = try outcome(in: template.url)

    let undisturbed = try copy(of: template.url)
    let clock = ContinuousClock()
    var finished: HearthBinary.Outcome?
    let took = try clock.measure { finished = try HearthBinary.run(command(undisturbed.url)) }
    #expect(finished?.status == 0, "\(finished?.complained ?? "")", sourceLocation: sourceLocation)
    let after = try outcome(in: undisturbed.url)
    #expect(after != before, "the command does nothing, so that killing it proves nothing")

    var killed = 0
    for number in 0..<UInt64(Self.kills) {
      var generator = SeededGenerator(seed: seed &+ number)
      let folder = try copy(of: template.url)
      if try kill(in: folder.url, &generator, within: took) { killed += 1 }
      let left = try outcome(in: folder.url)
      #expect(
        left.dump == before.dump || left.dump == after.dump,
        "kill \(number) of seed \(seed) left half of an act", sourceLocation: sourceLocation)
      let again = try HearthBinary.run(command(folder.url))
      #expect(
        again.status == 0, "kill \(number) of seed \(seed): \(again.complained)",
        sourceLocation: sourceLocation)
      #expect(
        try outcome(in: folder.url) == after,
        "kill \(number) of seed \(seed): the rerun ends otherwise", sourceLocation: sourceLocation)
    }
    #expect(killed > Self.kills / 4, "\(killed) of \(Self.kills) came while it still ran")
  }

  private func copy(of folder: URL) throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.copyItem(
        at: folder.appending(path: name), to: copy.url.appending(path: name))
    }
    return copy
  }

  /// The ledger's rows, which must all stand as they were written, and the files beside it.
  private func outcome(in folder: URL) throws -> Outcome {
    let ledger = try Ledger.open(folder.appending(path: ledger).path)
    #expect(try ledger.verify().faults == [])
    let files = try outputs.flatMap { name in
      try TemporaryFolder.files(below: folder.appending(path: name)).map {
        ("\(name)/\($0.path)", $0.bytes)
      }
    }
    return Outcome(
      dump: try ledger.dump(), files: Dictionary(files) { first, _ in first })
  }

  /// Starts the command and kills it: half the time at any moment of its run, half the time soon
  /// after it first touched a file, which is where the work is done.
  ///
  /// - Returns: whether it was still running.
  private func kill(
    in folder: URL, _ generator: inout SeededGenerator, within took: Duration
  ) throws -> Bool {
    let process = Process()
    process.executableURL = HearthBinary.url
    process.arguments = command(folder)
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    process.environment = ["TZ": "UTC", "LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    let isAtWork = Bool.random(using: &generator)
    let part = Double.random(in: 0..<1, using: &generator)
    let untouched = traces(in: folder)
    try process.run()
    if isAtWork {
      while process.isRunning, traces(in: folder) == untouched { usleep(50) }
      usleep(UInt32(part * 8_000))
    } else {
      usleep(UInt32(part * Double(took / .microseconds(1))))
    }
    let wasRunning = process.isRunning
    if wasRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return wasRunning && process.terminationReason == .uncaughtSignal
  }

  /// The sizes of what the command writes to.
  private func traces(in folder: URL) -> [String: Int] {
    var sizes: [String: Int] = [:]
    for name in [ledger] + outputs {
      let place = folder.appending(path: name).path
      for file in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] {
        var facts = stat()
        if stat(place + "/" + file, &facts) == 0 { sizes[name + file] = Int(facts.st_size) }
      }
    }
    return sizes
  }
}
