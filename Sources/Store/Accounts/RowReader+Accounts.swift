import Amounts
import CareCalendar
import CareHome
import Funding
import GRDB

// The columns of payment accounts as values again.

extension RowReader {
  mutating func paymentTerms() throws -> PaymentTerms {
    let id = PaymentTermsID(try text())
    let from = try day()
    let council = try text()
    let smallChange = try money()
    let cap = optionalInteger().map { Money(pence: $0) }
    let yearly = optionalInteger()
    let once = optionalInteger()
    let feeBearer = optionalText()
    let hourly = optionalInteger()
    let hours = optionalText()
    let planningBearer = optionalText()
    let underspend: PaymentTerms.Underspend = try word()
    let weeks = try integer()
    let coordinator = try text()
    let telephone = try text()
    return PaymentTerms(
      id: id, from: from, council: council, smallChange: smallChange, oneOffCap: cap,
      management: try feeBearer.map { text in
        ManagementFee(
          yearly: Rate(Money(pence: try expect(yearly))), once: Money(pence: try expect(once)),
          bearer: try expect(PaymentTerms.Bearer(rawValue: text)))
      },
      planning: try planningBearer.map { text in
        PlanningFee(
          hourly: Rate(Money(pence: try expect(hourly))),
          cap: try expect(hours.flatMap { Quantity(stored: $0) }),
          bearer: try expect(PaymentTerms.Bearer(rawValue: text)))
      }, underspend: underspend, keptWeeks: weeks, coordinator: coordinator, telephone: telephone)
  }

  mutating func evidenceRule() throws -> (MonitoringProfileID, MonitoringProfile.Rule) {
    let profile = MonitoringProfileID(try text())
    let spending: SpendingKind = try word()
    let evidence: EvidenceKind = try word()
    let above = try money()
    return (
      profile,
      MonitoringProfile.Rule(
        spending: spending, evidence: evidence, above: above, keepYears: try integer())
    )
  }

  mutating func paymentAccount() throws -> PaymentAccount {
    let id = PaymentAccountID(try text())
    let person = try text()
    let reference = try text()
    let arrangement: HoldingArrangement = try word()
    let holder = try text()
    let telephone = try text()
    let pool = optionalText()
    let share = try expect(Quantity(stored: try text()))
    let terms = PaymentTermsID(try text())
    let profile = optionalText().map { MonitoringProfileID($0) }
    let opened = try day()
    let closed = optionalInteger().map(Day.init(number:))
    let home = optionalText()
    let resident = optionalText()
    let agreement = optionalText().map { AgreementID($0) }
    var residence: PaymentAccount.Residence?
    if let home, let resident {
      residence = PaymentAccount.Residence(
        home: home, resident: ResidentID(resident), agreement: agreement)
    }
    return PaymentAccount(
      id: id, person: person, reference: reference, arrangement: arrangement, holder: holder,
      telephone: telephone, pool: pool, share: share, terms: terms, monitoring: profile,
      opened: opened, closed: closed, residence: residence)
  }

  mutating func planItem() throws -> PlanItem {
    let account = PaymentAccountID(try text())
    let id = PlanItemID(try text())
    let description = try text()
    let need = try text()
    let spending: SpendingKind = try word()
    let source: FundingSource = try word()
    let amount = try money()
    let unit: PlanUnit = try word()
    let days = try days()
    let signedBy = try text()
    let authority: PlanItem.Authority = try word()
    return PlanItem(
      account: account, id: id, description: description, need: need, spending: spending,
      source: source, limit: unit.limit(amount), days: days, signedBy: signedBy,
      authority: authority, signed: try day())
  }

  mutating func paymentVersion() throws -> (PaymentAccountID, PaymentVersion) {
    let account = PaymentAccountID(try text())
    let number = try integer()
    let stage: PaymentStage = try word()
    let amount = try money()
    let unit: TimeUnit = try word()
    let from = try day()
    let decided = try day()
    let by = try text()
    return (
      account,
      PaymentVersion(
        number: number, stage: stage, amount: unit.rate(amount), from: from, decided: decided,
        by: by, why: try text())
    )
  }

  mutating func bankLine() throws -> AccountBankLine {
    let bank = try text()
    let day = try day()
    let reference = try text()
    return AccountBankLine(bank: bank, day: day, reference: reference, amount: try money())
  }

  mutating func accountMovement() throws -> AccountMovement {
    let account = PaymentAccountID(try text())
    _ = optionalInteger()
    let day = try day()
    let reference = try text()
    let kind: AccountMovement.Kind = try word()
    let amount = try money()
    let committed = try money()
    let source: FundingSource = try word()
    let item = optionalText().map { PlanItemID($0) }
    let party = try text()
    let evidence = optionalText()
    let number = optionalText()
    let authorisedBy = optionalText()
    let earlier = optionalText()
    let hours = try optionalText().map { text in try expect(Quantity(stored: text)) }
    let words = try text()
    let by = try text()
    let kept = optionalInteger().map(Money.init(pence:))
    return AccountMovement(
      account: account, day: day, reference: reference, kind: kind, amount: amount,
      committed: committed, kept: kept ?? .zero, source: source, item: item, party: party,
      evidence: try evidence.map { text in
        AccountMovement.Voucher(
          try expect(EvidenceKind(rawValue: text)), try expect(number))
      }, authorisedBy: authorisedBy, earlier: earlier, hours: hours, words: words, by: by)
  }

  mutating func refusedPayment() throws -> RefusedPayment {
    let account = PaymentAccountID(try text())
    let day = try day()
    let item = try text()
    let party = try text()
    let amount = try money()
    let why = try text()
    return RefusedPayment(
      account: account, day: day, item: item, party: party, amount: amount, why: why,
      by: try text())
  }
}
