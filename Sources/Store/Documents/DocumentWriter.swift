import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import GRDB

/// Brings one home's documents, and what they make stand billed, to the tables.
final class DocumentWriter {
  private let home: HomeKey
  private let writer: ActWriter
  private let faces: Faces
  /// The ids of documents that credit notes and billed runs refer to.
  private var ids: [DocumentNumber: Int] = [:]

  init(_ home: HomeKey, _ writer: ActWriter) throws {
    self.home = home
    self.writer = writer
    faces = try Faces(home, writer)
  }

  // MARK: - Documents

  /// Notes where a series goes on, before its first document here.
  func begin(_ start: FirstNumber, of numbers: [DocumentNumber]) throws {
    guard numbers.contains(where: { $0.series == start.series && $0.month == start.month }) else {
      return
    }
    let isBegun = try Bool.fetchOne(
      try writer.database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM document WHERE home = ? AND series = ? AND month = ?)"),
      arguments: [home.id, start.series, start.month.description])
    guard isBegun == false else { return }
    try writer.insert(
      .seriesStart,
      [
        .integer(home.id), .text(start.series), .text(start.month.description),
        .integer(start.counter),
      ])
  }

  func insert(_ document: BillingDocument, digest: [UInt8]) throws {
    switch document {
    case .invoice(let invoice): try insert(invoice, digest)
    case .creditNote(let note): try insert(note, digest)
    }
  }

  private func insert(_ invoice: Invoice, _ digest: [UInt8]) throws {
    let id = try insert(
      "invoice", invoice.number,
      [
        .day(invoice.issued), .day(invoice.due), .day(invoice.period.first),
        .day(invoice.period.last), .integer(try faces.id(invoice.home)),
        .integer(try faces.id(invoice.payer)), .text(invoice.account.payer.text),
        .text(invoice.account.resident.text), .optional(invoice.subject.reference),
        .optional(invoice.subject.name), .null, .null, .null, .money(invoice.totals.net),
        .money(invoice.totals.vat), .blob(digest),
      ])
    try insert(invoice.vat, of: id)
    for line in invoice.lines {
      try insert(
        of: id, number: line.number, corrects: nil, line.kind, line.description, line.days,
        line.pricing, line.net, line.parts, takenOut: line.takenOut, line.vat, line.workings,
        line.notes, line.origin)
    }
  }

  private func insert(_ note: CreditNote, _ digest: [UInt8]) throws {
    let id = try insert(
      "credit-note", note.number,
      [
        .day(note.issued), .null, .day(note.period.first), .day(note.period.last),
        .integer(try faces.id(note.home)), .integer(try faces.id(note.payer)),
        .text(note.account.payer.text), .text(note.account.resident.text),
        .optional(note.subject.reference), .optional(note.subject.name),
        .integer(try self.id(of: note.corrects)), .text(note.reason), .sentences(note.notes),
        .money(note.totals.net), .money(note.totals.vat), .blob(digest),
      ])
    try insert(note.vat, of: id)
    for line in note.lines {
      try insert(
        of: id, number: line.number, corrects: line.invoiceLine, line.kind, line.description,
        line.days, line.pricing, line.net, line.parts, takenOut: nil, line.vat, line.workings,
        line.notes, line.origin)
    }
  }

  private func insert(_ kind: String, _ number: DocumentNumber, _ cells: [Cell]) throws -> Int {
    let id = try writer.insert(
      .document,
      [
        .integer(home.id), .text(kind), .text(number.series), .text(number.month.description),
        .integer(number.counter),
      ] + cells)
    ids[number] = id
    return id
  }

  private func insert(_ summaries: [VATSummary], of document: Int) throws {
    for summary in summaries {
      try writer.insert(
        .documentVAT,
        [
          .integer(document), .text(summary.treatment.rawValue), .money(summary.taxable),
          .money(summary.tax),
        ])
    }
  }

  private func insert(
    of document: Int, number: Int, corrects line: Int?, _ kind: InvoiceLine.Kind,
    _ description: String, _ days: DayRange, _ pricing: LinePricing, _ net: Money,
    _ parts: ByComponent<Money>, takenOut: ByComponent<Money>?, _ vat: VATTreatment,
    _ workings: String, _ notes: [String], _ origin: LineOrigin
  ) throws {
    let (kind, pricing) = (kind.cells, pricing.cells)
    try writer.insert(
      .documentLine,
      [
        .integer(document), .integer(number), .optional(line), kind.kind, kind.key, kind.detail,
        .text(description), .day(days.first), .day(days.last), pricing.pricing, pricing.quantity,
        pricing.unit, pricing.price, .money(net), .money(parts.premises), .money(parts.services),
        .money(parts.care), .money(parts.activity), .money(takenOut?.premises),
        .money(takenOut?.services), .money(takenOut?.care), .money(takenOut?.activity),
        .text(vat.rawValue), .text(workings), .sentences(notes), .text(origin.account.payer.text),
        .text(origin.account.resident.text), .text(origin.placement.text), .text(origin.reference),
        .day(origin.period.first), .day(origin.period.last), .text(origin.rate),
      ])
  }

  // MARK: - What stands billed

  /// The runs that no longer stand.
  ///
  /// - Throws: damage, when one of them does not stand as it is said to.
  func end(_ runs: [BilledRun]) throws {
    let statement = try writer.database.cachedStatement(
      sql: """
        SELECT id FROM billed_run AS run
        WHERE home = ? AND placement = ? AND kind = ? AND key = ? AND first = ? AND last = ?
          AND payer = ? AND resident = ? AND net = ?
          AND NOT EXISTS (SELECT 1 FROM billed_run_end WHERE run = run.id)
        """)
    for run in runs {
      let id = try Int.fetchOne(
        statement,
        arguments: [
          home.id, run.placement.text, run.kind.word, run.key.text, run.days.first.number,
          run.days.last.number, run.account.payer.text, run.account.resident.text, run.net.pence,
        ])
      guard let id else { throw Faults(.changedMeanwhile) }
      try writer.insert(.billedRunEnd, [.integer(id)])
    }
  }

  func insert(_ run: BilledRun) throws {
    let (kind, parts) = (run.kind.cells, run.parts)
    try writer.insert(
      .billedRun,
      [
        .integer(home.id), .text(run.account.payer.text), .text(run.account.resident.text),
        .text(run.placement.text), kind.kind, kind.key, kind.detail, .day(run.period.first),
        .day(run.period.last), .day(run.days.first), .day(run.days.last), .money(run.net),
        .text(run.vat.rawValue), .money(parts.premises), .money(parts.services),
        .money(parts.care), .money(parts.activity), .text(run.rate),
        .integer(try id(of: run.document)), .optional(run.line),
      ])
  }

  private func id(of number: DocumentNumber) throws -> Int {
    if let known = ids[number] { return known }
    let found = try Int.fetchOne(
      try writer.database.cachedStatement(
        sql: """
          SELECT id FROM document WHERE home = ? AND series = ? AND month = ? AND counter = ?
          """),
      arguments: [home.id, number.series, number.month.description, number.counter])
    guard let found else { throw Faults(.noDocument(number)) }
    ids[number] = found
    return found
  }
}

extension InvoiceLine.Kind {
  /// As the column `kind` has it.
  var word: String {
    switch self {
    case .fee: "fee"
    case .release: "release"
    case .extra: "extra"
    }
  }
}

extension ActWriter {
  /// Adds double entries of a home; those of a closed month go into the open one and say so
  /// (billing.md rule 12).
  func insert(_ postings: [Posting], of home: HomeKey) throws {
    for posting in try database.closedMonths(of: home).booking(postings) {
      let account = posting.account.cells
      try insert(
        .posting,
        [
          .integer(home.id), .day(posting.day), .text(posting.reference), account.account,
          account.payer, account.resident, .money(posting.amount), .text(posting.narrative),
        ])
    }
  }
}
