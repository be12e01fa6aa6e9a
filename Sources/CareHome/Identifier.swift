/// The name by which a sheet refers to something, typed by what it names.
///
/// Intake allows letters, digits, `-`, `_` and `.` only, so that it is safe in a file name.
///
/// Inlinable, so that comparing and looking up cost what they do for the text.
@frozen
public struct Identifier<Subject>: Hashable, Sendable {
  public let text: String
  @inlinable
  public init(_ text: String) { self.text = text }

  @inlinable
  public static func == (left: Self, right: Self) -> Bool { left.text == right.text }
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Identifier: Comparable {
  @inlinable
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
