import Amounts
import CareCalendar
import CareHome
import Funding
import GRDB

// How the values of payment accounts stand in columns, in the order of their tables.

extension PaymentTerms {
  var cells: [Cell] {
    [
      .text(id.text), .day(from), .text(council), .money(smallChange), .optional(oneOffCap?.pence),
      .optional(management?.yearly.amount.pence), .optional(management?.once.pence),
      .optional(management?.bearer.rawValue), .optional(planning?.hourly.amount.pence),
      .optional(planning?.cap.description), .optional(planning?.bearer.rawValue),
      .text(underspend.rawValue), .integer(keptWeeks), .text(coordinator), .text(telephone),
    ]
  }
}

extension MonitoringProfile.Rule {
  func cells(of profile: MonitoringProfileID) -> [Cell] {
    [
      .text(profile.text), .text(spending.rawValue), .text(evidence.rawValue), .money(above),
      .integer(keepYears),
    ]
  }
}

extension PaymentAccount {
  var cells: [Cell] {
    [
      .text(id.text), .text(person), .text(reference), .text(arrangement.rawValue), .text(holder),
      .text(telephone), .optional(pool), .text(share.description), .text(terms.text),
      .optional(monitoring?.text), .day(opened), .optional(closed?.number),
      .optional(residence?.home), .optional(residence?.resident.text),
      .optional(residence?.agreement?.text),
    ]
  }
}

extension PlanItem {
  var cells: [Cell] {
    [
      .text(account.text), .text(id.text), .text(description), .text(need),
      .text(spending.rawValue), .text(source.rawValue), .money(limit.amount),
      .text(PlanUnit(limit).rawValue), .day(days.first), .day(days.last), .text(signedBy),
      .text(authority.rawValue), .day(signed),
    ]
  }
}

extension PaymentVersion {
  func cells(of account: PaymentAccountID) -> [Cell] {
    [
      .text(account.text), .integer(number), .text(stage.rawValue), .money(amount.amount),
      .text(amount.unit.rawValue), .day(from), .day(decided), .text(by), .text(why),
    ]
  }
}

extension AccountBankLine {
  var cells: [Cell] { [.text(bank), .day(day), .text(reference), .money(amount)] }
}

extension AccountMovement {
  func cells(line: Int?) -> [Cell] {
    [
      .text(account.text), .optional(line), .day(day), .text(reference), .text(kind.rawValue),
      .money(amount), .money(committed), .text(source.rawValue), .optional(item?.text),
      .text(party), .optional(evidence?.kind.rawValue), .optional(evidence?.number),
      .optional(authorisedBy), .optional(earlier), .optional(hours?.description), .text(words),
      .text(by), .optional(kept.isZero ? nil : kept.pence),
    ]
  }
}

extension RefusedPayment {
  var cells: [Cell] {
    [
      .text(account.text), .day(day), .text(item), .text(party), .money(amount), .text(why),
      .text(by),
    ]
  }
}
