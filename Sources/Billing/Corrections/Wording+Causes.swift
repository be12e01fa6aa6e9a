import CareCalendar

/// Why a document corrects another.
extension Wording {
  static func died(_ name: String, on day: Day) -> String {
    "\(name) died on \(day.words). We are sorry for your loss."
  }

  static func stayEnded(_ day: Day) -> String { "The stay ended on \(day.words)." }
  static func stayBegan(_ day: Day) -> String { "The stay began on \(day.words)." }
  static let absenceCharged = "An absence is charged as the contract says."
  static let absenceCorrected = "The days of an absence have been corrected."
  static func otherPrice(from day: Day) -> String { "From \(day.words) another price holds." }
  static let otherPayer = "These days are not yours to pay."
  static let deliveryCorrected = "What was delivered has been corrected."
  static let sharesMoved = "The pence of the shares of the fee have moved."
  static let notToBeBilled = "These days should not have been billed."
  static let releaseNotTakenOff = "A release for services given up was not yet taken off."
}
