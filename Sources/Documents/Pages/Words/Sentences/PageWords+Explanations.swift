import Evidence

/// What Costing and Flexibility say: of how a figure came about, of what stays when a service is given
/// up, of what a person should look at. It is read back by its patterns, as what bills say is.
extension PageWords {
  func explained(_ text: String) -> String { translates ? explained(text[...]) : text }

  /// As a whole, or clause by clause; what has no pattern was written by a person and stays.
  func explained(_ text: Substring) -> String {
    if let said = said(text, of: Self.explanations) { return said }
    let clauses = text.split(separator: "; ", omittingEmptySubsequences: false)
    guard clauses.count > 1 else { return String(text) }
    return clauses.map { said($0, of: Self.explanations) ?? String($0) }.joined(separator: "; ")
  }

  /// `budget.csv, row 4, column amount`: files and columns are called as they are in the sheets.
  func place(_ place: SourceLocation) -> String {
    [
      place.file, place.row.map { self(.rowOfPlace, ["row": String($0)]) },
      place.column.map { self(.columnOfPlace, ["column": $0]) },
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// A pattern stands before those that would take its text too.
  static let explanations: [Word] =
    guards + SentenceValue.costParts + SentenceValue.bases + SentenceValue.methods
    + SentenceValue.payers
    + words + labels + workings + lineWorkings + staffing + shares + stays + verdicts + packs
    + payments

    + sentences

  private static let words: [Word] = [
    .quartileMethod, .sensitivityMethod, .staffingMethod, .rangesMethod, .shareRangesMethod,
    .careHome, .careHomeWithNursing, .columnMedian, .columnLower, .columnUpper,
    .scenarioBase, .scenarioDown, .scenarioStress, .shareOfComponent, .shareThatVaries,
    .usageResidents, .usageResidentWeeks, .oneResident, .countResidents, .amountAWeek, .amountAYear,
    .breakEvenNone, .estateOf, .executorOf, .executorsOf, .publishedAgrees, .publishedRounding,
    .publishedWrong,
  ]

  private static let labels: [Word] = [
    .labelPooledBudget, .labelResidentsAtBudget, .labelUnitCostOf, .labelUnitCostOfBand,
    .labelUnitCostAt, .labelCostInAYear, .labelCostAt, .labelCostOf, .labelCostOfBand,
    .labelResidentsOf, .labelMarginAt, .labelIncomeAt, .labelBreakEven, .labelLowestFee,
    .labelByTheRota, .labelRotaLessBudget, .labelNotExplained, .labelCrossSubsidy,
    .labelShortfalls, .labelSurpluses, .labelSelfFundersCover, .labelAverageFee,
    .labelCoveredShare, .labelExpectedShare, .labelCeiling, .labelRounding, .labelKeptAtNothing,
    .labelOrganising, .labelHeldByAgreements, .labelPayerBand,
  ]

  private static let workings: [Word] = [
    .sumOfCostLines, .sumOfItsLines, .residentDaysOverDays, .unitCostWorking, .nobodyInBand,
    .shareOfLineBy, .shareOfLineCarried, .carriedByResidentDays, .carriedByCareHours,
    .carriedBySessions, .carriedByFloorArea, .carriedToTheNamed, .largestRemainder,
    .lossWithEveryBed, .smallestNumber, .feesLessCost, .incomeWorking, .unitCostAtWorking,
    .exactSumOfLines, .nextResidentLine, .nextResidentWorking, .crossSubsidyWorking,
    .coveredInProportion, .sumOfPayers, .feeLessCostWorking, .eachShareTimes, .shareTimesFee,
  ]

  private static let lineWorkings: [Word] = [
    .lineWhatever, .lineByBeds, .lineByUse, .linePartlyByUse, .lineStepsMinimum, .lineStepsByUse,
  ]

  private static let staffing: [Word] = [
    .causeHours, .causePay, .causeHoliday, .causeSickness, .causeTraining, .causeInsurance,
    .causePension, .causeAgency, .partHoursWorked, .partAgency, .hoursAndPosts, .roundedOnce,
    .budgetsAssumptions, .rotaLessBudget, .sumOfShifts, .onDutyHours, .ofThemAtNoPrice,
    .ofThemAtPay, .ofThemAtPrice, .thenTheRest, .ofPayUpTo, .ofPayAbove, .ofAPostsPay,
    .ofPayForHours,
  ]

  private static let shares: [Word] = [
    .coveredWorking, .expectedWorking, .ceilingWorking, .roundingWorking, .keptAtNothingWorking,
    .organisingWorking, .newcomersShare, .productPart, .productAnywhere, .productLowest,
    .productAlone, .stepsNeeded, .unitsOfServiceOn,
  ]

  private static let stays: [Word] = [
    .staysRigid, .staysUntilNotice, .staysFixed, .staysFixedPart, .staysWholeStep,
    .staysPartOfStep, .staysMinimum, .staysMinima, .staysHeld, .staysNotTold,
  ]

  private static let verdicts: [Word] = [
    .verdictCovered, .verdictNegotiable, .verdictUncovered, .coveredEstimated, .coveredSurely,
    .ifEstimatesWorst, .agreeAsThingsStand, .agreeWhileOneDoes, .agreeWhileOthersDo,
    .ifThatChanges, .moreThanSaved, .homeWouldBear, .feeIsLower, .feeWillBeLower,
    .noDirectPaymentNeeded, .nhsPaysTheFee, .notJudgedHere,
  ]

  private static let packs: [Word] = [
    .scenarioToday, .scenarioStressOccupancy, .standsOpen, .standsCountered, .standsAgreed,
    .standsRefused, .standsWithdrawn, .standsAnswer, .partyHome, .partyCouncil, .partyResident,
    .authorityNamedResident, .authorityNamedWelfare, .authorityNamedProperty,
    .authorityNamedDeputy, .authorityNamedPerson, .authorityResident, .authorityWelfare,
    .authorityProperty, .authorityDeputy, .authorityPerson, .leftOutNames, .leftOutOther,
    .leftOutPay, .leftOutMargin, .withheldBands, .withheldOthers, .withheldEstimates,
    .withheldSchedule, .withheldAverage, .withheldFewPeople, .withheldPay, .assumedResidents,
    .assumedGiveUp, .basisRegister, .basisStated, .rangeUpTo, .rangeFromTo, .shareOfComponentRange,
    .shareThatVariesRange, .movesFixed, .movesPerBed, .movesWithUse, .movesInSteps,
    .movesPartly, .savedAtOnce, .savedAfter,
  ]

  private static let payments: [Word] = [
    .notForOtherCouncil, .notWithoutBudget, .notWithoutBasket, .notWithoutService,
    .formDirectPayment, .formServiceFund, .formComparison, .mayBePaid, .mayBeHeld, .mayBeCompared,
    .adviceMayBePaid, .adviceMayBeHeld, .ruleBudget, .ruleCapped, .ruleCouncilsPart, .ruleNetFee,
    .ruleGrossFee, .ruleCoveredShare, .ruleExpectedShare, .ruleElement, .ruleHours,
    .ruleDisposableIncome, .ruleOnTop, .groupNursing, .groupTopUp, .groupTwoPay, .groupOthers,
    .rateUnchangedBeside, .rateUnchanged, .rateBelowPrice, .rateReview, .rateRaise, .nothingToDo,
    .tellTheCouncil, .askTheCouncil, .askTheGuarantor, .agreeWithCouncil, .fitPointPrice,
    .fitLevelValues, .fitWeights, .groupAll, .groupHighest, .groupAllOthers, .valueAPoint,
    .valueBesides, .methodOnePrice, .methodLeastSquares, .methodByLevel, .methodNeverLess,
    .methodByWeights, .methodNothing, .methodScaled, .methodWholePence,
  ]

  private static let guards: [Word] = [
    .guardServiceLost, .guardAskThem, .guardOnlyTakes, .guardOnlyTake, .guardCountAgain,
    .guardWouldEnd, .guardWouldEndOne, .guardTakesPart, .guardTakePart, .guardNeeds,
    .guardAgreeOnDay, .guardSeeWhether, .guardNotOptional, .guardAgreeInWriting,
    .guardNotPriced, .guardWriteOrganising, .guardNotice, .guardOwnNotice, .guardOverPackage,
    .guardCheckFee, .guardOrganisingAbove, .guardNothingReleased, .guardMinimumKept,
    .guardReleaseNothing, .guardReleaseBelow, .guardWorthPaperwork, .guardAboveAverage,
    .guardCheckBasket, .guardAboveFee, .guardNoMoreThanFee, .guardChargedNotOptional,
    .guardFreeToRefuse, .guardLetFeeCover, .guardSoldAsExtra, .guardNobodyPaysTwice,
    .guardSayInBuildUps, .guardTakePartToday, .guardFindMore, .guardBelowFullCost,
    .guardRaisePrice, .guardBelowMargin, .guardLowerMargin,
  ]
}
