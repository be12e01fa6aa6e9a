public import Amounts
import CareHome
public import Evidence

extension FlexibilityModel {
  /// Warnings about a proposed release.
  public func guards(
    for share: FlexibleShare, release: Money, fee: Rate<PerWeek>?
  ) -> [Fault] {
    var faults: [Fault] = []
    if release < share.organising {
      faults.append(
        warning(
          .guardReleaseBelowOrganising,
          "The release of \(release) a week is less than the \(share.organising) a week that the "
            + "home spends on organising it.",
          "Ask whether a part payment is worth its paperwork here."))
    }
    if release > share.ceiling {
      faults.append(
        warning(
          .guardAboveAverage,
          "The release of \(release) a week is more than the \(share.ceiling) a week that what is "
            + "given up costs on average.",
          "Check the basket: has everything been listed that is given up?"))
    }
    if let fee, release > fee.amount {
      faults.append(
        warning(
          .guardAboveFee,
          "The release of \(release) a week is more than the whole fee of \(fee).",
          "Release no more than the fee."))
    }
    return faults
  }
}
