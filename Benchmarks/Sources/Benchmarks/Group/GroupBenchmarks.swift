import CareCalendar
import Evidence
import Foundation
import Workflows

/// A group of homes of sixty with twelve charges for each resident: from the database to issued,
/// with XML and HTML files written.
///
/// What is timed runs in a process of its own, so that its memory is its own too.
struct GroupBenchmarks {
  let workshop: Workshop

  /// `HEARTH_GROUP` residents; 20,000 is what the targets are for.
  private static let residents =
    ProcessInfo.processInfo.environment["HEARTH_GROUP"].flatMap { Int($0) } ?? 20_000
  private static let homeSize = 60

  /// Whether `HEARTH_GROUP_ALONE` is set: then no peer runs, no files are kept, and the group grows
  /// from 20,000. For as many residents as a whole country has.
  private static let isAlone = ProcessInfo.processInfo.environment["HEARTH_GROUP_ALONE"] != nil

  func figures() throws -> [Figure] {
    let fewer = Self.isAlone ? min(20_000, Self.residents) : Self.residents / 4
    let few = try measure(residents: max(fewer, Self.homeSize))
    let all = try measure(residents: Self.residents)
    let per = { (run: Run) in run.issue.seconds / Double(run.residents) }
    return few.figures + all.figures + [
      Figure(
        what: "the same, growing from \(few.residents)", size: Self.size(all.residents),
        time: all.issue, target: .ratio(per(all) / per(few), atMost: 1.2))
    ]
  }

  /// How often the month is done, by Hearth and by the peer in turn: on a shared machine one run takes
  /// half as long again as the next. A whole country once.
  private static let rounds = isAlone ? 1 : 3

  private static func size(_ residents: Int) -> String { "\(residents) residents × 12 charges" }

  private struct Run {
    let residents: Int
    let issue: Duration
    let figures: [Figure]
  }

  private func measure(residents: Int) throws -> Run {
    let homes = (residents + Self.homeSize - 1) / Self.homeSize
    let size = Self.size(homes * Self.homeSize)
    let folder = workshop.file("group-\(homes)")
    try? FileManager.default.removeItem(at: folder)
    let ledger = folder.appending(path: "ledger").path
    try Self.fill(ledger, homes: homes, in: folder)
    // Issues nothing, so that it can be done again; the first does not count.
    let previews = try (0..<4).map { _ in try child("group-preview", ledger, "home-0001").time }
    let rounds = try (1...Self.rounds).map { try round($0, of: ledger, in: folder) }
    if Self.isAlone { try FileManager.default.removeItem(at: folder) }
    let issue = Timing(rounds.map(\.issued.time)).median
    let memory = "\(size), \(rounds.map(\.issued.megabytes).max() ?? 0) MB at most"
    return Run(
      residents: homes * Self.homeSize, issue: issue,
      figures: [
        Figure(
          what: "a group's month issued, two cores", size: memory, time: issue,
          target: Self.isAlone || residents < 20_000 ? nil : .times(4),
          peer: peer(rounds) { $0.waited }),
        Figure(
          what: "the same, processor time", size: size,
          time: Timing(rounds.map(\.issued.processor)).median, peer: peer(rounds) { $0.worked }),
        Figure(
          what: "its second run: nothing to do", size: size,
          time: Timing(rounds.map(\.again.time)).median,
          target: residents <= 20_000 ? .within(.seconds(1)) : nil),
        Figure(
          what: "one home previewed", size: "\(Self.homeSize) residents × 12 charges",
          time: previews.dropFirst().sorted()[1], target: .within(.milliseconds(50))),
      ])
  }

  /// The month from copies of one database, by Hearth and then by the peer.
  private struct Round {
    let issued: Child
    let again: Child
    /// Nil where no peer runs.
    let peer: (waited: Duration, worked: Duration, agrees: Bool)?
  }

  private func round(_ number: Int, of ledger: String, in folder: URL) throws -> Round {
    func place(_ name: String) -> String { folder.appending(path: "\(name)-\(number)").path }
    for copy in ["ledger", "peer-ledger"] where !Self.isAlone {
      try FileManager.default.copyItem(atPath: ledger, toPath: place(copy))
    }
    let own = Self.isAlone ? ledger : place("ledger")
    let issued = try child("group-issue", own, place("out"))
    let again = try child("group-issue", own, place("out"))
    guard !Self.isAlone else { return Round(issued: issued, again: again, peer: nil) }
    let times = try workshop.numbers(of: "group.py", [place("peer-ledger"), place("peer-out")])
    let agrees = try workshop.python("group_compare.py", [place("out"), place("peer-out")]) == 0
    return Round(
      issued: issued, again: again,
      peer: (.init(seconds: times[0]), .init(seconds: times[1]), agrees))
  }

  private func peer(
    _ rounds: [Round], _ time: ((waited: Duration, worked: Duration, agrees: Bool)) -> Duration
  ) -> Figure.Peer? {
    let peers = rounds.compactMap(\.peer)
    guard !peers.isEmpty else { return nil }
    return Figure.Peer(
      name: "Python, sqlite3, Jinja2", time: Timing(peers.map(time)).median,
      agrees: peers.allSatisfy(\.agrees))
  }

  private struct Child {
    /// What a person waits.
    let time: Duration
    let processor: Duration
    let megabytes: Int
  }

  private func child(_ job: String, _ ledger: String, _ more: String) throws -> Child {
    let output = try OwnProcess.run(job, [ledger, more], in: workshop.folder)
    let words = output.split(whereSeparator: \.isWhitespace)
    guard words.count == 3, let seconds = Double(words[0]), let processor = Double(words[1]),
      let megabytes = Int(words[2])
    else { throw PeerFailed(script: job, arguments: [ledger, more], output: output) }
    return Child(
      time: .init(seconds: seconds), processor: .init(seconds: processor), megabytes: megabytes)
  }

  /// Makes the database and takes every home's sheets in; not timed.
  private static func fill(_ ledger: String, homes: Int, in folder: URL) throws {
    let day = BillingPlan.month.first
    let plan = BillingPlan.make(homes: homes, residents: homeSize, seed: 3)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try InitLedger(folder: ledger, by: "Benchmark", asOf: day).report()
    for (index, home) in plan.homes.enumerated() {
      let sheets = folder.appending(path: "sheets")
      try GroupSheets(services: plan.services, home: home).write(to: sheets)
      _ = try ImportSheets(
        HomePlace(ledger, code: Self.code(index)), sheets: sheets.path, by: "Benchmark",
        asOf: day, from: nil, withdrawing: false
      ).report(previewing: false)
    }
  }

  private static func code(_ index: Int) -> String {
    "home-" + String(String(index + 10_001).suffix(4))
  }
}

extension GroupBenchmarks {
  /// The work of a child process: does it once, and prints its seconds, those of the processor, and
  /// its greatest memory.
  ///
  /// - Returns: whether `job` is one of its own.
  static func run(_ job: String, _ arguments: [String]) async throws -> Bool {
    guard job.hasPrefix("group-"), arguments.count == 2 else { return false }
    let clock = ContinuousClock()
    let began = clock.now
    let worked = Foundation.clock()
    let isPreview = job == "group-preview"
    let work = try IssueMonth(
      HomePlace(arguments[0], code: isPreview ? arguments[1] : nil), month: BillingPlan.month,
      out: isPreview ? nil : arguments[1])
    let report =
      isPreview
      ? await work.preview()
      : await work.issue(by: "Benchmark", on: BillingPlan.month.last, workers: 2)
    if let faults = Faults(report.faults) { throw faults }
    // In millionths of a second, on every POSIX system.
    let processor = Double(Foundation.clock() - worked) / 1e6
    print((clock.now - began).seconds, processor, OwnProcess.greatestMemory)
    return true
  }
}
