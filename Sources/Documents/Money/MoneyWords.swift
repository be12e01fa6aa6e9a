import Amounts
import Billing
import CareCalendar
import CareHome

/// How the reports about money say things.
extension Words {
  static func strength(_ strength: MatchProposal.Strength) -> String {
    switch strength {
    case .certain: "certain"
    case .likely: "likely"
    case .possible: "possible"
    case .unknown: "not known"
    }
  }

  static func debt(_ debt: DebtID?) -> String { debt?.words ?? "left on the account" }

  static func verdict(_ verdict: RemittanceMatch.Verdict) -> String {
    switch verdict {
    case .settled: "settled"
    case .short(let amount): "\(amount) short"
    case .over(let amount): "\(amount) too much, left on the account"
    case .keptBack: "kept back against credit"
    case .unknown(let why): "waits: \(why)"
    }
  }

  static func reason(_ reason: NotReminded.Reason) -> String {
    switch reason {
    case .disputed: "In dispute"
    case .afterDeath: "The resident has died: say with --allow who may be reminded"
    case .directDebit(let until): "A direct debit may be on its way until \(until.words)"
    case .inCredit: "The account has as much in credit"
    case .small: "Too little for a letter"
    case .notYet(let day): "Not before \(day.words)"
    case .allSent(let last): "All were sent, the last on \(last.words): please ring"
    }
  }

  static func kind(_ kind: PocketEntry.Kind) -> String {
    english.kind(kind)
  }
}
