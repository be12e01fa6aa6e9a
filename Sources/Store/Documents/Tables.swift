extension Table {
  static let homeFace = Table(
    "home_face", "home", "name", "legal_name", "street", "town", "postcode", "country", "nation",
    "registered_beds", "company_number", "vat_number", "tax_reference", "contact_name",
    "telephone", "email", "electronic_scheme", "electronic_address", "account_name", "sort_code",
    "account_number", "payment_days", "series")
  static let payerFace = Table(
    "payer_face", "home", "payer", "kind", "name", "street", "town", "postcode", "country",
    "email", "electronic_scheme", "electronic_address", "buyer_reference", "purchase_order",
    "cycle", "cycle_start", "timing", "consolidated", "mandate")
  static let run = Table("run", "home", "month", "facts")
  static let held = Table(
    "held", "run", "payer", "resident", "placement", "line", "first", "last", "reason", "remedy")
  static let document = Table(
    "document", "home", "kind", "series", "month", "counter", "issued", "due", "period_first",
    "period_last", "home_face", "payer_face", "payer", "resident", "subject_reference",
    "subject_name", "corrects", "reason", "notes", "net", "vat", "digest")
  static let documentVAT = Table(
    "document_vat", "document", "treatment", "taxable", "tax")
  static let documentLine = Table(
    "document_line", "document", "number", "corrects_line", "kind", "key",
    "detail", "description", "first", "last", "pricing", "quantity", "unit", "price", "net",
    "premises",
    "services", "care", "activity", "out_premises", "out_services", "out_care", "out_activity",
    "vat", "workings", "notes", "payer", "resident", "placement", "reference", "period_first",
    "period_last", "rate")
  static let billedRun = Table(
    "billed_run", "home", "payer", "resident", "placement", "kind", "key",
    "detail", "period_first", "period_last", "first", "last", "net", "vat", "premises", "services",
    "care",
    "activity", "rate", "document", "line")
  static let billedRunEnd = Table("billed_run_end", refersBack: true, "run")
  static let posting = Table(
    "posting", "home", "day", "reference", "account", "payer", "resident",
    "amount", "narrative")
}
