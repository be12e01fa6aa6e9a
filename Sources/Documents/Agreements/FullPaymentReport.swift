public import Amounts
public import CareCalendar
public import CareHome
public import Funding

/// A full direct payment that begins or ends: who pays the home before and after, and what it rests
/// on.
public struct FullPaymentReport: Sendable {
  public enum What: Sendable {
    /// By whom it was agreed.
    case begins(String)
    /// Why.
    case ends(String)

    public var verb: String {
      switch self {
      case .begins: "Began"
      case .ends: "Ended"
      }
    }
  }

  /// What somebody pays the home in a week.
  public struct Payer: Sendable {
    let name: String
    let id: PayerID
    let before: Money
    let after: Money

    public init(name: String, id: PayerID, before: Money, after: Money) {
      self.name = name
      self.id = id
      self.before = before
      self.after = after
    }
  }

  let home: Home
  let reference: String
  let from: Day
  let what: What
  let council: String
  let account: String
  let payers: [Payer]
  let law: String?
  let safeguard: Safeguard?
  let changed: [String]
  let rows: AddedRows

  public init(
    home: Home, reference: String, from: Day, what: What, council: String, account: String,
    payers: [Payer], law: String?, safeguard: Safeguard?, changed: [String], rows: AddedRows
  ) {
    self.home = home
    self.reference = reference
    self.from = from
    self.what = what
    self.council = council
    self.account = account
    self.payers = payers
    self.law = law
    self.safeguard = safeguard
    self.changed = changed
    self.rows = rows
  }

  public var text: String {
    var report = TextReport()
    report.title("\(home.name): full direct payment of \(reference)")
    switch what {
    case .begins(let agreed):
      report.paragraph(
        "From \(from.words) \(account) is billed in the place of \(council), which pays them. "
          + "Agreed by \(agreed).")
      if let law { report.paragraph("A direct payment is lawful: \(law)") }
    case .ends(let why):
      report.paragraph(
        "From \(from.words) \(council) pays the home directly again, in the place of \(account): "
          + "\(why).")
    }
    report.heading("Who pays the home from \(from.words), in pounds a week")
    var table = TextTable([.words("Payer"), .figures("Before"), .figures("After")])
    for payer in payers { table.add([payer.name, payer.before.words, payer.after.words]) }
    table.addRule()
    table.add([
      "Together", payers.map(\.before).sum().words, payers.map(\.after).sum().words,
    ])
    report.table(table)
    report.blank()
    report.paragraph(
      "Nobody else pays anything else. Days that are billed already are put right by the next "
        + "hearth issue: credited to the one, charged to the other.")
    if case .begins = what { report.paragraph(ifNotPassedOn) }
    for line in changed { report.line(line) }
    rows.add(to: &report)
    return report.text
  }

  private var ifNotPassedOn: String {
    guard let safeguard else {
      return "Nothing is agreed for the case that it is not passed on: say --alert and --limit, or "
        + "enter them in safeguards.csv. hearth exposure says what the home would lose."
    }
    let guarantor =
      safeguard.guarantor.map { " \($0.name) stands in for up to \($0.covers)." } ?? ""
    return
      "If it is not passed on: from \(safeguard.alert) past its date the council is told, from "
      + "\(safeguard.limit) on it is asked to pay the home directly again, within "
      + "\(safeguard.returnWeeks) weeks.\(guarantor)"
  }

  public var json: JSON {
    .object(
      [
        .init(name: "home", value: .string(home.name)),
        .init(name: "reference", value: .string(reference)),
        .init(name: "from", value: .day(from)),
        .init(name: "begins", value: .bool(begins)),
        .init(name: "lawfulBecause", value: law.map(JSON.string) ?? .null),
        .init(
          name: "payers",
          value: .array(
            payers.map {
              [
                "payer": .string($0.id.text), "name": .string($0.name),
                "before": .amount($0.before), "after": .amount($0.after),
              ]
            })),
        .init(name: "changed", value: .array(changed.map(JSON.string))),
      ] + rows.members)
  }

  private var begins: Bool { if case .begins = what { true } else { false } }
}
