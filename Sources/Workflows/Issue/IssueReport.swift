public import Amounts
import Billing
import CareCalendar
import Documents
public import Evidence
import Store

/// What issuing a month came to, home by home.
public struct IssueReport: Sendable {
  let month: Month
  let isPreview: Bool
  let isGroup: Bool
  let out: String?
  public let sums: [HomeSum]
  /// Of one home alone.
  let run: RunResult?
  let comparison: RunComparison?
  let act: Act?
  public let warnings: [Fault]
  /// What kept homes from being issued, or their files from being written; the others were.
  public let faults: [Fault]

  /// What became of the homes, where there are faults.
  public var outcome: String {
    if faults.contains(where: { $0.code == .issuedWithoutFiles }) {
      return "What is said to be issued stays issued. Homes with other problems were not issued."
    }
    return sums.isEmpty
      ? "Nothing was issued."
      : "The homes that these problems are about were not issued; the others were."
  }

  public var text: String {
    if isGroup { return groupText }
    var lines: [String] = []
    if let run {
      lines.append(run.text)
      if let comparison { lines.append(comparison.text) }
      lines.append(signed(run))
    } else if let sum = sums.first {
      lines.append(
        "Nothing to do: \(month.words) is issued for \(sum.home), and nothing has changed since.")
    }
    if let filed { lines.append(filed) }
    return lines.joined(separator: "\n")
  }

  private func signed(_ run: RunResult) -> String {
    guard let act else {
      return "A preview: nothing was issued. The numbers are those that would be given."
    }
    return "\(run.documents.isEmpty ? "Looked at" : "Issued") by \(act.person) on "
      + "\(act.day.words), as act \(act.sequence), \(act.shortHash)."
  }

  private var filed: String? {
    guard let out, case let written = sums.map(\.written).reduce(0, +), written > 0 else {
      return nil
    }
    let place = isGroup ? "\(out)/HOME/index.html" : "\(out)/index.html"
    return "Wrote \(Filing.count(written)) below \(out). Open \(place) to see them."
  }

  private var groupText: String {
    let issued = isPreview ? "would be issued" : "issued"
    var lines = [
      "\(month.words), \(sums.count == 1 ? "1 home" : "\(sums.count) homes"): "
        + "\(sums.map(\.invoices).reduce(0, +)) invoices and "
        + "\(sums.map(\.creditNotes).reduce(0, +)) credit notes \(issued), together "
        + "\(sums.map(\.total).sum()).",
      "",
    ]
    for sum in sums {
      lines.append(
        sum.isIdle
          ? "\(sum.home): nothing to do"
          : "\(sum.home): \(sum.invoices) invoices, \(sum.creditNotes) credit notes, \(sum.total)"
            + (sum.caughtUp.isZero
              ? "" : "; caught up from earlier months: \(sum.caughtUp) without VAT")
            + (sum.held == 0 ? "" : "; \(sum.held) held"))
    }
    if sums.contains(where: { $0.held > 0 }) {
      lines += ["", "To see what is held and why, name a home: --home CODE --preview."]
    }
    if let filed { lines.append(filed) }
    return lines.joined(separator: "\n")
  }

  public var json: String {
    let homes = JSON.array(sums.map(\.json))
    let value: JSON = [
      "month": .string(month.description),
      "preview": .bool(isPreview),
      "homes": homes,
      "run": run?.json ?? .null,
      "changed": comparison?.json ?? .null,
      "act": act.map { .integer($0.sequence) } ?? .null,
      "hash": .optional(act?.shortHash),
    ]
    return value.encoded
  }
}

/// One home's line in a group's report.
public struct HomeSum: Sendable {
  public let home: String
  public let invoices: Int
  public let creditNotes: Int
  /// Less the credit notes.
  public let total: Money
  /// What of the invoices was due in earlier months, without VAT.
  let caughtUp: Money
  public let held: Int
  let written: Int
  /// Whether there was nothing to do.
  let isIdle: Bool

  init(_ outcome: HomeIssue.Outcome) {
    home = outcome.home.code
    invoices = outcome.run?.invoices.count ?? 0
    creditNotes = outcome.run?.creditNotes.count ?? 0
    total = outcome.run?.documents.map(\.signedGross).sum() ?? .zero
    caughtUp = outcome.run?.caughtUp.map(\.net).sum() ?? .zero
    held = outcome.run?.held.count ?? 0
    written = outcome.written
    isIdle = outcome.run == nil
  }

  var json: JSON {
    [
      "home": .string(home), "invoices": .integer(invoices), "creditNotes": .integer(creditNotes),
      "total": .amount(total),
      "caughtUp": .amount(caughtUp), "held": .integer(held), "written": .integer(written),
      "nothingToDo": .bool(isIdle),
    ]
  }
}
