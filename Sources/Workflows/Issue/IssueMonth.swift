public import CareCalendar
import Documents
public import Evidence
import Store

extension Fault.Code {
  /// Sheets are billed; a ledger issues.
  public static let issueNeedsLedger: Fault.Code = "issue.needs-database"
}

/// Issues a month on a ledger: of one home, or of every home of a group, each in an act of its own.
public struct IssueMonth: Sendable {
  private let place: HomePlace
  private let homes: [HomeKey]
  private let month: Month
  private let issued: Day?
  private let pages: Pages
  private let out: String?
  private let templates: PageStyle

  /// - Parameters:
  ///   - place: the ledger; without a code all its homes.
  ///   - issued: the date of the documents; nil for each period's own: its last day in arrears, its
  ///     first in advance, and the month's last for what is caught up.
  ///   - out: the folder for pages and documents; nil for none.
  /// - Throws: that it is no ledger, or has no such home; what is wrong with the templates.
  public init(
    _ place: HomePlace, month: Month, issued: Day? = nil, out: String? = nil,
    templates: PageStyle = .standard
  ) throws(Faults) {
    guard place.isLedger else {
      throw Faults(
        Fault(
          .issueNeedsLedger, at: SourceLocation(file: place.folder),
          "There is no database here to issue on.",
          remedy: "Make one with hearth init and take the sheets in with hearth import; or use "
            + "hearth bill, which bills sheets without a database."))
    }
    let ledger = try Ledger.open(place.folder)
    homes = place.code == nil ? try ledger.homes() : [try ledger.home(place.code)]
    if homes.isEmpty { _ = try ledger.home(nil) }
    pages = try Pages(templates: templates)
    self.place = place
    self.month = month
    self.issued = issued
    self.out = out
    self.templates = templates
  }

  /// Works everything out as ``issue(by:on:workers:progress:)`` would, and issues nothing.
  public func preview(
    workers: Int = 1, progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async -> IssueReport {
    await report(isPreview: true, workers, progress) { (home) throws(Faults) in
      try home.preview()
    }
  }

  /// Issues what is due: each home all at once or not at all, with numbers that follow on.
  ///
  /// - Parameters:
  ///   - workers: how many homes are worked on at the same time.
  ///   - progress: told after each home.
  public func issue(
    by person: String, on day: Day, workers: Int = 1,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async -> IssueReport {
    let act = NewAct(.issued, on: day, by: person, "Issued \(month.words).")
    return await report(isPreview: false, workers, progress) { (home) throws(Faults) in
      try home.issue(act)
    }
  }

  private typealias Outcome = Result<HomeIssue.Outcome, Faults>

  private func report(
    isPreview: Bool, _ workers: Int, _ progress: @escaping @Sendable (Int, Int) -> Void,
    _ work: @escaping @Sendable (HomeIssue) throws(Faults) -> HomeIssue.Outcome
  ) async -> IssueReport {
    let count = min(max(workers, 1), homes.count)
    var sums: [Int: HomeSum] = [:]
    var faults: [Int: Faults] = [:]
    var detail: HomeIssue.Outcome?
    await withTaskGroup(of: (Int, Outcome).self) { group in
      for worker in 0..<count { add(worker, to: &group, work) }
      while let (index, outcome) = await group.next() {
        switch outcome {
        case .success(let outcome):
          sums[index] = HomeSum(outcome)
          if homes.count == 1 { detail = outcome }
        case .failure(let error): faults[index] = error
        }
        progress(sums.count + faults.count, homes.count)
        if index + count < homes.count { add(index + count, to: &group, work) }
      }
    }
    return IssueReport(
      month: month, isPreview: isPreview, isGroup: homes.count > 1, out: out,
      sums: homes.indices.compactMap { sums[$0] }, run: detail?.run,
      comparison: detail?.comparison, act: detail?.act,
      warnings: detail?.warnings ?? [],
      faults: homes.indices.flatMap { faults[$0]?.all ?? [] })
  }

  /// Every task has a connection of its own.
  private func add(
    _ index: Int, to group: inout TaskGroup<(Int, Outcome)>,
    _ work: @escaping @Sendable (HomeIssue) throws(Faults) -> HomeIssue.Outcome
  ) {
    let home = homes[index]
    group.addTask {
      do throws(Faults) {
        return (index, .success(try work(try self.homeIssue(home))))
      } catch {
        return (index, .failure(error))
      }
    }
  }

  private func homeIssue(_ home: HomeKey) throws(Faults) -> HomeIssue {
    HomeIssue(
      ledger: try Ledger.open(place.folder), home: home, month: month, issued: issued,
      pages: pages, shelf: try out.map { (out) throws(Faults) in try shelf(home, in: out) },
      compares: homes.count == 1)
  }

  /// Of a group each home has an index of its own, so that none grows with the group.
  private func shelf(_ home: HomeKey, in out: String) throws(Faults) -> Shelf {
    let name = DocumentName.safe(home.code)
    let isGroup = homes.count > 1
    return Shelf(
      filing: try Filing(
        folder: isGroup ? "\(out)/\(name)" : out, templates: templates), homeName: home.code,
      month: month, folders: isGroup ? [month.description] : [name, month.description])
  }
}
