public import Amounts
public import Billing
public import CareCalendar
public import CareHome

/// Which fees rise, by how much, and who gets a letter.
public struct UpliftReport: Sendable {
  public struct Row: Sendable {
    public let placement: PlacementID
    public let resident: ResidentID
    public let band: BandID
    public let old: Money
    public let new: Money
    /// Whose share changes.
    public let payers: [PayerID]
    /// Private payers who are told by letter.
    public let letters: [PayerID]

    public init(
      placement: PlacementID, resident: ResidentID, band: BandID, old: Money, new: Money,
      payers: [PayerID], letters: [PayerID]
    ) {
      self.placement = placement
      self.resident = resident
      self.band = band
      self.old = old
      self.new = new
      self.payers = payers
      self.letters = letters
    }
  }

  public let home: Home
  public let rise: FeeRise
  public let from: Day
  public let by: String
  /// In order of placement.
  public let rows: [Row]
  public let isPreview: Bool

  public init(
    home: Home, rise: FeeRise, from: Day, by: String, rows: [Row], isPreview: Bool
  ) {
    self.home = home
    self.rise = rise
    self.from = from
    self.by = by
    self.rows = rows
    self.isPreview = isPreview
  }

  public var text: String {
    var report = TextReport()
    report.title(
      "Fees at \(home.name) from \(from.words): \(rise.words)\(isPreview ? " (a preview)" : "")")
    guard !rows.isEmpty else {
      report.paragraph("Nothing to do: no fee changes, or all of them have changed already.")
      return report.text
    }
    var table = TextTable([
      .words("Placement"), .words("Resident"), .words("Band"), .figures("Now"), .figures("Then"),
      .figures("More"), .words("Whose share changes"), .words("Letter"),
    ])
    for row in rows {
      table.add([
        row.placement.text, row.resident.text, row.band.text, row.old.words, row.new.words,
        (row.new - row.old).words, row.payers.map(\.text).joined(separator: " "),
        row.letters.isEmpty ? "" : "yes",
      ])
    }
    table.addRule()
    table.add([
      "Together", "", "", rows.map(\.old).sum().words, rows.map(\.new).sum().words,
      rows.map { $0.new - $0.old }.sum().words, "", String(rows.flatMap(\.letters).count),
    ])
    report.table(table)
    report.paragraph(
      isPreview
        ? "A preview: nothing was changed."
        : "The new fees are entered, by \(by): bills have them from \(from.words) on.")
    return report.text
  }

  public var json: JSON {
    [
      "home": .string(home.name), "from": .day(from), "percent": .string("\(rise.percent)"),
      "step": .amount(rise.step), "by": .string(by), "preview": .bool(isPreview),
      "rows": .array(
        rows.map { row in
          [
            "placement": .string(row.placement.text), "resident": .string(row.resident.text),
            "band": .string(row.band.text), "old": .amount(row.old), "new": .amount(row.new),
            "payers": .array(row.payers.map { .string($0.text) }),
            "letters": .array(row.letters.map { .string($0.text) }),
          ]
        }),
    ]
  }
}
