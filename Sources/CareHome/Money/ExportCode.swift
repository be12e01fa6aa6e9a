/// The name by which an accounts package knows something of the home's: a nominal code, a tax
/// code, a customer (billing.md rule 19).
public struct ExportCode: Hashable, Sendable {
  public let program: AccountsProgram
  public let subject: Subject
  public let code: String

  public init(program: AccountsProgram, subject: Subject, code: String) {
    self.program = program
    self.subject = subject
    self.code = code
  }

  /// What is to be named.
  public enum Subject: Hashable, Sendable {
    case item(Item)
    case customer(PayerID)
  }

  /// What every package has a code for.
  public enum Item: String, Hashable, Sendable, CaseIterable {
    case hotel, care, activity, extras
    case fundsHeld = "funds held"
    case bank
    case writtenOff = "written off"
    case exempt, standard, zero
    case outsideScope = "outside-scope"
  }
}

/// An accounts package that reads sheets.
public enum AccountsProgram: String, Hashable, Sendable, CaseIterable {
  case xero, quickbooks, sage50
}
