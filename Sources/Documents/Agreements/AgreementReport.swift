import Amounts
import CareCalendar
public import CareHome
public import Flexibility
public import Funding

/// An offer that became an agreement: what it is, and what billing will do with it.
public struct AgreementReport: Sendable {
  let home: Home
  let reference: String
  let agreement: Agreement
  /// The agreed offer as it is judged today.
  let offer: ReleaseAssessment
  /// What the estimates could make of it.
  let ranges: ReleaseRanges?
  let payer: Payer
  let fee: FeeToday
  let holding: HoldingDecision
  /// What coming back to the home's own services takes.
  let comingBack: ServiceReturn
  let rows: AddedRows

  /// - Parameter fee: what is paid for the resident on the agreement's first day, before it.
  public init(
    home: Home, reference: String, agreement: Agreement, offer: ReleaseAssessment,
    ranges: ReleaseRanges? = nil, payer: Payer, fee: FeeToday, holding: HoldingDecision,
    comingBack: ServiceReturn, rows: AddedRows
  ) {
    self.home = home
    self.reference = reference
    self.agreement = agreement
    self.offer = offer
    self.ranges = ranges
    self.payer = payer
    self.fee = fee
    self.holding = holding
    self.comingBack = comingBack
    self.rows = rows
  }

  var release: Money { agreement.release.amount }

  public var text: String {
    var report = TextReport()
    report.title("\(home.name): agreement \(agreement.id) for \(reference)")
    let through = agreement.through.map { " to \($0.words)" } ?? ""
    report.paragraph(
      "\(release.words) a week from \(agreement.from.words)\(through). "
        + "Agreed by \(agreement.agreedBy).")
    report.paragraph(offer.sentence(over: ranges))
    report.paragraph(holding.note)
    report.heading("What billing does from \(agreement.from.words), in pounds a week")
    report.facts([
      ("The gross fee, before", fee.fee.amount.words),
      ("The gross fee, after", (fee.fee.amount - release).words),
      ("\(payer.name) pays the home, before", fee.payerPays.amount.words),
      ("\(payer.name) pays the home, after", (fee.payerPays.amount - release).words),
      ("\(payer.name) pays for the resident to spend", release.words),
    ])
    report.blank()
    report.paragraph(
      "The line of \(payer.name) falls by exactly \(release.words) a week; no other line moves. "
        + "The resident's itemised statement shows it.")
    report.paragraph("It is not cut again before its review on \(agreement.review.words).")
    report.paragraph(ReturnWords.english.summary(comingBack))
    if rows.outcome == .nothingToDo { report.blank() }
    rows.add(to: &report)
    return report.text
  }

  public var json: JSON {
    .object(
      [
        .init(name: "home", value: .string(home.name)),
        .init(name: "reference", value: .string(reference)),
        .init(name: "agreement", value: .string(agreement.id.text)),
        .init(name: "release", value: .amount(release)),
        .init(name: "verdict", value: .string(offer.verdict.name)),
        .init(name: "from", value: .day(agreement.from)),
        .init(name: "to", value: agreement.through.map(JSON.day) ?? .null),
        .init(name: "review", value: .day(agreement.review)),
        .init(name: "payer", value: .string(agreement.payer.text)),
        .init(name: "grossFeeBefore", value: .amount(fee.fee.amount)),
        .init(name: "grossFeeAfter", value: .amount(fee.fee.amount - release)),
        .init(name: "payerPaysBefore", value: .amount(fee.payerPays.amount)),
        .init(name: "payerPaysAfter", value: .amount(fee.payerPays.amount - release)),
        .init(name: "agreedBy", value: .string(agreement.agreedBy)),
        .init(name: "holding", value: .string(holding.note)),
        .init(name: "returnNoticeWeeks", value: .integer(comingBack.noticeWeeks)),
        .init(name: "returnCost", value: comingBack.reentryCost.map(JSON.amount) ?? .null),
      ] + rows.members)
  }
}
