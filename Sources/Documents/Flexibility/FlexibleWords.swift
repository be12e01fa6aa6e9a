import Amounts
import CareHome
import Flexibility

/// The words of the flexible-share report.
enum FlexibleWords {
  static func title(_ home: Home, _ resident: Resident) -> String {
    "\(home.name): what can be released for \(resident.reference)"
  }

  static func answer(_ covered: Money) -> String {
    covered.isZero
      ? "Nothing is sure to be saved: any release would have to be agreed with care."
      : "Up to \(covered.words) a week can be released with nobody else worse off."
  }

  static let covered = "Sure to be saved"
  static let expected = "Saved as things stand"
  static let ceiling = "Average cost of what is given up"
  static let stranded = "Does not go away"

  /// - Parameter isWhole: whether a view tells all lines that are drawn on.
  static func ceiling(isWhole: Bool) -> String {
    isWhole ? ceiling : "Average cost of the lines shown"
  }

  static func stranded(isWhole: Bool) -> String {
    isWhole ? stranded : "Does not go away, of the lines shown"
  }

  static let organising = "The home's own cost of organising it, taken off"

  /// `1 session`, `0.32 places`: units of a line's use, whose name on the sheet is a plural.
  static func units(_ units: Ratio, _ name: String) -> String {
    guard units == .one, name.hasSuffix("s"), !name.hasSuffix("ss") else {
      return name.isEmpty ? units.plain : "\(units.plain) \(name)"
    }
    return "1 \(name.dropLast())"
  }

  /// Why a part of a place may be given up; nil where only whole units are.
  static func partsOfUnits(_ units: [Ratio]) -> String? {
    units.allSatisfy { $0.rounded(.down).map { Ratio($0) } == $0 }
      ? nil
      : "“Given up” counts what the services take of each line, in the line's own unit: it may be a "
        + "part of one."
  }

  /// How the money of a release reaches the resident where no council pays the fee, so that no
  /// direct payment is in question.
  static func paidPrivately(_ reference: String, _ release: Money?) -> String {
    "\(reference) pays the fee: "
      + (release.map { "it is \($0.words) a week lower, and theirs to spend." }
        ?? "what is released lowers it.")
      + " No direct payment is needed."
  }

  static let paidByNHS =
    "The NHS pays the fee: ask the NHS payer whether and how the money may be paid out. Hearth does "
    + "not judge it."

  static func circumstances(_ share: FlexibleShare) -> String {
    let circumstances = share.circumstances
    return "Worked out for \(CostWords.people(circumstances.residents)) in the home, "
      + "\(circumstances.residentsOut) giving this up, \(weeks(share.noticeWeeks)) of notice. "
      + "What is sure to be saved holds from \(circumstances.band.lowerBound) to "
      + "\(circumstances.band.upperBound) residents and for up to "
      + "\(circumstances.largestOptOut) giving it up at once."
  }

  static func weeks(_ count: Int) -> String {
    switch count {
    case 0: "no weeks"
    case 1: "1 week"
    default: "\(count) weeks"
    }
  }

  static func notice(_ weeks: Int) -> String { weeks == 0 ? "now" : "after \(self.weeks(weeks))" }

  static func jump(_ jump: ReleaseSchedule.Jump) -> String {
    let steps = jump.steps == 1 ? "one step" : "\(jump.steps) steps"
    return "With the \(ordinal(jump.residentsOut)) resident \(steps) of \(jump.description) "
      + "can go, \(notice(jump.noticeWeeks))."
  }

  /// `1st`, `12th`, `23rd`.
  static func ordinal(_ number: Int) -> String {
    switch (number % 100, number % 10) {
    case (11...13, _): "\(number)th"
    case (_, 1): "\(number)st"
    case (_, 2): "\(number)nd"
    case (_, 3): "\(number)rd"
    default: "\(number)th"
    }
  }

  /// Who pays the difference, in order; amounts a week.
  static func whoPays(
    _ whoPays: WhoPays, _ result: HomeResult?
  ) -> [(label: String, amount: Money)] {
    var rows: [(label: String, amount: Money)] = [
      ("Release proposed", whoPays.release),
      ("The home saves", whoPays.avoidable),
      ("Change of the home's result", whoPays.homeResult),
      ("Not covered by savings", whoPays.uncovered),
      ("The resident can newly spend", whoPays.spendingPower),
    ]
    if let result {
      rows += [
        ("The home's weekly result, before", result.before),
        ("The home's weekly result, after", result.after),
      ]
      if !result.savedAlready.isZero {
        rows.append(("Of it: saved already by agreements in force", -result.savedAlready))
      }
    }
    if let change = whoPays.changePerOther, let after = whoPays.unitCostAfter {
      rows += [
        ("As a test: each other resident costs, before", whoPays.unitCostBefore),
        ("As a test: change for each other resident", change),
        ("As a test: each other resident costs, after", after),
      ]
    }
    if let payment = whoPays.payment {
      rows += [
        ("The payer pays the home, before", payment.toHomeBefore),
        ("The payer pays the home, after", payment.toHomeAfter),
        ("The payer pays for the resident to spend", payment.toResident),
        ("The payer's total, before", payment.toHomeBefore),
        ("The payer's total, after", payment.toHomeAfter + payment.toResident),
        ("Change of the payer's total", payment.payerChange),
        ("Cost less fee, before", payment.shortfallBefore),
        ("Cost less fee, after", payment.shortfallAfter),
      ]
    }
    return rows
  }
}
