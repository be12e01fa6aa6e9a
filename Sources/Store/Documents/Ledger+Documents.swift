import Amounts
public import Billing
public import CareCalendar
import CareHome
public import Evidence
import GRDB

extension Ledger {
  /// A document as it was issued.
  public struct IssuedDocument: Sendable {
    public let document: BillingDocument
    /// ``Digest`` of its XML when it was issued.
    public let digest: [UInt8]
    /// The act that issued it.
    public let act: Int
  }

  /// A home's documents in the order in which they were issued.
  ///
  /// - Parameter month: those whose numbers are of that month; nil for all.
  public func documents(
    of home: HomeKey, month: Month? = nil
  ) throws(Faults) -> [IssuedDocument] {
    try read { try $0.documents(of: home, month: month) }
  }
}

extension Database {
  func documents(of home: HomeKey, month: Month?) throws -> [Ledger.IssuedDocument] {
    let chosen = "document.home = ?1 AND (?2 IS NULL OR document.month = ?2)"
    let arguments: StatementArguments = [home.id, month?.description]
    var lines: [Int: [StoredLine]] = [:]
    let lineColumns = Table.documentLine.columns.map { "line.\($0)" }.joined(separator: ", ")
    let lineRows = try Row.fetchCursor(
      self,
      sql: """
        SELECT \(lineColumns) FROM document JOIN document_line AS line
          ON line.document = document.id
        WHERE \(chosen) ORDER BY line.id
        """, arguments: arguments)
    while let next = try lineRows.next() {
      var row = RowReader(next, of: "document_line")
      lines[try row.integer(), default: []].append(try row.line())
    }
    var summaries: [Int: [VATSummary]] = [:]
    let vatRows = try Row.fetchCursor(
      self,
      sql: """
        SELECT vat.document, vat.treatment, vat.taxable, vat.tax
        FROM document JOIN document_vat AS vat ON vat.document = document.id
        WHERE \(chosen) ORDER BY vat.id
        """, arguments: arguments)
    while let next = try vatRows.next() {
      var row = RowReader(next, of: "document_vat")
      summaries[try row.integer(), default: []].append(
        VATSummary(treatment: try row.word(), taxable: try row.money(), tax: try row.money()))
    }
    let homes = try homeFaces(of: home)
    let payers = try payerFaces(of: home)
    let columns = (["id", "act"] + Table.document.columns.dropFirst()).map { "document.\($0)" }
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT \(columns.joined(separator: ", ")), invoice.series, invoice.month, invoice.counter,
          invoice.issued
        FROM document LEFT JOIN document AS invoice ON invoice.id = document.corrects
        WHERE \(chosen) ORDER BY document.id
        """, arguments: arguments)
    var documents: [Ledger.IssuedDocument] = []
    while let next = try rows.next() {
      var row = RowReader(next, of: "document")
      documents.append(try row.document(homes, payers, lines, summaries))
    }
    return documents
  }
}

/// A line of either kind of document.
private struct StoredLine {
  let number: Int
  let corrects: Int?
  let kind: InvoiceLine.Kind
  let description: String
  let days: DayRange
  let pricing: LinePricing
  let net: Money
  let parts: ByComponent<Money>
  let takenOut: ByComponent<Money>?
  let vat: VATTreatment
  let workings: String
  let notes: [String]
  let origin: LineOrigin

  var invoiceLine: InvoiceLine {
    InvoiceLine(
      number: number, kind: kind, description: description, days: days, pricing: pricing,
      net: net, parts: parts, takenOut: takenOut ?? ByComponent { _ in .zero }, vat: vat,
      workings: workings, notes: notes, origin: origin)
  }

  var creditLine: CreditLine {
    CreditLine(
      number: number, invoiceLine: corrects, kind: kind, description: description, days: days,
      pricing: pricing, net: net, parts: parts, vat: vat, workings: workings, notes: notes,
      origin: origin)
  }
}

extension RowReader {
  /// A line's columns after that of its document.
  fileprivate mutating func line() throws -> StoredLine {
    let number = try integer()
    let corrects = optionalInteger()
    let kind = try kind()
    let description = try text()
    let days = try days()
    let pricing = (word: try text(), quantity: optionalText(), unit: optionalText())
    let price = try money()
    let net = try money()
    let parts = try parts()
    let takenOut = try optionalParts()
    let vat: VATTreatment = try word()
    let workings = try text()
    let notes = sentences()
    let account = try account()
    let placement = PlacementID(try text())
    let reference = try text()
    let period = try self.days()
    return StoredLine(
      number: number, corrects: corrects, kind: kind, description: description, days: days,
      pricing: try expect(
        LinePricing(
          pricing: pricing.word, quantity: pricing.quantity, unit: pricing.unit, price: price)),
      net: net, parts: parts, takenOut: takenOut, vat: vat, workings: workings, notes: notes,
      origin: LineOrigin(
        account: account, placement: placement, reference: reference, period: period,
        rate: try text()))
  }

  private mutating func optionalParts() throws -> ByComponent<Money>? {
    let parts = [
      optionalInteger(), optionalInteger(), optionalInteger(), optionalInteger(),
    ].compactMap { $0.map { Money(pence: $0) } }
    guard parts.count == 4 else { return try expect(parts.isEmpty ? .some(nil) : nil) }
    return ByComponent(
      premises: parts[0], services: parts[1], care: parts[2], activity: parts[3])
  }

  private mutating func number() throws -> DocumentNumber {
    DocumentNumber(series: try text(), month: try month(), counter: try integer())
  }

  fileprivate mutating func document(
    _ homes: [Int: Home], _ payers: [Int: Payer], _ lines: [Int: [StoredLine]],
    _ summaries: [Int: [VATSummary]]
  ) throws -> Ledger.IssuedDocument {
    let id = try integer()
    let act = try integer()
    let kind = try text()
    let number = try number()
    let issued = try day()
    let due = optionalInteger().map { Day(number: $0) }
    let period = try days()
    let home = try expect(homes[try integer()])
    let payer = try expect(payers[try integer()])
    let account = try account()
    let subject = Subject(reference: optionalText(), name: optionalText())
    _ = optionalInteger()
    let reason = optionalText()
    let notes = sentences()
    let totals = InvoiceTotals(net: try money(), vat: try money())
    let digest = bytes()
    let document: BillingDocument
    if kind == "invoice" {
      document = .invoice(
        Invoice(
          number: number, issued: issued, due: try expect(due), period: period, home: home,
          payer: payer, subject: subject, account: account,
          lines: (lines[id] ?? []).map(\.invoiceLine), vat: summaries[id] ?? [], totals: totals))
    } else {
      let corrects = try self.number()
      document = .creditNote(
        CreditNote(
          number: number, issued: issued, corrects: corrects, correctsIssued: try day(),
          period: period, home: home, payer: payer, subject: subject, account: account,
          lines: (lines[id] ?? []).map(\.creditLine), vat: summaries[id] ?? [], totals: totals,
          reason: try expect(reason), notes: notes))
    }
    return Ledger.IssuedDocument(document: document, digest: digest, act: act)
  }
}
