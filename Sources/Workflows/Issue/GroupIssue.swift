import CareCalendar
import Documents
import Evidence
import Store

/// A group's homes, worked on side by side and issued in their order.
///
/// Homes go through in small batches: each home is worked out, its batch is committed, its files are
/// written, and the disk has them to stay. Several batches are under way at once, so that no core
/// waits for the disk or for the slowest home of a batch; whoever is counted on stays within them in
/// memory; and acts follow in the order of the homes, however long each took.
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
  typealias Worked = Result<HomeIssue.Work, Faults>
  typealias Signed = Result<(HomeIssue.Work, Act?), Faults>
  typealias Staged = Result<OutputFolder.Staged?, Faults>

  /// A step that is done. Homes and batches are known by their place.
  private enum Step: Sendable {
    case worked(home: Int, by: Ledger, Worked)
    case signed(batch: Int, [Signed])
    case staged(home: Int, by: Ledger, Staged)
    case filed(batch: Int, [Outcome])
  }

  /// - Parameter take: given what became of each home, in their order; nothing of it is kept here.
  func run(_ take: (Outcome) -> Void) async {
    await withTaskGroup(of: Step.self) { group in
      var line = IssueLine(homes: homes.count, workers: workers)
      start(&line, &group)
      while let step = await group.next() {
        switch step {
        case .worked(let home, let ledger, let work): line.worked(home, work, by: ledger)
        case .signed(let batch, let signed): line.signed(batch, signed)
        case .staged(let home, let ledger, let staged): line.staged(home, staged, by: ledger)
        case .filed(let batch, let outcomes):
          outcomes.forEach(take)
          line.filed(batch)
          progress(line.done)
        }
        start(&line, &group)
      }
    }
  }

  /// Sets to work on whatever can be done next.
  private func start(_ line: inout IssueLine, _ group: inout TaskGroup<Step>) {
    if let (batch, works) = line.nextToSign() {
      let homes = line.homes(of: batch)
      group.addTask { .signed(batch: batch, await sign(homes, works)) }
    }
    if let (batch, signed, staged) = line.nextToFile() {
      let homes = line.homes(of: batch)
      group.addTask { .filed(batch: batch, await file(homes, signed, staged)) }
    }
    while let (job, ledger) = line.nextJob() {
      switch job {
      case .work(let home):
        group.addTask { .worked(home: home, by: ledger, workOut(homes[home], on: ledger)) }
      case .stage(let home, let signed):
        group.addTask {
          .staged(home: home, by: ledger, stage(homes[home], signed, on: ledger))
        }
      }
    }
  }

  private func workOut(_ home: HomeIssue, on ledger: Ledger) -> Worked {
    do throws(Faults) {
      return .success(signing == nil ? try home.preview(on: ledger) : try home.work(on: ledger))
    } catch {
      return .failure(error)
    }
  }

  /// Commits a batch; the homes that somebody else has acted on meanwhile are done again, each by
  /// itself.
  private func sign(_ batch: Range<Int>, _ works: [Worked]) async -> [Signed] {
    guard let signing else { return works.map { $0.map { ($0, nil) } } }
    let due = works.compactMap { try? $0.get().due }
    var acts: [HomeKey: Result<Act, Faults>] = [:]
    do throws(Faults) {
      for (issue, act) in zip(due, try await signing.ledger.issue(due, signing.act)) {
        acts[issue.home] = act
      }
    } catch {
      for issue in due { acts[issue.home] = .failure(error) }
    }
    return zip(homes[batch], works).map { home, work in
      work.flatMap { signed(home, $0, acts[home.home], signing) }
    }
  }

  private func signed(
    _ home: HomeIssue, _ work: HomeIssue.Work, _ act: Result<Act, Faults>?, _ signing: Signing
  ) -> Signed {
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

  private func stage(_ home: HomeIssue, _ signed: Signed, on ledger: Ledger) -> Staged {
    do throws(Faults) {
      return .success(try home.stage(try signed.get().0, on: ledger))
    } catch {
      return .failure(unfiled(home, signed, error))
    }
  }

  /// Waits for the disk once for all of a batch's files, and gives them their names.
  private func file(_ batch: Range<Int>, _ signed: [Signed], _ staged: [Staged]) async -> [Outcome]
  {
    do throws(Faults) {
      try await OutputFolder.settleAside(staged.compactMap { try? $0.get() ?? nil })
    } catch {
      return zip(homes[batch], signed).map { .failure(unfiled($0, $1, error)) }
    }
    return batch.map { index in
      do throws(Faults) {
        let (work, act) = try signed[index - batch.lowerBound].get()
        let files = try staged[index - batch.lowerBound].get()
        return .success(try homes[index].outcome(work, act, files))
      } catch {
        return .failure(unfiled(homes[index], signed[index - batch.lowerBound], error))
      }
    }
  }

  /// What kept a home's files from being written, and that it is issued all the same.
  private func unfiled(_ home: HomeIssue, _ signed: Signed, _ faults: Faults) -> Faults {
    guard case .success((_, let act?)) = signed,
      !faults.all.contains(where: { $0.code == .issuedWithoutFiles })
    else { return faults }
    let issued = Fault(
      .issuedWithoutFiles,
      "\(home.month.words) is issued for \(home.home.code), as act \(act.sequence), but its files are "
        + "not written.",
      remedy: "Run the same command again, with another folder if need be: it writes them.")
    return Faults([issued] + faults.all) ?? faults
  }
}
