import Evidence
import Store

/// Where each home of a group stands on its way from worked out to filed, and what can be done next.
struct IssueLine {
  /// Homes of a batch: enough that one wait for the disk serves several.
  private static let batchSize = 8
  /// Batches under way: one of them committed while another's files are written, one waiting for
  /// the disk, and one to work on meanwhile.
  private static let batchesAtOnce = 4

  enum Job {
    case work(home: Int)
    case stage(home: Int, GroupIssue.Signed)
  }

  private let homes: Int
  private var free: [Ledger]
  private var next = 0
  private var worked: [Int: GroupIssue.Worked] = [:]
  private var isSigning = false
  private var toSign = 0
  private var toStage: [(home: Int, GroupIssue.Signed)] = []
  private var signed: [Int: [GroupIssue.Signed]] = [:]
  private var staged: [Int: GroupIssue.Staged] = [:]
  private var isFiling = false
  private var toFile = 0

  init(homes: Int, workers: [Ledger]) {
    self.homes = homes
    free = workers
  }

  func homes(of batch: Int) -> Range<Int> {
    let first = min(batch * Self.batchSize, homes)
    return first..<min(first + Self.batchSize, homes)
  }

  /// How many homes have their files.
  var done: Int { homes(of: toFile).lowerBound }

  // MARK: - What can be done

  /// The next batch in order, once all its homes are worked out and the one before it is committed.
  mutating func nextToSign() -> (batch: Int, [GroupIssue.Worked])? {
    let batch = homes(of: toSign)
    guard !isSigning, !batch.isEmpty, batch.allSatisfy({ worked[$0] != nil }) else { return nil }
    isSigning = true
    return (toSign, batch.compactMap { worked.removeValue(forKey: $0) })
  }

  /// The next batch in order, once all its files are written.
  mutating func nextToFile() -> (batch: Int, [GroupIssue.Signed], [GroupIssue.Staged])? {
    let batch = homes(of: toFile)
    guard !isFiling, !batch.isEmpty, batch.allSatisfy({ staged[$0] != nil }),
      let its = signed.removeValue(forKey: toFile)
    else { return nil }
    isFiling = true
    return (toFile, its, batch.compactMap { staged.removeValue(forKey: $0) })
  }

  /// Something for a worker that is free: files first, as what they are made of waits in memory.
  mutating func nextJob() -> (Job, Ledger)? {
    guard let ledger = free.last else { return nil }
    let job: Job
    if !toStage.isEmpty {
      let (home, signed) = toStage.removeFirst()
      job = .stage(home: home, signed)
    } else if next < min(homes, homes(of: toFile + Self.batchesAtOnce).lowerBound) {
      job = .work(home: next)
      next += 1
    } else {
      return nil
    }
    free.removeLast()
    return (job, ledger)
  }

  // MARK: - What was done

  mutating func worked(_ home: Int, _ work: GroupIssue.Worked, by ledger: Ledger) {
    worked[home] = work
    free.append(ledger)
  }

  mutating func signed(_ batch: Int, _ its: [GroupIssue.Signed]) {
    isSigning = false
    toSign = batch + 1
    signed[batch] = its
    toStage += zip(homes(of: batch), its).map { (home: $0, $1) }
  }

  mutating func staged(_ home: Int, _ files: GroupIssue.Staged, by ledger: Ledger) {
    staged[home] = files
    free.append(ledger)
  }

  mutating func filed(_ batch: Int) {
    isFiling = false
    toFile = batch + 1
  }
}
