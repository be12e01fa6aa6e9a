"""UBL as an lxml tree: element by element, as most Python programs that write e-invoices do."""

from lxml import etree

import bills
from ubl_string import CODES, EXEMPT, PARTS, note

ROOT = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"


def cac(parent, name):
    return etree.SubElement(parent, f"{{{CAC}}}{name}")


def cbc(parent, name, text, **attributes):
    element = etree.SubElement(parent, f"{{{CBC}}}{name}", attributes)
    element.text = str(text)


def amount(parent, name, value):
    cbc(parent, name, bills.decimal(value), currencyID="GBP")


def period(parent, first, last):
    node = cac(parent, "InvoicePeriod")
    cbc(node, "StartDate", first)
    cbc(node, "EndDate", last)


def about(parent, name, reference):
    node = cac(parent, name)
    cbc(node, "ID", reference)
    cbc(node, "DocumentTypeCode", "130")


def address(parent, name, street):
    node = cac(parent, name)
    cbc(node, "StreetName", street)
    cbc(node, "CityName", "Southport")
    cbc(node, "PostalZone", "PR9 0AA")
    cbc(cac(node, "Country"), "IdentificationCode", "GB")


def scheme(parent, number, kind):
    node = cac(parent, "PartyTaxScheme")
    cbc(node, "CompanyID", number)
    cbc(cac(node, "TaxScheme"), "ID", kind)


def seller(root, bill):
    party = cac(cac(root, "AccountingSupplierParty"), "Party")
    cbc(cac(party, "PartyName"), "Name", bill["home"])
    address(party, "PostalAddress", "12 Promenade")
    scheme(party, "GB123456789", "VAT")
    scheme(party, "1234567890", "TAX")
    entity = cac(party, "PartyLegalEntity")
    cbc(entity, "RegistrationName", "Seaview Care (Southport) Ltd")
    cbc(entity, "CompanyID", "01234567")
    contact = cac(party, "Contact")
    cbc(contact, "Name", "Jean Ashworth")
    cbc(contact, "Telephone", "01704 496 0123")
    cbc(contact, "ElectronicMail", "accounts@seaview.example")


def buyer(root, resident):
    party = cac(cac(root, "AccountingCustomerParty"), "Party")
    address(party, "PostalAddress", f"Room {resident['id']}, 12 Promenade")
    cbc(cac(party, "PartyLegalEntity"), "RegistrationName", resident["name"])


def payment(root, bill):
    delivery = cac(root, "Delivery")
    address(cac(delivery, "DeliveryLocation"), "Address", "12 Promenade")
    cbc(cac(cac(delivery, "DeliveryParty"), "PartyName"), "Name", bill["home"])
    means = cac(root, "PaymentMeans")
    cbc(means, "PaymentMeansCode", "30")
    cbc(means, "PaymentID", bill["number"])
    account = cac(means, "PayeeFinancialAccount")
    cbc(account, "ID", "12345678")
    cbc(account, "Name", "Seaview Care (Southport) Ltd")
    cbc(cac(account, "FinancialInstitutionBranch"), "ID", "123456")
    terms = "Please pay by 30 November 2026. Questions: Jean Ashworth, 01704 496 0123."
    cbc(cac(root, "PaymentTerms"), "Note", terms)


def category(parent, name, treatment, reason=None):
    node = cac(parent, name)
    cbc(node, "ID", CODES[treatment])
    cbc(node, "Percent", 20 if treatment == "standard" else 0)
    if reason:
        cbc(node, "TaxExemptionReason", reason)
    cbc(cac(node, "TaxScheme"), "ID", "VAT")


def totals(root, bill):
    tax = cac(root, "TaxTotal")
    amount(tax, "TaxAmount", bill["tax"])
    for treatment, taxable, _, vat in bill["vat"]:
        node = cac(tax, "TaxSubtotal")
        amount(node, "TaxableAmount", taxable)
        amount(node, "TaxAmount", vat)
        category(node, "TaxCategory", treatment, EXEMPT if treatment == "exempt" else None)
    total = cac(root, "LegalMonetaryTotal")
    amount(total, "LineExtensionAmount", bill["net"])
    amount(total, "TaxExclusiveAmount", bill["net"])
    amount(total, "TaxInclusiveAmount", bill["net"] + bill["tax"])
    amount(total, "PayableAmount", bill["net"] + bill["tax"])


def invoice_line(root, position, line, reference):
    node = cac(root, "InvoiceLine")
    cbc(node, "ID", position)
    cbc(node, "Note", note(line))
    cbc(node, "InvoicedQuantity", line["quantity"], unitCode=line["unit"])
    amount(node, "LineExtensionAmount", line["net"])
    period(node, bills.iso(line["first"]), bills.iso(line["last"]))
    about(node, "DocumentReference", reference)
    item = cac(node, "Item")
    cbc(item, "Name", line["name"])
    category(item, "ClassifiedTaxCategory", line["vat"])
    for name, value in zip(PARTS, line["parts"]):
        if value:
            part = cac(item, "AdditionalItemProperty")
            cbc(part, "Name", f"Part: {name}")
            cbc(part, "Value", bills.decimal(value))
    price = cac(node, "Price")
    amount(price, "PriceAmount", line["price"])
    if line["base"] != 1:
        cbc(price, "BaseQuantity", line["base"], unitCode=line["unit"])


def write(bill):
    resident = bill["resident"]
    root = etree.Element(f"{{{ROOT}}}Invoice", nsmap={None: ROOT, "cac": CAC, "cbc": CBC})
    cbc(root, "CustomizationID", "urn:cen.eu:en16931:2017")
    cbc(root, "ID", bill["number"])
    cbc(root, "IssueDate", "2026-10-31")
    cbc(root, "DueDate", "2026-11-30")
    cbc(root, "InvoiceTypeCode", "380")
    cbc(root, "DocumentCurrencyCode", "GBP")
    period(root, "2026-10-01", "2026-10-31")
    about(root, "AdditionalDocumentReference", resident["reference"])
    seller(root, bill)
    buyer(root, resident)
    payment(root, bill)
    totals(root, bill)
    for position, line in enumerate(bill["lines"], start=1):
        invoice_line(root, position, line, resident["reference"])
    declaration = b'<?xml version="1.0" encoding="UTF-8"?>\n'
    return declaration + etree.tostring(root, encoding="utf-8", pretty_print=True)
