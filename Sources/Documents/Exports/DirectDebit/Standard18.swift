import Amounts
public import Billing
public import CareCalendar
public import CareHome
public import Evidence

extension Fault.Code {
  /// Something that the Bacs scheme does not take.
  public static let directDebit: Fault.Code = "export.direct-debit"
}

/// A Bacs file of direct debits in Standard 18: labels of 80 letters, payment records of 100, one
/// contra record, and totals. Single processing day.
///
/// Source: Bacs, Interchange Standards (Standard 18), as banks' implementation guides print it.
public struct Standard18: Sendable {
  public let run: CollectionRun
  private let home: Home
  /// Six digits that the home's bank gave out.
  private let serviceUser: String
  private let created: Day
  /// Of the file on its day of creation, from 1.
  private let serial: Int

  /// - Throws: `export.direct-debit`, for each thing that the scheme would refuse.
  public init(
    _ run: CollectionRun, home: Home, serviceUser: String, created: Day, serial: Int = 1
  ) throws(Faults) {
    self.run = run
    self.home = home
    self.serviceUser = serviceUser
    self.created = created
    self.serial = serial
    if let faults = Faults(Self.faults(run, home: home, created: created)) { throw faults }
  }

  /// Lines end with CR LF, as bureaux take them.
  public var bytes: [UInt8] {
    Array(records.map { $0.text + "\r\n" }.joined().utf8)
  }

  var records: [FixedRecord] {
    [volume, header("HDR1"), secondHeader("HDR2"), userHeader]
      + run.collections.map(payment) + [contra, header("EOF1"), secondHeader("EOF2"), trailer]
  }

  private var volume: FixedRecord {
    FixedRecord([
      .text("VOL1", 4), .number(serial, 6), .blank(1), .blank(20), .blank(6), .blank(4),
      .text(serviceUser, 6), .blank(4), .blank(28), .text("1", 1),
    ])
  }

  private func header(_ label: String) -> FixedRecord {
    FixedRecord([
      .text(label, 4), .text("A", 1), .text(serviceUser, 6), .text("S", 1), .blank(2),
      .text("1", 1), .text(serviceUser, 6), .number(serial, 6), .text("0001", 4),
      .text("0001", 4), .blank(6), .text(Self.julian(created), 6),
      .text(Self.julian(run.day + 60), 6), .blank(1), .number(0, 6), .blank(13), .blank(7),
    ])
  }

  private func secondHeader(_ label: String) -> FixedRecord {
    FixedRecord([
      .text(label, 4), .text("F", 1), .number(2_000, 5), .number(100, 5), .blank(35),
      .text("00", 2), .blank(28),
    ])
  }

  /// The processing day is the banking day before money moves.
  private var userHeader: FixedRecord {
    FixedRecord([
      .text("UHL1", 4), .text(Self.julian(processing), 6), .text("999999", 6), .blank(4),
      .text("00", 2), .text("000000", 6), .text("1 DAILY", 9), .text("001", 3), .blank(40),
    ])
  }

  private func payment(_ collection: Collection) -> FixedRecord {
    let account = collection.mandate.account
    return FixedRecord([
      .text(Self.digits(account.sortCode), 6), .text(account.accountNumber, 8), .text("0", 1),
      .text(collection.isFirst ? "01" : "17", 2), .text(Self.digits(home.bank.sortCode), 6),
      .text(home.bank.accountNumber, 8), .blank(4), .number(collection.amount.pence, 11),
      .text(Self.letters(home.legalName), 18),
      .text(Self.letters(collection.mandate.reference), 18),
      .text(Self.letters(account.accountName), 18),
    ])
  }

  /// What the home's own account is credited with: the sum of all payments.
  private var contra: FixedRecord {
    FixedRecord([
      .text(Self.digits(home.bank.sortCode), 6), .text(home.bank.accountNumber, 8),
      .text("0", 1), .text("99", 2), .text(Self.digits(home.bank.sortCode), 6),
      .text(home.bank.accountNumber, 8), .blank(4), .number(run.total.pence, 11),
      .text("DIRECT DEBITS", 18), .text("CONTRA", 18),
      .text(Self.letters(home.bank.accountName), 18),
    ])
  }

  /// Debits and credits are equal, as the contra balances the payments.
  private var trailer: FixedRecord {
    FixedRecord([
      .text("UTL1", 4), .number(run.total.pence, 13), .number(run.total.pence, 13),
      .number(run.collections.count, 7), .number(1, 7), .blank(8), .number(0, 7), .blank(21),
    ])
  }

  private var processing: Day {
    var day = run.day - 1
    while !day.isBankingDay { day = day - 1 }
    return day
  }
}

extension Standard18 {
  /// ` 26304`: the year and the day of the year.
  static func julian(_ day: Day) -> String {
    let year = day.date.year
    let count = day - (Day(year: year, month: 1, day: 1) ?? day) + 1
    let digits = String(count)
    let short = String(year % 100)
    return " " + (short.count < 2 ? "0" : "") + short
      + String(repeating: "0", count: 3 - digits.count) + digits
  }

  static func digits(_ sortCode: String) -> String { sortCode.filter(\.isNumber) }

  /// In the scheme's alphabet: capitals, figures, full stop, hyphen, slash, ampersand and space.
  /// Letters with marks lose them; anything else becomes a space.
  static func letters(_ text: String) -> String {
    String(
      text.decomposedLetters.map { letter in
        letter.isASCII && (letter.isLetter || letter.isNumber || ".-/& ".contains(letter))
          ? Character(letter.uppercased()) : " "
      })
  }

  private static func faults(_ run: CollectionRun, home: Home, created: Day) -> [Fault] {
    var faults: [Fault] = []
    if !run.day.isBankingDay {
      faults.append(
        Fault(
          .directDebit, "Banks do not work on \(run.day.words).",
          remedy: "Give another day with --collect-on, such as \(run.day.nextBankingDay.iso)."))
    }
    if run.day < created + 2 {
      faults.append(
        Fault(
          .directDebit,
          "Direct debits for \(run.day.words) had to be sent two banking days before.",
          remedy: "Give a later day with --collect-on."))
    }
    for collection in run.collections where !isReference(collection.mandate.reference) {
      faults.append(
        Fault(
          .directDebit, at: collection.mandate.source?.column("mandate"),
          "The reference “\(collection.mandate.reference)” can't stand on a direct debit.",
          remedy:
            "Use 6 to 18 capitals, figures, full stops, hyphens, slashes or ampersands, at least six of them capitals or figures and not all alike, and do not begin with DDIC."
        ))
    }
    for collection in run.collections where collection.amount.pence > 99_999_999_999 {
      faults.append(
        Fault(
          .directDebit, at: collection.mandate.source,
          "\(collection.amount) is more than a direct debit can take.",
          remedy: "Ask for it by invoice."))
    }
    return faults
  }

  /// Whether the scheme takes it as a core reference.
  static func isReference(_ text: String) -> Bool {
    let plain = text.filter { $0.isLetter || $0.isNumber }
    return letters(text) == text && !text.hasPrefix(" ") && (6...18).contains(text.count)
      && plain.count >= 6 && Set(plain).count > 1 && !text.hasPrefix("DDIC")
  }
}
