import Amounts
public import CareCalendar
public import CareHome
import Costing
public import Flexibility

/// Agreements looked at again: those that are uncovered today first, then those whose verdict has
/// changed.
public struct ReviewReport: Sendable {
  let home: Home
  let day: Day
  let reviews: [AgreementReview]
  /// The references of the residents whose agreements they are.
  let references: [PlacementID: String]
  /// Whether each agreement's beginning was judged by the budget of its time.
  let knowsBudgetBefore: Bool

  /// - Parameter knowsBudgetBefore: false where both verdicts follow from today's budget, so that
  ///   what the budget changed can't show.
  public init(
    home: Home, day: Day, reviews: [AgreementReview], references: [PlacementID: String],
    knowsBudgetBefore: Bool
  ) {
    self.home = home
    self.day = day
    let urgent = reviews.filter(\.isUncovered)
    let others = reviews.filter { !$0.isUncovered }
    self.reviews = urgent + others.filter(\.hasChanged) + others.filter { !$0.hasChanged }
    self.references = references
    self.knowsBudgetBefore = knowsBudgetBefore
  }

  private var uncovered: Int { reviews.count(where: \.isUncovered) }
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
    if uncovered > 0 {
      report.paragraph(
        uncovered == 1
          ? "1 is uncovered today: the home does not save what it releases."
          : "\(uncovered) are uncovered today: the home does not save what they release.")
    }
    if !reviews.isEmpty, !knowsBudgetBefore { report.paragraph(Self.oneBudget) }
    for review in reviews {
      let agreement = review.agreement
      let reference = references[agreement.placement].map { ", for \($0)" } ?? ""
      report.heading("\(agreement.id)\(reference): \(agreement.release.amount.words) a week")
      report.paragraph(verdicts(review))
      report.paragraph(review.now.sentence(over: nil))
      for cause in review.causes { report.paragraph(Self.words(cause)) }
      report.paragraph(
        review.isDue
          ? "Its review was due on \(agreement.review.words)."
          : "It is not cut again before its review on \(agreement.review.words).")
    }
    return report.text
  }

  private static let oneBudget =
    "Judged by today's budget at both dates: give --before, with the sheets of that time, to see what "
    + "the budget changed."

  private func verdicts(_ review: AgreementReview) -> String {
    let (then, now) = (review.then.verdict.name, review.now.verdict.name)
    return switch (knowsBudgetBefore, review.hasChanged) {
    case (true, true): "It was \(then) when it began and is now \(now)."
    case (true, false): "It is \(now), as when it began."
    case (false, true): "By today's budget it was \(then) when it began and is now \(now)."
    case (false, false): "It is \(now) today; by today's budget it was so when it began too."
    }
  }

  private static func words(_ cause: AgreementReview.Cause) -> String {
    switch cause {
    case .occupancy(let before, let now):
      "\(PageWords.english.residents(before)) lived here when it began, and \(now) do now."
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
      "uncovered": .integer(uncovered), "knowsBudgetBefore": .bool(knowsBudgetBefore),
      "agreements": .array(
        reviews.map { review in
          [
            "agreement": .string(review.agreement.id.text),
            "reference": .optional(references[review.agreement.placement]),
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

extension AgreementReview {
  fileprivate var isUncovered: Bool {
    if case .uncovered = now.verdict { true } else { false }
  }
}
