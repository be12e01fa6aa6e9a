public import Evidence

/// The templates and the stylesheet that pages are made with, checked when they are loaded: every
/// field exists and every part is there, for every page, so that rendering can't fail or leave a
/// blank.
public struct TemplateSet: Sendable {
  /// By name of page.
  private let pages: [String: CompiledTemplate]
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
    let (pages, found) = Self.load(texts, overrides: overrides)
    if let found = Faults(found) { throw found }
    self.pages = pages
    stylesheet = Markup(css)
  }

  static let stylesheetName = "style.css"
  private static let ending = ".mustache"

  /// Every kind of page, so that all are checked before the first is made.
  static let pages: [(template: String, schema: any AnyPageSchema)] = [
    schema(of: InvoicePage.self),
    schema(of: CreditNotePage.self),
    schema(of: StatementPage.self),
    schema(of: ReminderPage.self),
    schema(of: AgedDebtPage.self),
    schema(of: OwnMoneyPage.self),
    schema(of: CostReportPage.self),
    schema(of: BenchmarkPage.self),
    schema(of: FlexibleSharePage.self),
    schema(of: ServiceReturnPage.self),
    schema(of: NegotiationPackPage.self),
    schema(of: PriceListPage.self),
    schema(of: TickSheetPage.self),
    schema(of: FeeLetterPage.self),
    schema(of: OccupancyPage.self),
    schema(of: IncomePage.self),
    schema(of: CheckPage.self),
    schema(of: ViewPage.self),
    schema(of: IndexPage.self),
  ]

  private static func schema<Content: Page>(
    of page: Content.Type
  ) -> (template: String, schema: any AnyPageSchema) {
    (Content.template, PageSchema<PageShell<Content>>())
  }

  private static func load(
    _ texts: [String: String], overrides: [String: [UInt8]]
  ) -> ([String: CompiledTemplate], [Fault]) {
    var tags: [String: [TemplateTag]] = [:]
    var faults: [Fault] = []
    for (file, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard file.hasSuffix(ending) else {
        faults.append(unused(file))
        continue
      }
      do throws(Faults) {
        tags[String(file.dropLast(ending.count))] = try TemplateTagReader.read(
          Array(text.utf8), file: file)
      } catch {
        faults += error.all
      }
    }
    // What can't be read would only be reported again as missing.
    guard faults.isEmpty else { return ([:], faults) }
    var compiler = TemplateCompiler(templates: tags)
    var compiled: [String: CompiledTemplate] = [:]
    for page in pages {
      compiled[page.template] = compiler.compile(page: page.template, schema: page.schema)
    }
    let idle = overrides.keys.filter {
      $0.hasSuffix(ending) && !compiler.usedParts.contains(String($0.dropLast(ending.count)))
    }
    return (compiled, compiler.faults + idle.sorted().map(unused))
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
    guard let template = pages[Content.template] else {
      preconditionFailure("\(Content.self) is missing from TemplateSet.pages.")
    }
    var html: [UInt8] = []
    html.reserveCapacity(stylesheet.html.utf8.count + 16_384)
    template.write(.of(PageShell(content: content, stylesheet: stylesheet)), into: &html)
    return html
  }
}
