public import Amounts
public import Evidence
import Foundation

extension Fault.Code {
  /// The list of what an output folder holds can't be read.
  public static let contentsUnreadable: Fault.Code = "output.contents-unreadable"
}

/// What an output folder holds, kept in its `contents.json` so that each command adds to one index.
public struct Contents: Hashable, Sendable {
  /// One thing to look at.
  public struct Entry: Hashable, Sendable {
    /// The page, relative to the folder.
    public let page: OutputPath
    /// The same as XML; nil where there is none.
    public let xml: OutputPath?
    /// The home's name.
    public let home: String
    /// What it is filed under: `Cost`, `Invoices, October 2026`.
    public let section: String
    public let title: String
    /// What the document comes to; nil where it is no bill.
    public let amount: Money?

    public init(
      page: OutputPath, xml: OutputPath? = nil, home: String, section: String, title: String,
      amount: Money? = nil
    ) {
      self.page = page
      self.xml = xml
      self.home = home
      self.section = section
      self.title = title
      self.amount = amount
    }
  }

  /// In order of home, then section, then page; one for each page.
  public let entries: [Entry]

  public init(_ entries: [Entry]) {
    var latest: [OutputPath: Entry] = [:]
    for entry in entries { latest[entry.page] = entry }
    self.entries = latest.values.sorted {
      ($0.home, $0.section, $0.page) < ($1.home, $1.section, $1.page)
    }
  }

  /// These and `others`, which stand where both have the same page.
  public func adding(_ others: [Entry]) -> Contents { Contents(entries + others) }

  public func filter(_ isKept: (Entry) -> Bool) -> Contents { Contents(entries.filter(isKept)) }
}

// MARK: - contents.json

extension Contents {
  /// Where it stands in an output folder.
  public static let path = OutputPath(fixed: "contents.json")

  public var json: JSON {
    .array(
      entries.map { entry in
        [
          "page": JSON.string(entry.page.description),
          "xml": .optional(entry.xml?.description),
          "home": .string(entry.home),
          "section": .string(entry.section),
          "title": .string(entry.title),
          "amount": .optional(entry.amount?.decimal),
        ]
      })
  }

  private struct Stored: Decodable {
    let page: String
    let xml: String?
    let home: String
    let section: String
    let title: String
    let amount: String?
  }

  /// - Throws: ``Evidence/Fault/Code/contentsUnreadable``.
  public init(json bytes: [UInt8]) throws(Faults) {
    do {
      let stored = try JSONDecoder().decode([Stored].self, from: Data(bytes))
      self.init(try stored.map(Self.entry))
    } catch {
      throw Faults(
        Fault(
          .contentsUnreadable, at: SourceLocation(file: Self.path.description),
          "The list of what this folder holds can't be read.",
          remedy: "Delete contents.json and run the commands again, or write to a new folder."))
    }
  }

  private static func entry(_ stored: Stored) throws -> Entry {
    guard let page = OutputPath(stored.page.pathParts) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return Entry(
      page: page, xml: stored.xml.flatMap { OutputPath($0.pathParts) }, home: stored.home,
      section: stored.section, title: stored.title,
      amount: try stored.amount.map { try Money(parsing: $0) })
  }
}

extension String {
  fileprivate var pathParts: [String] {
    split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }
}
