import Amounts
import Billing
public import CareCalendar
import CareHome
public import Evidence
import GRDB
public import Intake

extension Ledger {
  /// Everything about earlier documents that the home's next run has to know.
  ///
  /// - Parameter whole: whether all that stands is wanted, and not only what a run that looks back
  ///   as far as ``BilledState/news`` works with.
  public func billed(of home: HomeKey, whole: Bool = true) throws(Faults) -> BilledState {
    try read { database in
      let news = try database.news(of: home)
      return BilledState(
        lastAct: try database.lastAct(of: home),
        before: try database.billedBefore(home, news: whole ? nil : news), news: news)
    }
  }
}

extension FactReach {
  /// The first day of which anything may have changed; nil where it may be any.
  public var firstDay: Day? {
    switch self {
    case .always: nil
    case .from(let day): day
    case .nothing: Day(number: .max)
    }
  }
}

extension Database {
  /// - Parameter news: nil for all that stands.
  func billedBefore(_ home: HomeKey, news: FactReach? = nil) throws -> BilledBefore {
    let numbers = try documentNumbers(of: home)
    var before = BilledBefore(
      pendingFrom: try pendingFrom(home), billedThrough: try billedThrough(home))
    before.runs = try standingRuns(
      of: home, numbers, since: news.flatMap { before.bound($0.firstDay) }
    ).sorted()
    before.superseded = try supersededRuns(of: home, numbers)
    before.invoices = try billedInvoices(of: home, numbers)
    for number in numbers.values {
      let series = NumberSeries(series: number.series, month: number.month)
      before.next[series] = max(before.next[series] ?? 1, number.counter + 1)
    }
    return before
  }

  /// By id.
  private func documentNumbers(of home: HomeKey) throws -> [Int: DocumentNumber] {
    let rows = try Row.fetchCursor(
      try cachedStatement(sql: "SELECT id, series, month, counter FROM document WHERE home = ?"),
      arguments: [home.id])
    var numbers: [Int: DocumentNumber] = [:]
    while let next = try rows.next() {
      var row = RowReader(next, of: "document")
      numbers[try row.integer()] = DocumentNumber(
        series: try row.text(), month: try row.month(), counter: try row.integer())
    }
    return numbers
  }

  private static let runColumns = Table.billedRun.columns.dropFirst().map { "billed_run.\($0)" }
    .joined(separator: ", ")

  /// - Parameter since: of periods that end before it, one run of each payer's is enough: it tells
  ///   in which periods the payer was billed.
  private func standingRuns(
    of home: HomeKey, _ numbers: [Int: DocumentNumber], since: Day?
  ) throws -> [BilledRun] {
    let standing =
      "home = ?1 AND NOT EXISTS (SELECT 1 FROM billed_run_end WHERE run = billed_run.id)"
    let recent = """
      SELECT \(Self.runColumns) FROM billed_run WHERE \(standing) AND period_last >= ?2
      """
    let earlier = """
      SELECT \(Self.runColumns) FROM billed_run WHERE \(standing) AND period_last < ?2
      GROUP BY payer, period_first, period_last
      """
    let floor = since?.number ?? Int.min
    return try runs(recent, [home.id, floor], numbers)
      + (since == nil ? [] : try runs(earlier, [home.id, floor], numbers))
  }

  /// In the order of correction.
  private func supersededRuns(
    of home: HomeKey, _ numbers: [Int: DocumentNumber]
  ) throws -> [BilledRun] {
    try runs(
      """
      SELECT \(Self.runColumns) FROM billed_run CROSS JOIN billed_run_end
        ON billed_run_end.run = billed_run.id
      WHERE home = ?1 ORDER BY billed_run_end.id
      """, [home.id], numbers)
  }

  private func runs(
    _ sql: String, _ arguments: StatementArguments, _ numbers: [Int: DocumentNumber]
  ) throws -> [BilledRun] {
    let rows = try Row.fetchCursor(try cachedStatement(sql: sql), arguments: arguments)
    var runs: [BilledRun] = []
    while let next = try rows.next() {
      var row = RowReader(next, of: "billed_run")
      runs.append(try row.billedRun(numbers))
    }
    return runs
  }

  /// Every invoice, with what credit notes have left on it.
  private func billedInvoices(
    of home: HomeKey, _ numbers: [Int: DocumentNumber]
  ) throws -> [DocumentNumber: BilledInvoice] {
    var left: [Int: [BilledInvoice.Left]] = [:]
    let sums = try Row.fetchCursor(
      try cachedStatement(
        sql: """
          SELECT coalesce(document.corrects, document.id) AS invoice, line.payer, line.resident,
            line.vat,
            sum(CASE WHEN document.corrects IS NULL THEN line.net ELSE -line.net END)
          FROM document JOIN document_line AS line ON line.document = document.id
          WHERE document.home = ? GROUP BY 1, 2, 3, 4 ORDER BY 1, min(line.id)
          """), arguments: [home.id])
    while let next = try sums.next() {
      var row = RowReader(next, of: "document_line")
      let invoice = try row.integer()
      left[invoice, default: []].append(
        BilledInvoice.Left(account: try row.account(), vat: try row.word(), net: try row.money()))
    }
    let payers = try payerFaces(of: home)
    let rows = try Row.fetchCursor(
      try cachedStatement(
        sql: """
          SELECT id, issued, period_first, period_last, payer_face, subject_reference, subject_name
          FROM document WHERE home = ? AND kind = 'invoice'
          """), arguments: [home.id])
    var invoices: [DocumentNumber: BilledInvoice] = [:]
    while let next = try rows.next() {
      var row = RowReader(next, of: "document")
      let id = try row.integer()
      let number = try row.expect(numbers[id])
      let issued = try row.day()
      let period = try row.days()
      let payer = try row.expect(payers[try row.integer()])
      invoices[number] = BilledInvoice(
        number: number, issued: issued, period: period, payer: payer,
        subject: Subject(reference: row.optionalText(), name: row.optionalText()),
        left: left[id] ?? [])
    }
    return invoices
  }

  /// The latest month of which a run was issued.
  private func billedThrough(_ home: HomeKey) throws -> Month? {
    try String.fetchOne(
      try cachedStatement(sql: "SELECT max(month) FROM run WHERE home = ?"), arguments: [home.id]
    ).flatMap(Month.init(iso:))
  }

  /// The first day that the home's last run held back.
  private func pendingFrom(_ home: HomeKey) throws -> Day? {
    try Int.fetchOne(
      try cachedStatement(
        sql: """
          SELECT min(first) FROM held
          WHERE run = (SELECT id FROM run WHERE home = ? ORDER BY id DESC LIMIT 1)
          """), arguments: [home.id]
    ).map { Day(number: $0) }
  }
}

extension RowReader {
  mutating func kind() throws -> InvoiceLine.Kind {
    try expect(InvoiceLine.Kind(kind: try text(), key: try text(), detail: optionalText()))
  }

  fileprivate mutating func billedRun(_ numbers: [Int: DocumentNumber]) throws -> BilledRun {
    let account = try account()
    let placement = PlacementID(try text())
    let kind = try kind()
    let period = try days()
    let days = try days()
    let net = try money()
    let vat: VATTreatment = try word()
    let parts = try parts()
    let rate = try text()
    return BilledRun(
      account: account, placement: placement, kind: kind, period: period, days: days, net: net,
      vat: vat, parts: parts, rate: rate, document: try expect(numbers[try integer()]),
      line: optionalInteger())
  }
}
