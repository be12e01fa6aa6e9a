import Amounts
import CareHome
import Costing

/// `scenarios.csv`: other mixes of payers to look at, a share a row.
enum ScenariosSheet: Sheet {
  enum Column: String, CaseIterable {
    case scenario, payers, share, note
  }

  struct Entry {
    let scenario: String
    let share: PayerMix.Share
  }

  static let file = "scenarios.csv"
  static let filled: Set<Column> = [.scenario, .payers, .share]
  static let key: [Column] = [.scenario, .payers]

  static func read(_ row: inout Row<ScenariosSheet>) -> Entry? {
    let scenario = row.required(.scenario, .text)
    let payers = payers(&row)
    let share = row.required(.share, .percentage)
    guard let scenario, let payers, let share else { return nil }
    return Entry(
      scenario: scenario, share: PayerMix.Share(payers, share, source: row.location))
  }

  /// A group by its word, else a council by its id.
  private static func payers(_ row: inout Row<ScenariosSheet>) -> PayerGroup? {
    if let word = row.quiet(.payers).flatMap({ GroupWord(rawValue: $0.lowercased()) }) {
      return word.group
    }
    return row.reference(
      .payers, to: PayersSheet.self, or: GroupWord.allCases.map(\.rawValue)
    ).map { .council($0) }
  }

  /// The groups that are no one council.
  enum GroupWord: String, CaseIterable {
    case selfFunders = "self-funders"
    case nhs, trust
    case directPayments = "direct-payments"

    var group: PayerGroup {
      switch self {
      case .selfFunders: .selfFunders
      case .nhs: .nhs
      case .trust: .trusts
      case .directPayments: .directPayments
      }
    }
  }
}
