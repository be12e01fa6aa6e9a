public import CareHome

/// What a line is for: on one account, a day of it can be billed once (billing.md rule 6).
public enum LineKey: Hashable, Sendable {
  case fee(FundingLineID)
  case release(AgreementID)
  case extra(Identifier<Extra>)
}

extension LineKey: Comparable {
  /// Fees, then releases, then extras, each by name.
  public static func < (left: LineKey, right: LineKey) -> Bool {
    (left.rank, left.text) < (right.rank, right.text)
  }

  private var rank: Int {
    switch self {
    case .fee: 0
    case .release: 1
    case .extra: 2
    }
  }

  /// The name by which the sheets know it.
  public var text: String {
    switch self {
    case .fee(let id): id.text
    case .release(let id): id.text
    case .extra(let id): id.text
    }
  }
}

extension InvoiceLine.Kind {
  /// Whether it pays for a part of the weekly fee.
  var isFee: Bool {
    if case .fee(_, let kind) = self { return kind.isPartOfFee }
    return false
  }

  /// Whether it lowers the fee by what was given up, or takes such a release back.
  public var isRelease: Bool { if case .release = self { true } else { false } }

  public var key: LineKey {
    switch self {
    case .fee(let id, _): .fee(id)
    case .release(let id): .release(id)
    case .extra(let id, _): .extra(id)
    }
  }
}
