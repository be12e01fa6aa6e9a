import Amounts
import CareHome

/// The page that links everything in an output folder; it works from the file itself.
public struct IndexPage: Page {
  let index: OutputIndex

  public init(_ index: OutputIndex) { self.index = index }

  public static let template = "index"
  public func title(in words: PageWords) -> String { words[.indexTitle] }

  public static let fields: PageFields<Self> = [
    .each("homes") { $0.homes },
    .text("documentCount") { String($0.index.entries.count) },
  ]

  private var homes: [IndexHomePart] {
    Self.grouped(index.entries, by: \.home).enumerated().map { position, home in
      IndexHomePart(position: position + 1, name: home.key, entries: home.entries)
    }
  }

  /// Entries with the same key together, in the order in which the keys first occur.
  static func grouped(
    _ entries: [OutputIndex.Entry], by key: (OutputIndex.Entry) -> String
  ) -> [(key: String, entries: [OutputIndex.Entry])] {
    var groups: [(key: String, entries: [OutputIndex.Entry])] = []
    for entry in entries {
      if let place = groups.firstIndex(where: { $0.key == key(entry) }) {
        groups[place].entries.append(entry)
      } else {
        groups.append((key(entry), [entry]))
      }
    }
    return groups
  }
}

struct IndexHomePart: PageModel {
  let position: Int
  let name: String
  let entries: [OutputIndex.Entry]

  static let fields: PageFields<Self> = [
    .text("position") { String($0.position) },
    .text("name") { $0.name },
    .each("groups") { home in
      IndexPage.grouped(home.entries) { "\($0.kind.rawValue) \($0.period)" }
        .map { IndexGroupPart(entries: $0.entries) }
    },
  ]
}

/// The documents of one kind and one month.
struct IndexGroupPart: PageModel {
  let entries: [OutputIndex.Entry]

  static let fields: PageFields<Self> = [
    .words("heading") { group, words in
      guard let first = group.entries.first else { return "" }
      let kind = words[first.kind.plural]
      return first.period.isEmpty ? kind : "\(kind), \(first.period)"
    },
    .flag("hasAmounts") { group in group.entries.contains { $0.amount != nil } },
    .text("total") { $0.entries.compactMap(\.amount).sum().words },
    .text("count") { String($0.entries.count) },
    .each("entries") { $0.entries.map(IndexEntryPart.init) },
  ]
}

struct IndexEntryPart: PageModel {
  let entry: OutputIndex.Entry

  init(_ entry: OutputIndex.Entry) { self.entry = entry }

  static let fields: PageFields<Self> = [
    .text("title") { $0.entry.title },
    .text("file") { $0.entry.files.first ?? "" },
    .optionalText("xml") {
      $0.entry.files.dropFirst().first { !$0.hasSuffix(".pdf") && !$0.hasSuffix(".html") }
    },
    .each("variants") { part in
      part.entry.otherPages.map { IndexVariantPart(page: $0.file, variant: $0.variant) }
    },
    .optionalText("pdf") { $0.entry.files.first { $0.hasSuffix(".pdf") } },
    .text("amount") { $0.entry.amount?.words ?? "" },
  ]
}

/// The same document for people who read otherwise.
struct IndexVariantPart: PageModel {
  let page: String
  let variant: PageVariant

  static let fields: PageFields<Self> = [
    .text("page") { $0.page },
    .words("variant") { part, words in
      switch part.variant {
      case .standard: words[.standardPage]
      case .largePrint: words[.largePrintPage]
      case .easyRead: words[.easyReadPage]
      }
    },
  ]
}
