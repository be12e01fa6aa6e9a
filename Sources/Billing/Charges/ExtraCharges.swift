import Amounts
import CareCalendar
import CareHome
public import Evidence

extension Fault.Code {
  public static let extraWithoutPrice: Self = "billing.extra-without-price"
  /// Standard-rated VAT needs a VAT number (billing.md rule 10).
  public static let vatWithoutNumber: Self = "billing.vat-without-number"
  public static let extraOutsideStay: Self = "billing.extra-outside-stay"
  /// An extra that was delivered, and to which nobody has agreed (billing.md rule 16).
  public static let extraWithoutConsent: Self = "billing.extra-without-consent"
  /// An extra that the weekly fee already covers (billing.md rule 16).
  public static let extraInFee: Self = "billing.extra-in-fee"
}

extension LineMaker {
  /// The line of a confirmed extra, priced by the list of the day it was delivered.
  ///
  /// - Throws: all that stands in the way of billing it.
  func line(
    _ extra: Extra, of file: PlacementFile, for payer: Payer, period: DayRange
  ) throws(Faults) -> InvoiceLine {
    let service = services[extra.service]
    let price = service?.prices.value(on: extra.day)
    if let faults = Faults(refusals(extra, file, service, price)) { throw faults }
    guard let service, let price else { throw Faults(.noPrice(extra)) }
    let net = price.times(extra.quantity)
    return InvoiceLine(
      number: 0, kind: .extra(extra.id, service.id), description: service.name,
      days: DayRange(extra.day), pricing: .units(extra.quantity, service.unit, price: price),
      net: net, parts: ByComponent { $0 == service.component ? net : .zero }, takenOut: .zero,
      vat: service.vat,
      workings: .phrase("\(words: extra.quantity, service.unit) × \(price) = \(net)"),
      notes: [Wording.delivered(extra.day)],
      origin: LineOrigin(
        account: PayerAccount(payer: payer.id, resident: file.resident.id),
        placement: extra.placement, reference: file.resident.reference, period: period,
        rate: CanonicalRate.extra(extra, price: price, service)))
  }

  private func refusals(
    _ extra: Extra, _ file: PlacementFile, _ service: Service?, _ price: Money?
  ) -> [Fault] {
    var faults: [Fault] = []
    if price == nil { faults.append(.noPrice(extra)) }
    if service?.vat == .standard, input.register.home.vatNumber == nil {
      faults.append(
        Fault(
          .vatWithoutNumber, at: extra.source,
          "Extra \(extra.id): \(extra.service) bears VAT, but the home has no VAT number.",
          remedy: "Enter the VAT number in home.csv, or correct the service’s VAT in services.csv.")
      )
    }
    let placement = file.placement
    if extra.day < placement.admitted || extra.day > placement.ending?.day ?? extra.day {
      faults.append(
        Fault(
          .extraOutsideStay, at: extra.source,
          "Extra \(extra.id) is dated \(extra.day.words), outside placement \(placement.id).",
          remedy: "Correct the date or the placement in extras.csv."))
    }
    return faults
  }

  /// A warning where the fee covers the service and the resident has not given it up.
  func warning(_ extra: Extra, _ file: PlacementFile) -> Fault? {
    guard input.packageServices.contains(extra.service) else { return nil }
    let isGivenUp = file.agreements.contains { agreement in
      agreement.from <= extra.day && extra.day <= agreement.through ?? extra.day
        && agreement.basket.contains { $0.service == extra.service }
    }
    if isGivenUp { return nil }
    return Fault(
      .extraInFee, severity: .warning, at: extra.source,
      "Extra \(extra.id), \(extra.day.words): the weekly fee of placement \(file.placement.id) may already cover \(extra.service).",
      remedy: "Bill it only if it came beyond the standard package.")
  }
}

extension Fault {
  static func withoutConsent(_ extra: Extra) -> Fault {
    Fault(
      .extraWithoutConsent, severity: .warning, at: extra.source,
      "Extra \(extra.id), \(extra.service) on \(extra.day.words), was delivered, but nobody has agreed to it: it is not billed.",
      remedy: "Once \(extra.payer) has agreed, write “confirmed” as its status in extras.csv.")
  }

  static func noPrice(_ extra: Extra) -> Fault {
    Fault(
      .extraWithoutPrice, at: extra.source,
      "Extra \(extra.id): \(extra.service) has no price on \(extra.day.words).",
      remedy: "Add a row to prices.csv from that day or earlier.")
  }
}
