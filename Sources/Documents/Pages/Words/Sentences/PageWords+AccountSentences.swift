extension PageWords {
  /// What Funding says of payment accounts. Each of a closed list stands here too, as pages say them
  /// alone.
  static let accountSentences: [Word] =
    [
      .managementFeeFor, .settingUpFee, .supportPlanningAt, .takenBackFor, .partOfShared,
      .policyKept,
      .policyKeptAbove, .policyReturned, .policyReturnedAbove, .policyWeeksStay,
      .policyWeeksStaySum,
      .policyByAPerson, .refusedNotEnough, .refusedOverPlan, .refusedOverCap, .refusedEvidence,
      .refusedNoAuthority, .refusedNoItem, .refusedItemThen, .refusedItem, .evidenceKept,
      .returnsNone, .returnsQuarterly, .returnsYearly, .returnsStatement,
    ] + places + authorisers + recipients

  private static let places: [Word] = [
    .placeOwnAccount, .placeCard, .placeManager, .placeSuitablePerson, .placeTrust, .placeProvider,
    .placeCouncil,
  ]

  private static let authorisers: [Word] = [.thePersonOrActing, .theProviderInPlan]

  static let recipients: [Word] = [
    .thePerson, .theSuitablePerson, .theTrustees, .theProvider, .theCouncil,
  ]

  static let sources: [Word] = [.socialCareMoney, .healthMoney, .otherMoney]

  static let spendings: [Word] = [
    .spendingServices, .spendingWages, .spendingActivities, .spendingTransport,
    .spendingEquipment, .spendingOther,
  ]

  static let evidences: [Word] = [
    .aReceipt, .anInvoice, .aPayslip, .aTimesheet, .aBankStatement,
  ]

  static let limits: [Word] = [
    .amountInAll, .amountADay, .amountAWeek, .amountFourWeeks, .amountAMonth, .amountAYear,
  ]
}
