import CareHome
import Documents
import Evidence

/// Makes pages of one set of templates.
struct Pages: Sendable {
  private let templates: TemplateSet
  private let style: PageStyle
  /// How each payer reads today, which no document keeps.
  private var readers: [PayerID: PageVariant] = [:]

  init(templates style: PageStyle = .standard) throws(Faults) {
    self.style = style
    if let folder = style.templates {
      templates = try TemplateSet(overridingFrom: folder, language: style.language)
    } else if style.language == TemplateSet.standardLanguage {
      templates = .standard()
    } else {
      templates = try TemplateSet(overriding: [:], language: style.language)
    }
  }

  /// The same, for payers who read as a home's sheets say today.
  func read(by payers: [Payer]) -> Pages {
    var pages = self
    pages.readers = Dictionary(payers.map { ($0.id, $0.pageVariant) }) { first, _ in first }
    return pages
  }

  private func variant(for reader: Payer?) -> PageVariant {
    style.variant ?? reader.map { readers[$0.id] ?? $0.pageVariant } ?? .standard
  }

  func render<Content: Page>(_ page: Content) -> [UInt8] {
    templates.render(page, style.variant ?? .standard)
  }

  /// A page as a file `name.html` below its home's folder, or `name-large-print.html`: as the run
  /// was asked for, else as its reader wants it.
  func file<Content: Page>(
    _ page: Content, _ name: String, of home: String, in folders: [String],
    for reader: Payer? = nil
  ) throws(Faults) -> OutputFile {
    try file(page, name, in: [DocumentName.safe(home)] + folders, for: reader)
  }

  func file<Content: Page>(
    _ page: Content, _ name: String, in folders: [String], for reader: Payer?,
    isIssued: Bool = false
  ) throws(Faults) -> OutputFile {
    let variant = variant(for: reader)
    return OutputFile(
      try path(folders, name + variant.suffix + ".html"), templates.render(page, variant),
      isIssued: isIssued, day: page.day)
  }

  func path(_ home: String, _ folders: [String], _ name: String) throws(Faults) -> OutputPath {
    try path([DocumentName.safe(home)] + folders, name)
  }

  func path(_ folders: [String], _ name: String) throws(Faults) -> OutputPath {
    guard let path = OutputPath(folders + [name]) else {
      throw Faults(
        Fault(
          .cannotWrite, "\"\(name)\" can't be the name of a file.",
          remedy: "Use letters, digits, -, _ and . in ids."))
    }
    return path
  }
}
