import CareHome
public import Evidence

extension Fault.Code {
  /// Something refers to a resident, payer, service or set of terms that is not there.
  public static let unknownReference: Self = "billing.unknown-reference"
}

extension BillingInput {
  /// Every reference that leads nowhere. Intake refuses them with their place in the sheets; a
  /// register from elsewhere is not billed in part.
  func unknownReferences() -> [Fault] {
    var residents = Known(register.residents.map(\.id))
    var payers = Known(register.payers.map(\.id))
    var terms = Known(register.terms.map(\.id))
    var placements = Known(register.placements.map(\.id))
    var services = Known(register.services.map(\.id))
    var faults: [Fault] = []
    func expect<Subject>(
      _ id: Identifier<Subject>, in known: inout Known<Subject>, _ what: String,
      of owner: @autoclosure () -> String
    ) {
      guard !known.contains(id) else { return }
      faults.append(
        Fault(
          .unknownReference, "\(owner()) names the \(what) “\(id)”, which is not there.",
          remedy: "Correct the name, or add the \(what)."))
    }
    for placement in register.placements {
      expect(placement.resident, in: &residents, "resident", of: "Placement \(placement.id)")
      expect(placement.terms, in: &terms, "set of terms", of: "Placement \(placement.id)")
    }
    for line in register.fundingLines {
      expect(line.placement, in: &placements, "placement", of: "Funding line \(line.id)")
      expect(line.payer, in: &payers, "payer", of: "Funding line \(line.id)")
      if let council = line.council {
        expect(council, in: &payers, "council", of: "Funding line \(line.id)")
      }
    }
    for agreement in register.agreements {
      expect(agreement.placement, in: &placements, "placement", of: "Agreement \(agreement.id)")
      expect(agreement.payer, in: &payers, "payer", of: "Agreement \(agreement.id)")
    }
    for extra in register.extras {
      expect(extra.placement, in: &placements, "placement", of: "Extra \(extra.id)")
      expect(extra.payer, in: &payers, "payer", of: "Extra \(extra.id)")
      expect(extra.service, in: &services, "service", of: "Extra \(extra.id)")
    }
    return faults
  }
}

/// What may be referred to. Rows that name the same mostly follow each other.
private struct Known<Subject> {
  private let ids: Set<Identifier<Subject>>
  private var last: Identifier<Subject>?

  init(_ ids: [Identifier<Subject>]) { self.ids = Set(ids) }

  mutating func contains(_ id: Identifier<Subject>) -> Bool {
    if id == last { return true }
    guard ids.contains(id) else { return false }
    last = id
    return true
  }
}
