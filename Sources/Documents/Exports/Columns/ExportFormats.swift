extension ExportFormat {
  /// Xero's sales invoices. A document whose total is below zero becomes a credit note.
  public static let xero = ExportFormat(
    name: "xero",
    source: "Xero Central, Import sales invoices: the template SalesInvoiceTemplate.csv",
    documentsPerFile: 500,
    columns: [
      ExportColumn("*ContactName", .name(most: 255), isRequired: true),
      ExportColumn("EmailAddress", .name(most: 255)),
      ExportColumn("POAddressLine1", .words(most: 500)),
      ExportColumn("POAddressLine2", .unused),
      ExportColumn("POAddressLine3", .unused),
      ExportColumn("POAddressLine4", .unused),
      ExportColumn("POCity", .words(most: 255)),
      ExportColumn("PORegion", .unused),
      ExportColumn("POPostalCode", .words(most: 50)),
      ExportColumn("POCountry", .words(most: 50)),
      ExportColumn("*InvoiceNumber", .name(most: 255), isRequired: true),
      ExportColumn("Reference", .words(most: 255)),
      ExportColumn("*InvoiceDate", .day, isRequired: true),
      ExportColumn("*DueDate", .day, isRequired: true),
      ExportColumn("Total", .amount),
      ExportColumn("InventoryItemCode", .unused),
      ExportColumn("*Description", .words(most: 4_000), isRequired: true),
      ExportColumn("*Quantity", .choice(["1"]), isRequired: true),
      ExportColumn("*UnitAmount", .amount, isRequired: true),
      ExportColumn("Discount", .unused),
      ExportColumn("*AccountCode", .name(most: 10), isRequired: true),
      ExportColumn("*TaxType", .name(most: 50), isRequired: true),
      ExportColumn("TaxAmount", .amount),
      ExportColumn("TrackingName1", .unused),
      ExportColumn("TrackingOption1", .unused),
      ExportColumn("TrackingName2", .unused),
      ExportColumn("TrackingOption2", .unused),
      ExportColumn("Currency", .choice(["GBP"])),
      ExportColumn("BrandingTheme", .unused),
    ])

  /// QuickBooks Online's invoices. It takes no document below zero.
  public static let quickBooks = ExportFormat(
    name: "quickbooks",
    source: "Intuit, Import multiple invoices at once in QuickBooks Online: its sample file",
    documentsPerFile: 100, rowsPerFile: 1_000,
    columns: [
      ExportColumn("*InvoiceNo", .name(most: 21), isRequired: true),
      ExportColumn("*Customer", .name(most: 100), isRequired: true),
      ExportColumn("*InvoiceDate", .day, isRequired: true),
      ExportColumn("*DueDate", .day, isRequired: true),
      ExportColumn("Terms", .unused),
      ExportColumn("Location", .unused),
      ExportColumn("Memo", .words(most: 1_000)),
      ExportColumn("Item(Product/Service)", .name(most: 100)),
      ExportColumn("ItemDescription", .words(most: 4_000)),
      ExportColumn("ItemQuantity", .choice(["1"])),
      ExportColumn("ItemRate", .amount),
      ExportColumn("*ItemAmount", .amount, isRequired: true),
      ExportColumn("*ItemTaxCode", .name(most: 50), isRequired: true),
      ExportColumn("ItemTaxAmount", .amount),
      ExportColumn("Currency", .choice(["GBP"])),
      ExportColumn("Service Date", .day),
    ])

  /// Sage 50 Accounts' audit trail: invoices (SI), credits (SC), receipts on account (SA) and
  /// refunds (SP). An SR cannot be imported; an SA is allocated in Sage.
  public static let sage50 = ExportFormat(
    name: "sage50",
    source:
      "Sage Knowledgebase, Import data: audit trail transactions (template in Import Templates)",
    columns: [
      ExportColumn("Type", .choice(["SI", "SC", "SA", "SP"]), isRequired: true),
      ExportColumn("Account Reference", .code(most: 8), isRequired: true),
      ExportColumn("Nominal A/C Ref", .name(most: 8), isRequired: true),
      ExportColumn("Department Code", .choice(["0"])),
      ExportColumn("Date", .day, isRequired: true),
      ExportColumn("Reference", .words(most: 30)),
      ExportColumn("Details", .words(most: 60)),
      ExportColumn("Net Amount", .positiveAmount, isRequired: true),
      ExportColumn("Tax Code", .name(most: 3), isRequired: true),
      ExportColumn("Tax Amount", .positiveAmount, isRequired: true),
      ExportColumn("Exchange Rate", .choice(["1"])),
      ExportColumn("Extra Reference", .words(most: 30)),
      ExportColumn("User Name", .words(most: 32)),
      ExportColumn("Project Refn", .unused),
      ExportColumn("Cost Code Refn", .unused),
    ])

  /// Direct debits for bureaux and banks that take a sheet in place of Standard 18.
  public static let directDebits = ExportFormat(
    name: "direct-debits",
    source: "The fields of a Bacs Standard 18 record, as bureaux take them in sheets",
    columns: [
      ExportColumn("Sort code", .name(most: 6), isRequired: true),
      ExportColumn("Account number", .name(most: 8), isRequired: true),
      ExportColumn("Account name", .name(most: 18), isRequired: true),
      ExportColumn("Amount", .positiveAmount, isRequired: true),
      ExportColumn("Transaction code", .choice(["01", "17"]), isRequired: true),
      ExportColumn("Reference", .name(most: 18), isRequired: true),
      ExportColumn("Collection date", .day, isRequired: true),
      ExportColumn("Documents", .words(most: 4_000)),
    ])
}
