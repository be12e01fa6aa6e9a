public import Amounts
public import Billing
public import CareCalendar
public import CareHome

/// What one private payer is told of a rise of the fee.
public struct FeeLetter: Hashable, Sendable {
  public let home: Home
  public let payer: Payer
  public let resident: Resident
  /// From when.
  public let from: Day
  /// The day on which the letter is given.
  public let told: Day
  /// The gross fee a week, before and after.
  public let fee: (old: Money, new: Money)
  /// What this payer pays of it a week, before and after.
  public let share: (old: Money, new: Money)
  public let rise: FeeRise
  /// Where the contract says that the fee may change.
  public let clause: String
  public let noticeDays: Int
  /// Why, in a sentence; nil where nobody said.
  public let reason: String?

  public init(
    home: Home, payer: Payer, resident: Resident, from: Day, told: Day,
    fee: (old: Money, new: Money), share: (old: Money, new: Money), rise: FeeRise, clause: String,
    noticeDays: Int, reason: String?
  ) {
    self.home = home
    self.payer = payer
    self.resident = resident
    self.from = from
    self.told = told
    self.fee = fee
    self.share = share
    self.rise = rise
    self.clause = clause
    self.noticeDays = noticeDays
    self.reason = reason
  }

  /// Whether the payer pays a part of the fee only.
  public var isPart: Bool { share.old != fee.old || share.new != fee.new }

  public static func == (left: FeeLetter, right: FeeLetter) -> Bool {
    left.payer == right.payer && left.resident == right.resident && left.from == right.from
      && left.told == right.told && left.fee == right.fee && left.share == right.share
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(payer)
    hasher.combine(resident)
    hasher.combine(from)
  }

  /// `your`, or whose it is.
  private var whose: String {
    payer.kind == .resident && payer.name == resident.name ? "your" : "\(resident.name)’s"
  }

  /// The letter's sentences, in order: the page and the text are made of them.
  var paragraphs: [String] {
    var lines = [
      "We are writing to tell you that the weekly fee for \(whose) place at \(home.name) will change on \(from.words). It is now \(fee.old.words) a week, and will be \(fee.new.words) a week from that day."
    ]
    if isPart {
      lines.append(
        "Your own part of it is now \(share.old.words) a week, and will be \(share.new.words) a week. What others pay towards the fee is not in this letter."
      )
    }
    if let reason { lines.append(reason) }
    lines.append(
      "Your contract provides for this in \(clause), with at least \(noticeDays) days’ notice; from today there are \(from - told). Nothing changes before \(from.words), and nothing needs to be done now: your bills will show the new fee from that day."
    )
    lines.append(
      "If anything here is not clear, if you think that it is wrong, or if the new fee would be hard to pay, please ring \(home.contact.name) on \(home.contact.telephone). You can take your time, bring somebody with you to talk it over, or ask for advice: the council’s adult social care team, Citizens Advice and Age UK give it free of charge. This letter changes nothing in the care that is given."
    )
    return lines
  }

  /// For e-mail and for reading aloud.
  public var text: String {
    var report = TextReport()
    report.title("About the fee from \(from.words)")
    report.paragraph("\(told.words)")
    report.paragraph("Dear \(payer.name),")
    for line in paragraphs {
      report.blank()
      report.paragraph(line)
    }
    report.blank()
    report.paragraph("\(home.contact.name), \(home.name)")
    return report.text
  }
}
