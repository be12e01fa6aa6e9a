extension DirectPaymentStanding {
  /// What whoever proposes a release should know of how its money may be held (funding.md, D6).
  public var advice: String {
    isAllowed
      ? "The money may be paid as a direct payment. \(reason)"
      : "The money may not be paid as a direct payment; the same amount can be held as an "
        + "individual service fund. \(reason)"
  }
}
