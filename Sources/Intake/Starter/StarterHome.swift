public import CareCalendar

/// A whole home of one invented resident: every sheet there is, with its headings, and one example
/// row in each that a home can't do without. It costs and bills as it stands, so that its rows can
/// be replaced one by one.
public struct StarterHome: Sendable {
  public let name: String
  public let billedFrom: Day

  public init(name: String, billedFrom: Day) {
    self.name = name
    self.billedFrom = billedFrom
  }

  /// Every sheet, in the order in which samples/README.md tells of them.
  public var files: [SheetFile] { HomeSheets.all.map { file(of: $0) } }

  private func file<S: Sheet>(of sheet: S.Type) -> SheetFile {
    let headings = S.Column.allCases.map(\.rawValue)
    let rows = (examples[S.file] ?? []).map { row in
      headings.map { row[$0] ?? "" }
    }
    let lines = ([headings] + rows).map { $0.map(SheetAppend.quoted).joined(separator: ",") }
    return SheetFile(name: S.file, text: lines.joined(separator: "\n") + "\n")
  }

  /// From April to March, as councils' years run.
  private var budgetYear: DayRange {
    let (year, month, _) = billedFrom.date
    let start = month >= 4 ? year : year - 1
    guard let first = Day(year: start, month: 4, day: 1),
      let last = Day(year: start + 1, month: 3, day: 31),
      let range = DayRange(first, through: last)
    else { return billedFrom.month.range }
    return range
  }

  private var examples: [String: [[String: String]]] {
    [
      "home.csv": settings, "budget.csv": budget,
      "bands.csv": [
        ["band": "residential", "name": "Residential", "care hours": "20", "residents": "1"]
      ],
      "residents.csv": [["resident": "R1", "name": "Alex Example", "reference": "EX-0001"]],
      "payers.csv": [
        [
          "payer": "example", "kind": "resident", "name": "Alex Example",
          "street": "Room 1, 1 Example Street", "town": "Exampleton", "postcode": "ZZ1 1ZZ",
          "cycle": "monthly", "timing": "arrears",
        ]
      ],
      "terms.csv": [
        [
          "terms": "standard", "days after death": "3", "month conversion": "actual-days",
          "notice of increases": "28", "fee clause": "clause 1 of the example",
        ]
      ],
      "placements.csv": [
        [
          "placement": "P1", "resident": "R1", "terms": "standard",
          "admitted": budgetYear.first.iso,
        ]
      ],
      "stays.csv": [
        [
          "placement": "P1", "from": budgetYear.first.iso, "room": "1", "band": "residential",
          "gross fee": "900.00",
        ]
      ],
      "funding.csv": [
        [
          "line": "P1-self", "placement": "P1", "payer": "example", "kind": "self-funded",
          "amount": "balance", "from": budgetYear.first.iso,
        ]
      ],
      "services.csv": [
        [
          "service": "hair", "name": "Hairdressing", "component": "services", "unit": "item",
          "vat": "exempt",
        ]
      ],
      "prices.csv": [["service": "hair", "from": budgetYear.first.iso, "price": "18.00"]],
      "extras.csv": [
        [
          "extra": "X1", "date": (billedFrom + 4).iso, "placement": "P1", "service": "hair",
          "quantity": "1", "payer": "example", "status": "confirmed",
        ]
      ],
      "opening-balances.csv": [
        [
          "payer": "example", "resident": "R1", "date": (billedFrom - 1).iso, "amount": "125.00",
        ]
      ],
    ]
  }

  private var settings: [[String: String]] {
    func row(_ setting: HomeSheet.Setting, _ value: String, _ note: String) -> [String: String] {
      ["setting": setting.rawValue, "value": value, "note": note]
    }
    return [
      row(.name, name, "as residents know the home"),
      row(.legalName, "\(name) Limited", "as it is registered"),
      row(.street, "1 Example Street", ""), row(.town, "Exampleton", ""),
      row(.postcode, "ZZ1 1ZZ", ""), row(.nation, "England", ""),
      row(.registeredBeds, "2", "places that the regulator allows"),
      row(.taxReference, "000/EX00000", "or give a vat number"),
      row(.contactName, "Sam Example", "whom to ring about a bill"),
      row(.telephone, "01632 960000", "of those kept for examples"),
      row(.email, "office@example.org", ""),
      row(.bankAccountName, "\(name) Limited", "where payers pay to"),
      row(.sortCode, "00-00-00", ""), row(.accountNumber, "00000000", ""),
      row(.invoiceSeries, "EX", "what document numbers begin with"),
      row(.billedFrom, billedFrom.iso, "the first day that is billed from these sheets"),
      row(.budgetFrom, budgetYear.first.iso, "first day of the budget year"),
      row(.budgetTo, budgetYear.last.iso, "last day"),
      row(.budgetResidentDays, String(budgetYear.count), "one resident, every day of the year"),
    ]
  }

  private var budget: [[String: String]] {
    [
      [
        "line": "rent", "description": "Rent", "category": "Other care home premises costs",
        "amount": "12000.00", "premises": "100", "services": "0", "care": "0", "activity": "0",
        "basis": "contract", "behaviour": "fixed", "flexibility": "rigid",
      ],
      [
        "line": "carers", "description": "Care staff", "category": "Care staff",
        "amount": "26000.00", "premises": "0", "services": "10", "care": "85", "activity": "5",
        "basis": "estimate", "behaviour": "fixed", "flexibility": "rigid",
      ],
      [
        "line": "food", "description": "Food", "category": "Food supplies", "amount": "1825.00",
        "premises": "0", "services": "100", "care": "0", "activity": "0", "basis": "contract",
        "behaviour": "variable", "flexibility": "avoidable", "notice weeks": "4",
        "usage unit": "meals", "usage per resident": "21",
      ],
    ]
  }
}
