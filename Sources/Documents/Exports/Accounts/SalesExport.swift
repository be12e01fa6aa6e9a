public import Amounts
public import Evidence

extension Fault.Code {
  /// A warning: a document that the program can't import.
  public static let exportByHand: Fault.Code = "export.by-hand"
}

/// A month's documents for an accounts package (billing.md rule 19).
public struct SalesExport: Sendable {
  /// One file of it.
  public struct File: Sendable {
    /// Such as `xero` or, of several, `xero-2`.
    public let name: String
    public let bytes: [UInt8]
  }

  public let format: ExportFormat
  public let files: [File]
  public let documents: Int
  /// What the rows come to, VAT included; receipts left out.
  public let total: Money
  /// Money received; nil where the format takes sales only.
  public let received: Money?
  public let warnings: [Fault]
}

extension SalesExport {
  /// Splits rows into files of whole documents, within the format's limits.
  ///
  /// - Parameter counts: the rows of each document, in order.
  static func files(_ sheet: ExportSheet, rowsOf counts: [Int]) -> [File] {
    var ranges: [Range<Int>] = []
    var start = 0
    var end = 0
    var documents = 0
    for count in counts {
      let full =
        sheet.format.documentsPerFile.map { documents >= $0 } ?? false
        || sheet.format.rowsPerFile.map { end + count - start > $0 } ?? false
      if full && end > start {
        ranges.append(start..<end)
        (start, documents) = (end, 0)
      }
      end += count
      documents += 1
    }
    if end > start || ranges.isEmpty { ranges.append(start..<end) }
    return ranges.enumerated().map { index, range in
      File(
        name: ranges.count == 1 ? sheet.format.name : "\(sheet.format.name)-\(index + 1)",
        bytes: sheet.bytes(range))
    }
  }

  static let codesRemedy =
    "Give a shorter name for it in export-codes.csv, in the row of the program and the payer."
}
