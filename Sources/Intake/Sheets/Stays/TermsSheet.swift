import CareCalendar
import CareHome

/// `terms.csv`: what contracts say about days, a set of terms a row.
enum TermsSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case terms
    case chargesAdmissionDay = "charges admission day"
    case chargesDischargeDay = "charges discharge day"
    case chargesDayOfDeath = "charges day of death"
    case leavingDayIsAway = "leaving day is away"
    case returnDayIsAway = "return day is away"
    case absencesAddUp = "absences add up"
    case daysAfterDeath = "days after death"
    case daysWithBelongings = "days with belongings"
    case increaseNotice = "notice of increases"
    case monthConversion = "month conversion"
    case feeClause = "fee clause"
  }

  typealias Subject = ContractTerms

  static let file = "terms.csv"
  static let isNeeded = true
  static let noun = "set of terms"
  static let id = Column.terms
  static let filled: Set<Column> = [.terms]
  static let billingReach: BillingReach<Column> = .references

  /// The terms without their tiers, which have a sheet of their own.
  static func read(_ row: inout Row<TermsSheet>) -> ContractTerms? {
    let id = row.required(.terms, CellFormat<TermsID>.id())
    let admission = row.optional(.chargesAdmissionDay, .yesOrNo) ?? true
    let discharge = row.optional(.chargesDischargeDay, .yesOrNo) ?? false
    let death = row.optional(.chargesDayOfDeath, .yesOrNo) ?? true
    let leaving = row.optional(.leavingDayIsAway, .yesOrNo) ?? false
    let returning = row.optional(.returnDayIsAway, .yesOrNo) ?? false
    let addUp = row.optional(.absencesAddUp, .yesOrNo) ?? false
    let afterDeath = row.optional(.daysAfterDeath, .whole(0...31)) ?? 0
    let withBelongings = row.optional(.daysWithBelongings, .whole(0...31)) ?? 0
    let notice = row.optional(.increaseNotice, .whole(0...366))
    let conversion =
      row.optional(.monthConversion, CellFormat<MonthConversion>.word) ?? .actualDays
    let feeClause = row.optional(.feeClause, .text)
    guard let id else { return nil }
    return ContractTerms(
      id: id, chargesAdmissionDay: admission, chargesDischargeDay: discharge,
      chargesDayOfDeath: death, daysAfterDeath: afterDeath, daysWithBelongings: withBelongings,
      leavingDayIsAway: leaving, returnDayIsAway: returning, absencesAddUp: addUp,
      monthConversion: conversion, increaseNoticeDays: notice, feeClause: feeClause)
  }
}

extension ContractTerms {
  func with(tiers: [AbsenceTier]) -> ContractTerms {
    ContractTerms(
      id: id, chargesAdmissionDay: chargesAdmissionDay, chargesDischargeDay: chargesDischargeDay,
      chargesDayOfDeath: chargesDayOfDeath, daysAfterDeath: daysAfterDeath,
      daysWithBelongings: daysWithBelongings, leavingDayIsAway: leavingDayIsAway,
      returnDayIsAway: returnDayIsAway, absencesAddUp: absencesAddUp,
      monthConversion: monthConversion, increaseNoticeDays: increaseNoticeDays, tiers: tiers,
      feeClause: feeClause)
  }
}
