/// How to pay (BG-16).
public struct PaymentInstructions: Hashable, Sendable {
  /// BT-81.
  public var means: PaymentMeans
  /// What the payer should quote (BT-83).
  public var reference: String?
  /// Where a credit transfer goes (BG-17): one, or several to choose from.
  public var accounts: [Account]
  /// What a direct debit is drawn by (BG-19).
  public var mandate: Mandate?

  public init(
    means: PaymentMeans, reference: String? = nil, accounts: [Account] = [],
    mandate: Mandate? = nil
  ) {
    self.means = means
    self.reference = reference
    self.accounts = accounts
    self.mandate = mandate
  }

  /// BG-17.
  public struct Account: Hashable, Sendable {
    /// An IBAN, or the account number as the country writes it (BT-84).
    public var number: String
    /// BT-85.
    public var name: String?
    /// A BIC, or a sort code (BT-86).
    public var branch: String?

    public init(number: String, name: String? = nil, branch: String? = nil) {
      self.number = number
      self.name = name
      self.branch = branch
    }
  }

  /// BG-19.
  public struct Mandate: Hashable, Sendable {
    /// BT-89.
    public var reference: String
    /// The payer's account that is debited (BT-91).
    public var debitedAccount: String?

    public init(reference: String, debitedAccount: String? = nil) {
      self.reference = reference
      self.debitedAccount = debitedAccount
    }
  }
}

/// A code of UNCL4461 (BT-81).
public struct PaymentMeans: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// How to pay is agreed elsewhere.
  public static let notDefined = PaymentMeans(rawValue: "1")
  public static let cash = PaymentMeans(rawValue: "10")
  public static let cheque = PaymentMeans(rawValue: "20")
  public static let creditTransfer = PaymentMeans(rawValue: "30")
  public static let bankCard = PaymentMeans(rawValue: "48")
  public static let directDebit = PaymentMeans(rawValue: "49")
  public static let sepaCreditTransfer = PaymentMeans(rawValue: "58")
  public static let sepaDirectDebit = PaymentMeans(rawValue: "59")

  /// Paid into an account that the invoice must name (BR-50, BR-61).
  public var needsAccount: Bool { self == .creditTransfer || self == .sepaCreditTransfer }
  /// Drawn from the payer under a mandate (PEPPOL-EN16931-R061).
  public var needsMandate: Bool { self == .directDebit || self == .sepaDirectDebit }
}
