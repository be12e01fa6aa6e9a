import Amounts
import CareCalendar
import CareHome
import Evidence
import Foundation
import GRDB

/// Takes a row's columns one after the other.
///
/// A value that none of our acts could have written is damage, and is thrown as such.
struct RowReader {
  private let row: Row
  private let table: String
  private var column = 0

  init(_ row: Row, of table: String) {
    self.row = row
    self.table = table
  }

  mutating func integer() throws -> Int { try expect(optionalInteger()) }
  mutating func text() throws -> String { try expect(optionalText()) }

  mutating func optionalInteger() -> Int? {
    defer { column += 1 }
    return Int.fromDatabaseValue(row[column])
  }

  mutating func optionalText() -> String? {
    defer { column += 1 }
    return String.fromDatabaseValue(row[column])
  }

  mutating func bytes() -> [UInt8] {
    defer { column += 1 }
    return (row[column] as Data?).map(Array.init) ?? []
  }

  mutating func money() throws -> Money { Money(pence: try integer()) }
  mutating func day() throws -> Day { Day(number: try integer()) }
  mutating func days() throws -> DayRange {
    let first = try day()
    return try expect(DayRange(first, through: try day()))
  }

  mutating func month() throws -> Month { try expect(Month(iso: try text())) }
  mutating func account() throws -> PayerAccount {
    let payer = PayerID(try text())
    return PayerAccount(payer: payer, resident: ResidentID(try text()))
  }

  mutating func parts() throws -> ByComponent<Money> {
    let premises = try money()
    let services = try money()
    let care = try money()
    return ByComponent(premises: premises, services: services, care: care, activity: try money())
  }

  mutating func sentences() -> [String] {
    optionalText()?.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
      ?? []
  }

  mutating func word<Word: RawRepresentable<String>>() throws -> Word {
    try expect(Word(rawValue: try text()))
  }

  func expect<Value>(_ value: Value?) throws -> Value {
    guard let value else {
      throw Faults.neverWritten(in: table)
    }
    return value
  }
}

extension Faults {
  static func neverWritten(in table: String) -> Faults {
    Faults(
      .damaged(
        SourceLocation(file: Ledger.fileName),
        "a row of \(table) holds what was never written there"))
  }
}
