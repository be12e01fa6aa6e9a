public import Amounts
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
  /// Where the contract says that the fee may change.
  public let clause: String
  public let noticeDays: Int
  /// Why, in a sentence; nil where nobody said.
  public let reason: String?

  public init(
    home: Home, payer: Payer, resident: Resident, from: Day, told: Day,
    fee: (old: Money, new: Money), share: (old: Money, new: Money), clause: String, noticeDays: Int,
    reason: String?
  ) {
    self.home = home
    self.payer = payer
    self.resident = resident
    self.from = from
    self.told = told
    self.fee = fee
    self.share = share
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

  /// Whether the letter goes to the resident, and not to somebody who pays for them.
  private var isToTheResident: Bool {
    payer.kind == .resident && payer.name == resident.name
  }

  /// The letter's sentences, in order: the page and the text are made of them.
  func paragraphs(in words: PageWords) -> [String] {
    let from = words.day(from)
    var lines = [
      words(
        isToTheResident ? .yourFeeWillChange : .theirFeeWillChange,
        [
          "name": resident.name, "home": home.name, "from": from, "oldFee": fee.old.words,
          "newFee": fee.new.words,
        ])
    ]
    if isPart {
      lines.append(
        words(.yourPartWillChange, ["oldShare": share.old.words, "newShare": share.new.words]))
    }
    if let reason { lines.append(reason) }
    lines.append(
      words(
        .contractAndNotice,
        [
          "clause": clause, "noticeDays": String(noticeDays), "daysLeft": String(self.from - told),
          "from": from,
        ]))
    lines.append(
      words(
        .ifTheNewFeeIsHard,
        ["contactName": home.contact.name, "telephone": home.contact.telephone]))
    return lines
  }

  /// For e-mail and for reading aloud.
  public var text: String {
    var report = TextReport()
    report.title("About the fee from \(from.words)")
    report.paragraph("\(told.words)")
    report.paragraph("Dear \(payer.name),")
    for line in paragraphs(in: .english) {
      report.blank()
      report.paragraph(line)
    }
    report.blank()
    report.paragraph("\(home.contact.name), \(home.name)")
    return report.text
  }
}
