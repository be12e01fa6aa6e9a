public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// What was agreed for a full direct payment that is not passed on to the home
/// (funding.md, The three models: limit, alert, guarantor, return to direct council payment).
public struct Safeguard: Hashable, Sendable {
  public let placement: PlacementID
  public let from: Day
  public let through: Day?
  /// Past its date so much, the council is told.
  public let alert: Money
  /// Past its date so much, the council is asked to pay the home directly again.
  public let limit: Money
  /// Weeks from asking until it does.
  public let returnWeeks: Int
  public let guarantor: Guarantor?
  /// Who agreed to it.
  public let agreedBy: String
  /// The row that it was read from; nil where it came from elsewhere.
  public let source: SourceLocation?

  public struct Guarantor: Hashable, Sendable {
    public let name: String
    /// Up to so much.
    public let covers: Money

    public init(_ name: String, covers: Money) {
      self.name = name
      self.covers = covers
    }
  }

  public init(
    placement: PlacementID, from: Day, through: Day? = nil, alert: Money, limit: Money,
    returnWeeks: Int, guarantor: Guarantor? = nil, agreedBy: String,
    source: SourceLocation? = nil
  ) {
    self.placement = placement
    self.from = from
    self.through = through
    self.alert = alert
    self.limit = limit
    self.returnWeeks = returnWeeks
    self.guarantor = guarantor
    self.agreedBy = agreedBy
    self.source = source
  }

  public func holds(on day: Day) -> Bool { from <= day && day <= through ?? day }
}

/// What a home has to lose where one full direct payment is not passed on.
public struct FullPaymentExposure: Hashable, Sendable {
  public let placement: PlacementID
  public let resident: String
  /// Whose account is billed in the council's place.
  public let account: PayerID
  public let day: Day
  /// What is passed on in a week.
  public let weekly: Money
  /// Billed and not paid.
  public let owed: Money
  /// Of it past its date.
  public let overdue: Money
  /// Of days up to now that are not billed yet.
  public let unbilled: Money
  /// Nil where nothing was agreed.
  public let safeguard: Safeguard?

  /// Weeks until the council pays directly again where nothing was agreed.
  public static let usualReturnWeeks = 4

  public init(
    placement: PlacementID, resident: String, account: PayerID, day: Day, weekly: Money,
    owed: Money, overdue: Money, unbilled: Money, safeguard: Safeguard?
  ) {
    self.placement = placement
    self.resident = resident
    self.account = account
    self.day = day
    self.weekly = weekly
    self.owed = owed
    self.overdue = overdue
    self.unbilled = unbilled
    self.safeguard = safeguard
  }

  public var returnWeeks: Int { safeguard?.returnWeeks ?? Self.usualReturnWeeks }
  /// What would fall due until the council pays the home directly again, were it asked today.
  public var untilReturn: Money { weekly * returnWeeks }
  /// The worst case: owed, not billed yet, and falling due until the return.
  public var most: Money { owed + unbilled + untilReturn }
  /// What the guarantor would not cover of the worst case.
  public var uncovered: Money {
    max(most - (safeguard?.guarantor?.covers ?? .zero), .zero)
  }

  public enum Standing: String, Hashable, Sendable, CaseIterable {
    case passedOn = "passed on"
    case alert
    case limit
    case withoutSafeguard = "nothing agreed"
  }

  public var standing: Standing {
    guard let safeguard else { return .withoutSafeguard }
    if overdue >= safeguard.limit, overdue > .zero { return .limit }
    if overdue >= safeguard.alert, overdue > .zero { return .alert }
    return .passedOn
  }

  /// The day from which the council would pay the home directly, asked today.
  public var returnDay: Day { day + 7 * returnWeeks }

  /// What to do now, in a sentence or two.
  public var nextStep: String {
    switch standing {
    case .passedOn: return "Nothing to do."
    case .alert:
      return
        "Tell the council that \(overdue) is past its date; from \(safeguard?.limit ?? .zero) on "
        + "it is asked to pay the home directly again."
    case .limit:
      let guarantor =
        safeguard?.guarantor.map { " Ask \($0.name), who covers up to \($0.covers)." } ?? ""
      return
        "Ask the council to pay the home directly again, from \(returnDay.words) at the latest, and "
        + "end the full payment from that day (hearth full-payment end).\(guarantor)"
    case .withoutSafeguard:
      return
        "Agree with the council on an alert, a limit and the return to direct payment, and enter "
        + "them in safeguards.csv."
    }
  }
}
