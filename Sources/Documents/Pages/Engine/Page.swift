public import CareCalendar

/// A whole HTML document.
public protocol Page: PageModel {
  /// The name of its template, without `.mustache`.
  static var template: String { get }
  /// In the browser's tab and in bookmarks.
  func title(in words: PageWords) -> String
  /// At the top of each printed page: whose it is and what it is; the title unless a page says more.
  func runningHead(in words: PageWords) -> String
  /// The date that the document bears; nil where it bears none.
  var day: Day? { get }
}

extension Page {
  /// In English, for lists of the home's own.
  public var title: String { title(in: .english) }
  public var day: Day? { nil }
  public func runningHead(in words: PageWords) -> String { title(in: words) }
}

/// What the layout shows around any page.
struct PageShell<Content: Page>: PageModel {
  let content: Content
  let stylesheet: Markup

  static var fields: PageFields<Self> {
    [
      .words("title") { $0.content.title(in: $1) },
      .words("language") { $1[.language] },
      .words("skipToContent") { $1[.skipToContent] },
      .markup("stylesheet") { $0.stylesheet },
      .markup(
        "printStyle",
        inWords: { Markup(printStyle(runningHead: $0.content.runningHead(in: $1), $1)) }),
      .part("page") { $0.content },
    ]
  }

  /// The running header and the page numbers, which need the document's own words.
  private static func printStyle(runningHead: String, _ words: PageWords) -> String {
    """
    @page { @top-left { content: \(HTMLText.styleString(runningHead)); } \
    @bottom-right { content: \(words.pageNumberStyle); } }
    """
  }
}
