import GRDB

extension Database {
  /// The rules that hold over all rows together, whatever wrote them.
  func checkRules(_ findings: inout Findings) throws {
    let gaps = try Row.fetchAll(
      self,
      sql: """
        SELECT document.series, document.month, min(counter), count(*), max(counter)
        FROM document LEFT JOIN series_start AS start ON start.home = document.home
          AND start.series = document.series AND start.month = document.month
        GROUP BY document.home, document.series, document.month
        HAVING count(*) <> max(counter) - min(counter) + 1
          OR min(counter) <> coalesce(min(start.next), 1)
        """)
    for found in gaps {
      var row = RowReader(found, of: "document")
      let (series, month) = (try row.text(), try row.text())
      let (first, count, last) = (try row.integer(), try row.integer(), try row.integer())
      findings.altered(
        "document",
        "The numbers of \(series) in \(month) have a gap: \(count) from \(first) to \(last).")
    }
    let twice = try Row.fetchAll(
      self,
      sql: """
        SELECT run.placement, run.key FROM billed_run AS run JOIN billed_run AS other
          ON other.home = run.home AND other.placement = run.placement AND other.kind = run.kind
            AND other.key = run.key AND other.id > run.id
            AND other.first <= run.last AND other.last >= run.first
        WHERE run.id NOT IN (SELECT run FROM billed_run_end)
          AND other.id NOT IN (SELECT run FROM billed_run_end)
        LIMIT 20
        """)
    for found in twice {
      var row = RowReader(found, of: "billed_run")
      let (placement, key) = (try row.text(), try row.text())
      findings.altered("billed_run", "A day of line \(key) of placement \(placement) stands twice.")
    }
    let unbalanced = try Row.fetchAll(
      self,
      sql: """
        SELECT act, reference, sum(amount) FROM posting GROUP BY home, act, reference
        HAVING sum(amount) <> 0 LIMIT 20
        """)
    for found in unbalanced {
      var row = RowReader(found, of: "posting")
      let (act, reference, sum) = (try row.integer(), try row.text(), try row.money())
      findings.altered(
        "posting, act \(act)", "The entries of \(reference) do not balance: \(sum).")
    }
    try checkBankLines(&findings)
  }

  /// Funding.md, Who holds the money: sub-ledgers sum to their bank account, to the penny.
  private func checkBankLines(_ findings: inout Findings) throws {
    // An older database has no payment accounts.
    guard try sealedTables().contains(Table.paymentBankLine.name) else { return }
    let torn = try Row.fetchAll(
      self,
      sql: """
        SELECT line.bank, line.reference,
          coalesce(sum(movement.amount), 0) - line.amount AS difference
        FROM payment_bank_line AS line
          LEFT JOIN payment_movement AS movement ON movement.line = line.id
        GROUP BY line.id HAVING difference <> 0 LIMIT 20
        """)
    for found in torn {
      var row = RowReader(found, of: "payment_bank_line")
      let (bank, reference, difference) = (try row.text(), try row.text(), try row.money())
      findings.altered(
        "payment_bank_line", "The sub-ledgers of \(reference) in \(bank) are \(difference) off.")
    }
  }
}
