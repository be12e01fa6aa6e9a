public import Evidence
import Mustache

/// The templates and the stylesheet that pages are made with, checked when they are loaded: every
/// field exists and every part is there, for every page, so that rendering can't fail or leave a
/// blank.
public struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  private let stylesheet: Markup

  /// Those that the program carries.
  public static func standard() throws(Faults) -> TemplateSet { try TemplateSet(overriding: [:]) }

  /// Those that the program carries, but for the files given: name within the folder, such as
  /// `invoice.mustache` or `style.css`, to bytes.
  ///
  /// A file under a new name is a part, which some page must use.
  ///
  /// - Throws: every tag that can't be read, every unknown field, every missing part and every
  ///   file that nothing uses, with file and row.
  public init(overriding overrides: [String: [UInt8]]) throws(Faults) {
    let files = EmbeddedTemplates.files.merging(overrides) { _, own in own }
    var faults: [Fault] = []
    var texts: [String: String] = [:]
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      if let text = String(validating: bytes, as: UTF8.self) {
        texts[name] = text
      } else {
        faults.append(
          Fault(
            .templateUnreadable, at: SourceLocation(file: name), "The file is not UTF-8 text.",
            remedy: "Save it as UTF-8."))
      }
    }
    let css = texts.removeValue(forKey: Self.stylesheetName) ?? ""
    if css.contains("</") {
      faults.append(
        Fault(
          .templateUnreadable, at: SourceLocation(file: Self.stylesheetName),
          "The stylesheet contains \"</\", which would end it early.", remedy: "Take it out."))
    }
    // A file left out here would only be reported again as a missing part.
    if let unreadable = Faults(faults) { throw unreadable }
    let (library, found) = Self.load(texts, overrides: overrides)
    if let found = Faults(found) { throw found }
    self.library = library
    stylesheet = Markup(css)
  }

  static let stylesheetName = "style.css"
  private static let ending = ".mustache"

  /// Every kind of page, so that all are checked before the first is made.
  static let pages: [(template: String, schema: any AnyPageSchema)] = [
    schema(of: InvoicePage.self),
    schema(of: StatementPage.self),
    schema(of: CostReportPage.self),
    schema(of: BenchmarkPage.self),
    schema(of: FlexibleSharePage.self),
    schema(of: NegotiationPackPage.self),
    schema(of: PriceListPage.self),
    schema(of: IndexPage.self),
  ]

  private static func schema<Content: Page>(
    of page: Content.Type
  ) -> (template: String, schema: any AnyPageSchema) {
    (Content.template, PageSchema<PageShell<Content>>())
  }

  private static func load(
    _ texts: [String: String], overrides: [String: [UInt8]]
  ) -> (MustacheLibrary, [Fault]) {
    var library = MustacheLibrary()
    var tags: [String: [TemplateTag]] = [:]
    var faults: [Fault] = []
    for (file, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard file.hasSuffix(ending) else {
        faults.append(unused(file))
        continue
      }
      let name = String(file.dropLast(ending.count))
      do throws(Faults) {
        tags[name] = try TemplateTagReader.read(Array(text.utf8), file: file)
        try register(text, named: name, in: &library)
      } catch {
        faults += error.all
      }
    }
    // What can't be read would only be reported again as missing.
    guard faults.isEmpty else { return (library, faults) }
    var check = TemplateCheck(templates: tags)
    for page in pages { check.check(page: page.template, schema: page.schema) }
    let idle = overrides.keys.filter {
      $0.hasSuffix(ending) && !check.usedParts.contains(String($0.dropLast(ending.count)))
    }
    return (library, check.faults + idle.sorted().map(unused))
  }

  /// Values come escaped from ``PageField``, so the engine's own escaping, which works on
  /// characters and can be turned off by a third brace, is switched off.
  private static func register(
    _ text: String, named name: String, in library: inout MustacheLibrary
  ) throws(Faults) {
    do {
      try library.register("{{% CONTENT_TYPE:TEXT}}\n" + text, named: name)
    } catch {
      throw Faults(
        Fault(
          .templateBadTag, at: SourceLocation(file: name + ending),
          "The template can't be read: \(error).", remedy: "Correct its tags."))
    }
  }

  private static func unused(_ file: String) -> Fault {
    Fault(
      .templateUnusedFile, at: SourceLocation(file: file), "No page uses this file.",
      remedy: "Give it the name of one of Hearth's templates, name it in one as {{>part}}, or "
        + "take it out of the folder. Hearth's are: "
        + "\(EmbeddedTemplates.files.keys.sorted().joined(separator: ", ")).")
  }

  /// The page as UTF-8 HTML.
  public func render<Content: Page>(_ content: Content) -> [UInt8] {
    let shell = PageShell(content: content, stylesheet: stylesheet)
    let html = library.render(PageNode(model: shell), withTemplate: Content.template) ?? ""
    return Array(html.utf8)
  }
}
