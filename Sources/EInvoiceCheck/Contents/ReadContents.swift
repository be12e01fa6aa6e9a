extension CheckedDocument {
  /// What the document says, for somebody to read.
  public var contents: InvoiceContents {
    InvoiceContents(
      summary: summary, facts: documentFacts, notes: root.words("cbc:Note"), parties: parties,
      payment: paymentFacts, lines: root.all("line").map { $0.lineContents },
      adjustments: root.all("cac:AllowanceCharge").map(\.adjustmentContents),
      vat: root.all("cac:TaxTotal/cac:TaxSubtotal").map(\.vatEntry), totals: totals,
      attachments: attachments)
  }

  private var documentFacts: [InvoiceContents.Fact] {
    root.facts([
      (.issued, "cbc:IssueDate"), (.due, "cbc:DueDate"),
      (.due, "cac:PaymentMeans/cbc:PaymentDueDate"), (.vatPoint, "cbc:TaxPointDate"),
      (.from, "cac:InvoicePeriod/cbc:StartDate"), (.until, "cac:InvoicePeriod/cbc:EndDate"),
      (.buyerReference, "cbc:BuyerReference"), (.purchaseOrder, "cac:OrderReference/cbc:ID"),
      (.salesOrder, "cac:OrderReference/cbc:SalesOrderID"),
      (.contract, "cac:ContractDocumentReference/cbc:ID"),
      (.project, "cac:ProjectReference/cbc:ID"),
      (.tender, "cac:OriginatorDocumentReference/cbc:ID"),
      (.despatch, "cac:DespatchDocumentReference/cbc:ID"),
      (.receipt, "cac:ReceiptDocumentReference/cbc:ID"),
    ])
      + references.filter(\.isAboutObject).flatMap { $0.facts([(.about, "cbc:ID")]) }
      + root.facts([
        (.costCode, "cbc:AccountingCost"),
        (.earlierInvoice, "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"),
        (.earlierInvoiceIssued, "cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate"),
        (.delivered, "cac:Delivery/cbc:ActualDeliveryDate"),
        (.deliveryPlace, "cac:Delivery/cac:DeliveryLocation/cbc:ID"),
      ])
  }

  private var references: [Node] { root.all("cac:AdditionalDocumentReference") }

  private var parties: [InvoiceContents.Party] {
    var parties = root.all(.seller).map { $0.party(.seller) }
    parties += root.all(.buyer).map { $0.party(.buyer) }
    parties += root.all("cac:PayeeParty").map { $0.party(.payee) }
    parties += root.all("cac:TaxRepresentativeParty").map { $0.party(.taxRepresentative) }
    parties += root.all("cac:Delivery").compactMap { delivery in
      let name = delivery.first("cac:DeliveryParty/cac:PartyName/cbc:Name")?.code
      let address = delivery.first("cac:DeliveryLocation/cac:Address")?.addressLines ?? []
      guard name != nil || !address.isEmpty else { return nil }
      return InvoiceContents.Party(
        role: .recipient, name: name, tradingName: nil, address: address, facts: [])
    }
    return parties
  }

  private var paymentFacts: [InvoiceContents.Fact] {
    root.all("cac:PaymentMeans").flatMap {
      $0.facts([
        (.paymentMeans, "cbc:PaymentMeansCode"), (.paymentReference, "cbc:PaymentID"),
        (.account, "cac:PayeeFinancialAccount/cbc:ID"),
        (.accountName, "cac:PayeeFinancialAccount/cbc:Name"),
        (.bank, "cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID"),
        (.card, "cac:CardAccount/cbc:PrimaryAccountNumberID"),
        (.mandate, "cac:PaymentMandate/cbc:ID"),
        (.debitedAccount, "cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID"),
      ])
    } + root.facts([(.terms, "cac:PaymentTerms/cbc:Note")])
  }

  private var totals: [InvoiceContents.Total] {
    func all(_ kind: InvoiceContents.Total.Kind, _ path: Path) -> [InvoiceContents.Total] {
      root.all(path).map { InvoiceContents.Total(kind: kind, amount: $0.code) }
    }
    let sums: Path = "cac:LegalMonetaryTotal"
    return all(.lines, sums.then("cbc:LineExtensionAmount"))
      + all(.allowances, sums.then("cbc:AllowanceTotalAmount"))
      + all(.charges, sums.then("cbc:ChargeTotalAmount"))
      + all(.withoutVAT, sums.then("cbc:TaxExclusiveAmount"))
      + root.all("cac:TaxTotal").filter { $0.has("cac:TaxSubtotal") }
      .flatMap { $0.all("cbc:TaxAmount") }
      .map { InvoiceContents.Total(kind: .vat, amount: $0.code) }
      + all(.withVAT, sums.then("cbc:TaxInclusiveAmount"))
      + all(.paid, sums.then("cbc:PrepaidAmount"))
      + all(.rounding, sums.then("cbc:PayableRoundingAmount"))
      + all(.payable, sums.then("cbc:PayableAmount"))
  }

  private var attachments: [InvoiceContents.Attachment] {
    references.filter { !$0.isAboutObject }.map { reference in
      InvoiceContents.Attachment(
        reference: reference.first("cbc:ID")?.code,
        description: reference.first("cbc:DocumentDescription")?.code,
        fileName: reference.first("cac:Attachment/cbc:EmbeddedDocumentBinaryObject")?
          .attribute("filename"),
        address: reference.first("cac:Attachment/cac:ExternalReference/cbc:URI")?.code)
    }
  }
}

extension Node {
  /// Whether a reference is to what the invoice is about.
  fileprivate var isAboutObject: Bool { says("cbc:DocumentTypeCode", "130") }
}
