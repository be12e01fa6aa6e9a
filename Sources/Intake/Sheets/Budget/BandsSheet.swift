import Amounts
import CareHome
import Costing

/// `bands.csv`: groups of residents with like needs.
enum BandsSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case band, name
    case careHours = "care hours"
    case residents, sessions
    case floorArea = "floor area"
  }

  typealias Subject = Band

  static let file = "bands.csv"
  static let isNeeded = true
  static let noun = "band"
  static let id = Column.band
  static let filled: Set<Column> = [.band, .name, .careHours, .residents]

  static func read(_ row: inout Row<BandsSheet>) -> BandShare? {
    let id = row.required(.band, CellFormat<BandID>.id())
    let name = row.required(.name, .text)
    let hours = row.required(.careHours, .quantity)
    let residents = row.required(.residents, .ratio)
    let sessions = row.optional(.sessions, .ratio) ?? .zero
    let floorArea = row.optional(.floorArea, .ratio) ?? .zero
    guard let id, let name, let hours, let residents else { return nil }
    return BandShare(
      band: Band(
        id: id, name: name, careHours: hours, sessions: sessions, floorArea: floorArea),
      residents: residents, source: row.location)
  }
}
