import Amounts
import CareCalendar
import CareHome

/// What invoice lines say, in words that need no explanation. A line says nothing of other
/// payers' names, of a reason for absence (but to the resident), of band or nursing
/// (billing.md rule 8).
enum Wording {
  static let careHomeFee = "Care home fee"
  static let release = "Release for services given up"

  static func description(_ kind: FundingLine.Kind, for payer: Payer) -> String {
    switch kind {
    case .councilFee: careHomeFee
    case .clientContribution:
      payer.kind.isPublicBody
        ? "Client contribution, paid gross" : "Contribution to the care home fee"
    case .topUp: "Top-up of the care home fee"
    case .fundedNursing: "NHS-funded nursing care"
    case .continuingHealthcare: "NHS continuing healthcare"
    case .selfFunded: careHomeFee
    case .fullDirectPayment: "Care home fee, paid from a direct payment"
    case .partDirectPayment: "Part of the care home fee, paid from a part direct payment"
    case .onTop: "Sum on top of the fee, held for the resident"
    }
  }

  /// `Away from 1 October 2026 to 28 October 2026 (days 1 to 28): charged in full. Clause 7.2.`
  static func away(_ run: AwayDays, within days: DayRange, for payer: Payer) -> String? {
    guard let tier = run.tier, let shared = run.days.intersection(days) else { return nil }
    let first = run.firstNumber + (shared.first - run.days.first)
    let last = first + shared.count - 1
    let numbers = first == last ? "day \(first)" : "days \(first) to \(last)"
    let place =
      payer.kind == .resident ? (run.reason == .hospital ? "In hospital" : "On holiday") : "Away"
    let when = shared.count == 1 ? "on \(shared.words)" : "from \(shared.words)"
    return "\(place) \(when) (\(numbers) of the absence): \(charged(tier.charged)). \(tier.clause)."
  }

  /// `charged in full`, `charged at 60 %`, `hotel (services) charged at 75 %, the rest in full`.
  static func charged(_ percentages: ByComponent<Percentage>) -> String {
    let values = percentages.values
    if let one = values.first, values.allSatisfy({ $0 == one }) {
      return one == .all ? "charged in full" : "charged at \(one)"
    }
    let named = Component.allCases.filter { percentages[$0] != .all }.map {
      "\($0.words) charged at \(percentages[$0])"
    }
    let rest = values.contains(.all) ? ", the rest in full" : ""
    return named.joined(separator: ", ") + rest
  }

  /// `Taken out for the absence: £125.00 (hotel (services) £125.00).`
  static func takenOut(_ parts: ByComponent<Money>) -> String? {
    guard parts.total > .zero else { return nil }
    let named = Component.allCases.filter { !parts[$0].isZero }.map {
      "\($0.words) \(parts[$0])"
    }
    return "Taken out for the absence: \(parts.total) (\(named.joined(separator: ", ")))."
  }

  static func bearsStoppedPayment(_ clause: String) -> String {
    "Bears a payment that has stopped during the absence. \(clause)."
  }

  static func delivered(_ day: Day) -> String { .phrase("Delivered on \(words: day).") }

  static func confirmed(by person: String) -> String {
    "The official notice of this rate has not been seen; \(person) confirmed it."
  }

  static func agreed(_ agreement: Agreement) -> String {
    "Agreement \(agreement.id), from \(agreement.from.words)."
  }

  static func held(as holding: HoldingArrangement) -> String { "Held as \(holding.withArticle)." }

  /// `Held by Shore Friends.` A public body reads of its resident by reference only, also where
  /// they or their family hold the money.
  static func holder(_ agreement: Agreement, of resident: Resident, for payer: Payer) -> String {
    let holder = agreement.holder
    guard payer.kind.isPublicBody, bearsName(holder, of: resident) else {
      return "Held by \(holder)."
    }
    return holder == resident.name
      ? "Held by the resident." : "Held by the resident or somebody of their name."
  }

  /// Whether any word of `text` is one of the resident's names.
  private static func bearsName(_ text: String, of resident: Resident) -> Bool {
    func words(_ text: String) -> [String] {
      text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    }
    let names = Set(words(resident.name))
    return words(text).contains(where: names.contains)
  }

  static func penny(_ difference: Money) -> String {
    let size = difference.magnitude.pence
    let pence = size == 1 ? "1 penny" : "\(size) pence"
    let verb = difference.isNegative ? "taken off" : "added"
    return "\(pence) of rounding \(verb), so that all shares add up to the fee exactly."
  }

  /// Where days are billed apart from others of their run.
  static func correctionPenny(_ difference: Money) -> String {
    let size = difference.magnitude.pence
    let pence = size == 1 ? "1 penny" : "\(size) pence"
    let verb = difference.isNegative ? "taken off" : "added"
    return "\(pence) of rounding \(verb), so that these days and the days billed before add up."
  }

  static func given(up basket: [BasketItem], services: [ServiceID: Service]) -> String {
    let items = basket.map { item -> String in
      guard let service = services[item.service] else {
        return "\(item.quantity) × \(item.service)"
      }
      return "\(service.name), \(service.unit.words(item.quantity)) a week"
    }
    return "Given up: \(items.joined(separator: "; "))."
  }
}
