import CareCalendar
import Evidence
import Foundation
import Intake

@testable import Store

/// A folder for a ledger, which goes when the test ends.
final class LedgerFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/hearth-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var file: String { Ledger.path(in: path) }

  static let day = Day(number: 20_000)

  static func act(_ kind: Act.Kind = .imported, by person: String = "Anna") -> NewAct {
    NewAct(kind, on: day, by: person, "For a test.")
  }

  func create() throws -> Ledger {
    try Ledger.create(in: path, Self.act(.initialised))
  }

  /// Rows of a sheet that a test makes up.
  static func residents(_ names: [String], prefix: String = "R") -> [Ledger.FactWrite] {
    names.enumerated().map { index, name in
      Ledger.FactWrite(
        sheet: "residents.csv", columns: ["resident", "name", "reference"],
        row: FactRow(
          key: "\(prefix)\(index + 1)", since: nil, position: (index + 1) * 10,
          cells: ["\(prefix)\(index + 1)", name, "REF-\(index + 1)"]))
    }
  }

  /// A ledger with two homes and three acts of facts.
  func filled() throws -> Ledger {
    let ledger = try create()
    _ = try ledger.record(
      Self.residents(["Rose Pell", "Sam \"Sandy\" Hill, the elder", "Ann Ford"]),
      ofHome: "seaview", after: 0, Self.act())
    _ = try ledger.record(
      Self.residents(["Zoë Ng"], prefix: "L"), ofHome: "larch", after: 0, Self.act(by: "Ben"))
    let home = try ledger.home("seaview")
    _ = try ledger.record(
      Self.residents(["Rose Bell"]), ofHome: "seaview",
      after: try ledger.facts(of: home).lastAct, Self.act())
    return ledger
  }
}
