public import Amounts
public import CareCalendar
public import CareHome
public import Evidence
import Foundation

/// What a weekly tick sheet says was delivered (billing.md rule 17).
public struct DeliveryFile: Sendable {
  /// One service for one resident on one day.
  public struct Tick: Hashable, Sendable {
    public let day: Day
    public let resident: ResidentID
    public let service: ServiceID
    /// Above zero.
    public let quantity: Quantity
    /// Who is liable, where the sheet says so.
    public let payer: PayerID?
    public let source: SourceLocation
  }

  /// The name of the file.
  public let name: String
  /// In order of row, then of day.
  public let ticks: [Tick]

  /// The sheet's headings, in the order in which it is printed.
  public static var headings: [String] { DeliverySheet.Column.allCases.map(\.rawValue) }

  /// - Throws: every fault of the file.
  public init(_ file: SheetFile) throws(Faults) {
    let log = FaultLog()
    let sheet = OpenSheet<DeliverySheet>.open(file, log)
    sheet?.tellRepeatedKeys(log)
    let rows = sheet?.read(Names(), log)
    if let faults = log.refusals { throw faults.placed(in: file.name) }
    name = file.name
    ticks = (rows?.values ?? []).flatMap { $0 }.map { tick in
      Tick(
        day: tick.day, resident: tick.resident, service: tick.service, quantity: tick.quantity,
        payer: tick.payer,
        source: SourceLocation(
          file: file.name, row: tick.source.row, column: tick.source.column))
    }
  }

  /// Reads the file at `path`.
  ///
  /// - Throws: every fault of the file, one that can't be read included.
  public static func read(_ path: String) throws(Faults) -> DeliveryFile {
    try DeliveryFile(try SheetFile.read(path))
  }
}
