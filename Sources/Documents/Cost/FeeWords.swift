import Amounts
import CareCalendar
import CareHome
import Costing

/// The words of fees beside costs.
enum FeeWords {
  static func title(on day: Day) -> String { "Who pays what it costs, on \(day.words)" }

  static func whoCovers(_ fees: FeeAdequacy) -> [String] {
    guard fees.shortfall > .zero else {
      return ["Every fee covers its cost. Together they are \(fees.surplus.words) a week above it."]
    }
    let above =
      fees.surplus > .zero
      ? "Fees above it bring \(fees.surplus.words) more than it." : "No fee is above it."
    var sentences = [
      "Fees below the cost fall \(fees.shortfall.words) a week short of it. \(above)"
    ]
    if let subsidy = fees.crossSubsidyPerSelfFunder, subsidy > .zero {
      sentences.append(
        "Each person who pays for themselves covers \(subsidy.words) a week of what others' fees "
          + "are short.")
    }
    if fees.borneByHome > .zero {
      sentences.append(
        "The home itself bears \(fees.borneByHome.words) a week, which no other fee covers.")
    }
    return sentences
  }

  static func returns(_ returns: ReturnsAsked) -> String {
    "Beyond cost, and in no figure of cost, the home asks for a return on operations of "
      + "\(words(returns.onOperations)) and a return on capital of \(words(returns.onCapital))."
  }

  private static func words(_ asked: ReturnsAsked.Return) -> String {
    switch asked {
    case .percentOfCost(let share): "\(share) of cost"
    case .perResidentWeek(let amount): "\(amount.words) per resident-week"
    }
  }

  static func full(beds: Int) -> String {
    "All \(beds) beds are taken at the budgeted number of residents."
  }

  static func next(_ next: NextResident, steps: [String]) -> String {
    let step =
      switch steps.count {
      case 0: "No line takes a further step."
      case 1: "\(steps[0]) takes a further step."
      default: "These take a further step: \(steps.joined(separator: "; "))."
      }
    return "One more resident (\(next.residents + 1) in place of \(next.residents)) adds "
      + "\(next.lowestFeeShown.words) a week to what the home spends: the lowest fee that leaves it "
      + "no worse off. \(step)"
  }

  /// Where a filled bed is worse than an empty one.
  static func worseThanEmpty(
    _ worse: [FeeGroup], of all: [FeeGroup], _ next: NextResident
  ) -> String {
    guard !worse.isEmpty else {
      return "At every average fee of today that bed filled is better than empty."
    }
    let names = worse.map { "\($0.payer), \($0.band.name.lowercased()) (\($0.averageFee.words))" }
    let who = worse.count == all.count ? "At every average fee of today" : "At these average fees"
    let list = worse.count == all.count ? "." : ": \(names.joined(separator: "; "))."
    return "\(who) that bed filled is worse for the home than empty\(list)"
  }
}

extension String {
  /// With a capital at its beginning, where it stands first in a cell.
  var firstCapital: String { prefix(1).uppercased() + dropFirst() }
}
