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

  // Counts and units
  case oneResident, countResidents, oneHome, countHomes, aMeal, aSession, anHour, aWeekOfIt,
    anItem

  // The price list
  case priceListTitle, pricesOnDay, pricesFreeToBuy, pricesForResidents, pricesBeyondTheFee,
    pricesForCouncils, pricesForTheHome, pricesCosts, pricesMargin, pricesCovered,
    pricesBoughtBeside, pricesWithVAT, pricesWithoutVAT, pricesForOneUnit, feeCovers, feeCoversIt,
    feeCoversItElsePrice, noNotice, costWithheld, costNotKnown, costWithheldWhy, costNotKnownWhy,
    partOfLine, partOfStaff, payNotKnown, partShared, servicesDraw, coreAlone,
    coreAndWithheldServices, servicesAddUp, corePackage, corePackageAndWithheld, leftForCore,
    pricePartsNote, priceLinesNote, whatCostsAreMadeOf, whoDrawsOnWhat, lookAt, pooledBudget

  // The cost report
  case costReportTitle, costFixed, costPerBed, costVaries, costInSteps, costPartlyVaries,
    costCanBeSaved, costStays, stepTaken, breakEvenHere, worseThan, noFeesNoMargin,
    neverBreaksEven, breaksEvenFromOn, lossBeginsAgain, lastBedCostsMore, oneFewerFalls,
    oneFewerRises, noLineMovesIt, movedMostBy, amountMore, amountLess, unitCostOfThePast,
    partsReconcile, roundedForShow, exactly, amountLessThan, amountMoreThan, residentsOfBeds,
    never, nobodyHasACost, theHome, together, pooledBudgetAYear, residentsItIsSetFor,
    costOfOneResident, averageFeeAWeek, fallsGivenNotice, lowestFeeForOneMore, selfFunderCovers,
    breaksEvenFrom, noFeesGiven

  // Fees beside costs, and other payers
  case whoPaysWhatItCosts, everyFeeCovers, feesFallShort, feesAboveBring, noFeeIsAbove,
    selfFundersCover, homeBears, returnsAsked, shareOfCost, perResidentWeek, allBedsTaken,
    noFurtherStep, furtherStep, furtherSteps, oneMoreAdds, betterThanEmpty, worseAtEveryFee,
    worseAtTheseFees, ifPayersWereOtherwise, payersAsToday, leftAt, payersCaption, payersAtAFee,
    payersMethod

  // Estimates, departments and rotas
  case estimatesTitle, methodIs, estimateRange, estimatesLeaveBreakEven, breakEvenRange,
    neverReached, allEstimates, everyCombination, estimatesChart, budgetedAtMark, budgetedAt,
    swingOfBar, overheadsTitle, comparisonTitle, departmentsCost, wholeCostsAddUpToMore,
    staffingTitle, causesFoundBy, rotaIsTheBudget, rotaCostsMore, rotaCostsLess, noCauseKnown,
    curveEnd, curveDescription, tableBelowHasAll

  // Homes side by side
  case benchmarkTitle, benchmarkUnit, quartilesAre, homeTypes, mediansAndTotals,
    fewerThanThreeHomes, homeNumber, totalsOf, sumOfMediansOf, totalsOfHomes, sumOfAllMedians,
    asPublished, allLinesAddUp, allTotalsAreSums, someTotalsAreSums, lowerQuartile, median,
    upperQuartile

  // The flexible share
  case flexibleTitle, nothingIsSure, canBeReleased, unitsOfService, sureToBeSaved,
    savedAsThingsStand, averageCostGivenUp, doesNotGoAway, averageCostOfLinesShown,
    doesNotGoAwayOfLinesShown, partsOfUnits, workedOutForNotice, workedOutFor, sureSavingHolds,
    noWeeks, atOnce, afterWeeks, stepsCanGo, oneStepInWords, countSteps, ordinalFirst,
    ordinalSecond, ordinalThird, ordinalOther, releaseProposed, theHomeSaves, changeOfHomesResult,
    notCoveredBySavings, residentCanNewlySpend, homesResultBefore, homesResultAfter,
    ofItSavedAlready, testOthersBefore, testChangeForOthers, testOthersAfter, payerToHomeBefore,
    payerToHomeAfter, payerForResident, payersTotalBefore, payersTotalAfter, payersChange,
    costLessFeeBefore, costLessFeeAfter, noRangeBears, rangeOfFigure, estimateMovesAverage,
    estimateMovesSaving

  // The negotiation pack
  case packTitle, homesView, councilsView, nothingOffered, offerAgreed, offerOnTheTable,
    offerLast, isCovered, isNegotiable, isUncovered, saidByAuthority, didPropose, didCounter,
    didAgree, didRefuse, didWithdraw, tableNotShown, whateverTheEstimates, estimatesWorstAndBest,
    changeOfResult, notCovered, eachOtherBefore, changeForEachOther, eachOtherAfter,
    undividedLines, notShownFigure, notToldFigure

  // What a direct payment is worth, by model
  case modelsHeading, modelsTitle, modelsPerWeek, modelsAboutHome, modelsAboutCouncil,
    modelsForTheHome, modelsForACouncil, modelNumber, modelValued, today, allOfThemCounted,
    someOfThemCounted, modelSaysNothingOf, modelLeftOut, whoMayTopUp, countUp, countDown,
    countAsNow, unchanged, noPayment, leastToMost, aWeekByThisModel, councilPaysTheSame,
    councilPaysMore, councilPaysLess, residentsSpendTheSame, residentsSpendMore,
    residentsSpendLess, homesIncomeStays, homesIncomeRises, homesIncomeFalls, noLongerSpends,
    spendsAgain, asWellOff, betterOff, worseOff, familiesTopUp, familiesTopUpBetter,
    familiesTopUpWorse, nobodyPays, paymentsConserved, paymentsNotConserved, ifOneAskedForTheRate,
    ifSomeAskedForTheRate, groupedByBand, groupedByHome, groupedByFunding, groupedByCouncil,
    groupAndCount, spentAtTheHome, spentElsewhere, spentBesideTheFee, residents,
    councilsCostToday, homesIncomeForThem, fromCouncilAndResidents, residentsToSpendToday,
    collectedByHome, collectedByCouncil, collectedByBoth, gapByFamilies, gapByNobody, gapByBoth,
    collectorHome, collectorCouncil, councilToHomeBar, passedOnByResidents, clientContribution,
    toppedUp, forResidentsToSpend, paidByNobody, toSpendMark, moneyChart, gainsChart,
    changedForResidents, changedForHome, changedForIncome, changedForCouncil, asNowMark

  // Risks of a direct payment
  case riskNotPassedOn, riskContributionUnpaid, riskGap, riskStranded, riskDearer, riskFixedRate,
    riskNeedsGrow, meansNotPassedOn, meansContributionUnpaid, meansGap, meansStranded,
    meansDearer, meansFixedRate, meansNeedsGrow, resident, family, homeAlone, council,
    exposureTitle, standingPassedOn, standingAlert, standingLimit, standingNothingAgreed

  // Coming back to the home's own services
  case returnTitle, comingBack, comingBackTakes, homeDeliversAgain, returnAskedFor,
    returnProviderFailed, stillReleased, homeSellsSingly, soldSingly, withoutNotice,
    oneWeeksNotice, weeksNotice, noReturnCostStated, returnCostsNothing, returnCostsOnce,
    noReturnCostFor, notStated, unitMeal, unitSession, unitHour, unitWeek, unitItem

  // Reports, lists and tick sheets
  case agedDebtTitle, oneAccount, countAccounts, itemOfThePlan, tickSheetTitle, byTheMeal,
    byTheSession, byTheHour, byTheWeek, byTheItem, dayLetters, occupancyTitle, stepDay, stepWeek,
    stepMonth,
    countBeds, bedsChart, bedsChartDescription, incomeTitle, residentsAndFamilies, councils,
    theNHS, thirdParties, trusts, estates

  // The index of what was made
  case indexCosts, indexShares, indexPacks, indexAgreements, indexReturns, indexPayments,
    indexPriceLists, indexInvoices, indexCreditNotes, indexStatements, indexLetters, indexReports,
    indexSheets

  // Checking somebody's invoice
  case checkOf, checkOfDocuments, checkedInvoice, checkedCreditNote, withoutANumber

  case checkedIssued, checkedSeller, checkedBuyer, checkedByEN16931, checkedByPeppol, packHolds,
    packDoesNotHold, couldNotBeChecked, oneWarning, countWarnings, oneFault, countFaults, inOrder,
    inOrderWithWarnings, notInOrder, notInOrderWithWarnings, askForACorrectedOne, byArithmetic,
    byTheRegister, itIsEmpty, itSays

  // Somebody's invoice as a page
  case invoice, creditNote, toPay, notNamed, unnamedSeller, viewCredited, withoutAReference,
    aCharge, anAllowance, percentOfAmount, takenOffAmount, priceFor, codeAlone, categoryAlone,
    meansCash, meansCheque, meansTransfer, meansPaymentCard, meansDirectDebit, meansCreditCard,
    meansDebitCard, meansStanding, meansSEPATransfer, meansSEPADebit, vatStandard, vatZero,
    vatExempt, outsideScopeInWords, vatReverse, vatIntraCommunity, vatExport, unitHours, unitDays,
    unitWeeks, unitMonths, unitYears, unitLitres, unitMinutes

  // What its values are called
  case factIssued, factDue, factVatPoint, factFrom, factUntil, factBuyerReference,
    factPurchaseOrder, factSalesOrder, factContract, factProject, factTender, factDespatch,
    factReceipt, factAbout, factCostCode, factEarlierInvoice, factEarlierInvoiceIssued,
    factIdentifier, factCompanyNumber, factVatNumber, factTaxNumber, factLegalForm,
    factElectronicAddress, factContactName, factTelephone, factEmail, factPaymentMeans,
    factPaymentReference, factAccount, factAccountName, factBank, factCard, factMandate,
    factDebitedAccount, factTerms, factOrderLine, factItemCode, factBuyersItemCode,
    factStandardCode, factOrigin, factClassification, factDelivered, factDeliveryPlace,
    factAttribute, partySeller, partyBuyer, partyPayee, partyTaxRepresentative, partyRecipient,
    totalLines, totalAllowances, totalCharges, totalWithoutVAT, totalVat, totalWithVAT, totalPaid,
    totalRounding, totalPayable

  // A resource allocation system
  case onePerson, countPeople, paidJustOnce, shortHours, amountsAreInvented, asideUnmet,
    asideReserve, asideBrokerFee, rasBudgetsOf, rasOnDay, rasEntitled, costWithBrokers, rulesFrom,
    personByPerson, budgetOfEach, rasPerson, rasPeople, rasGroup, rasLevel, rasWhom, rasAssessor,
    entitled, rasBudget, rasNow, rasThen, rasLess, rasStep, rasValue, rasFitted, rasExactly, cost,
    change, before, after, more, difference, inWordsYes, inWordsNo, nowBesideThen,
    costBesideBudget, within10, within20, modifiersCaption, peopleChanged, whatModifiersDo,
    whatModifiersDoNow, whatModifiersWouldDo, whoIsBetterOff, fromOneToAnother, rasBetterOff,
    rasWorseOff, togetherNow, togetherThen, rasByGroup, rasByLevel, rasByAssessor,
    whereNeedIsHighest, moreAndLessOfBudgets, wouldGetMoreAndLess, totalStays, totalGoes,
    fromWhoLosesMost, twoBudgetsOfEach, firstAndLastShown, calibratedTitle, calibratedStep,
    budgetsWithinCosts, rSquared, noRSquared, fitTarget, valuesAreFitted, pointIsWorth,
    fittedValues, fittedValuesCaption, inTheDefinition, valuesAsWritten, moreAndLessThanCost,
    fromShortestBudget, costAndBudgetOfEach, barOfAFew, barOfOne, differenceForEach, fromEndToEnd
  case definitionTitle
  case rasCheckTitle, rasOneSound, rasCountSound, rasNoCase, rasOneCaseRight, rasAllCasesRight,
    rasCasesWrong, rasDefinitions, rasDefinitionsCaption, rasWorkedCases, rasToThePenny,
    rasFile, rasVersion, rasValidFrom, rasValidTo, rasAmounts, rasInvented, rasPublished,
    rasSteps, rasCases, rasComeOut, rasAllOfThem, rasOnlySome, rasWhatDiffers,
    rasWhatDiffersCaption, rasCase, rasFigureOf, rasExpected, rasFound, rasAllTogether,
    rasNotFunded, rasAboutCases, rasNoCasesIn

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

  // How figures of costs came about, by their patterns as above
  case readFrom, byTheRule, rowOfPlace, columnOfPlace, allElements, hotelAlone, basisTimeStudy,
    basisRota, basisEstimate, basisContract, methodDirectSplit, methodInProportion,
    methodStepDown, methodReciprocal, payersSelfFunders, payersNHS, payersTrusts,
    payersDirectPayments, payersNobody, quartileMethod, sensitivityMethod, staffingMethod,
    rangesMethod, shareRangesMethod, careHome, careHomeWithNursing, columnMedian, columnLower,
    columnUpper, scenarioBase, scenarioDown, scenarioStress, shareOfComponent, shareThatVaries,
    usageResidents, usageResidentWeeks, breakEvenNone, publishedAgrees, publishedRounding,
    publishedWrong, labelPooledBudget, labelResidentsAtBudget, labelCostOf, labelCostOfBand,
    labelUnitCostOf, labelUnitCostOfBand, labelUnitCostAt, labelResidentsOf, labelCostInAYear,
    labelCostAt, labelMarginAt, labelIncomeAt, labelBreakEven, labelLowestFee, labelByTheRota,
    labelRotaLessBudget, labelNotExplained, labelCrossSubsidy, labelShortfalls, labelSurpluses,
    labelSelfFundersCover, labelAverageFee, labelPayerBand, labelCoveredShare, labelExpectedShare,
    labelCeiling, labelRounding, labelKeptAtNothing, labelOrganising, labelHeldByAgreements,
    sumOfCostLines, sumOfItsLines, residentDaysOverDays, unitCostWorking, nobodyInBand,
    shareOfLineBy, shareOfLineCarried, carriedByResidentDays, carriedByCareHours,
    carriedBySessions, carriedByFloorArea, carriedToTheNamed, largestRemainder, lossWithEveryBed,
    smallestNumber, feesLessCost, incomeWorking, unitCostAtWorking, exactSumOfLines,
    nextResidentLine, nextResidentWorking, crossSubsidyWorking, oneSelfFunder, countSelfFunders,
    coveredInProportion, sumOfPayers, feeLessCostWorking, eachShareTimes, shareTimesFee,
    lineWhatever, lineByBeds, lineByUse, linePartlyByUse, oneStep, lineStepsMinimum,
    lineStepsByUse, causeHours, causePay, causeHoliday, causeSickness, causeTraining,
    causeInsurance, causePension, causeAgency, partHoursWorked, partAgency, hoursAndPosts,
    roundedOnce, budgetsAssumptions, rotaLessBudget, sumOfShifts, onDutyHours, ofThemAtNoPrice,
    ofThemAtPay, ofThemAtPrice, thenTheRest, ofPayForHours, ofAPostsPay, ofPayAbove, ofPayUpTo,
    originNotVerified, originConfirmed
  case estateOf, executorOf, executorsOf

  // What can be saved, and what a negotiation says, by their patterns as above
  case coveredWorking, expectedWorking, ceilingWorking, roundingWorking, keptAtNothingWorking,
    organisingWorking, newcomersShare, productAlone, productPart, productAnywhere, productLowest,
    stepsNeeded, unitsOfServiceOn, staysRigid, staysUntilNotice, staysFixed, staysFixedPart,
    staysWholeStep, staysPartOfStep, staysMinimum, staysMinima, staysHeld, staysNotTold,
    verdictCovered, verdictNegotiable, verdictUncovered, coveredSurely, coveredEstimated,
    ifEstimatesWorst, agreeAsThingsStand, agreeWhileOneDoes, agreeWhileOthersDo, ifThatChanges,
    moreThanSaved, homeWouldBear, feeIsLower, feeWillBeLower, noDirectPaymentNeeded,
    nhsPaysTheFee, notJudgedHere, scenarioToday, scenarioStressOccupancy, standsOpen,
    standsCountered, standsAgreed, standsRefused, standsWithdrawn, standsAnswer, partyHome,
    partyCouncil, partyResident, authorityResident, authorityWelfare, authorityProperty,
    authorityDeputy, authorityPerson, authorityNamedResident, authorityNamedWelfare,
    authorityNamedProperty, authorityNamedDeputy, authorityNamedPerson, leftOutNames,
    leftOutOther, leftOutPay, leftOutMargin, withheldBands, withheldOthers, withheldEstimates,
    withheldSchedule, withheldAverage, withheldFewPeople, withheldPay, assumedResidents,
    assumedGiveUp, basisRegister, basisStated, rangeUpTo, rangeFromTo, shareOfComponentRange,
    shareThatVariesRange, movesFixed, movesPerBed, movesWithUse, movesInSteps, movesPartly,
    savedAtOnce, savedAfter

  // What a person should look at, by their patterns as above
  case guardServiceLost, guardAskThem, guardNeeds, guardOnlyTakes, guardOnlyTake, guardCountAgain,
    guardWouldEndOne, guardWouldEnd, guardAgreeOnDay, guardTakesPart, guardTakePart,
    guardSeeWhether, guardNotOptional, guardAgreeInWriting, guardNotPriced, guardWriteOrganising,
    guardNotice, guardOwnNotice, guardOverPackage, guardCheckFee, guardOrganisingAbove,
    guardNothingReleased, guardMinimumKept, guardReleaseNothing, guardReleaseBelow,
    guardWorthPaperwork, guardAboveAverage, guardCheckBasket, guardAboveFee, guardNoMoreThanFee,
    guardChargedNotOptional, guardFreeToRefuse, guardLetFeeCover, guardSoldAsExtra,
    guardNobodyPaysTwice, guardSayInBuildUps, guardTakePartToday, guardFindMore,
    guardBelowFullCost, guardRaisePrice, guardBelowMargin, guardLowerMargin

  // What is said of direct payments and their rules, by their patterns as above
  case notForOtherCouncil, notWithoutBudget, notWithoutBasket, notWithoutService,
    formDirectPayment, formServiceFund, formComparison, mayBePaid, mayBeHeld, mayBeCompared,
    adviceMayBePaid, adviceMayBeHeld, ruleBudget, ruleCouncilsPart, ruleNetFee, ruleGrossFee,
    ruleCapped, ruleCoveredShare, ruleExpectedShare, ruleElement, ruleHours, ruleDisposableIncome,
    ruleOnTop, groupNursing, groupTopUp, groupTwoPay, groupOthers, rateUnchanged,
    rateUnchangedBeside, rateBelowPrice, rateReview, rateRaise, perAnHour, perADay, perAWeek,
    perFourWeeks, perAMonth, perAYear, nothingToDo, tellTheCouncil, askTheCouncil,
    askTheGuarantor, agreeWithCouncil

  // How a resource allocation system was fitted, by the patterns as above
  case fitPointPrice, fitLevelValues, fitWeights, groupAll, groupHighest, groupAllOthers,
    valueAPoint, valueBesides, methodOnePrice, methodLeastSquares, methodByLevel, methodNeverLess,
    methodByWeights, methodNothing, methodScaled, methodWholePence

  /// Its name in the catalogue.
  var name: String { String(describing: self) }
}
