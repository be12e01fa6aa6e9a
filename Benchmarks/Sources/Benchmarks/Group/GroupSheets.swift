import Foundation

/// One home of a ``BillingPlan`` as the sheets that a person would take in.
struct GroupSheets {
  let services: [BillingPlan.Service]
  let home: BillingPlan.Home

  /// Writes them to a folder, which comes to be.
  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, rows) in sheets {
      let text = rows.map { $0.map(Self.cell).joined(separator: ",") }.joined(separator: "\n")
      try Data((text + "\n").utf8).write(to: folder.appending(path: name))
    }
  }

  private static func cell(_ text: String) -> String {
    text.contains { ",\"".contains($0) }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private static func pounds(_ pence: Int) -> String {
    "\(pence / 100).\(pence % 100 < 10 ? "0" : "")\(pence % 100)"
  }

  private static let admitted = "2025-08-27"
  private static let firstDay = "2026-10-01"
  private static let changed = "2026-10-13"
  /// Without a notice the higher fee would be held.
  private static let told = "2026-09-01"

  private var sheets: [(String, [[String]])] {
    [
      ("home.csv", settings), ("bands.csv", bands), ("budget.csv", budget),
      (
        "residents.csv",
        [["resident", "name", "reference"]]
          + home.residents.map { [$0.id, $0.name, $0.reference] }
      ),
      ("payers.csv", payers), ("terms.csv", [["terms"], ["terms"]]),
      (
        "placements.csv",
        [["placement", "resident", "terms", "admitted"]]
          + home.residents.map { ["P-" + $0.id, $0.id, "terms", Self.admitted] }
      ),
      ("stays.csv", stays),
      (
        "notices.csv",
        [["placement", "from", "clause", "given", "by"]]
          + home.residents.map {
            ["P-" + $0.id, Self.changed, "Clause 5", Self.told, "Jean Ashworth"]
          }
      ),
      (
        "funding.csv",
        [["line", "placement", "payer", "kind", "amount", "from"]]
          + home.residents.map {
            ["F-" + $0.id, "P-" + $0.id, "payer-" + $0.id, "self-funded", "balance", Self.admitted]
          }
      ),
      (
        "services.csv",
        [["service", "name", "component", "unit", "vat", "standard quantity"]]
          + services.enumerated().map {
            ["service-\($0)", $1.name, $1.component, $1.unit, $1.vat, "0"]
          }
      ),
      (
        "prices.csv",
        [["service", "from", "price"]]
          + services.enumerated().map { ["service-\($0)", "2025-01-01", Self.pounds($1.pence)] }
      ),
      ("extras.csv", extras),
    ]
  }

  private var payers: [[String]] {
    [["payer", "kind", "name", "street", "town", "postcode"]]
      + home.residents.map {
        [
          "payer-" + $0.id, "resident", $0.name, "Room \($0.id), 12 Promenade", "Southport",
          "PR9 0AA",
        ]
      }
  }

  private var stays: [[String]] {
    [
      [
        "placement", "from", "room", "band", "gross fee", "premises", "services", "care",
        "activity",
      ]
    ]
      + home.residents.flatMap { resident in
        zip([Self.admitted, Self.changed], resident.fees).map { day, fee in
          ["P-" + resident.id, day, resident.id, "residential", Self.pounds(fee)]
            + resident.split.map(String.init)
        }
      }
  }

  private var extras: [[String]] {
    [["extra", "date", "placement", "service", "quantity", "payer", "status"]]
      + home.residents.flatMap { resident in
        resident.extras.enumerated().map { number, extra in
          [
            "\(resident.id)-\(number)", "2026-10-\(extra.day < 10 ? "0" : "")\(extra.day)",
            "P-" + resident.id, "service-\(extra.service)", "\(extra.quantity)",
            "payer-" + resident.id, "confirmed",
          ]
        }
      }
  }

  private var bands: [[String]] {
    [
      ["band", "name", "care hours", "residents"],
      ["residential", "Residential", "18", "\(home.residents.count)"],
    ]
  }

  private var budget: [[String]] {
    [
      [
        "line", "description", "category", "amount", "premises", "services", "care", "activity",
        "basis", "behaviour", "flexibility",
      ],
      [
        "management", "Registered manager and deputy",
        "Service management (Registered manager/deputy)", "104200.20", "10", "20", "60", "10",
        "time study", "fixed", "rigid",
      ],
    ]
  }

  private var settings: [[String]] {
    let residents = home.residents.count
    let rows: [[String]] = [
      ["setting", "value"], ["name", home.name],
      ["legal name", "Seaview Care (Southport) Ltd"], ["street", "12 Promenade"],
      ["town", "Southport"], ["postcode", "PR9 0AA"], ["nation", "England"],
      ["registered beds", "120"], ["company number", "01234567"], ["vat number", "GB123456789"],
      ["tax reference", "1234567890"], ["contact name", "Jean Ashworth"],
      ["telephone", "01704 496 0123"], ["email", "accounts@seaview.example"],
      ["bank account name", "Seaview Care (Southport) Ltd"], ["sort code", "12-34-56"],
      ["account number", "12345678"], ["payment days", "30"], ["invoice series", home.series],
      ["billed from", Self.firstDay], ["budget from", "2026-04-01"], ["budget to", "2027-03-31"],
      ["budget resident days", "\(residents * 365)"], ["occupancy low", "\(residents / 2)"],
      ["occupancy high", "\(residents)"], ["largest opt-out", "1"], ["stress occupancy", "75"],
    ]
    return rows
  }
}
