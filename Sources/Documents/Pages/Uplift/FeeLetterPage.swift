import Amounts
public import CareCalendar
import CareHome

/// The letter as a page to print.
public struct FeeLetterPage: Page {
  let letter: FeeLetter

  public init(_ letter: FeeLetter) { self.letter = letter }

  public var day: Day? { letter.told }
  public static let template = "fee-letter"
  public func title(in words: PageWords) -> String {
    words(.feeLetterTitle, ["day": words.day(letter.from), "home": letter.home.name])
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.letter.home) },
    .optionalText("reason") { $0.letter.reason },
    .text("clause") { $0.letter.clause },
    .text("noticeDays") { String($0.letter.noticeDays) },
    .words("told") { $1.day($0.letter.told) },
    .words("from") { $1.day($0.letter.from) },
    .words("payerName") { $1.name(of: $0.letter.payer) },
    .each("payerAddressLines") { $0.letter.payer.address.lines },
    .text("residentName") { $0.letter.resident.name },
    .each("paragraphs", inWords: { $0.letter.paragraphs(in: $1).map(TextLine.init) }),
    .text("oldFee") { $0.letter.fee.old.words },
    .text("newFee") { $0.letter.fee.new.words },
    .text("feeRise") { ($0.letter.fee.new - $0.letter.fee.old).words },
    .flag("isPart") { $0.letter.isPart },
    .text("oldShare") { $0.letter.share.old.words },
    .text("newShare") { $0.letter.share.new.words },
    .text("shareRise") { ($0.letter.share.new - $0.letter.share.old).words },
  ]
}
