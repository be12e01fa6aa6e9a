import CareCalendar

/// What a pattern's value is, by its name: so a pattern takes no text that only looks like its own.
enum SentenceValue {
  case day
  /// `October 2026`.
  case month
  /// One run of days or several: `1 October 2026 to 4 October 2026 and 7 October 2026`.
  case days
  case number
  case money
  case percent
  /// `31 days`, `1 session`, `2.5 hours`.
  case units
  /// One working or several.
  case working
  /// What an absence is charged at.
  case charge
  /// `hotel (services) £125.00, care £80.00`.
  case componentSums
  /// What an agreement gives up.
  case basket
  /// Document numbers: `SV-2610-001 and SV-2611-001`.
  case documents
  /// One of a closed list of words.
  case choice([Word])
  /// The same, or a name that a person gave.
  case named([Word])
  /// What is said of costs and savings.
  case explained
  /// What the core says.
  case sentences
  /// What the core says, or a person.
  case saying
  /// What a person wrote, or a name.
  case text

  init(of name: String) {
    self =
      switch name {
      case "day": .day
      case "days", "otherDays": .days
      case "number", "first", "last", "count": .number
      case "month": .month
      case "amount", "billed", "alone", "before", "balance", "allowed", "used", "over", "cap",
        "above", "cost", "fee", "release":
        .money
      case "percent", "share": .percent
      case "pence": .choice([.onePenny, .countPence])
      case "units", "otherUnits": .units
      case "working": .working
      case "charge": .charge
      case "component": .choice(Self.components)
      case "componentSums": .componentSums
      case "basket": .basket
      case "document", "documents": .documents
      case "holding", "otherHolding": .choice(Self.holdings)
      case "use": .choice([.longStayFee, .dayServices])
      case "debt": .choice([.debtOpening, .debtDocument, .debtReturned])
      case "source": .choice(PageWords.sources)
      case "spending": .choice(PageWords.spendings)
      case "evidence": .choice(PageWords.evidences)
      case "given": .choice([.evidenceGiven, .noEvidenceGiven])
      case "limit": .choice(PageWords.limits)
      case "payments": .choice([.everyPayment, .paymentsAbove])
      case "years": .choice([.oneYear, .countYears])
      case "costPart": .choice(Self.costParts)
      case "basis": .choice(Self.bases)
      case "method": .choice(Self.methods)
      case "payer": .named(Self.payers)
      case "usage", "counted": .named([.usageResidents, .usageResidentWeeks])
      case "residents": .choice([.oneResident, .countResidents])
      case "selfFunders": .choice([.oneSelfFunder, .countSelfFunders])
      case "steps": .choice([.oneStep, .countSteps])
      case "per", "perOther": .choice(Self.pers)
      case "origin": .named([.originNotVerified, .originConfirmed])
      case "explained": .explained
      case "sentences": .sentences
      case "reason": .saying
      default: .text
      }
  }

  private static let holdings: [Word] = [
    .heldSelfManaged, .heldPrepaidCard, .heldManagedAccount, .heldThirdParty, .heldTrust,
    .heldServiceFund, .heldByCouncil,
  ]

  private static let components: [Word] = [
    .componentPremises, .componentServices, .componentCare, .componentActivity,
  ]

  static let costParts: [Word] = [.allElements, .hotelAlone] + components

  static let bases: [Word] = [.basisTimeStudy, .basisRota, .basisEstimate, .basisContract]

  static let methods: [Word] = [
    .methodDirectSplit, .methodInProportion, .methodStepDown, .methodReciprocal,
  ]

  private static let pers: [Word] = [
    .perAnHour, .perADay, .perAWeek, .perFourWeeks, .perAMonth, .perAYear,
  ]

  static let payers: [Word] = [
    .payersSelfFunders, .payersNHS, .payersTrusts, .payersDirectPayments, .payersNobody,
  ]
}

extension PageWords {
  /// `text` in these words; nil where it is no such value.
  func said(_ text: Substring, _ value: SentenceValue) -> String? {
    guard !text.isEmpty else { return nil }
    switch value {
    case .day: return Self.days(in: text).flatMap { $0.count == 1 ? days($0) : nil }
    case .month: return Self.month(in: text).map(month)
    case .days: return listed(text) { Self.days(in: $0).map(days) }
    case .number: return Self.isNumber(text) ? String(text) : nil
    case .money: return Self.isMoney(text) ? String(text) : nil
    case .percent: return Self.isPercent(text) ? String(text) : nil
    case .units: return choice(text, Self.units)
    case .working: return listed(text, working)
    case .charge: return charge(text)
    case .componentSums: return separated(text, by: ", ") { said($0, by: .componentSum) }
    case .basket: return separated(text, by: "; ") { said($0, by: .basketItem) ?? String($0) }
    case .documents: return listed(text) { $0.contains(" ") ? nil : String($0) }
    case .choice(let words): return choice(text, words)
    case .named(let words):
      return choice(text, words) ?? (text.utf8.contains(UInt8(ascii: ";")) ? nil : String(text))
    case .explained: return explained(text)
    case .sentences: return said(text)
    case .saying: return said(text) ?? String(text)
    case .text: return String(text)
    }
  }

  private func choice(_ text: Substring, _ words: [Word]) -> String? {
    for word in words {
      if let said = said(text, by: word) { return said }
    }
    return nil
  }

  private func charge(_ text: Substring) -> String? {
    choice(text, [.chargedInFull, .chargedAt])
      ?? separated(text, by: ", ") { choice($0, [.componentChargedAt, .theRestInFull]) }
  }

  private func separated(
    _ text: Substring, by separator: String, _ item: (Substring) -> String?
  ) -> String? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let said = parts.compactMap(item)
    return said.count == parts.count ? said.joined(separator: separator) : nil
  }

  /// `a, b and c`, and what the core joins by `and` alone.
  private func listed(_ text: Substring, _ item: (Substring) -> String?) -> String? {
    if let one = item(text) { return one }
    if let place = text.ranges(of: " and ").last, let last = item(text[place.upperBound...]),
      let rest = listed(text[..<place.lowerBound], item)
    {
      return self(.listAnd, ["list": rest, "final": last])
    }
    guard let place = text.ranges(of: ", ").last, let last = item(text[place.upperBound...]),
      let rest = listed(text[..<place.lowerBound], item)
    else { return nil }
    return "\(rest), \(last)"
  }

  private static let units: [Word] = [
    .oneDay, .countDays, .oneMeal, .countMeals, .oneSession, .countSessions, .oneHour, .countHours,
    .oneWeek, .countWeeks, .oneItem, .countItems,
  ]
}
