import CareHome
import Flexibility

/// `authorities.csv`: who may agree for a resident, and what shows it.
enum AuthoritiesSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case authority, resident, name, kind, evidence, from, expires
  }

  typealias Subject = Authority

  static let file = "authorities.csv"
  static let noun = "authority"
  static let id = Column.authority
  static let filled: Set<Column> = [.authority, .resident, .name, .kind, .evidence, .from]
  static let dating: Dating<Column> = .event

  static func read(_ row: inout Row<AuthoritiesSheet>) -> Authority? {
    let id = row.required(.authority, CellFormat<AuthorityID>.id())
    let resident = row.reference(.resident, to: ResidentsSheet.self)
    let name = row.required(.name, .text)
    let kind = row.required(.kind, CellFormat<Authority.Kind>.word)
    let evidence = row.required(.evidence, .text)
    let from = row.required(.from, .day)
    let expires = row.optional(.expires, .day)
    row.refuseBackwards(from: from, through: expires, in: .expires)
    guard let id, let resident, let name, let kind, let evidence, let from else { return nil }
    return Authority(
      id: id, resident: resident, name: name, kind: kind, evidence: evidence, from: from,
      expires: expires)
  }
}
