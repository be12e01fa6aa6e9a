import Amounts
import CareCalendar
import EInvoiceCheck

/// What the values of somebody else's invoice are called, and how they are shown: as they were
/// written, but for dates and for whole amounts of pounds and pence.
struct ViewWords {
  let words: PageWords
  /// The document's own currency; nil where it names none.
  let currency: String?

  init(_ words: PageWords, currency: String?) {
    self.words = words
    self.currency = currency
  }

  /// `£1,800.65`, or `195.00 EUR`.
  func amount(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return words[.notStated] }
    guard currency == "GBP" else { return text + (currency.map { " \($0)" } ?? "") }
    return (try? Money(parsing: text))?.words ?? "\(text) GBP"
  }

  /// A price may have more places than pence: it stays as it is.
  func price(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return words[.notStated] }
    return currency == "GBP" ? "£" + text : text + (currency.map { " \($0)" } ?? "")
  }

  /// `Loyalty discount, 10 % of £125.00`
  func what(_ adjustment: InvoiceContents.Adjustment) -> String {
    let reason = adjustment.reason ?? words[adjustment.isCharge ? .aCharge : .anAllowance]
    guard let percent = adjustment.percent, let base = adjustment.base else { return reason }
    return words(
      .percentOfAmount, ["reason": reason, "percent": percent, "amount": amount(base)])
  }

  func amount(of adjustment: InvoiceContents.Adjustment) -> String {
    let amount = amount(adjustment.amount)
    return adjustment.isCharge ? amount : words(.takenOffAmount, ["amount": amount])
  }
}

extension PageWords {
  func label(_ fact: InvoiceContents.Fact) -> String {
    fact.name.flatMap { $0.isEmpty ? nil : $0 } ?? self[fact.topic.label]
  }

  func value(_ fact: InvoiceContents.Fact) -> String {
    switch fact.topic {
    case .issued, .due, .vatPoint, .from, .until, .earlierInvoiceIssued, .delivered:
      Day(iso: fact.value).map { day($0) } ?? fact.value
    case .paymentMeans:
      Self.means[fact.value].map { self[$0] } ?? self(.codeAlone, ["code": fact.value])
    default: fact.value
    }
  }

  /// The means of payment that care homes meet (UNCL4461).
  private static let means: [String: Word] = [
    "10": .meansCash, "20": .meansCheque, "30": .meansTransfer, "48": .meansPaymentCard,
    "49": .meansDirectDebit, "54": .meansCreditCard, "55": .meansDebitCard,
    "57": .meansStanding, "58": .meansSEPATransfer, "59": .meansSEPADebit,
  ]

  func vat(_ vat: InvoiceContents.VAT?) -> String {
    guard let vat else { return self[.notStated] }
    let name = Self.categories[vat.category]
    guard let rate = vat.rate, vat.category == "S" || name == nil else {
      return name.map { self[$0] } ?? self(.categoryAlone, ["category": vat.category])
    }
    return "\(rate) %"
  }

  private static let categories: [String: Word] = [
    "S": .vatStandard, "Z": .vatZero, "E": .vatExempt, "O": .outsideScopeInWords,
    "AE": .vatReverse, "K": .vatIntraCommunity, "G": .vatExport,
  ]

  /// An unit of UN/ECE recommendation 20 as people say it; a code that is not met here stays.
  func unit(_ code: String?) -> String {
    guard let code else { return "" }
    if Self.pieces.contains(code) { return "" }
    return Self.units[code].map { self[$0] } ?? Self.symbols[code] ?? code
  }

  private static let pieces: Set = ["C62", "EA", "H87"]
  private static let units: [String: Word] = [
    "HUR": .unitHours, "DAY": .unitDays, "WEE": .unitWeeks, "MON": .unitMonths,
    "ANN": .unitYears, "LTR": .unitLitres, "MIN": .unitMinutes,
  ]
  private static let symbols = ["KGM": "kg", "MTQ": "m³", "KWH": "kWh", "KMT": "km"]
}

extension InvoiceContents.Topic {
  var label: Word {
    switch self {
    case .issued: .factIssued
    case .due: .factDue
    case .vatPoint: .factVatPoint
    case .from: .factFrom
    case .until: .factUntil
    case .buyerReference: .factBuyerReference
    case .purchaseOrder: .factPurchaseOrder
    case .salesOrder: .factSalesOrder
    case .contract: .factContract
    case .project: .factProject
    case .tender: .factTender
    case .despatch: .factDespatch
    case .receipt: .factReceipt
    case .about: .factAbout
    case .costCode: .factCostCode
    case .earlierInvoice: .factEarlierInvoice
    case .earlierInvoiceIssued: .factEarlierInvoiceIssued
    case .identifier: .factIdentifier
    case .companyNumber: .factCompanyNumber
    case .vatNumber: .factVatNumber
    case .taxNumber: .factTaxNumber
    case .legalForm: .factLegalForm
    case .electronicAddress: .factElectronicAddress
    case .contactName: .factContactName
    case .telephone: .factTelephone
    case .email: .factEmail
    case .paymentMeans: .factPaymentMeans
    case .paymentReference: .factPaymentReference
    case .account: .factAccount
    case .accountName: .factAccountName
    case .bank: .factBank
    case .card: .factCard
    case .mandate: .factMandate
    case .debitedAccount: .factDebitedAccount
    case .terms: .factTerms
    case .orderLine: .factOrderLine
    case .itemCode: .factItemCode
    case .buyersItemCode: .factBuyersItemCode
    case .standardCode: .factStandardCode
    case .origin: .factOrigin
    case .classification: .factClassification
    case .delivered: .factDelivered
    case .deliveryPlace: .factDeliveryPlace
    case .attribute: .factAttribute
    }
  }
}

extension InvoiceContents.Party.Role {
  var label: Word {
    switch self {
    case .seller: .partySeller
    case .buyer: .partyBuyer
    case .payee: .partyPayee
    case .taxRepresentative: .partyTaxRepresentative
    case .recipient: .partyRecipient
    }
  }
}

extension InvoiceContents.Total.Kind {
  var label: Word {
    switch self {
    case .lines: .totalLines
    case .allowances: .totalAllowances
    case .charges: .totalCharges
    case .withoutVAT: .totalWithoutVAT
    case .vat: .totalVat
    case .withVAT: .totalWithVAT
    case .paid: .totalPaid
    case .rounding: .totalRounding
    case .payable: .totalPayable
    }
  }
}
