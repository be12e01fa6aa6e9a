import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Intake

extension Fault.Code {
  /// No line of the fee is there to be handed over.
  static let fullPaymentNoLine: Fault.Code = "full-payment.no-line"
  /// A line whose terms change within the days.
  static let fullPaymentChanges: Fault.Code = "full-payment.line-changes"
}

/// A line of a resident's fee that one payer hands to another from a day on: the council to the
/// resident's account as a full direct payment begins, and back as it ends.
struct FullPaymentEdit {
  /// Who pays the line then, and as what.
  struct Taker {
    let payer: PayerID
    let kind: FundingLine.Kind
    /// The council that pays the direct payment.
    let council: PayerID?
    let note: String
  }

  private(set) var edit: HomeEdit
  /// What became of rows that were there, in sentences.
  private(set) var changed: [String] = []
  private var taken: Set<FundingLineID>

  init(_ edit: HomeEdit, lines: [FundingLine]) {
    self.edit = edit
    taken = Set(lines.map(\.id))
  }

  /// Hands the rows of one line over. What is there before `from` stays as it is; where the days
  /// have an end, the line is the old payer's again from the day after.
  ///
  /// - Parameter rows: of one line, each with its own days, in their order.
  /// - Throws: `full-payment.line-changes` where the line has other terms within days that end.
  mutating func hand(
    _ rows: [FundingLine], to taker: Taker, from: Day, through: Day?
  ) throws(Faults) {
    guard let first = rows.first else { return }
    if let through, let later = rows.dropFirst().first(where: { $0.from <= through }) {
      throw Faults(
        Fault(
          .fullPaymentChanges, at: later.source,
          "Line \"\(later.id)\" has other terms from \(later.from.words), within these days.",
          remedy: "End it on \((later.from - 1).iso), then say it again from \(later.from.iso)."))
    }
    let id = newID("\(first.id)-\(taker.kind == .fullDirectPayment ? "direct" : "again")")
    var cells = [
      "line": id.text, "payer": taker.payer.text, "kind": taker.kind.rawValue,
      "note": taker.note,
    ]
    cells["council"] = taker.council?.text ?? ""
    for row in rows {
      guard let place = row.source else { continue }
      if let through, through < row.through ?? through + 1 {
        try edit.copy(
          rowAt: place,
          with: ["line": newID("\(row.id)-again").text, "from": (through + 1).iso])
        cells["to"] = through.iso
      }
      if row.from < from {
        try edit.copy(rowAt: place, with: cells.merging(["from": from.iso]) { $1 })
        edit.set("to", to: (from - 1).iso, at: place)
        changed.append("funding.csv: line \(row.id) ends on \((from - 1).words).")
      } else {
        for (column, text) in cells.sorted(by: { $0.key < $1.key }) {
          edit.set(column, to: text, at: place)
        }
        changed.append(
          "funding.csv: line \(row.id) from \(row.from.words) becomes \(id), paid by \(taker.payer)."
        )
      }
    }
  }

  /// Adds a line for day services alone beside a council's line, which takes the balance and so falls
  /// by as much.
  ///
  /// - Throws: `full-payment.no-line` for a line with a price of its own.
  mutating func add(
    dayServices amount: Money, beside row: FundingLine, to taker: Taker, from: Day, through: Day?
  ) throws(Faults) {
    guard row.amount == .balance, let place = row.source else {
      throw Faults(
        Fault(
          .fullPaymentNoLine, at: row.source,
          "Line \"\(row.id)\" has a price of its own, so that it would not fall by \(amount).",
          remedy: "Write \"balance\" as its amount, or enter both lines by hand in funding.csv."))
    }
    try edit.copy(
      rowAt: place,
      with: [
        "line": newID("\(row.id)-day-services").text, "payer": taker.payer.text,
        "kind": taker.kind.rawValue, "amount": amount.decimal, "unit": "week", "from": from.iso,
        "to": (through ?? row.through)?.iso ?? "", "council": taker.council?.text ?? "",
        "premises": "0", "services": "0", "care": "0", "activity": "100", "note": taker.note,
      ])
    changed.append("funding.csv: line \(row.id) takes the balance, and falls by \(amount) a week.")
  }

  mutating func append(_ row: AddedRow) throws(Faults) { try edit.append(row) }

  /// Ends a row that is still running.
  mutating func end(_ place: SourceLocation, on day: Day, _ what: String) {
    edit.set("to", to: day.iso, at: place)
    changed.append("\(what) ends on \(day.words).")
  }

  private mutating func newID(_ stem: String) -> FundingLineID {
    var id = FundingLineID(stem)
    var number = 2
    while !taken.insert(id).inserted {
      id = FundingLineID("\(stem)-\(number)")
      number += 1
    }
    return id
  }
}

extension Register {
  /// The rows of the line that a placement has of a kind on a day, from that day's on.
  func rows(
    of kind: FundingLine.Kind, _ placement: PlacementID, on day: Day, line: FundingLineID?
  ) throws(Faults) -> [FundingLine] {
    let mine = fundingLines.filter { $0.placement == placement && $0.kind == kind }
    let running = mine.filter {
      $0.from <= day && day <= $0.through ?? day && (line ?? $0.id) == $0.id
    }
    guard let first = running.first, running.count == 1 else {
      let named = running.isEmpty ? mine : running
      let known = Set(named.map(\.id.text)).sorted().joined(separator: ", ")
      throw Faults(
        Fault(
          .fullPaymentNoLine, at: running.first?.source ?? SourceLocation(file: "funding.csv"),
          running.isEmpty
            ? "Placement \(placement) has no \(kind.rawValue) line"
              + (line.map { " \"\($0)\"" } ?? "") + " on \(day.words)."
            : "Placement \(placement) has \(running.count) \(kind.rawValue) lines on \(day.words).",
          remedy: running.isEmpty
            ? (known.isEmpty ? "Correct the resident or the day." : "Its lines are: \(known).")
            : "Say which with --line: \(known)."))
    }
    return [first]
      + mine.filter { $0.id == first.id && $0.payer == first.payer && $0.from > first.from }
      .sorted { $0.from < $1.from }
  }
}
