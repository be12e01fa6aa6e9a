import Amounts
import CareCalendar
import CareHome
import Funding
import TestSupport
import Testing

@testable import Billing
@testable import Documents

/// Everything that Billing says has a pattern in the catalogue, and nothing else has one.
@Suite("Sentences of bills in other languages")
struct SentenceTests {
  /// Names that look like parts of sentences.
  private static let names = [
    "Mrs. A. Brown", "Shore Friends", "Bread, tea and cake", "Clause 7.2", "the rest, in full",
    "St. Mary's; annex",
  ]

  @Test("each sentence of the core is read back whole, and leaves no English in another language")
  func everySentence() throws {
    let other = try OtherLanguage.set().wording
    let names = OtherLanguage.english(
      Self.names.joined(separator: " ") + " SV England law Tom " + Fixtures.resident().name)
    var used: Set<Word> = []
    forAll("a sentence has a pattern", seed: 20_261_128, count: 40) { generator in
      var maker = SentenceMaker(generator, names: Self.names)
      for sentence in maker.all() {
        guard PageWords.english.said(sentence[...]) == sentence else {
          Issue.record("no pattern for: \(sentence)")
          return false
        }
        let left = OtherLanguage.english(other.sentence(sentence)).subtracting(names)
        guard left.isEmpty else {
          Issue.record("\(left.sorted()) is left of: \(sentence)")
          return false
        }
        if let word = PageWords.sentences.first(where: {
          PageWords.english.said(sentence[...], by: $0) != nil
        }) {
          used.insert(word)
        }
      }
      return true
    }
    let idle = PageWords.sentences.filter {
      !used.contains($0) && !PageWords.accountSentences.contains($0)
    }
    #expect(idle.isEmpty, "nothing says these: take them out, or add their maker to this test")
  }
}

/// What Funding says of payment accounts.
@Suite("Sentences of payment accounts in other languages")
struct AccountSentenceTests {
  /// What an account's book says while it is kept.
  private static let ofTheBook = [
    "Management fee, October 2026", "Management fee, setting up",
    "Support planning, 2.5 hours at £31.00",
    "Night cover (a part of £1,187.37 that 5 share): taken back, the wrong week",
    "PA1 has £12.00 of social care money on 3 October 2026, and £20.00 (B-7) would leave £-8.00.",
    "The plan of PA1 allows £120.00 for club through 31 October 2026 (£30.00 a week); £90.00 is "
      + "used, and £45.00 more would be £15.00 too much.",
    "£700.00 is more than a one-off payment may be: Tyne pays at most £500.00.",
    "£80.00 for services needs an invoice, as it is above £50.00; a receipt was given.",
    "£80.00 for wages needs a payslip, as it is above £50.00; none was given.",
    "PA1 is a managed account: nothing says on whose word it is paid.",
    "Nothing says for which item of the plan PA1 would pay.",
    "\"club\" is not signed off in the plan of PA1 on 3 October 2026: it is from 5 October 2026 to "
      + "31 March 2027.",
    "\"club\" is not signed off in the plan of PA1.",
  ].map { $0.replacing("£-", with: "-£") }

  private static func closed() throws -> [String] {
    let money = Money(pence: 5_000)
    let limits: [PlanItem.Limit] = [
      .once(money), .running(.daily(Rate(money))), .running(.weekly(Rate(money))),
      .running(.fourWeekly(Rate(money))), .running(.monthly(Rate(money))),
      .running(.yearly(Rate(money))),
    ]
    let rules = HoldingRules.all
    let terms = PaymentTerms.Underspend.allCases.flatMap { underspend in
      [0, 1, 8].flatMap { weeks in
        let terms = PaymentTerms(
          id: "T", from: Day(number: 20_000), council: "Tyne", smallChange: money, oneOffCap: nil,
          management: nil, planning: nil, underspend: underspend, keptWeeks: weeks,
          coordinator: "Joan", telephone: "0191")
        return [terms.policy(weekly: nil), terms.policy(weekly: money)]
      }
    }
    let evidence = SpendingKind.allCases.flatMap { spending in
      EvidenceKind.allCases.map {
        MonitoringProfile.Rule(
          spending: spending, evidence: $0, above: spending == .wages ? .zero : money,
          keepYears: $0 == .receipt ? 1 : 6
        ).words
      }
    }
    return limits.map(\.description) + rules.map(\.place) + rules.map(\.authoriser.words)
      + rules.map(\.returns.words) + rules.map(\.arrangement.withArticle)
      + rules.flatMap { $0.recipients.map(\.words) } + terms + evidence
  }

  @Test("each is read back whole, and leaves no English but names in another language")
  func all() throws {
    let other = try OtherLanguage.set().wording
    let names = Set(["PA", "Tyne", "club", "Night", "cover", "the", "wrong", "week"])
    for text in try Self.closed() + Self.ofTheBook {
      let said = other.phrase(text)
      #expect(said != text, "no pattern for: \(text)")
      #expect(OtherLanguage.english(said).subtracting(names) == [], "\(text)")
    }
    for rules in HoldingRules.all {
      #expect(OtherLanguage.english(other.recipients(rules)) == [])
    }
  }
}

/// Every maker of a sentence in Billing, with values drawn at random.
private struct SentenceMaker {
  var generator: SeededGenerator
  let names: [String]

  init(_ generator: SeededGenerator, names: [String]) {
    self.generator = generator
    self.names = names
  }

  mutating func all() -> [String] {
    descriptions() + absences() + releases() + corrections() + causes() + accounts() + workings()
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
  private mutating func pick<T>(_ all: [T]) -> T { all[number(0...all.count - 1)] }
  private mutating func name() -> String { pick(names) }
  private mutating func money() -> Money { Money(pence: number(1...pick([9, 999, 9_999_999]))) }
  private mutating func day() -> Day { Day(number: number(20_000...21_500)) }
  private mutating func days() -> DayRange {
    let first = day()
    return DayRange(first, through: first + number(0...70)) ?? DayRange(first)
  }
  private mutating func runs() -> [DayRange] { (0..<number(1...4)).map { _ in days() } }
  private mutating func document() -> DocumentNumber {
    DocumentNumber(series: "SV", month: day().month, counter: number(1...2_000))
  }
  private mutating func payer(_ kind: Payer.Kind) -> Payer {
    Payer(
      id: "p", kind: kind, name: name(), address: Fixtures.council.address, email: nil,
      electronicAddress: nil, buyerReference: nil, purchaseOrder: nil, cycle: .monthly,
      timing: .arrears)
  }
  private mutating func percentages() -> ByComponent<Percentage> {
    let same = Percentage(tenThousandths: number(0...200) * 5_000)
    return number(0...1) == 0
      ? ByComponent { _ in same } : ByComponent { _ in pick([.all, .zero, same, Percentage(80)]) }
  }
  private mutating func quantity() -> Quantity {
    (try? Quantity(parsing: pick(["1", "2", "2.5", "0.25", "12"]))) ?? Quantity(1)
  }

  private mutating func descriptions() -> [String] {
    let kinds: [FundingLine.Kind] = [
      .councilFee, .clientContribution, .topUp, .fundedNursing, .continuingHealthcare, .selfFunded,
      .fullDirectPayment, .partDirectPayment, .onTop,
    ]
    let all = kinds.flatMap { kind in
      [Payer.Kind.council, .resident].map { Wording.description(kind, for: payer($0)) }
    }
    return all + [
      Wording.release, Wording.releaseEnded, Wording.releaseTakenBack, Wording.delivered(day()),
      Wording.confirmed(by: name()), Wording.penny(money()), Wording.penny(-money()),
      Wording.correctionPenny(money()), Wording.correctionPenny(-money()),
    ]
  }

  private mutating func absences() -> [String] {
    let reason = pick([Absence.Reason.hospital, .holiday])
    let days = days()
    let away = AwayDays(
      days: days, reason: reason, firstNumber: number(1...40),
      tier: AbsenceTier(
        reason: reason, fromDay: 1, charged: percentages(), clause: "Clause \(number(1...9)).2"))
    let sums = ByComponent { (_: Component) in pick([Money.zero, money()]) }
    return [Payer.Kind.resident, .council].flatMap { kind in
      [days, DayRange(days.last)].compactMap { Wording.away(away, within: $0, for: payer(kind)) }
    } + [Wording.takenOut(sums), Wording.bearsStoppedPayment(name())].compactMap(\.self)
  }

  private mutating func releases() -> [String] {
    let services = ServiceUnit.allCases.map {
      Service(
        id: ServiceID($0.rawValue), name: name(), component: .activity, unit: $0, vat: .exempt,
        prices: Timeline([]))
    }
    let basket = services.map { BasketItem(service: $0.id, quantity: quantity()) }
    let resident = Fixtures.resident()
    let holder = pick([
      name(), resident.name, "Tom \(resident.name.split(separator: " ").last ?? "")",
    ])
    let agreement = Agreement(
      id: "A7", placement: "P1", basket: basket, release: Rate(money()), payer: "p",
      holding: pick(HoldingArrangement.allCases), holder: holder, from: day(), through: nil,
      review: day(), noticeWeeks: 4, agreedBy: name())
    return [
      Wording.agreed(agreement), Wording.held(as: agreement.holding),
      Wording.given(
        up: basket, services: Dictionary(uniqueKeysWithValues: services.map { ($0.id, $0) })),
      Wording.holder(agreement, of: resident, for: payer(.resident)),
    ]
      + [resident.name, "Tom Ada \(resident.name)"].map { holder in
        Wording.holder(
          Agreement(
            id: "A7", placement: "P1", basket: [], release: Rate(money()), payer: "p",
            holding: .prepaidCard, holder: holder, from: day(), through: nil, review: day(),
            noticeWeeks: 4, agreedBy: ""), of: resident, for: payer(.council))
      } + decisions(agreement)
  }

  /// What Funding says of who holds the money, for the bill.
  private mutating func decisions(_ agreement: Agreement) -> [String] {
    let use = pick([DirectPaymentUse.longStay, .dayServices])
    let nation = Nation.england
    let policy = DirectPaymentPolicy(
      nation: nation, use: use, from: Day(number: 0), through: nil, allowed: number(0...1) == 0,
      reason: "the rest, in full", source: "law")
    let books = [PolicyBook.empty, try? PolicyBook([policy])].compactMap(\.self)
    return books.map { $0.decide(agreement, use: use, in: nation, on: agreement.from).note }
      + [PolicyBook.empty.standing(of: use, in: nation, on: agreement.from).reason]
  }

  private mutating func corrections() -> [String] {
    let remaining = (0..<number(0...3)).map { _ in working() }
    let notice = Notice(
      placement: "P1", from: day(), clause: name(), given: day(), by: name())
    return [
      Wording.credited(money(), remaining: remaining, money()),
      Wording.creditPenny(money(), runs(), alone: money()),
      Wording.creditPenny(-money(), [DayRange(day())], alone: money()),
      Wording.sharesPenny(money()), Wording.noticed(notice), Wording.notBilledBefore,
      Wording.inPlace(of: (0...number(0...2)).map { _ in document().description }),
      Wording.creditedElsewhere(money(), on: document()), Wording.belongsElsewhere(document()),
      Wording.estateCredit(by: day()), Wording.estateCredit(by: nil), Wording.tookOff(document()),
      Wording.takenBack(money(), of: money(), for: days(), runs()),
      Wording.ends(money(), of: money(), for: days()), Wording.releaseNotTakenOff,
    ]
  }

  private mutating func causes() -> [String] {
    let all = [
      Wording.died(name(), on: day()), Wording.stayEnded(day()), Wording.stayBegan(day()),
      Wording.absenceCharged, Wording.absenceCorrected, Wording.otherPrice(from: day()),
      Wording.otherPayer, Wording.deliveryCorrected, Wording.sharesMoved, Wording.notToBeBilled,
    ]
    return all + [[pick(all), pick(all), pick(all)].joined(separator: " ")]
  }

  private mutating func accounts() -> [String] {
    let reason = causes().last ?? ""
    return [
      Wording.invoice(for: days()), Wording.creditNote(for: document(), reason),
      Wording.earlierBalance, Wording.received, Wording.paidFromFund, Wording.putHereByMistake,
      Wording.paidBack, Wording.received(on: day()), Wording.noLongerAsked(.opening),
      Wording.noLongerAsked(.document(document())), Wording.noLongerAsked(.returned("B12")),
    ]
  }

  private mutating func workings() -> [String] {
    let units = pick(ServiceUnit.allCases).words(quantity())
    return [
      working(), "\(units) × \(money()) = \(money())",
      "−\(working()), plus \(money()) = −\(money())",
    ]
  }

  /// A price over days as ``Proration`` says it, with what `LineMaker` puts behind.
  private mutating func working() -> String {
    let price = money()
    let rate: TimeRate = pick([
      .daily(Rate(price)), .weekly(Rate(price)), .fourWeekly(Rate(price)), .monthly(Rate(price)),
      .yearly(Rate(price)),
    ])
    let conversion = pick(MonthConversion.allCases)
    let words = rate.proration(over: days(), by: conversion).words
    let tail = pick([
      "", " × 62.5 %", " = \(money()), less \(money()) for the absence",
    ])
    let net = pick(["", ", less £0.01 = \(money())", ", plus £0.02 = \(money())"])
    return "\(words)\(tail) = \(money())\(net)"
  }
}
