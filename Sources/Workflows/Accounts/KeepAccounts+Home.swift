import Amounts
import Billing
import CareCalendar
public import CareHome
public import Evidence
public import Funding
import Store

/// Where a payment account meets a home of the same database.
extension KeepAccounts {
  /// Pays what is left of one of the home's own invoices out of the resident's account, so that
  /// account and invoice say the same sum under the same number.
  ///
  /// Only what the plan item allows on the invoice's own days: arrears from before are never taken
  /// from a payment account (billing.md rule 11).
  public func pay(
    document number: String, from id: PaymentAccountID, item: PlanItemID, authorisedBy: String?
  ) throws(Faults) -> Report {
    let account = try opened.book.expect(id)
    guard let residence = account.residence else {
      throw Faults(
        Fault(
          .accountUnknown, "Nothing says in which home \(account.person) lives.",
          remedy: "Fill home and resident of \(id) in accounts.csv, then take it in again."))
    }
    let accounts = try OpenedAccounts(
      HomePlace(opened.ledger.folder, code: residence.home), on: day)
    let invoice = try accounts.invoice(number, of: residence.resident)
    guard let debt = DebtID(number),
      let left = accounts.history.state(of: invoice.account).left(of: debt), left > .zero
    else {
      throw Faults(
        Fault(
          .neverSetOff, "Nothing is left to pay of \(number).",
          remedy: "hearth statement shows what is open on the account with the home."))
    }
    var book = opened.book
    let written = WrittenMovement(
      account: id.text, day: day, reference: number, act: .paid, amount: left, item: item,
      party: accounts.register.home.name, voucher: .init(.invoice, number),
      authorisedBy: authorisedBy, purpose: "Invoice \(number), \(invoice.period.words)")
    let movements = try book.movements(for: written, by: person)
    if let fault = arrears(invoice, item, of: id) {
      let faults = Faults(fault)
      try opened.refuse(
        movements.map {
          RefusedPayment(
            account: id, day: day, item: item.text, party: $0.party, amount: left,
            why: fault.message, by: person)
        }, because: faults, by: person, on: day, previewing: isPreview)
    }
    let taken = try record([written], in: &book)
    return try finish(
      book, Self.words(taken.movements),
      balances(of: taken, in: book) + ["Pay it from the account's bank under \(number)."])
  }

  /// What a payment account never pays: the person's own contribution and top-ups, and days that the
  /// plan item does not cover.
  private func arrears(_ invoice: Invoice, _ item: PlanItemID, of id: PaymentAccountID) -> Fault? {
    let book = opened.book
    let outside = invoice.lines.first { line in
      !line.kind.mayBeBought || line.days.days.contains { book.item(item, of: id, on: $0) == nil }
    }
    guard let outside else { return nil }
    let why =
      outside.kind.mayBeBought
      ? "which \"\(item)\" is not signed off for in the plan of \(id)"
      : "which is none of what a direct payment buys"
    return Fault(
      .neverSetOff,
      "\(invoice.number) has \"\(outside.description)\" for \(outside.days.words), \(why). Arrears "
        + "and other fees are never taken from a payment account.",
      remedy: "Whoever owes it pays it; an item of a plan pays for its own days only.")
  }

  /// What is paid into an account for a part payment is what the home's agreement releases; for a
  /// full one, what the home bills it in the council's place: bills and account use one amount.
  ///
  /// - Throws: `account.agreement-differs`.
  func expectAgreement(
    _ version: PaymentVersion, of id: PaymentAccountID, in book: AccountBook
  ) throws(Faults) {
    guard version.stage == .inPayment, let residence = book.account(id)?.residence else { return }
    let home = try OpenedHome(
      folder: HomePlace(opened.ledger.folder, code: residence.home))
    guard let agreement = residence.agreement else {
      if let fault = try home.fullPayment(of: residence.resident, differsFrom: version, of: id) {
        throw Faults(fault)
      }
      return
    }
    guard let known = home.register.agreements.first(where: { $0.id == agreement }) else {
      throw Faults(
        Fault(
          .agreementDiffers, "\(residence.home) has no agreement \(agreement).",
          remedy: "Use an id of its agreements.csv: "
            + "\(home.register.agreements.map(\.id.text).joined(separator: ", "))."))
    }
    if let fault = known.differs(from: version, of: id) { throw Faults(fault) }
  }
}

extension OpenedHome {
  /// How a version in payment differs from the full direct payment that the home bills on its first
  /// day; nil where both agree, or the home bills none.
  func fullPayment(
    of resident: ResidentID, differsFrom version: PaymentVersion, of id: PaymentAccountID
  ) throws(Faults) -> Fault? {
    guard let placement = register.placement(of: resident, on: version.from) else { return nil }
    let shares = try billingInput().weeklyShares(of: placement.id, on: version.from)
    guard let payer = shares.first(where: { $0.kind == .fullDirectPayment })?.payer else {
      return nil
    }
    let payment =
      register.fundingLines.lazy.filter { $0.placement == placement.id }
      .compactMap(\.council).first
      .flatMap { register.councilPayments[$0]?.value(on: version.from) } ?? .net
    let withContribution = shares.passContributionOn(under: payment)
    let billed = shares.filter {
      $0.payer == payer
        && ($0.kind == .fullDirectPayment || withContribution && $0.kind == .clientContribution)
    }.map(\.weekly).sum()
    guard version.amount.weekly != billed else { return nil }
    return Fault(
      .agreementDiffers,
      "\(id) would be in payment at \(version.amount) from \(version.from.words); in the council's "
        + "place the home bills \(payer) \(billed.rounded(.halfAwayFromZero)) a week.",
      remedy: "Agree the same amount on both sides: record a review, or begin the full payment "
        + "again (hearth full-payment).")
  }
}

extension Agreement {
  /// How a version in payment differs from what the bills release; nil where both agree.
  func differs(from version: PaymentVersion, of id: PaymentAccountID) -> Fault? {
    guard version.amount != .weekly(release) || version.from < from else { return nil }
    return Fault(
      .agreementDiffers,
      "\(id) would be in payment at \(version.amount) from \(version.from.words); the home's bills "
        + "release \(release) under agreement \(self.id) from \(from.words).",
      remedy: "Agree the same amount on both sides: change the agreement, or record a review.")
  }
}

extension InvoiceLine.Kind {
  /// Whether a direct payment may pay for it: what is bought, and the council's line where the
  /// payment is a full one.
  fileprivate var mayBeBought: Bool {
    switch self {
    case .fee(_, let kind): kind == .fullDirectPayment
    case .release, .extra: true
    }
  }
}

extension OpenedAccounts {
  /// An invoice of a resident's own, by its number.
  fileprivate func invoice(
    _ number: String, of resident: ResidentID
  ) throws(Faults) -> Invoice {
    let mine = documents.compactMap { document -> Invoice? in
      guard case .invoice(let invoice) = document, invoice.account.resident == resident,
        invoice.payer.kind == .resident
      else { return nil }
      return invoice
    }
    if let found = mine.first(where: { $0.number.description == number }) { return found }
    let known = mine.suffix(6).map(\.number.description).joined(separator: ", ")
    throw Faults(
      Fault(
        .noDocumentNamed, "\(number) is no invoice of \(resident)'s own.",
        remedy: known.isEmpty
          ? "None was issued to them yet: hearth issue." : "The latest are: \(known)."))
  }
}

extension Fault.Code {
  /// A version in payment says another amount than the home's agreement.
  public static let agreementDiffers: Fault.Code = "account.agreement-differs"
}
