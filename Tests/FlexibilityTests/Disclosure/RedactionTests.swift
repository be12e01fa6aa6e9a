import Amounts
import Testing

@testable import Flexibility

@Suite("Words that a council may read")
struct RedactionTests {
  private let redaction = Redaction(
    people: ["Gwendoline Price", "Cyril O'Dunne", "Mrs Ada Brown"], otherNames: ["The Supper Club"],
    references: ["TE-30569", "H04", "7"], rates: [Money(pence: 12_90), Money(pence: 13_00)],
    payPercentages: [Percentage(15)], margin: Percentage(5))

  @Test(
    "what tells of somebody else, of pay or of the margin is left out, each for its reason",
    arguments: [
      ("Cyril gave up as much.", Redaction.Reason.namesSomebody),
      ("We did the same for cyril o'dunne.", .namesSomebody),
      ("As in Dunne's case.", .namesSomebody),
      ("GWENDOLINE gets it too.", .namesSomebody), ("The Supper is dearer.", .namesSomebody),
      ("TE-30569 (H04) gets 11.20.", .otherResident), ("te 30569 has more", .otherResident),
      ("So it is for h04.", .otherResident), ("The assistants are on 12.90 an hour.", .pay),
      ("They are paid £13 an hour.", .pay), ("They cost £ 12.9.", .pay),
      ("On-costs are 15 % of it.", .pay), ("Our margin is 5 %.", .margin),
      ("We keep 5 per cent.", .margin), ("We keep 5.0%.", .margin),
    ])
  func leftOut(text: String, reason: Redaction.Reason) {
    #expect(redaction.reason(toLeaveOut: text) == reason)
  }

  @Test(
    "everyday words and figures are not",
    arguments: [
      "The list price of three lunches.", "brown bread, and the price of it", "Halfway, at £7.40.",
      "13 lunches in 5 weeks, with 7 weeks of notice.", "A supper club takes her for 25.00 a week.",
      "12.90.1 is no amount, and 30569 no reference of anybody's.", "",
    ])
  func kept(text: String) {
    #expect(redaction.reason(toLeaveOut: text) == nil)
  }
}
