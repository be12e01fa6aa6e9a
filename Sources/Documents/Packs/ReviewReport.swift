import Amounts
public import CareCalendar
public import CareHome
import Costing
public import Flexibility

/// Agreements looked at again, those whose verdict has changed first.
public struct ReviewReport: Sendable {
  let home: Home
  let day: Day
  let reviews: [AgreementReview]

  public init(home: Home, day: Day, reviews: [AgreementReview]) {
    self.home = home
    self.day = day
    self.reviews = reviews.filter(\.hasChanged) + reviews.filter { !$0.hasChanged }
  }

  private var changed: Int { reviews.count(where: \.hasChanged) }

  private var answer: String {
    switch (reviews.count, changed) {
    case (0, _): "No agreement is in force."
    case (1, 0): "1 agreement is in force; its verdict has not changed."
    case (let all, 0): "\(all) agreements are in force; no verdict has changed."
    case (let all, 1): "Of \(all) in force, 1 agreement's verdict has changed."
    case (let all, let some): "Of \(all) in force, \(some) agreements' verdicts have changed."
    }
  }

  public var text: String {
    var report = TextReport()
    report.title("\(home.name): agreements on \(day.words)")
    report.paragraph(answer)
    for review in reviews {
      let agreement = review.agreement
      report.heading("\(agreement.id): \(agreement.release.amount.words) a week")
      report.paragraph(
        review.hasChanged
          ? "It was \(review.then.verdict.name) when it began and is now "
            + "\(review.now.verdict.name)."
          : "It is \(review.now.verdict.name), as when it began.")
      report.paragraph(review.now.sentence)
      for cause in review.causes { report.paragraph(Self.words(cause)) }
      report.paragraph(
        review.isDue
          ? "Its review was due on \(agreement.review.words)."
          : "It is not cut again before its review on \(agreement.review.words).")
    }
    return report.text
  }

  private static func words(_ cause: AgreementReview.Cause) -> String {
    switch cause {
    case .occupancy(let before, let now):
      "\(CostWords.people(before)) lived here when it began, and \(now) do now."
    case .line(_, let description, let before, let now):
      "\(description) cost \(before.words) a year and now costs \(now.words)."
    case .behaviour(_, let description):
      "\(description) is new, or moves or can be saved otherwise than before."
    case .otherAgreements: "Other agreements that came first have begun or ended."
    }
  }

  public var json: JSON {
    [
      "home": .string(home.name), "date": .day(day), "changed": .integer(changed),
      "agreements": .array(
        reviews.map { review in
          [
            "agreement": .string(review.agreement.id.text),
            "release": .amount(review.agreement.release.amount),
            "then": .string(review.then.verdict.name), "now": .string(review.now.verdict.name),
            "changed": .bool(review.hasChanged),
            "coveredNow": .amount(review.now.share.covered),
            "expectedNow": .amount(review.now.share.expected),
            "causes": .array(review.causes.map { .string(Self.words($0)) }),
            "review": .day(review.agreement.review), "reviewDue": .bool(review.isDue),
          ]
        }),
    ]
  }
}
