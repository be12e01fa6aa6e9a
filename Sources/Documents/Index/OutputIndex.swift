public import Amounts

/// What stands in an output folder, for the page that links it all.
///
/// Several commands write into one folder, one after the other, so the index is kept beside its
/// page (`index.json`) and grows.
public struct OutputIndex: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case costReport = "cost report"
    case flexibleShare = "flexible share"
    case negotiationPack = "negotiation pack"
    case agreement
    case serviceReturn = "service return"
    case directPayments = "direct payments"
    case priceList = "price list"
    case invoice
    case creditNote = "credit note"
    case statement
    /// To payers and families.
    case letter
    /// Occupancy, income.
    case report
    /// A CSV sheet: the journal, the run's register.
    case sheet
  }

  public struct Entry: Hashable, Sendable {
    /// The home's name.
    public let home: String
    public let kind: Kind
    /// `October 2026`; empty for what has no month.
    public let period: String
    /// `SV-2610-001 · North Council`.
    public let title: String
    /// What is to be paid, or the balance; nil where there is no such amount.
    public let amount: Money?
    /// Within the folder, with `/` between its parts: the page first, then the same as XML
    /// and as PDF.
    public let files: [String]

    public init(
      home: String, kind: Kind, period: String = "", title: String, amount: Money? = nil,
      files: [String]
    ) {
      self.home = home
      self.kind = kind
      self.period = period
      self.title = title
      self.amount = amount
      self.files = files
    }

    /// The same with a further file.
    public func adding(_ file: String) -> Entry {
      Entry(
        home: home, kind: kind, period: period, title: title, amount: amount,
        files: files.contains(file) ? files : files + [file])
    }
  }

  /// In order of home, then kind, period as first listed, and file.
  public let entries: [Entry]

  public init(_ entries: [Entry] = []) {
    self.entries = entries.sorted { left, right in
      (left.home, left.kind.rank, left.files.first ?? "", left.title)
        < (right.home, right.kind.rank, right.files.first ?? "", right.title)
    }
  }

  /// The index with `newer` in it. A newer entry takes the place of the one about the same document,
  /// and keeps the pages of it that others read: its large print beside its standard page.
  public func adding(_ newer: [Entry]) -> OutputIndex {
    var byDocument: [String: Entry] = [:]
    for entry in entries { byDocument[entry.document] = entry }
    let merged = newer.map { entry in
      byDocument[entry.document].map { entry.keeping($0.files) } ?? entry
    }
    let replaced = Set(merged.map(\.document))
    return OutputIndex(entries.filter { !replaced.contains($0.document) } + merged)
  }
}

extension OutputIndex.Kind {
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What several of it are called, for a heading.
  var plural: Word {
    switch self {
    case .costReport: .indexCosts
    case .flexibleShare: .indexShares
    case .negotiationPack: .indexPacks
    case .agreement: .indexAgreements
    case .serviceReturn: .indexReturns
    case .directPayments: .indexPayments
    case .priceList: .indexPriceLists
    case .invoice: .indexInvoices
    case .creditNote: .indexCreditNotes
    case .statement: .indexStatements
    case .letter: .indexLetters
    case .report: .indexReports
    case .sheet: .indexSheets
    }
  }
}
