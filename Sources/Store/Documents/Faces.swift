import CareCalendar
import CareHome
import GRDB

/// Homes and payers as they stood on documents: each distinct face is kept once.
final class Faces {
  private let home: HomeKey
  private let writer: ActWriter
  private var homes: [Home: Int]
  private var payers: [Payer: Int]

  init(_ home: HomeKey, _ writer: ActWriter) throws {
    self.home = home
    self.writer = writer
    homes = Dictionary(
      try writer.database.homeFaces(of: home).map { ($0.value, $0.key) }
    ) { first, _ in first }
    payers = Dictionary(
      try writer.database.payerFaces(of: home).map { ($0.value, $0.key) }
    ) { first, _ in first }
  }

  func id(_ face: Home) throws -> Int {
    if let known = homes[face] { return known }
    let id = try writer.insert(
      .homeFace,
      [
        .integer(home.id), .text(face.name), .text(face.legalName), .text(face.address.street),
        .text(face.address.town), .text(face.address.postcode), .text(face.address.country),
        .text(face.nation.rawValue), .integer(face.registeredBeds),
        .optional(face.companyNumber), .optional(face.vatNumber), .optional(face.taxReference),
        .text(face.contact.name), .text(face.contact.telephone), .text(face.contact.email),
        .optional(face.electronicAddress?.scheme), .optional(face.electronicAddress?.identifier),
        .text(face.bank.accountName), .text(face.bank.sortCode), .text(face.bank.accountNumber),
        .integer(face.paymentDays), .text(face.series),
      ])
    homes[face] = id
    return id
  }

  func id(_ face: Payer) throws -> Int {
    if let known = payers[face] { return known }
    let id = try writer.insert(
      .payerFace,
      [
        .integer(home.id), .text(face.id.text), .text(face.kind.rawValue), .text(face.name),
        .text(face.address.street), .text(face.address.town), .text(face.address.postcode),
        .text(face.address.country), .optional(face.email),
        .optional(face.electronicAddress?.scheme), .optional(face.electronicAddress?.identifier),
        .optional(face.buyerReference), .optional(face.purchaseOrder),
      ] + face.cycle.cells + [
        .text(face.timing.rawValue), .flag(face.isConsolidated), .optional(face.mandate),
      ])
    payers[face] = id
    return id
  }
}

extension Database {
  /// By id.
  func homeFaces(of home: HomeKey) throws -> [Int: Home] {
    let columns = (["id"] + Table.homeFace.columns.dropFirst()).joined(separator: ", ")
    let rows = try Row.fetchAll(
      try cachedStatement(sql: "SELECT \(columns) FROM home_face WHERE home = ?"),
      arguments: [home.id])
    return Dictionary(
      try rows.map { row in
        var row = RowReader(row, of: "home_face")
        return (try row.integer(), try row.home())
      }
    ) { first, _ in first }
  }

  /// By id.
  func payerFaces(of home: HomeKey) throws -> [Int: Payer] {
    let columns = (["id"] + Table.payerFace.columns.dropFirst()).joined(separator: ", ")
    let rows = try Row.fetchAll(
      try cachedStatement(sql: "SELECT \(columns) FROM payer_face WHERE home = ?"),
      arguments: [home.id])
    return Dictionary(
      try rows.map { row in
        var row = RowReader(row, of: "payer_face")
        return (try row.integer(), try row.payer())
      }
    ) { first, _ in first }
  }
}

extension RowReader {
  fileprivate mutating func home() throws -> Home {
    let (name, legalName) = (try text(), try text())
    let address = try address()
    return Home(
      name: name, legalName: legalName, address: address, nation: try word(),
      registeredBeds: try integer(), companyNumber: optionalText(), vatNumber: optionalText(),
      taxReference: optionalText(),
      contact: Contact(name: try text(), telephone: try text(), email: try text()),
      electronicAddress: electronicAddress(),
      bank: BankAccount(
        accountName: try text(), sortCode: try text(), accountNumber: try text()),
      paymentDays: try integer(), series: try text())
  }

  fileprivate mutating func payer() throws -> Payer {
    let id = PayerID(try text())
    let kind: Payer.Kind = try word()
    let name = try text()
    return Payer(
      id: id, kind: kind, name: name, address: try address(), email: optionalText(),
      electronicAddress: electronicAddress(), buyerReference: optionalText(),
      purchaseOrder: optionalText(),
      cycle: try expect(Cycle(cycle: try text(), start: optionalInteger())), timing: try word(),
      isConsolidated: try integer() == 1, mandate: optionalText())
  }

  private mutating func address() throws -> Address {
    Address(street: try text(), town: try text(), postcode: try text(), country: try text())
  }

  private mutating func electronicAddress() -> ElectronicAddress? {
    // Both columns are taken, whatever stands in them.
    let (scheme, identifier) = (optionalText(), optionalText())
    guard let scheme, let identifier else { return nil }
    return ElectronicAddress(scheme: scheme, identifier: identifier)
  }
}
