public import Amounts
public import CareCalendar
public import CareHome

/// What was invoiced over some months, less what was credited, by payer and by what it is for.
public struct IncomeReport: Sendable {
  /// Sums of money by what they are for.
  public struct Sums: Hashable, Sendable {
    /// Fees and releases by component; whole pence.
    public var fees: ByComponent<Money> = .zero
    public var extras: Money = .zero
    /// Not income: kept for residents.
    public var fundsHeld: Money = .zero
    public var vat: Money = .zero

    /// Fees and extras.
    public var income: Money { fees.total + extras }
    /// All that was asked for.
    public var gross: Money { income + fundsHeld + vat }

    static func + (left: Sums, right: Sums) -> Sums {
      Sums(
        fees: left.fees + right.fees, extras: left.extras + right.extras,
        fundsHeld: left.fundsHeld + right.fundsHeld, vat: left.vat + right.vat)
    }
  }

  public struct PayerRow: Hashable, Sendable {
    public let payer: Payer
    public let documents: Int
    public let sums: Sums
  }

  public struct MonthRow: Hashable, Sendable {
    public let month: Month
    public let documents: Int
    public let sums: Sums
  }

  /// In order of kind, then name.
  public let payers: [PayerRow]
  /// In order.
  public let months: [MonthRow]
  public let total: Sums
  /// Every document, in order of month and number.
  public let documents: [BillingDocument]

  /// - Parameter runs: the months' runs, in order.
  public init(_ runs: [RunResult]) {
    documents = runs.flatMap(\.documents)
    months = runs.map { run in
      MonthRow(
        month: run.month, documents: run.documents.count,
        sums: run.documents.map(\.incomeSums).reduce(Sums(), +))
    }
    payers = Dictionary(grouping: documents, by: \.payer.id).values.compactMap { documents in
      documents.last.map { last in
        PayerRow(
          payer: last.payer, documents: documents.count,
          sums: documents.map(\.incomeSums).reduce(Sums(), +))
      }
    }.sorted {
      ($0.payer.kind.rank, $0.payer.name, $0.payer.id)
        < ($1.payer.kind.rank, $1.payer.name, $1.payer.id)
    }
    total = months.map(\.sums).reduce(Sums(), +)
  }

  /// The sums of one kind of payer.
  public func sums(of kind: Payer.Kind) -> Sums {
    payers.filter { $0.payer.kind == kind }.map(\.sums).reduce(Sums(), +)
  }
}

extension Payer.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension BillingDocument {
  /// Positive on an invoice, negative on a credit note.
  fileprivate var incomeSums: IncomeReport.Sums {
    switch self {
    case .invoice(let invoice):
      var sums = IncomeReport.Sums()
      for line in invoice.lines { sums.add(line.kind, net: line.net, parts: line.parts) }
      sums.vat = invoice.totals.vat
      return sums
    case .creditNote(let note):
      var sums = IncomeReport.Sums()
      for line in note.lines {
        sums.add(line.kind, net: -line.net, parts: line.parts.map { -$0 })
      }
      sums.vat = -note.totals.vat
      return sums
    }
  }
}

extension IncomeReport.Sums {
  fileprivate mutating func add(
    _ kind: InvoiceLine.Kind, net: Money, parts: ByComponent<Money>
  ) {
    switch kind {
    case .fee(_, .onTop): fundsHeld += net
    case .fee, .release: fees = fees + parts
    case .extra: extras += net
    }
  }
}
