"""UBL by string templates: the quickest straightforward way to write XML in Python."""

from xml.sax.saxutils import escape

import bills

EXEMPT = "Exempt: welfare services (VATA 1994, Schedule 9, Group 7)"
CODES = {"exempt": "E", "standard": "S", "zero": "Z"}
PARTS = ["hotel (premises)", "hotel (services)", "care", "activity"]

INVOICE = """<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
  <cbc:ID>{number}</cbc:ID>
  <cbc:IssueDate>2026-10-31</cbc:IssueDate>
  <cbc:DueDate>2026-11-30</cbc:DueDate>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
  <cbc:DocumentCurrencyCode>GBP</cbc:DocumentCurrencyCode>
  <cac:InvoicePeriod>
    <cbc:StartDate>2026-10-01</cbc:StartDate>
    <cbc:EndDate>2026-10-31</cbc:EndDate>
  </cac:InvoicePeriod>
  <cac:AdditionalDocumentReference>
    <cbc:ID>{reference}</cbc:ID>
    <cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>
  </cac:AdditionalDocumentReference>
  <cac:AccountingSupplierParty>
    <cac:Party>
      <cac:PartyName>
        <cbc:Name>{home}</cbc:Name>
      </cac:PartyName>
      <cac:PostalAddress>
        <cbc:StreetName>12 Promenade</cbc:StreetName>
        <cbc:CityName>Southport</cbc:CityName>
        <cbc:PostalZone>PR9 0AA</cbc:PostalZone>
        <cac:Country>
          <cbc:IdentificationCode>GB</cbc:IdentificationCode>
        </cac:Country>
      </cac:PostalAddress>
      <cac:PartyTaxScheme>
        <cbc:CompanyID>GB123456789</cbc:CompanyID>
        <cac:TaxScheme>
          <cbc:ID>VAT</cbc:ID>
        </cac:TaxScheme>
      </cac:PartyTaxScheme>
      <cac:PartyTaxScheme>
        <cbc:CompanyID>1234567890</cbc:CompanyID>
        <cac:TaxScheme>
          <cbc:ID>TAX</cbc:ID>
        </cac:TaxScheme>
      </cac:PartyTaxScheme>
      <cac:PartyLegalEntity>
        <cbc:RegistrationName>Seaview Care (Southport) Ltd</cbc:RegistrationName>
        <cbc:CompanyID>01234567</cbc:CompanyID>
      </cac:PartyLegalEntity>
      <cac:Contact>
        <cbc:Name>Jean Ashworth</cbc:Name>
        <cbc:Telephone>01704 496 0123</cbc:Telephone>
        <cbc:ElectronicMail>accounts@seaview.example</cbc:ElectronicMail>
      </cac:Contact>
    </cac:Party>
  </cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>
    <cac:Party>
      <cac:PostalAddress>
        <cbc:StreetName>Room {id}, 12 Promenade</cbc:StreetName>
        <cbc:CityName>Southport</cbc:CityName>
        <cbc:PostalZone>PR9 0AA</cbc:PostalZone>
        <cac:Country>
          <cbc:IdentificationCode>GB</cbc:IdentificationCode>
        </cac:Country>
      </cac:PostalAddress>
      <cac:PartyLegalEntity>
        <cbc:RegistrationName>{name}</cbc:RegistrationName>
      </cac:PartyLegalEntity>
    </cac:Party>
  </cac:AccountingCustomerParty>
  <cac:Delivery>
    <cac:DeliveryLocation>
      <cac:Address>
        <cbc:StreetName>12 Promenade</cbc:StreetName>
        <cbc:CityName>Southport</cbc:CityName>
        <cbc:PostalZone>PR9 0AA</cbc:PostalZone>
        <cac:Country>
          <cbc:IdentificationCode>GB</cbc:IdentificationCode>
        </cac:Country>
      </cac:Address>
    </cac:DeliveryLocation>
    <cac:DeliveryParty>
      <cac:PartyName>
        <cbc:Name>{home}</cbc:Name>
      </cac:PartyName>
    </cac:DeliveryParty>
  </cac:Delivery>
  <cac:PaymentMeans>
    <cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
    <cbc:PaymentID>{number}</cbc:PaymentID>
    <cac:PayeeFinancialAccount>
      <cbc:ID>12345678</cbc:ID>
      <cbc:Name>Seaview Care (Southport) Ltd</cbc:Name>
      <cac:FinancialInstitutionBranch>
        <cbc:ID>123456</cbc:ID>
      </cac:FinancialInstitutionBranch>
    </cac:PayeeFinancialAccount>
  </cac:PaymentMeans>
  <cac:PaymentTerms>
    <cbc:Note>Please pay by 30 November 2026. Questions: Jean Ashworth, 01704 496 0123.</cbc:Note>
  </cac:PaymentTerms>
  <cac:TaxTotal>
    <cbc:TaxAmount currencyID="GBP">{tax}</cbc:TaxAmount>
{subtotals}  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="GBP">{net}</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="GBP">{net}</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="GBP">{gross}</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="GBP">{gross}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>
{lines}</Invoice>
"""

SUBTOTAL = """    <cac:TaxSubtotal>
      <cbc:TaxableAmount currencyID="GBP">{taxable}</cbc:TaxableAmount>
      <cbc:TaxAmount currencyID="GBP">{tax}</cbc:TaxAmount>
      <cac:TaxCategory>
        <cbc:ID>{code}</cbc:ID>
        <cbc:Percent>{rate}</cbc:Percent>
{reason}        <cac:TaxScheme>
          <cbc:ID>VAT</cbc:ID>
        </cac:TaxScheme>
      </cac:TaxCategory>
    </cac:TaxSubtotal>
"""

REASON = f"        <cbc:TaxExemptionReason>{EXEMPT}</cbc:TaxExemptionReason>\n"

LINE = """  <cac:InvoiceLine>
    <cbc:ID>{position}</cbc:ID>
    <cbc:Note>{note}</cbc:Note>
    <cbc:InvoicedQuantity unitCode="{unit}">{quantity}</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="GBP">{net}</cbc:LineExtensionAmount>
    <cac:InvoicePeriod>
      <cbc:StartDate>{first}</cbc:StartDate>
      <cbc:EndDate>{last}</cbc:EndDate>
    </cac:InvoicePeriod>
    <cac:DocumentReference>
      <cbc:ID>{reference}</cbc:ID>
      <cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>
    </cac:DocumentReference>
    <cac:Item>
      <cbc:Name>{name}</cbc:Name>
      <cac:ClassifiedTaxCategory>
        <cbc:ID>{code}</cbc:ID>
        <cbc:Percent>{rate}</cbc:Percent>
        <cac:TaxScheme>
          <cbc:ID>VAT</cbc:ID>
        </cac:TaxScheme>
      </cac:ClassifiedTaxCategory>
{parts}    </cac:Item>
    <cac:Price>
      <cbc:PriceAmount currencyID="GBP">{price}</cbc:PriceAmount>
{base}    </cac:Price>
  </cac:InvoiceLine>
"""

PART = """      <cac:AdditionalItemProperty>
        <cbc:Name>Part: {name}</cbc:Name>
        <cbc:Value>{value}</cbc:Value>
      </cac:AdditionalItemProperty>
"""

BASE = '      <cbc:BaseQuantity unitCode="{unit}">{base}</cbc:BaseQuantity>\n'


def note(line):
    return f"{line['workings']}. {' '.join(line['notes'])}" if line["notes"] else line["workings"]


def line_text(position, line, reference):
    parts = "".join(
        PART.format(name=name, value=bills.decimal(value))
        for name, value in zip(PARTS, line["parts"])
        if value
    )
    return LINE.format(
        position=position,
        note=escape(note(line)),
        unit=line["unit"],
        quantity=line["quantity"],
        net=bills.decimal(line["net"]),
        first=bills.iso(line["first"]),
        last=bills.iso(line["last"]),
        reference=escape(reference),
        name=escape(line["name"]),
        code=CODES[line["vat"]],
        rate=20 if line["vat"] == "standard" else 0,
        parts=parts,
        price=bills.decimal(line["price"]),
        base=BASE.format(unit=line["unit"], base=line["base"]) if line["base"] != 1 else "",
    )


def write(bill):
    resident = bill["resident"]
    subtotals = "".join(
        SUBTOTAL.format(
            taxable=bills.decimal(taxable),
            tax=bills.decimal(tax),
            code=CODES[treatment],
            rate=rate,
            reason=REASON if treatment == "exempt" else "",
        )
        for treatment, taxable, rate, tax in bill["vat"]
    )
    lines = "".join(
        line_text(position, line, resident["reference"])
        for position, line in enumerate(bill["lines"], start=1)
    )
    text = INVOICE.format(
        number=escape(bill["number"]),
        reference=escape(resident["reference"]),
        home=escape(bill["home"]),
        id=escape(resident["id"]),
        name=escape(resident["name"]),
        tax=bills.decimal(bill["tax"]),
        subtotals=subtotals,
        net=bills.decimal(bill["net"]),
        gross=bills.decimal(bill["net"] + bill["tax"]),
        lines=lines,
    )
    return text.encode("utf-8")
