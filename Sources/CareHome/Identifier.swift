/// The name by which a sheet refers to something, typed by what it names.
///
/// Intake allows letters, digits, `-`, `_` and `.` only, so that it is safe in a file name.
public struct Identifier<Subject>: Hashable, Sendable {
  public let text: String
  public init(_ text: String) { self.text = text }
}

extension Identifier: Comparable {
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension Identifier: CustomStringConvertible {
  public var description: String { text }
}

public typealias ResidentID = Identifier<Resident>
public typealias PayerID = Identifier<Payer>
public typealias BandID = Identifier<Band>
public typealias PlacementID = Identifier<Placement>
public typealias FundingLineID = Identifier<FundingLine>
public typealias AgreementID = Identifier<Agreement>
public typealias ServiceID = Identifier<Service>
public typealias TermsID = Identifier<ContractTerms>
