import Amounts
import Billing
import CareCalendar
import CareHome
import Documents
import Intake
import Store

/// What was taken in from a bank's export, and what waits.
struct ReceiveReport {
  let file: BankFile
  let taken: [MoneyEntry]
  let act: Act?
  let isLedger: Bool
  let proposals: [MatchProposal]

  var text: String {
    var lines = [summary]
    if !wentOut.isEmpty {
      lines.append(
        "\(wentOut.count) \(wentOut.count == 1 ? "line" : "lines") went out, \(-wentOut.map(\.amount).sum()) together: they are not "
          + "taken in. A refund is entered with hearth refund.")
    }
    lines += ["", MatchReport(waiting: proposals, isKept: isLedger).text]
    if !isLedger { lines += [rows] }
    if let act { lines.append("This is act \(act.sequence), \(act.shortHash).") }
    return lines.joined(separator: "\n")
  }

  private var summary: String {
    let came = file.lines.filter { $0.amount > .zero }
    if taken.isEmpty {
      return "Nothing to do: all \(came.count) payments of this file were taken in before."
    }
    let sum = taken.map { entry -> Money in
      if case .received(let payment) = entry.move { payment.amount } else { .zero }
    }.sum()
    let before = came.count - taken.count
    let verb = act == nil ? "Would take in" : "Took in"
    return "\(verb) \(taken.count) payments, \(sum) together"
      + (before > 0 ? "; \(before) were taken in before." : ".")
  }

  private var wentOut: [BankLine] { file.lines.filter(\.amount.isNegative) }

  /// What sheets alone need: rows to add to receipts.csv, for whom that is known.
  private var rows: String {
    let known = proposals.filter { $0.strength <= .likely }
    guard !known.isEmpty else { return "" }
    var sheet = CSVTable([
      "receipt", "date", "payer", "resident", "amount", "source", "reference",
    ])
    var numbers: [Day: Int] = [:]
    for proposal in known {
      let day = proposal.payment.day
      let parts = Dictionary(grouping: proposal.parts, by: \.account)
      for part in parts.sorted(by: { $0.key < $1.key }) {
        numbers[day, default: 0] += 1
        sheet.append([
          .text("\(day.iso)-\(numbers[day] ?? 0)"), .figure(day.iso), .text(part.key.payer.text),
          .text(part.key.resident.text), .figure(part.value.map(\.amount).sum().decimal),
          .text("bank"), .text(proposal.payment.text),
        ])
      }
    }
    return "For receipts.csv, once you have looked at them:\n\n"
      + String(decoding: sheet.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  var json: JSON {
    [
      "taken": .integer(taken.count), "act": act.map { .integer($0.sequence) } ?? .null,
      "wentOut": .amount(-wentOut.map(\.amount).sum()),
      "matching": MatchReport(waiting: proposals).json,
    ]
  }
}
