import Amounts
import Costing

/// The words of lines that a rota builds up.
struct StaffingWords: PhraseBook {
  let words: PageWords

  var method: String { self(.causesFoundBy, ["method": words.explained(StaffingCause.method)]) }

  /// Why a line's rota costs other than the budget says, cause by cause.
  func difference(_ line: LineStaffing) -> String {
    let name = line.line.description
    guard !line.difference.isZero else { return self(.rotaIsTheBudget, ["line": name]) }
    var causes = line.causes.map {
      "\(words.explained($0.cause.rawValue)) \($0.amount.change)"
    }
    if !line.unexplained.isZero {
      causes.append("\(self[.noCauseKnown]) \(line.unexplained.change)")
    }
    return self(
      line.difference.isNegative ? .rotaCostsLess : .rotaCostsMore,
      [
        "line": name, "amount": line.difference.magnitude.words,
        "causes": causes.joined(separator: ", "),
      ])
  }
}
