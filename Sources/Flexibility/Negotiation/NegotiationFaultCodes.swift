public import Evidence

extension Fault.Code {
  /// Two entries of one id.
  public static let negotiationRepeated: Fault.Code = "negotiation.repeated-entry"
  /// An answer to an entry that is not there, not earlier, or no offer.
  public static let negotiationNoOffer: Fault.Code = "negotiation.no-such-offer"
  /// An answer to an offer that is off the table.
  public static let negotiationClosed: Fault.Code = "negotiation.offer-closed"
  /// Somebody answers, or withdraws, on the wrong side of the table.
  public static let negotiationWrongParty: Fault.Code = "negotiation.wrong-party"
  /// No authority of that id for this resident.
  public static let authorityUnknown: Fault.Code = "authority.unknown"
  /// The authority did not hold on the day.
  public static let authorityNotInForce: Fault.Code = "authority.not-in-force"
  /// An agreement is asked for where nothing has been agreed.
  public static let negotiationNotAgreed: Fault.Code = "negotiation.not-agreed"
  /// An agreement begins before it was agreed, ends before it begins, or is reviewed before.
  public static let negotiationDates: Fault.Code = "negotiation.bad-dates"
}
