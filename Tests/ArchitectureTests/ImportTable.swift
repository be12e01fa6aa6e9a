/// Who may import whom: the table of ARCHITECTURE.md, which a test holds against the sources.
enum ImportTable {
  static let ground: Set<String> = ["Evidence", "Amounts", "CareCalendar", "CareHome"]
  static let core = ground.union(["Costing", "Flexibility", "Funding", "Billing"])
  static let edges: Set<String> = [
    "Intake", "Documents", "EInvoice", "EInvoiceCheck", "XMLKit", "Store",
  ]

  /// For each room, the modules that its files may import, and no others.
  static let allowed: [String: Set<String>] = [
    "Evidence": [],
    "Amounts": ["Evidence", "BigInt"],
    "CareCalendar": ["Evidence", "Amounts"],
    "CareHome": ["Evidence", "Amounts", "CareCalendar"],
    "Costing": ground,
    "Flexibility": ground.union(["Costing"]),
    "Funding": ground.union(["Costing", "Flexibility"]),
    "Billing": ground,
    "XMLKit": ["CLibXML2", "Evidence", "Synchronization"],
    "EInvoice": ground.union(["XMLKit"]),
    "EInvoiceCheck": ["Evidence", "Amounts", "XMLKit", "CInvoiceRules"],
    "Documents": core.union([
      "EInvoice", "EInvoiceCheck", "XMLKit", "CTemplates", "CSchemas", "CDisk",
      "Foundation", "Synchronization",
    ]),
    "Intake": core.union(["XMLKit", "Foundation"]),
    "Store": core.union([
      "Intake", "GRDB", "GRDBSQLite", "CSQLiteSettings", "Crypto", "Foundation",
    ]),
    "Workflows": core.union(edges),
    "hearth": core.union(["Workflows", "Documents", "ArgumentParser", "Foundation"]),
  ]

  /// Targets in C have no imports of Swift modules.
  static let inC: Set<String> = [
    "CLibXML2", "CTemplates", "CSchemas", "CDisk", "CInvoiceRules", "CSQLiteSettings",
  ]
}
