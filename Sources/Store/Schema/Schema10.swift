/// The words that a column takes are told one by one: for a list of three and more SQLite makes and
/// fills a table of its own, anew for each row, which cost a line of a document as much as the row
/// itself.
///
/// What the tables hold stays as it is, and so does what they take. So their definition alone is
/// written anew, as SQLite's own instructions have it (sqlite.org/lang_altertable.html, part 7), but for
/// the schema's own count: who has the database open meanwhile may go by the old definition.
extension Migration {
  static let schema10 = Migration([
    "PRAGMA writable_schema = ON",
    """
    UPDATE sqlite_schema SET sql = replace(replace(sql,
      'CHECK (kind IN (''fee'', ''release'', ''extra''))',
      'CHECK (kind = ''fee'' OR kind = ''release'' OR kind = ''extra'')'),
      'CHECK (pricing IN (''days'', ''units'', ''whole''))',
      'CHECK (pricing = ''days'' OR pricing = ''units'' OR pricing = ''whole'')')
    WHERE type = 'table' AND name IN ('document_line', 'billed_run')
    """,
    "PRAGMA writable_schema = RESET",
  ])
}
