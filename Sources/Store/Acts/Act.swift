public import CareCalendar

/// Something that a person did to the ledger: whatever it brought can be traced to it.
public struct Act: Hashable, Sendable {
  /// What kind of thing was done.
  public struct Kind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    /// The ledger was made.
    public static let initialised: Kind = "init"
    /// Sheets were taken in.
    public static let imported: Kind = "import"
  }

  /// From 1, without gaps, over all homes of the ledger.
  public let sequence: Int
  /// Nil for an act that is no one home's.
  public let home: HomeKey?
  public let kind: Kind
  public let day: Day
  public let person: String
  /// In words.
  public let what: String
  /// SHA-256 over the act before it, the act itself and every row that it brought.
  public let hash: [UInt8]

  /// The hash as people write it down.
  public var hashText: String { Hex.text(hash) }

  /// Its first twelve digits, for people to compare.
  public var shortHash: String { Hex.text(hash.prefix(6)) }
}

/// An act about to be done.
public struct NewAct: Sendable {
  public let kind: Act.Kind
  public let day: Day
  public let person: String
  public let what: String

  public init(_ kind: Act.Kind, on day: Day, by person: String, _ what: String) {
    self.kind = kind
    self.day = day
    self.person = person
    self.what = what
  }
}

/// A home of the ledger: its number in the tables, and its code for people.
public struct HomeKey: Hashable, Sendable {
  public let id: Int
  /// Such as `harbour-court`; documents are filed under it.
  public let code: String
}

/// Bytes as people write them down.
enum Hex {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
