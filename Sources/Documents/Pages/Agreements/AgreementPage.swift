import Amounts
import CareCalendar
import CareHome
import Flexibility
import Funding

/// A part-payment agreement on paper, for all who agreed to keep and to sign: by the resident's
/// reference, and without any cost of the home.
public struct AgreementPage: Page {
  let report: AgreementReport

  public init(_ report: AgreementReport) { self.report = report }

  public static let template = "agreement"
  public func title(in words: PageWords) -> String {
    words(
      .agreementTitle,
      [
        "id": report.agreement.id.text, "reference": report.reference, "home": report.home.name,
      ])
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.report.home) },
    .text("id") { $0.agreement.id.text },
    .text("reference") { $0.report.reference },
    .text("release") { $0.report.release.words },
    .words("from") { $1.day($0.agreement.from) },
    .optionalWords("through", { $0.agreement.through }, { $1.day($0) }),
    .words("review") { $1.day($0.agreement.review) },
    .words("notice") { ReturnWords($1).notice($0.agreement.noticeWeeks) },
    .text("agreedBy") { $0.agreement.agreedBy },
    .words("payerName") { $1.name(of: $0.report.payer) },
    .text("before") { $0.report.fee.payerPays.amount.words },
    .text("after") { ($0.report.fee.payerPays.amount - $0.report.release).words },
    .text("holder") { $0.agreement.holder },
    .words("holding") { $1.explained($0.report.holding.note) },
    .flag("continuesInAbsence") { $0.agreement.continuesInAbsence },
    .words("comingBack") { ReturnWords($1).summary($0.report.comingBack) },
    .each("services") { $0.report.comingBack.items.map(ReturnItemPart.init) },
  ]

  private var agreement: Agreement { report.agreement }
}
