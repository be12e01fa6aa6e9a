import Billing
import CareHome
import Testing

@testable import Documents

@Suite("Pages in another language")
struct OtherLanguageTests {
  /// Every text within a value: names, addresses, references.
  private func texts(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
  }

  private func expectNoEnglish(
    _ page: some Page, about data: Any..., allowing names: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let set = try OtherLanguage.set()
    // What core-made texts say in English is no name.
    let own = Set(data.flatMap { texts(in: $0) }).filter { !PageWords.isSentence($0) }
    let allowed = OtherLanguage.english(own.joined(separator: " ") + " " + names).union([
      "SV", "VATA",
    ])
    for variant in PageVariant.allCases {
      let left = OtherLanguage.english(OtherLanguage.readable(set.render(page, variant)))
        .subtracting(allowed)
      #expect(left.isEmpty, "\(variant): \(left.sorted())", sourceLocation: sourceLocation)
    }
  }

  @Test("no English word is left in what residents and payers receive")
  func noEnglish() throws {
    // Within sentences: a contract's clause, what is given up, who holds its money.
    let names = "Clause Day service Lunch Seaview"
    for invoice in [
      Fixtures.privateInvoice(), Fixtures.councilInvoice(), Fixtures.consolidatedInvoice(),
    ] {
      try expectNoEnglish(InvoicePage(invoice), about: invoice, allowing: names)
    }
    for note in [Fixtures.privateCreditNote(), Fixtures.consolidatedCreditNote()] {
      try expectNoEnglish(CreditNotePage(note), about: note)
    }
    for statement in [Fixtures.statement(), Fixtures.statementInCredit()] {
      try expectNoEnglish(StatementPage(statement), about: statement)
    }
    for stage in 1...3 {
      for payer in [Fixtures.privatePayer(), Fixtures.council] {
        let reminder = try #require(MoneyFixtures.reminder(stage, to: payer))
        try expectNoEnglish(ReminderPage(reminder), about: reminder)
      }
    }
    let letter = try Fixtures.feeLetter()
    try expectNoEnglish(FeeLetterPage(letter), about: letter)
    try expectNoEnglish(OwnMoneyPage(MoneyFixtures.ownMoney()), about: MoneyFixtures.ownMoney())
  }

  @Test(
    "the core's own sentences are said by their patterns, with days and names where they belong",
    arguments: [
      ("Care home fee", "жжжж жжжж жжж"),
      ("31 days × £846.37 ÷ 7", "31 жжжж × £846.37 ÷ 7"),
      ("1 day × £80.00 + 3 days × £90.00", "1 жжж × £80.00 + 3 жжжж × £90.00"),
      ("2.5 hours × £18.00 = £45.00", "2.5 жжжжж × £18.00 = £45.00"),
      ("Delivered on 3 October 2026.", "жжжжжжжжж жж 3 жжжжжжж 2026."),
      (
        "In hospital from 1 October 2026 to 28 October 2026 (days 1 to 28 of the absence): "
          + "charged in full. Clause 7.2.",
        "жж жжжжжжжж жжжж 1 жжжжжжж 2026 жж 28 жжжжжжж 2026 (жжжж 1 жж 28 жж жжж жжжжжжж): "
          + "жжжжжжж жж жжжж. Clause 7.2."
      ),
      (
        "Billed £3,764.29; 12 days × £850.00 ÷ 7 = £1,457.14, 1 day × £80.00 = £80.00 and 3 days × "
          + "£70.00 = £210.00, less £0.01 = £209.99 remain; £2,307.15 less",
        "жжжжжж £3,764.29; 12 жжжж × £850.00 ÷ 7 = £1,457.14, 1 жжж × £80.00 = £80.00 жжж 3 жжжж × "
          + "£70.00 = £210.00, жжжж £0.01 = £209.99 жжжжжж; £2,307.15 жжжж"
      ),
      (
        "Mrs. A. Brown died on 3 October 2026. We are sorry for your loss. The stay ended on "
          + "5 October 2026.",
        "Mrs. A. Brown жжжж жж 3 жжжжжжж 2026. жж жжж жжжжж жжж жжжж жжжж. жжж жжжж жжжжж жж "
          + "5 жжжжжжж 2026."
      ),
      ("Held by Shore Friends.", "жжжж жж Shore Friends."),
      ("A trip to Southport", "A trip to Southport"),
      ("Delivered on Tuesday.", "Delivered on Tuesday."),
      ("Tea and cake", "Tea and cake"),
      ("Invoice for the outing", "Invoice for the outing"),
    ])
  func sentences(_ english: String, _ other: String) throws {
    #expect(try OtherLanguage.set().wording.sentence(english) == other)
    #expect(PageWords.english.sentence(english) == english)
    let isCore = english != other
    #expect(PageWords.english.said(english[...]) == (isCore ? english : nil))
  }
}
