public import Amounts
public import CareHome

/// What a model of a direct payment comes to for one resident in a week, in whole pence, so that
/// models can stand side by side and be added up (funding.md, The three models).
///
/// Money is conserved: what council, resident and others pay is what the home and the resident
/// have in the end; see ``isConserved``.
public struct PaymentOutcome: Hashable, Sendable {
  /// From the council to the resident.
  public let directPayment: Money
  /// What the resident owes the home out of it.
  public let passedOn: Money
  /// What the council goes on paying to the home.
  public let councilToHome: Money
  /// What the resident contributes to the fee.
  public let contribution: Money
  /// Net: the home collects it. Gross: the council does.
  public let payment: CouncilPayment
  /// Top-ups, and what the NHS pays.
  public let othersToHome: Money
  /// For what of the fee the direct payment is too small, and the council does not pay either.
  public let gap: Money
  public let gapBearer: PaymentModel.GapBearer
  /// By what the fee falls, as services are given up.
  public let released: Money
  /// What the home no longer spends, its own cost of organising taken off; may be below zero.
  public let saved: Money
  /// Whether more was asked for than the council pays for the resident.
  public let isLimited: Bool

  /// What the resident can newly spend as they choose, VAT included (billing.md rule 10).
  public var spendingPower: Money { directPayment - passedOn }
  /// The same where VAT is due on what is bought.
  public var buysBeforeVAT: Money {
    (spendingPower.exact / (.one + VATTreatment.standard.rate.ratio)).rounded(.halfAwayFromZero)
  }

  public var contributionToHome: Money { payment == .net ? contribution : .zero }
  public var contributionToCouncil: Money { payment == .gross ? contribution : .zero }
  /// What a third party tops up.
  public var toppedUp: Money { gapBearer == .thirdParty ? gap : .zero }
  /// What nobody pays.
  public var unpaid: Money { gapBearer == .home ? gap : .zero }

  /// All that the home receives for the resident.
  public var homeIncome: Money {
    councilToHome + passedOn + contributionToHome + othersToHome + toppedUp
  }
  /// What the council bears, the contribution that it collects taken off.
  public var councilTotal: Money { directPayment + councilToHome - contributionToCouncil }
  /// What the home is left with: its income and what it no longer spends.
  public var homeResult: Money { homeIncome + saved }

  /// What residents gain by it: new spending power, less what their family tops up.
  public var residentGain: Money { spendingPower - toppedUp }

  /// Whether what is paid is what is received: council, contribution, others and top-up on the one
  /// hand, the home's income and the resident's spending power on the other.
  public var isConserved: Bool {
    councilTotal + contribution + othersToHome + toppedUp == homeIncome + spendingPower
  }

  /// Whether the fee is accounted for: received, given up, or paid by nobody.
  public func accounts(for fee: Money) -> Bool { homeIncome + released + unpaid == fee }
}

extension PaymentOutcome {
  /// Nobody's: what sums begin from.
  public static let zero = PaymentOutcome(
    directPayment: .zero, passedOn: .zero, councilToHome: .zero, contribution: .zero,
    payment: .net, othersToHome: .zero, gap: .zero, gapBearer: .home, released: .zero,
    saved: .zero, isLimited: false)
}

/// Outcomes of many residents added up, and beside what is paid today.
public struct OutcomeSum: Hashable, Sendable {
  public var residents = 0
  public var directPayment = Money.zero
  public var passedOn = Money.zero
  public var councilToHome = Money.zero
  public var contributionToHome = Money.zero
  public var contributionToCouncil = Money.zero
  public var othersToHome = Money.zero
  public var toppedUp = Money.zero
  public var unpaid = Money.zero
  public var released = Money.zero
  public var saved = Money.zero

  public init(_ outcomes: some Sequence<PaymentOutcome>) {
    for outcome in outcomes {
      residents += 1
      directPayment += outcome.directPayment
      passedOn += outcome.passedOn
      councilToHome += outcome.councilToHome
      contributionToHome += outcome.contributionToHome
      contributionToCouncil += outcome.contributionToCouncil
      othersToHome += outcome.othersToHome
      toppedUp += outcome.toppedUp
      unpaid += outcome.unpaid
      released += outcome.released
      saved += outcome.saved
    }
  }

  public var contribution: Money { contributionToHome + contributionToCouncil }
  public var spendingPower: Money { directPayment - passedOn }
  public var homeIncome: Money {
    councilToHome + passedOn + contributionToHome + othersToHome + toppedUp
  }
  public var councilTotal: Money { directPayment + councilToHome - contributionToCouncil }
  public var homeResult: Money { homeIncome + saved }
  public var residentGain: Money { spendingPower - toppedUp }
  public var isConserved: Bool {
    councilTotal + contribution + othersToHome + toppedUp == homeIncome + spendingPower
  }
}
