import Amounts
public import Evidence
import Foundation

extension OutputIndex {
  /// The index as it is kept in `index.json`.
  public var json: JSON {
    [
      "entries": .array(
        entries.map { entry in
          [
            "home": .string(entry.home),
            "kind": .string(entry.kind.rawValue),
            "period": .string(entry.period),
            "title": .string(entry.title),
            "amount": entry.amount.map(JSON.amount) ?? .null,
            "files": .array(entry.files.map(JSON.string)),
          ]
        })
    ]
  }

  /// Reads ``json`` back.
  ///
  /// - Throws: `index.unreadable` for anything else, and for a file that lies outside the folder.
  public init(reading bytes: [UInt8]) throws(Faults) {
    let root = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    guard let list = root?["entries"] as? [[String: Any]] else { throw Faults(Self.unreadable) }
    var entries: [Entry] = []
    for item in list {
      guard let entry = Entry(item) else { throw Faults(Self.unreadable) }
      entries.append(entry)
    }
    self.init(entries)
  }

  private static let unreadable = Fault(
    .indexUnreadable, at: SourceLocation(file: "index.json"),
    "This is not an index that Hearth wrote.",
    remedy: "Move it out of the output folder, or choose another folder; then run again.")
}

extension OutputIndex.Entry {
  fileprivate init?(_ item: [String: Any]) {
    guard let home = item["home"] as? String, let title = item["title"] as? String,
      let kind = (item["kind"] as? String).flatMap(OutputIndex.Kind.init),
      let period = item["period"] as? String, let files = item["files"] as? [String],
      files.allSatisfy(Self.isWithinFolder)
    else { return nil }
    var amount: Money?
    if let text = item["amount"] as? String {
      guard let money = try? Money(parsing: text) else { return nil }
      amount = money
    }
    self.init(home: home, kind: kind, period: period, title: title, amount: amount, files: files)
  }

  /// Only names that ``DocumentName`` makes, so that a link can't lead anywhere else.
  private static func isWithinFolder(_ file: String) -> Bool {
    file.split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && DocumentName.safe(String($0)) == $0 }
  }
}

extension Fault.Code {
  /// The index of an output folder can't be read.
  public static let indexUnreadable: Self = "index.unreadable"
}
