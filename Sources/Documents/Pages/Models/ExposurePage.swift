import Amounts
public import CareCalendar
import CareHome
import Funding

/// What a home has to lose where full direct payments are not passed on, for the home.
public struct ExposurePage: Page {
  let report: ExposureReport

  public init(_ report: ExposureReport) { self.report = report }

  public var day: Day? { report.day }
  public static let template = "exposure"
  public func title(in words: PageWords) -> String {
    ModelWords(words).exposureTitle(report)
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.report.home) },
    .words("day") { $1.day($0.report.day) },
    .flag("hasRows") { !$0.report.exposures.isEmpty },
    .text("worst") { $0.report.exposures.map(\.most).sum().words },
    .text("uncovered") { $0.report.exposures.map(\.uncovered).sum().words },
    .optionalText("overdue") { $0.report.exposures.map(\.overdue).sum().wordsUnlessZero },
    .each("rows") { $0.report.exposures.map(ExposurePart.init) },
  ]
}

struct ExposurePart: PageModel {
  let exposure: FullPaymentExposure

  static let fields: PageFields<Self> = [
    .text("resident") { $0.exposure.resident },
    .text("account") { $0.exposure.account.text },
    .text("weekly") { $0.exposure.weekly.words },
    .text("owed") { $0.exposure.owed.words },
    .text("late") { $0.exposure.overdue.wordsUnlessZero ?? "" },
    .text("unbilled") { $0.exposure.unbilled.words },
    .text("untilReturn") { $0.exposure.untilReturn.words },
    .words("weeks") { $1.weeks($0.exposure.returnWeeks) },
    .text("most") { $0.exposure.most.words },
    .text("uncovered") { $0.exposure.uncovered.words },
    .words("standing") { ModelWords($1).standing($0.exposure) },
    .words("nextStep") { $1.explained($0.exposure.nextStep) },
    .optionalPart("safeguard") { $0.exposure.safeguard.map(SafeguardPart.init) },
  ]
}

struct SafeguardPart: PageModel {
  let safeguard: Safeguard

  static let fields: PageFields<Self> = [
    .text("alert") { $0.safeguard.alert.words },
    .text("limit") { $0.safeguard.limit.words },
    .optionalText("guarantor") { $0.safeguard.guarantor?.name },
    .text("covers") { $0.safeguard.guarantor?.covers.words ?? "" },
    .text("agreedBy") { $0.safeguard.agreedBy },
  ]
}
