import Amounts
import CareCalendar
import CareHome

/// The letter as a page to print.
public struct FeeLetterPage: Page {
  let letter: FeeLetter

  public init(_ letter: FeeLetter) { self.letter = letter }

  public static let template = "fee-letter"
  public var title: String { "About the fee from \(letter.from.words) · \(letter.home.name)" }
  public var runningHead: String { title }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.letter.home) },
    .text("told") { $0.letter.told.words },
    .text("from") { $0.letter.from.words },
    .text("payerName") { $0.letter.payer.name },
    .each("payerAddressLines") { $0.letter.payer.address.lines },
    .text("residentName") { $0.letter.resident.name },
    .each("paragraphs") { $0.letter.paragraphs.map(TextLine.init) },
    .text("oldFee") { $0.letter.fee.old.words },
    .text("newFee") { $0.letter.fee.new.words },
    .text("feeRise") { ($0.letter.fee.new - $0.letter.fee.old).words },
    .flag("isPart") { $0.letter.isPart },
    .text("oldShare") { $0.letter.share.old.words },
    .text("newShare") { $0.letter.share.new.words },
    .text("shareRise") { ($0.letter.share.new - $0.letter.share.old).words },
  ]
}
