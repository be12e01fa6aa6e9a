import Amounts
public import Evidence
public import Flexibility
import XMLKit

extension Fault.Code {
  /// A figure of a pack that can't be read.
  public static let packBadFigure: Fault.Code = "pack.bad-figure"
  /// An XML document of another kind.
  public static let packOtherDocument: Fault.Code = "pack.other-document"
  /// A figure of a pack that does not follow from the rest of it.
  public static let packDisagrees: Fault.Code = "pack.disagrees"
}

/// A negotiation pack that somebody sends: read, held against its schema, and worked out again
/// without the home's files.
public struct PackFile: Sendable {
  public let audience: String
  public let home: String
  public let reference: String
  public let figures: PackFigures
  /// Names of the budget's lines whose cost of use a view does not tell.
  let untoldLines: [String]
  private let restated: [Fault]
  private let file: String

  /// - Throws: what is not well-formed or breaks the schema, each with its line; a document of
  ///   another kind; figures that are too large to hold.
  public init(_ document: [UInt8], named name: String) throws(Faults) {
    file = name
    let root = try XMLReader.read(document, named: name)
    guard root.namespace == OwnSchema.pack.namespace else {
      throw Faults(
        Fault(
          .packOtherDocument, at: SourceLocation(file: name, row: root.line),
          "This is no negotiation pack of \(OwnSchema.pack.namespace): its outermost element is "
            + "\"\(root.name)\" of \(root.namespace ?? "no namespace").",
          remedy: "Give the XML file of a pack, as hearth negotiate writes it."))
    }
    try OwnSchema.pack.validate(document, named: name)
    let reader = PackReader(file: name)
    audience = root.attribute("audience") ?? ""
    home = root.children("Home").first?.text ?? ""
    reference = root.children("Resident").first?.attribute("reference") ?? ""
    figures = reader.figures(root)
    if let faults = Faults(reader.faults) { throw faults }
    untoldLines = figures.shares.flatMap(\.lines).filter(\.isTakenAsStated).map(\.description)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    restated = PackRestatement(root, figures, file: name).faults
  }

  /// Every figure that does not follow from the others, by name; empty where all of them hold.
  public func disagreements() -> [Fault] {
    figures.disagreements().map {
      .packDisagrees(
        $0.figure, stated: $0.stated, comesTo: $0.recomputed, at: SourceLocation(file: file))
    } + restated
  }
}

extension Fault {
  static func packDisagrees(
    _ figure: String, stated: String, comesTo value: String, at place: SourceLocation
  ) -> Fault {
    Fault(
      .packDisagrees, at: place, "\(figure) is stated as \(stated), but comes to \(value).",
      remedy: "Ask whoever made the pack for it again, and do not agree on this one.")
  }
}

extension PackLine {
  /// Whether its average can't be worked out, as a line of pay tells what it saves alone.
  fileprivate var isTakenAsStated: Bool {
    guard case .savings = working else { return false }
    return average != nil
  }
}

extension XMLNode {
  func children(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }
}

extension PackFile {
  /// Whether a document means to be a pack: it speaks of the pack's namespace near its beginning.
  /// Whether it is one is for the reader to tell.
  public static func isPack(_ document: [UInt8]) -> Bool {
    document.prefix(2048).contains(Array("\"urn:hearth:".utf8))
  }
}
