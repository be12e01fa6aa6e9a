public import CareHome
public import Evidence

/// The templates, the words and the stylesheet that pages are made with, checked when they are loaded:
/// every field and every word exists and every part is there, for every page in every variant, so that
/// rendering can't fail or leave a blank.
public struct TemplateSet: Sendable {
  /// By variant, then by name of page.
  private let pages: [PageVariant: [String: CompiledTemplate]]
  private let stylesheets: [PageVariant: Markup]
  /// The words of its language.
  let wording: PageWords

  /// Those that the program carries.
  public static func standard() throws(Faults) -> TemplateSet { try TemplateSet(overriding: [:]) }

  /// Those that the program carries, but for the files given: name within the folder, such as
  /// `invoice.mustache`, `words-cy.txt` or `style.css`, to bytes.
  ///
  /// A template under a new name is a part, which some page must use.
  ///
  /// - Parameter language: whose words pages are written in: `cy` asks for `words-cy.txt`.
  /// - Throws: every tag and every line of words that can't be read, every unknown field, all words
  ///   that are missing or that no page asks for, every missing part and every file that nothing
  ///   uses, with file and row.
  public init(
    overriding overrides: [String: [UInt8]], language: String = standardLanguage
  ) throws(Faults) {
    let sources = try TemplateSources(
      EmbeddedTemplates.files.merging(overrides) { _, own in own })
    let catalogue = try sources.catalogue(of: language)
    var compiler = TemplateCompiler(templates: sources.templates, catalogue: catalogue)
    var pages: [PageVariant: [String: CompiledTemplate]] = [:]
    for variant in PageVariant.allCases {
      compiler.variant = variant
      for kind in Self.kinds {
        pages[variant, default: [:]][kind.template] = compiler.compile(
          page: kind.template, schema: kind.schema)
      }
    }
    let ownParts = overrides.keys.sorted().filter {
      guard let part = TemplateSources.part($0) else { return false }
      return !compiler.usedParts.contains(part)
    }
    let faults =
      compiler.faults + ownParts.map(TemplateSources.unused)
      + sources.unusedWords(compiler.usedWords)
    if let faults = Faults(faults) { throw faults }
    self.pages = pages
    stylesheets = sources.stylesheets
    wording = PageWords(catalogue)
  }

  public static let standardLanguage = "en"

  /// The page as UTF-8 HTML.
  public func render<Content: Page>(
    _ content: Content, _ variant: PageVariant = .standard
  ) -> [UInt8] {
    guard let template = pages[variant]?[Content.template],
      let stylesheet = stylesheets[variant]
    else { preconditionFailure("\(Content.self) is missing from TemplateSet.kinds.") }
    var html: [UInt8] = []
    html.reserveCapacity(stylesheet.html.utf8.count + 16_384)
    template.write(
      .of(PageShell(content: content, stylesheet: stylesheet)), in: wording, into: &html)
    return html
  }
}
