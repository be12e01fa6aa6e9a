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

  // What the core says, for other languages (`PageWords+SentenceList.swift`)
  case lineContribution, lineContributionGross, lineTopUp, lineNursing, lineHealthcare
  case lineDirectPaymentPart, lineDirectPayment, lineOnTop, lineReleaseBack, lineReleaseEnded
  case lineRelease, lineFee, deliveredOn, rateConfirmedBy
  case roundingAdded, roundingTakenOff, daysRoundingAdded, daysRoundingTakenOff
  case inHospitalOnce, inHospital, onHolidayOnce, onHoliday, awayOnce, awayFor
  case takenOutSums, bearsStoppedPayment
  case agreementFrom, givenUpBasket, heldByResident, heldByName, heldBySomebody
  case heldAsAgreed, directPaymentHeldAs, issuedInstead, noPolicyRecorded, heldAsIs
  case creditedAll, creditedRest, creditRoundingAdded, creditRoundingTakenOff, sharesRounding
  case releasedTakenBack, releasedEnds, releaseNotTakenOff, tookItOff
  case creditedElsewhere, belongsElsewhere, notBilledBefore, inPlaceOf, noticeGiven
  case residentDied, stayEnded, stayBegan, otherPrice, otherPayer
  case absenceCharged, absenceCorrected, deliveryCorrected, sharesMoved, notToBeBilled
  case estateCreditBy, estateCreditLater
  case invoiceForDays, creditNoteFor, openingBalance, paidFromFund, paymentByMistake
  case paymentReceived, receivedOn, paidBackToPayer, noLongerAsked

  // What stands for the values of its sentences
  case listAnd, lessForAbsence, workedLess, workedPlus, onePenny, countPence
  case oneDay, countDays, oneMeal, countMeals, oneSession, countSessions
  case oneHour, countHours, oneWeek, countWeeks, oneItem, countItems
  case chargedInFull, chargedAt, componentChargedAt, theRestInFull, componentSum, basketItem
  case componentPremises, componentServices, componentCare, componentActivity
  case debtOpening, debtDocument, debtReturned, longStayFee, dayServices
  case heldSelfManaged, heldPrepaidCard, heldManagedAccount, heldThirdParty, heldTrust
  case heldServiceFund, heldByCouncil

  // Payment accounts (`PageWords+AccountSentences.swift`)
  case managementFeeFor, settingUpFee, supportPlanningAt, takenBackFor, partOfShared
  case policyKept, policyKeptAbove, policyReturned, policyReturnedAbove, policyWeeksStay
  case policyWeeksStaySum, policyByAPerson, refusedNotEnough, refusedOverPlan, refusedOverCap
  case refusedEvidence, evidenceGiven, noEvidenceGiven, refusedNoAuthority, refusedNoItem
  case refusedItemThen, refusedItem, evidenceKept, everyPayment, paymentsAbove, oneYear
  case countYears, returnsNone, returnsQuarterly, returnsYearly, returnsStatement
  case placeOwnAccount, placeCard, placeManager, placeSuitablePerson, placeTrust
  case placeProvider, placeCouncil, thePersonOrActing, theProviderInPlan, thePerson
  case theSuitablePerson, theTrustees, theProvider, theCouncil, socialCareMoney, healthMoney
  case otherMoney, spendingServices, spendingWages, spendingActivities, spendingTransport
  case spendingEquipment, spendingOther, aReceipt, anInvoice, aPayslip, aTimesheet
  case aBankStatement, amountInAll, amountADay, amountAWeek, amountFourWeeks, amountAMonth
  case amountAYear, movementReceived, movementPaid, movementFee, movementPlanning
  case movementCommitted, movementReleased, movementKept, movementReturned, movementCorrected
  case movementTo, movementFrom, movementSource, movementOnWord, evidenceReceipt
  case evidenceInvoice, evidencePayslip, evidenceTimesheet, evidenceBankStatement

  /// Its name in the catalogue.
  var name: String { String(describing: self) }
}
