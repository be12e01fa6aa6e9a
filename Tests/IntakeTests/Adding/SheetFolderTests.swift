import Amounts
import CareCalendar
import CareHome
import Evidence
import Flexibility
import Foundation
import Testing

@testable import Intake

@Suite("Rows added to a home's folder")
struct SheetFolderTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("hearth-adding-\(UUID().uuidString)")

  /// A copy of a sample that a test may spoil.
  private func copied() throws -> SheetFolder {
    let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../samples/harbour-court").standardized
    try FileManager.default.copyItem(at: samples, to: folder)
    return SheetFolder(path: folder.path)
  }

  private func text(_ sheet: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(sheet), encoding: .utf8)
  }

  private func agreement(_ service: ServiceID = "lunch", from: String = "2026-11-09") -> Agreement {
    Agreement(
      id: "AG-01", placement: "P01", basket: [BasketItem(service: service, quantity: Quantity(3))],
      release: Rate(Money(pence: 7_40)), payer: "tyne-estuary", holding: .individualServiceFund,
      holder: "The lunch club, \"Bethel\"", from: Day(iso: from) ?? Day(number: 0), through: nil,
      review: Day(iso: "2027-05-10") ?? Day(number: 0), noticeWeeks: 4, agreedBy: "Mary Robson")
  }

  private func entry(_ release: Int) -> NegotiationEntry {
    NegotiationEntry(
      id: "HC-N3", placement: "P01", day: Day(iso: "2026-10-12") ?? Day(number: 0),
      party: .council, name: "Martin Ogle",
      act: .counter(
        "HC-N2",
        Offer(
          basket: [BasketItem(service: "lunch", quantity: Quantity(3))],
          release: Rate(Money(pence: release)), noticeWeeks: 4)), why: "Halfway.")
  }

  @Test("an agreement is read back as it was, with its basket")
  func written() throws {
    let sheets = try copied()
    defer { try? FileManager.default.removeItem(at: folder) }
    let addition = try sheets.adding(AddedRow.agreement(agreement()))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/agreements.csv"))
    #expect(addition.lines.map(\.file) == ["agreements.csv", "baskets.csv"])
    try addition.write()
    let found = try #require(try HomeFolder.read(folder.path).register.agreements.first)
    let wanted = agreement()
    #expect(found.basket == wanted.basket && found.release == wanted.release)
    #expect(found.holder == wanted.holder && found.from == wanted.from)
    #expect(found.review == wanted.review && found.agreedBy == wanted.agreedBy)
    #expect(try text("baskets.csv") == "agreement,service,quantity\nAG-01,lunch,3\n")
  }

  @Test("what the rows would make wrong is told, and nothing is written")
  func wrong() throws {
    let sheets = try copied()
    defer { try? FileManager.default.removeItem(at: folder) }
    let faults = #expect(throws: Faults.self) {
      try sheets.adding(AddedRow.agreement(agreement("dinner", from: "1999-01-01")))
    }
    #expect(
      Set(faults?.all.compactMap(\.location?.file) ?? []) == ["agreements.csv", "baskets.csv"])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/agreements.csv"))
  }

  @Test("a sheet that changed meanwhile, or that somebody is writing to, is left alone")
  func contested() throws {
    let sheets = try copied()
    defer { try? FileManager.default.removeItem(at: folder) }
    let addition = try sheets.adding([.entry(entry(9_00), answering: nil)])
    let before = try text("proposals.csv")
    let passing = folder.appendingPathComponent(".proposals.csv.part")
    try Data("theirs".utf8).write(to: passing)
    let busy = #expect(throws: Faults.self) { try addition.write() }
    #expect(busy?.all.map(\.code) == [.addBusy])
    #expect(try text("proposals.csv") == before)
    #expect(try text(".proposals.csv.part") == "theirs")
    try FileManager.default.removeItem(at: passing)
    try Data((before + "\n").utf8).write(to: folder.appendingPathComponent("proposals.csv"))
    let changed = #expect(throws: Faults.self) { try addition.write() }
    #expect(changed?.all.map(\.code) == [.addChangedMeanwhile])
    #expect(try text("proposals.csv") == before + "\n")
  }

  @Test("where the second sheet can't be put in place, the first is put back")
  func allOrNothing() throws {
    let sheets = try copied()
    defer { try? FileManager.default.removeItem(at: folder) }
    let addition = try sheets.adding(AddedRow.agreement(agreement()))
    // A folder of the sheet's name: the rename is refused, after the first has been done.
    let blocked = folder.appendingPathComponent("baskets.csv")
    try FileManager.default.createDirectory(at: blocked, withIntermediateDirectories: false)
    try Data().write(to: blocked.appendingPathComponent("within"))
    let faults = #expect(throws: Faults.self) { try addition.write() }
    #expect(faults?.all.map(\.code) == [.addCannotWrite])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/agreements.csv"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!left.contains { $0.hasSuffix(".part") })
  }
}
