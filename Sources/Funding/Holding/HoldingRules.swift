public import CareHome

/// What a holding arrangement asks of those who have to do with it: who may pay, whether returns
/// are asked for, who gets the papers (funding.md, Who holds the money).
public struct HoldingRules: Hashable, Sendable {
  /// Whose word pays.
  public enum Authoriser: String, Hashable, Sendable, CaseIterable {
    /// The person, or whoever acts for them in law.
    case person
    /// The suitable person or third party who receives the payment for them.
    case suitablePerson = "suitable-person"
    case trustees
    /// The provider that holds the fund, within the plan that the person agreed.
    case provider
    case council

    /// `the trustees`: for a sentence.
    public var words: String {
      switch self {
      case .person: "the person, or whoever acts for them"
      case .suitablePerson: "the suitable person"
      case .trustees: "the trustees"
      case .provider: "the provider, within the plan"
      case .council: "the council"
      }
    }
  }

  /// What is asked for to see how the money was used.
  public enum Returns: String, Hashable, Sendable, CaseIterable {
    /// Nobody sends anything: the payments are seen where they are made.
    case none
    /// The person or whoever holds the account sends a return each quarter.
    case quarterly
    /// The holder sends its account of the year.
    case yearly
    /// The holder sends a statement each month; the person sends nothing.
    case statement

    public var words: String {
      switch self {
      case .none: "No returns are asked for."
      case .quarterly: "A return is asked for each quarter, with what the evidence list names."
      case .yearly: "The holder gives its account of the year; the person sends nothing."
      case .statement: "The holder sends this statement each month; the person sends nothing."
      }
    }
  }

  /// Who gets statements and other papers.
  public enum Recipient: String, Hashable, Sendable, CaseIterable {
    case person
    case suitablePerson = "suitable-person"
    case trustees
    case provider
    case council

    public var words: String {
      switch self {
      case .person: "the person"
      case .suitablePerson: "the suitable person"
      case .trustees: "the trustees"
      case .provider: "the provider"
      case .council: "the council"
      }
    }
  }

  public let arrangement: HoldingArrangement
  /// Where the money lies, in words: `an account of the person's own`.
  public let place: String
  public let authoriser: Authoriser
  /// Whether somebody other than the authoriser makes the payment, so that it must be written down
  /// on whose word.
  public let namesAuthoriser: Bool
  public let returns: Returns
  /// In order.
  public let recipients: [Recipient]
  /// Whether several people's money may lie in one bank account, with a sub-ledger each.
  public let mayPool: Bool

  /// Whether somebody keeps the account for the person, and may ask a fee for it.
  public var hasManager: Bool { mayPool && arrangement != .councilManaged }
}

extension HoldingRules {
  /// The seven arrangements, in the order in which funding.md tells of them.
  public static let all: [HoldingRules] = HoldingArrangement.allCases.map(HoldingRules.init)

  public init(_ arrangement: HoldingArrangement) {
    switch arrangement {
    case .selfManaged:
      self.init(
        arrangement, "a bank account kept for it in the person's own name", .person, .quarterly,
        [.person, .council])
    case .prepaidCard:
      self.init(
        arrangement, "a card that the council tops up and whose payments it can see", .person,
        .none, [.person, .council])
    case .managedAccount:
      self.init(
        arrangement, "a pooled account of a manager, with a sub-ledger for each client", .person,
        named: true, .statement, [.person, .council], pools: true)
    case .thirdParty:
      self.init(
        arrangement, "an account that a suitable person keeps for it", .suitablePerson, .quarterly,
        [.person, .suitablePerson, .council])
    case .independentLivingTrust:
      self.init(
        arrangement, "an account of a trust, in which a group pools its payments", .trustees,
        named: true, .yearly, [.person, .trustees, .council], pools: true)
    case .individualServiceFund:
      self.init(
        arrangement, "an account of the provider, kept apart from its own money", .provider,
        named: true, .statement, [.person, .provider, .council], pools: true)
    case .councilManaged:
      self.init(
        arrangement, "the council's own books", .council, named: true, .none, [.person, .council],
        pools: true)
    }
  }

  private init(
    _ arrangement: HoldingArrangement, _ place: String, _ authoriser: Authoriser,
    named: Bool = false, _ returns: Returns, _ recipients: [Recipient], pools: Bool = false
  ) {
    self.arrangement = arrangement
    self.place = place
    self.authoriser = authoriser
    namesAuthoriser = named
    self.returns = returns
    self.recipients = recipients
    mayPool = pools
  }
}
