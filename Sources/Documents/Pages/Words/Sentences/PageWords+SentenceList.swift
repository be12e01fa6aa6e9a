extension PageWords {
  /// All that the core says. A pattern stands before those that would take its text too.
  static let sentences: [Word] =
    accounts + lines + absences + corrections + releases + accountSentences

  private static let lines: [Word] = [
    .lineContribution, .lineContributionGross, .lineTopUp, .lineNursing, .lineHealthcare,
    .lineDirectPaymentPart, .lineDirectPayment, .lineOnTop, .lineReleaseBack, .lineReleaseEnded,
    .lineRelease, .lineFee, .deliveredOn, .rateConfirmedBy, .roundingAdded, .roundingTakenOff,
    .daysRoundingAdded, .daysRoundingTakenOff,
  ]

  private static let absences: [Word] = [
    .inHospitalOnce, .inHospital, .onHolidayOnce, .onHoliday, .awayOnce, .awayFor, .takenOutSums,
    .bearsStoppedPayment,
  ]

  private static let releases: [Word] = [
    .agreementFrom, .givenUpBasket, .heldByResident, .heldByName, .heldBySomebody, .heldAsAgreed,
    .directPaymentHeldAs, .issuedInstead, .noPolicyRecorded, .heldAsIs,
  ]

  private static let corrections: [Word] = [
    .creditedAll, .creditedRest, .creditRoundingAdded, .creditRoundingTakenOff, .sharesRounding,
    .releasedTakenBack, .releasedEnds, .releaseNotTakenOff, .tookItOff, .creditedElsewhere,
    .belongsElsewhere, .notBilledBefore, .inPlaceOf, .noticeGiven, .residentDied, .stayEnded,
    .stayBegan, .otherPrice, .otherPayer, .absenceCharged, .absenceCorrected, .deliveryCorrected,
    .sharesMoved, .notToBeBilled, .estateCreditBy, .estateCreditLater,
  ]

  private static let accounts: [Word] = [
    .invoiceForDays, .creditNoteFor, .openingBalance, .paidFromFund, .paymentByMistake,
    .paymentReceived, .receivedOn, .paidBackToPayer, .noLongerAsked,
  ]
}
