public import Amounts
public import CareCalendar
public import CareHome

/// Who reads a pack.
public enum PackAudience: Hashable, Sendable {
  /// Everything.
  case home
  /// The council that pays for the resident: shared lines only, and nobody else's figures.
  case council(PayerID)

  /// `home`, `council`.
  public var name: String {
    switch self {
    case .home: "home"
    case .council: "council"
    }
  }
}

/// All that is laid on the table for one resident's part payment, as one audience may see it
/// (flexible-share.md, The negotiation pack).
public struct NegotiationPack: Hashable, Sendable {
  public let audience: PackAudience
  public let home: Home
  public let prepared: Day
  /// By which both sides know the resident.
  public let reference: String
  /// Nil in a council's view.
  public let residentName: String?
  public let figures: PackFigures
  /// In the order of the budget; merged lines stand where the first of them does.
  public let budgetLines: [PackBudgetLine]
  /// The pooled budget by what it is for, without ``undivided``.
  public let components: ByComponent<Money>
  /// What of the budget is not told apart by what it is for; £0.00 in the home's view.
  public let undivided: Money
  public let bands: [PackBand]
  public let curve: [PackCurvePoint]
  public let rounds: [PackRound]
  /// For the offer that was made last.
  public var schedule: [PackScheduleCell] { figures.schedule }
  public let jumps: [ReleaseSchedule.Jump]
  public let assumptions: [PackAssumption]
  /// Tables that this view does not show, each with its reason.
  public let withheld: [PackWithheld]
}

/// A line of the budget, or several merged, as a view shows it; a year.
public struct PackBudgetLine: Hashable, Sendable {
  public let id: String
  public let description: String
  public let amount: Money
}

/// A band's cost of one resident.
public struct PackBand: Hashable, Sendable {
  public let name: String
  public let unitCost: ExactMoney
}

/// The home at one number of residents, a week.
public struct PackCurvePoint: Hashable, Sendable {
  public let residents: Int
  public let unitCost: ExactMoney
  /// What the fees leave; nil in a council's view.
  public let margin: ExactMoney?
}

/// A step of the negotiation as a view shows it.
public struct PackRound: Hashable, Sendable {
  public let entry: String
  public let day: Day
  public let party: NegotiationEntry.Party
  /// Nil in a council's view, which names nobody.
  public let name: String?
  public let act: NegotiationEntry.Kind
  public let answers: String?
  /// By which recorded right somebody agrees: `HC-A1: Mary Robson, the resident`; a council's view
  /// has no name in it.
  public let authority: String?
  public let why: String
  /// Why ``why`` is not what was said; nil where it is.
  public let leftOut: Redaction.Reason?
  public let offer: PackOffer?
}

/// An offer with its verdict and its effects.
public struct PackOffer: Hashable, Sendable {
  /// With what it does today, at stress occupancy and over the ranges of the estimates.
  public let verdict: PackVerdict
  public let standing: Negotiation.Standing
  public let sentence: String
  public let payment: PackPayment?
  /// Guards; in a council's view those that tell no figure of the home.
  public let warnings: [PackWarning]
}

/// A guard with its stable code.
public struct PackWarning: Hashable, Sendable {
  /// `flex.service-lost`.
  public let code: String
  /// What to look at, and what to do.
  public let words: String
}

/// What the payer pays before and after, a week.
public struct PackPayment: Hashable, Sendable {
  public let toHomeBefore: Money
  public let toHomeAfter: Money
  public let toResident: Money
  /// The payer's total, as much as before, to two parties.
  public var payerAfter: Money { toHomeAfter + toResident }
  /// Cost less fee; nil in a council's view, from which the other payers' part would follow.
  public let shortfall: Shortfall?

  public struct Shortfall: Hashable, Sendable {
    public let before: Money
    public let after: Money
  }
}

/// One cell of the schedule.
public struct PackScheduleCell: Hashable, Sendable {
  public let residentsOut: Int
  public let noticeWeeks: Int
  public let residents: Int
  public let saving: Money
  public let each: Money

  public init(
    residentsOut: Int, noticeWeeks: Int, residents: Int, saving: Money, each: Money
  ) {
    self.residentsOut = residentsOut
    self.noticeWeeks = noticeWeeks
    self.residents = residents
    self.saving = saving
    self.each = each
  }
}

/// What the figures rest on.
public struct PackAssumption: Hashable, Sendable {
  public let name: String
  public let value: String
  /// `rota`, `estimate`: so that it can be challenged.
  public let basis: String
  /// Within which it was tested; nil for a fact.
  public let range: String?
}

/// A table that is not shown.
public struct PackWithheld: Hashable, Sendable {
  public let table: String
  public let reason: String
}
