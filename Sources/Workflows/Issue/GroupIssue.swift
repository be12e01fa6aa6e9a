import Documents
import Evidence
import Store

/// A group's homes, worked on side by side and issued in their order.
///
/// Homes go through in small batches, and three batches are under way at once: while one is worked
/// out, the one before it is committed, and the files of the one before that are written. So no
/// core waits for the disk; whoever is counted on stays within three batches of memory; and acts
/// follow in the order of the homes, however long each took.
struct GroupIssue: Sendable {
  let homes: [HomeIssue]
  /// A connection for each worker.
  let workers: [Ledger]
  /// Nil for a preview.
  let signing: Signing?
  /// Told how many homes are done.
  let progress: @Sendable (_ done: Int) -> Void

  /// Who issues, and the connection that all is written through.
  struct Signing: Sendable {
    let act: NewAct
    let ledger: Ledger
  }

  typealias Outcome = Result<HomeIssue.Outcome, Faults>

  /// Homes of a batch: enough that the workers end it together, and that one wait for the disk
  /// serves several.
  private static let batchSize = 8

  private typealias Worked = (home: HomeIssue, work: Result<HomeIssue.Work, Faults>)
  private typealias Signed = (home: HomeIssue, done: Result<(HomeIssue.Work, Act?), Faults>)

  /// - Parameter take: given what became of each home, in their order; nothing of it is kept here.
  func run(_ take: (Outcome) -> Void) async {
    var done = 0
    var rest = homes[...]
    var worked: [Worked] = []
    var signed: [Signed] = []
    while !(rest.isEmpty && worked.isEmpty && signed.isEmpty) {
      let (committed, uncommitted) = (signed, worked)
      async let filed = file(committed)
      async let nextSigned = sign(uncommitted)
      let batch = Array(rest.prefix(Self.batchSize))
      rest = rest.dropFirst(Self.batchSize)
      worked = await workOut(batch)
      signed = await nextSigned
      let finished = await filed
      finished.forEach(take)
      done += finished.count
      progress(done)
    }
  }

  private func workOut(_ batch: [HomeIssue]) async -> [Worked] {
    let isPreview = signing == nil
    let works = await each(batch) { (home, ledger) throws(Faults) in
      isPreview ? try home.preview(on: ledger) : try home.work(on: ledger)
    }
    return Array(zip(batch, works).map { (home: $0, work: $1) })
  }

  /// Commits a batch; the homes that somebody else has acted on meanwhile are done again, each by
  /// itself.
  private func sign(_ batch: [Worked]) async -> [Signed] {
    guard let signing else {
      return batch.map { ($0.home, $0.work.map { ($0, nil) }) }
    }
    let due = batch.compactMap { try? $0.work.get().due }
    var acts: [HomeKey: Result<Act, Faults>] = [:]
    do throws(Faults) {
      for (issue, act) in zip(due, try await signing.ledger.issue(due, signing.act)) {
        acts[issue.home] = act
      }
    } catch {
      for issue in due { acts[issue.home] = .failure(error) }
    }
    return batch.map { home, work in
      (home, work.flatMap { signed(home, $0, acts[home.home], signing) })
    }
  }

  private func signed(
    _ home: HomeIssue, _ work: HomeIssue.Work, _ act: Result<Act, Faults>?, _ signing: Signing
  ) -> Result<(HomeIssue.Work, Act?), Faults> {
    switch act {
    case nil: return .success((work, nil))
    case .success(let act): return .success((work, act))
    case .failure(let faults) where faults.isChangedMeanwhile:
      do throws(Faults) {
        return .success(try home.issueAnew(signing.act, on: signing.ledger))
      } catch {
        return .failure(error)
      }
    case .failure(let faults): return .failure(faults)
    }
  }

  /// Writes a batch's files, and waits for the disk once for all of them.
  private func file(_ batch: [Signed]) async -> [Outcome] {
    let staged = await each(batch) { (signed, ledger) throws(Faults) in
      try signed.home.stage(try signed.done.get().0, on: ledger)
    }
    do throws(Faults) {
      try await OutputFolder.settleAside(staged.compactMap { try? $0.get() ?? nil })
    } catch {
      return batch.map { _ in .failure(error) }
    }
    return zip(batch, staged).map { signed, staged in
      do throws(Faults) {
        let (work, act) = try signed.done.get()
        return .success(try signed.home.outcome(work, act, try staged.get()))
      } catch {
        return .failure(error)
      }
    }
  }

  /// What `work` makes of each item, all workers at once; in the order of the items.
  private func each<Item: Sendable, Value: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item, Ledger) throws(Faults) -> Value
  ) async -> [Result<Value, Faults>] {
    await withTaskGroup(of: (Int, Ledger, Result<Value, Faults>).self) { group in
      var results: [Int: Result<Value, Faults>] = [:]
      var next = 0
      func start(_ ledger: Ledger) {
        guard next < items.count else { return }
        let (index, item) = (next, items[next])
        next += 1
        group.addTask {
          do throws(Faults) {
            return (index, ledger, .success(try work(item, ledger)))
          } catch {
            return (index, ledger, .failure(error))
          }
        }
      }
      for ledger in workers { start(ledger) }
      while let (index, ledger, result) = await group.next() {
        results[index] = result
        start(ledger)
      }
      return items.indices.compactMap { results[$0] }
    }
  }
}
