extension Node {
  /// The words of each element at `path` that says something.
  func words(_ path: Path) -> [String] { all(path).filter { !$0.isBlank }.map(\.code) }

  /// One fact for each element that says something, in the order of the list.
  func facts(
    _ wanted: [(topic: InvoiceContents.Topic, path: Path)]
  ) -> [InvoiceContents.Fact] {
    wanted.flatMap { topic, path in
      words(path).map { InvoiceContents.Fact(topic: topic, name: nil, value: $0) }
    }
  }

  func party(_ role: InvoiceContents.Party.Role) -> InvoiceContents.Party {
    let legal = first("cac:PartyLegalEntity/cbc:RegistrationName")?.code
    let trading = first("cac:PartyName/cbc:Name")?.code
    var facts = self.facts([
      (.identifier, "cac:PartyIdentification/cbc:ID"),
      (.companyNumber, "cac:PartyLegalEntity/cbc:CompanyID"),
      (.legalForm, "cac:PartyLegalEntity/cbc:CompanyLegalForm"),
    ])
    for scheme in all("cac:PartyTaxScheme") {
      facts += scheme.facts([(scheme.isForVAT ? .vatNumber : .taxNumber, "cbc:CompanyID")])
    }
    facts += self.facts([
      (.electronicAddress, "cbc:EndpointID"), (.contactName, "cac:Contact/cbc:Name"),
      (.telephone, "cac:Contact/cbc:Telephone"), (.email, "cac:Contact/cbc:ElectronicMail"),
    ])
    return InvoiceContents.Party(
      role: role, name: legal ?? trading,
      tradingName: trading == legal ? nil : legal.flatMap { _ in trading },
      address: first("cac:PostalAddress")?.addressLines ?? [], facts: facts)
  }

  var addressLines: [String] {
    words("cbc:StreetName") + words("cbc:AdditionalStreetName") + words("cac:AddressLine/cbc:Line")
      + words("cbc:CityName") + words("cbc:CountrySubentity") + words("cbc:PostalZone")
      + words("cac:Country/cbc:IdentificationCode")
  }

  var adjustmentContents: InvoiceContents.Adjustment {
    InvoiceContents.Adjustment(
      isCharge: isCharge,
      reason: first("cbc:AllowanceChargeReason")?.code
        ?? first("cbc:AllowanceChargeReasonCode")?.code,
      amount: first("cbc:Amount")?.code, percent: first("cbc:MultiplierFactorNumeric")?.code,
      base: first("cbc:BaseAmount")?.code, vat: first("cac:TaxCategory")?.vatContents)
  }

  var vatContents: InvoiceContents.VAT {
    InvoiceContents.VAT(category: code("cbc:ID"), rate: first("cbc:Percent")?.code)
  }

  var vatEntry: InvoiceContents.VATEntry {
    let category = first("cac:TaxCategory")
    return InvoiceContents.VATEntry(
      vat: category?.vatContents ?? InvoiceContents.VAT(category: "", rate: nil),
      taxable: first("cbc:TaxableAmount")?.code, tax: first("cbc:TaxAmount")?.code,
      reason: category?.first("cbc:TaxExemptionReason")?.code
        ?? category?.first("cbc:TaxExemptionReasonCode")?.code)
  }

  var lineContents: InvoiceContents.Line {
    let quantity = first(quantityPath)
    var facts = self.facts([
      (.from, "cac:InvoicePeriod/cbc:StartDate"), (.until, "cac:InvoicePeriod/cbc:EndDate"),
      (.about, "cac:DocumentReference/cbc:ID"), (.orderLine, "cac:OrderLineReference/cbc:LineID"),
      (.costCode, "cbc:AccountingCost"),
      (.itemCode, "cac:Item/cac:SellersItemIdentification/cbc:ID"),
      (.buyersItemCode, "cac:Item/cac:BuyersItemIdentification/cbc:ID"),
      (.standardCode, "cac:Item/cac:StandardItemIdentification/cbc:ID"),
      (.origin, "cac:Item/cac:OriginCountry/cbc:IdentificationCode"),
      (.classification, "cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode"),
    ])
    facts += all("cac:Item/cac:AdditionalItemProperty").map {
      InvoiceContents.Fact(
        topic: .attribute, name: $0.code("cbc:Name"), value: $0.code("cbc:Value"))
    }
    return InvoiceContents.Line(
      id: first("cbc:ID")?.code, name: first("cac:Item/cbc:Name")?.code,
      description: first("cac:Item/cbc:Description")?.code, notes: words("cbc:Note"),
      quantity: quantity?.code, unit: quantity?.attribute("unitCode"),
      price: first("cac:Price/cbc:PriceAmount")?.code,
      baseQuantity: first("cac:Price/cbc:BaseQuantity")?.code,
      net: first("cbc:LineExtensionAmount")?.code,
      vat: first("cac:Item/cac:ClassifiedTaxCategory")?.vatContents, facts: facts,
      adjustments: all("cac:AllowanceCharge").map(\.adjustmentContents))
  }
}
