/// The Direct Debit instruction under which a document is collected.
extension Migration {
  static let schema4 = Migration(["ALTER TABLE payer_face ADD COLUMN mandate TEXT"])
}
