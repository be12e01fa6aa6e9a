import Amounts
import Billing
import CareHome

extension PageWords {
  /// What stands before the person or the reference that a document is about.
  func aboutLabel(_ subject: Subject) -> String {
    guard subject.reference != nil else { return self[.aboutFor] }
    return self[subject.name == nil ? .aboutReference : .aboutFor]
  }

  /// The name where the payer may see it, else the reference by which they know the resident.
  /// Of several residents their number, as each has a reference further down.
  func about(_ subject: Subject, residents: @autoclosure () -> Int = 1) -> String {
    if let name = subject.name { return name }
    if let reference = subject.reference { return reference }
    let count = residents()
    return count == 1
      ? self[.oneResidentBelow] : self(.residentsBelow, ["count": String(count)])
  }

  /// A payer's own name; an estate has one that Hearth gave it.
  func name(of payer: Payer) -> String {
    payer.kind == .estate ? explained(payer.name) : payer.name
  }

  /// What a component is for, as a family would say it.
  func label(_ component: Component) -> String {
    switch component {
    case .premises: self[.premisesPart]
    case .services: self[.servicesPart]
    case .care: self[.carePart]
    case .activity: self[.activityPart]
    }
  }

  func label(_ element: Element) -> String {
    switch element {
    case .hotel: self[.hotel]
    case .care: self[.care]
    case .activity: self[.activity]
    }
  }

  func label(_ treatment: CareHome.VATTreatment) -> String {
    switch treatment {
    case .exempt: self[.exemptFromVAT]
    case .standard: self[.standardRate]
    case .zero: self[.zeroRate]
    case .outsideScope: self[.outsideScopeOfVAT]
    }
  }

  func rate(_ treatment: CareHome.VATTreatment) -> String {
    switch treatment {
    case .standard, .zero: treatment.rate.description
    case .exempt, .outsideScope: self[.noRate]
    }
  }

  /// Why no VAT is charged, as on the XML invoice (EN 16931 BT-120); nil where there is some.
  func exemptionReason(_ treatment: CareHome.VATTreatment) -> String? {
    switch treatment {
    case .exempt: self[.whyExempt]
    case .outsideScope: self[.outsideScopeOfVAT]
    case .standard, .zero: nil
    }
  }

  func kind(_ kind: PocketEntry.Kind) -> String {
    switch kind {
    case .allowance: self[.allowanceEntry]
    case .deposit: self[.depositEntry]
    case .spent: self[.spentEntry]
    case .handedOut: self[.handedOutEntry]
    case .correction: self[.correctionEntry]
    }
  }
}

extension CareHome.VATTreatment {
  /// Whether there is a reason to give for charging none.
  var chargesNothing: Bool { self == .exempt || self == .outsideScope }
}
