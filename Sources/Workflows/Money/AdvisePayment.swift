import Amounts
public import Billing
public import CareCalendar
public import CareHome
import Documents
public import Evidence

/// Says document by document what a payment was for, or what was paid back, for whoever paid it or
/// has it back.
public struct AdvisePayment: Sendable {
  private let accounts: OpenedAccounts
  private let pages: Pages

  public init(
    _ place: HomePlace, asOf: Day, templates: PageStyle = .standard
  ) throws(Faults) {
    accounts = try OpenedAccounts(place, on: asOf)
    pages = try Pages(templates: templates)
  }

  /// A payer's payment, as it stands on accounts: a remittance for each payer whose accounts have it.
  ///
  /// - Throws: `money.unknown-payment`; `remittance.nobody` where no account has it.
  public func report(of payment: PaymentID) throws(Faults) -> Report {
    guard accounts.history.money.payment(payment) != nil else {
      throw Faults(
        Fault(
          .unknownPayment, "There is no payment \"\(payment)\".",
          remedy: "A statement shows each payment with its number; hearth match lists those that "
            + "wait."))
    }
    let advices = accounts.history.advices(of: payment)
    guard !advices.isEmpty else {
      throw Faults(
        Fault(
          .remittanceOfNobody,
          "Payment \(payment) stands on no account, and nobody knows whose it is.",
          remedy: "Put it to an account first, with hearth match."))
    }
    return try report(advices)
  }

  /// What the home paid back.
  ///
  /// - Throws: `remittance.nobody` where there is no such refund, or nobody knows whose it was.
  public func report(of refund: Identifier<Refund>) throws(Faults) -> Report {
    guard let advice = accounts.history.advice(of: refund) else {
      throw Faults(
        Fault(
          .remittanceOfNobody, "There is no refund \"\(refund)\" to a payer of the home.",
          remedy: "Use the number that hearth refund printed, such as RF0001."))
    }
    return try report([advice])
  }

  private func report(_ advices: [PaymentAdvice]) throws(Faults) -> Report {
    var files: [OutputFile] = []
    var entries: [OutputIndex.Entry] = []
    for advice in advices {
      let name = DocumentName.remittance(advice)
      let folders = [advice.day.month.description]
      let page = try pages.file(RemittancePage(advice), name, of: accounts.home.name, in: folders)
      let xml = OutputFile(
        try pages.path(accounts.home.name, folders, name + ".xml"),
        try RemittanceXML.bytes(advice))
      files += [page, xml]
      entries.append(
        OutputIndex.Entry(
          home: advice.home.name, kind: .statement, period: advice.day.month.words,
          title: "Remittance advice \(advice.number) · \(advice.payer.name)",
          amount: advice.total, files: [page, xml].map(\.path.description)))
    }
    return Report(
      text: advices.map(\.text).joined(separator: "\n"),
      json: JSON.array(advices.map(\.json)).encoded, files: files, entries: entries,
      warnings: accounts.home.warnings)
  }
}

extension Fault.Code {
  /// Nobody is known who paid it, or has it back.
  public static let remittanceOfNobody: Fault.Code = "remittance.nobody"
}
