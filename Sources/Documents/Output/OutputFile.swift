public import CareCalendar

/// One file to be written below an output folder.
public struct OutputFile: Hashable, Sendable {
  /// Folders and name below the output folder.
  public let path: OutputPath
  public let bytes: [UInt8]
  /// Whether the file, once written, may only be written again with the same bytes: an issued
  /// document (billing.md rules 6 and 7).
  public let isIssued: Bool
  /// The date of the document; nil where it has none.
  public let day: Day?

  public init(
    _ path: OutputPath, _ bytes: [UInt8], isIssued: Bool = false, day: Day? = nil
  ) {
    self.day = day
    self.path = path
    self.bytes = bytes
    self.isIssued = isIssued
  }

  public init(_ path: OutputPath, _ text: String, isIssued: Bool = false) {
    self.init(path, Array(text.utf8), isIssued: isIssued)
  }
}

/// A relative path that can't leave its folder: every part is letters, digits, `-`, `_` and `.`,
/// and begins with a letter or a digit.
public struct OutputPath: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let parts: [String]

  /// Nil when a part has any other character, or there is none.
  public init?(_ parts: [String]) {
    guard !parts.isEmpty, parts.allSatisfy(Self.isSafe) else { return nil }
    self.parts = parts
  }

  /// Nil when a part has any other character, or there is none.
  public init?(_ parts: String...) { self.init(parts) }

  private init(fixed name: StaticString) { parts = ["\(name)"] }

  /// The page that links everything in an output folder.
  public static let indexPage = OutputPath(fixed: "index.html")
  /// What that page is made of.
  public static let indexData = OutputPath(fixed: "index.json")

  /// Whether `part` may be the name of a file or folder.
  public static func isSafe(_ part: String) -> Bool {
    guard let first = part.utf8.first, isLetterOrDigit(first), part.utf8.count <= 120 else {
      return false
    }
    return part.utf8.allSatisfy { isLetterOrDigit($0) || "-_.".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static let pageEnding = ".html"

  /// Whether it is that of a page.
  public var isPage: Bool { parts.last?.hasSuffix(Self.pageEnding) ?? false }

  /// The name of the same page as PDF.
  public var printedName: String {
    let name = parts.last ?? ""
    return (isPage ? String(name.dropLast(Self.pageEnding.count)) : name) + ".pdf"
  }

  /// `seaview/2026-10/SV-2610-001.xml`.
  public var description: String { parts.joined(separator: "/") }

  public static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}
