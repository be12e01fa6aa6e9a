public import CareHome

/// All that a billing run works from: the register, and what other rooms have worked out.
public struct BillingInput: Sendable {
  public var register: Register
  /// How a fee splits by component where the contract says nothing: the band's unit cost at budget
  /// occupancy (costing.md, Definitions).
  public var bandSplits: [BandID: ComponentSplit]
  /// Which components each agreement's release is taken out of.
  public var releaseSplits: [AgreementID: ComponentSplit]
  /// What each release line says of how its money is held, and why.
  public var releaseNotes: [AgreementID: String]
  /// Services that the weekly fee already covers for everybody who has not given them up.
  public var packageServices: Set<ServiceID>

  public init(
    register: Register, bandSplits: [BandID: ComponentSplit],
    releaseSplits: [AgreementID: ComponentSplit] = [:],
    releaseNotes: [AgreementID: String] = [:], packageServices: Set<ServiceID> = []
  ) {
    self.register = register
    self.bandSplits = bandSplits
    self.releaseSplits = releaseSplits
    self.releaseNotes = releaseNotes
    self.packageServices = packageServices
  }
}
