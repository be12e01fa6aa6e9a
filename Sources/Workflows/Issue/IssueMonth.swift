public import CareCalendar
import Documents
public import Evidence
import Store

extension Fault.Code {
  /// Sheets are billed; a ledger issues.
  public static let issueNeedsLedger: Fault.Code = "issue.needs-database"
  /// A home is issued, and the disk refused its files.
  public static let issuedWithoutFiles: Fault.Code = "issue.files-missing"
}

/// Issues a month on a ledger: of one home, or of every home of a group, each in an act of its own.
public struct IssueMonth: Sendable {
  private let place: HomePlace
  private let homes: [HomeKey]
  private let month: Month
  private let issued: Day?
  private let pages: Pages
  private let out: String?
  private let printing: PageStyle.Printing?

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
    printing = templates.printing
  }

  /// Works everything out as ``issue(by:on:workers:progress:)`` would, and issues nothing.
  public func preview(
    workers: Int = 1, progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async -> IssueReport {
    await report(nil, workers, progress)
  }

  /// Issues what is due: each home all at once or not at all, with numbers that follow on.
  ///
  /// - Parameters:
  ///   - workers: how many homes are worked out at the same time.
  ///   - progress: told how many homes are done, now and then.
  public func issue(
    by person: String, on day: Day, workers: Int = 1,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async -> IssueReport {
    await report(
      NewAct(.issued, on: day, by: person, "Issued \(month.words)."), workers, progress)
  }

  /// - Parameter act: nil for a preview.
  private func report(
    _ act: NewAct?, _ workers: Int, _ progress: @escaping @Sendable (Int, Int) -> Void
  ) async -> IssueReport {
    var sums: [HomeSum] = []
    var detail: HomeIssue.Outcome?
    // Each once: what holds up a whole batch is told of each of its homes.
    var faults: [Fault] = []
    do throws(Faults) {
      if let out { try Filing.expectWritable(out) }
      try await group(act, workers, progress).run { outcome in
        switch outcome {
        case .success(let outcome):
          sums.append(HomeSum(outcome))
          if homes.count == 1 { detail = outcome }
        case .failure(let error): faults += error.all.filter { !faults.contains($0) }
        }
      }
    } catch {
      faults = error.all
    }
    return IssueReport(
      month: month, isPreview: act == nil, isGroup: homes.count > 1, out: out, sums: sums,
      run: detail?.run, comparison: detail?.comparison, act: detail?.act,
      warnings: detail?.warnings ?? [], faults: faults)
  }

  private func group(
    _ act: NewAct?, _ workers: Int, _ progress: @escaping @Sendable (Int, Int) -> Void
  ) throws(Faults) -> GroupIssue {
    var connections: [Ledger] = []
    for _ in 0..<min(max(workers, 1), homes.count) {
      connections.append(try Ledger.open(place.folder))
    }
    var issues: [HomeIssue] = []
    for home in homes {
      issues.append(
        HomeIssue(
          home: home, month: month, issued: issued,
          shelf: try out.map { (out) throws(Faults) in try shelf(home, in: out) },
          compares: homes.count == 1))
    }
    let count = homes.count
    return GroupIssue(
      homes: issues, workers: connections,
      signing: try act.map { (act) throws(Faults) in
        GroupIssue.Signing(act: act, ledger: try Ledger.open(place.folder))
      }, progress: { progress($0, count) })
  }

  /// Of a group each home has an index of its own, so that none grows with the group.
  private func shelf(_ home: HomeKey, in out: String) throws(Faults) -> Shelf {
    let name = DocumentName.safe(home.code)
    let isGroup = homes.count > 1
    return try Shelf(
      filing: Filing(
        folder: isGroup ? "\(out)/\(name)" : out, pages,
        printing: isGroup ? printing?.beside : printing), pages: pages,
      homeName: home.code, month: month,
      folders: isGroup ? [month.description] : [name, month.description])
  }
}
