import Evidence

/// What can be wrong with a sheet's text, before its figures mean anything.
extension Fault.Code {
  // The folder and its files
  static let folderUnreadable: Fault.Code = "folder.unreadable"
  static let missingSheet: Fault.Code = "folder.missing-sheet"
  static let unknownSheet: Fault.Code = "folder.unknown-sheet"
  static let fileUnreadable: Fault.Code = "file.unreadable"
  static let fileTooLarge: Fault.Code = "file.too-large"
  static let fileEmpty: Fault.Code = "file.empty"
  static let fileEncoding: Fault.Code = "file.encoding"
  static let moreFaults: Fault.Code = "file.more-faults"

  // Rows and columns
  static let noRows: Fault.Code = "sheet.no-rows"
  static let wrongSeparator: Fault.Code = "sheet.wrong-separator"
  static let unknownColumn: Fault.Code = "sheet.unknown-column"
  static let missingColumn: Fault.Code = "sheet.missing-column"
  static let repeatedColumn: Fault.Code = "sheet.repeated-column"
  static let unnamedColumn: Fault.Code = "sheet.unnamed-column"
  static let raggedRow: Fault.Code = "sheet.ragged-row"
  static let repeatedRow: Fault.Code = "sheet.repeated-row"

  // The text of a cell
  static let nulByte: Fault.Code = "cell.nul-byte"
  static let controlCharacter: Fault.Code = "cell.control-character"
  static let cellTooLong: Fault.Code = "cell.too-long"
  static let textAfterQuote: Fault.Code = "cell.text-after-quote"
  static let unclosedQuote: Fault.Code = "cell.unclosed-quote"
  static let formula: Fault.Code = "cell.formula"

  // The value of a cell
  static let emptyCell: Fault.Code = "cell.empty"
  static let badNumber: Fault.Code = "cell.bad-number"
  static let negative: Fault.Code = "cell.negative"
  static let outOfRange: Fault.Code = "cell.out-of-range"
  static let badDate: Fault.Code = "cell.bad-date"
  static let badText: Fault.Code = "cell.bad-text"
  static let badWord: Fault.Code = "cell.unknown-word"
  static let badIdentifier: Fault.Code = "cell.bad-id"
  static let notTogether: Fault.Code = "row.not-together"

  // References
  static let unknownReference: Fault.Code = "reference.unknown"
  static let repeatedIdentifier: Fault.Code = "reference.repeated-id"
}
