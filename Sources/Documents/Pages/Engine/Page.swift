/// A whole HTML document.
public protocol Page: PageModel {
  /// The name of its template, without `.mustache`.
  static var template: String { get }
  /// In the browser's tab and in bookmarks.
  var title: String { get }
  /// At the top of each printed page: whose it is and what it is.
  var runningHead: String { get }
}

/// What the layout shows around any page.
struct PageShell<Content: Page>: PageModel {
  let content: Content
  let stylesheet: Markup

  static var fields: PageFields<Self> {
    [
      .text("title") { $0.content.title },
      .text("language") { _ in Words.language },
      .text("skipToContent") { _ in Words.skipToContent },
      .markup("stylesheet") { $0.stylesheet },
      .markup("printStyle") { Markup(printStyle(runningHead: $0.content.runningHead)) },
      .part("page") { $0.content },
    ]
  }

  /// The running header and the page numbers, which need the document's own words.
  private static func printStyle(runningHead: String) -> String {
    let head = HTMLText.styleString(runningHead)
    let page = HTMLText.styleString(Words.pageNumber + " ")
    let of = HTMLText.styleString(" " + Words.pageNumberOf + " ")
    return """
      @page { @top-left { content: \(head); } \
      @bottom-right { content: \(page) counter(page) \(of) counter(pages); } }
      """
  }
}
