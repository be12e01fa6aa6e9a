/// Words that page code chooses, by their names in the catalogue. What a template says wherever it
/// is used stands in the catalogue alone.
enum Word: Int, CaseIterable, Sendable {
  /// BCP 47, such as `en-GB`.
  case language
  case skipToContent
  case pageNumber

  // Days and months
  case january, february, march, april, may, june
  case july, august, september, october, november, december
  case dayOfMonth, daysFromTo, monthOfYear

  // Documents
  case invoiceTitle, creditNoteTitle, statementTitle, reminderTitle, remittanceTitle
  case agreementTitle, ownMoneyTitle, feeLetterTitle, paymentAccountTitle
  case earlierBalance
  case aboutFor, aboutReference, oneResidentBelow, residentsBelow
  case under30Days, from30To59Days, from60To89Days, from90Days, paidInAdvance

  // What the money is for
  case premisesPart, servicesPart, carePart, activityPart
  case hotel, care, activity
  case partsChart, partOfBar

  // VAT
  case exemptFromVAT, standardRate, zeroRate, outsideScopeOfVAT, noRate, whyExempt

  // What a part of a payment was for
  case forInvoice, forEarlierBalance, forReturnedPayment, paidBack, notPutYet,
    keptBackAgainstCredit, leftOnTheAccount

  // A resident's own money
  case allowanceEntry, depositEntry, spentEntry, handedOutEntry, correctionEntry

  // The letter about the fee
  case yourFeeWillChange, theirFeeWillChange, yourPartWillChange, contractAndNotice
  case ifTheNewFeeIsHard

  // Reports and charts
  case standardPage, largePrintPage, easyReadPage
  case indexTitle, occupancyChart, elementStack, feesByMonth, unitCostAxis, marginAxis,
    residentsAxis
  case averageFeeMark, breakEvenMark

  // What the core says of lines, for other languages
  case lineContribution, lineContributionGross, lineTopUp, lineNursing, lineHealthcare
  case lineDirectPaymentPart, lineDirectPayment, lineOnTop, lineReleaseBack, lineReleaseEnded
  case lineRelease, lineFee, inHospitalOnce, inHospital, onHolidayOnce, onHoliday, awayOnce
  case awayFor, chargedInFull, chargedAt, deliveredOn, heldByResident, heldByName, heldBySomebody
  case pennyAdded, pennyTakenOff, penceAdded, penceTakenOff, notBilledBefore, residentDied
  case stayEnded, stayBegan, otherPrice, otherPayer, absenceCharged, deliveryCorrected
  case invoiceForDays, creditNoteFor, paymentReceived, paidFromFund, workedAndMore, shareOfMonth
  case dayTimes, daysTimes

  /// Its name in the catalogue.
  var name: String { String(describing: self) }
}
