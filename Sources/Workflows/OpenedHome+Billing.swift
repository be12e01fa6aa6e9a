import Amounts
import Billing
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility
import Funding
import Intake

extension OpenedHome {
  /// What billing works from: the register, how each band's fee splits, and what each agreement's
  /// release is taken out of and how its money may be held.
  ///
  /// - Throws: what is wrong with any agreement's basket, all together.
  func billingInput() throws(Faults) -> BillingInput {
    var faults: [Fault] = []
    var releaseSplits: [AgreementID: ComponentSplit] = [:]
    var releaseNotes: [AgreementID: String] = [:]
    for agreement in register.agreements {
      do throws(Faults) {
        releaseSplits[agreement.id] = try split(of: agreement)
      } catch {
        faults += error.all
      }
      releaseNotes[agreement.id] =
        folder.policies.decide(
          agreement, in: catalogue, nation: register.home.nation, on: agreement.from
        ).note
    }
    if let faults = Faults(faults) { throw faults }
    let splits = costing.unitCosts.bands.compactMap { band in
      band.split.map { (band.band.id, $0) }
    }
    return BillingInput(
      register: register, bandSplits: Dictionary(splits) { first, _ in first },
      releaseSplits: releaseSplits, releaseNotes: releaseNotes,
      packageServices: Set(
        folder.catalogue.filter { $0.standardQuantity > .zero }.map(\.service.id)))
  }

  /// Which components the release is taken out of: by the average cost of what is given up, on the
  /// day on which it began.
  private func split(of agreement: Agreement) throws(Faults) -> ComponentSplit? {
    let circumstances = circumstances(on: agreement.from, except: agreement.placement)
    return try FlexibilityModel(catalogue, circumstances)
      .share(of: agreement.basket, noticeWeeks: agreement.noticeWeeks).componentSplit
  }
}
