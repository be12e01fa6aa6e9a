/// The page that tells a home what its own templates may ask for, made from the very fields by
/// which they are checked, so that it can't fall behind (`templates/README.md`, held by a test).
enum TemplateReference {
  static var markdown: String {
    var lines = [introduction]
    for page in TemplateSet.kinds {
      lines += ["## \(page.template).mustache", ""]
      list(page.schema, indent: 0, into: &lines)
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private static func list(_ schema: any AnyPageSchema, indent: Int, into lines: inout [String]) {
    for name in schema.names {
      let margin = String(repeating: "  ", count: indent)
      switch schema.shape(of: name) {
      case .text: lines.append("\(margin)- `\(name)`")
      case .optionalText: lines.append("\(margin)- `\(name)`, may be missing")
      case .flag: lines.append("\(margin)- `\(name)`, yes or no")
      case .section(let inner, _):
        lines.append("\(margin)- `\(name)`, a section:")
        list(inner(), indent: indent + 1, into: &lines)
      case nil: break
      }
    }
  }

  private static let introduction = """
    # The templates

    Every page that Hearth makes comes from these files, which the program carries. To change one,
    copy it to a folder of your own, change the copy, and say `--templates FOLDER`; a file that you
    do not copy stays as it is. `style.css` is put into each page.

    | write | for |
    |---|---|
    | `{{field}}` | the words or the figure; always made safe for the page |
    | `{{words.name}}` | the words of that name in `words-en.txt` |
    | `{{#field}}…{{/field}}` | what stands between, once for each of a section, if a yes-or-no is yes, or if a text that may be missing is there |
    | `{{^field}}…{{/field}}` | what stands between, if there is none or if it is no |
    | `{{>part}}` | another file, `part.mustache`, at this place |
    | `{{<layout}}{{$content}}…{{/content}}{{/layout}}` | the layout, with its blocks filled |

    All templates are checked before any page is made. A field that is not listed below for its
    page, or that may be missing and does not stand in its own section, is an error that names file
    and line. Within a section the fields of what is around it can be used too; the layout has
    opened `page` where a page's own content begins.

    ## Words

    The templates that ship hold no words of their own: every word stands in `words-en.txt`, a line
    for each, and a test fails on a letter elsewhere. To add words to a template, add a line
    `toPay = To pay` and write `{{words.toPay}}`. Words may name fields of the place where they are
    used: `byDay = by {{due}}`. A page's code asks for its words by `Word` and gets dates and labels
    from `PageWords`.

    For another language copy `words-en.txt` to `words-cy.txt` in your folder of templates, translate
    what stands behind the equals signs, and say `--templates FOLDER --language cy`. All names must
    be there, and none that no page asks for. A home's own templates may hold words as they like.

    ## Variants

    `--variant large-print` and `--variant easy-read` make pages for people who see or read with
    difficulty. `invoice-easy-read.mustache` stands in for `invoice.mustache` there, and
    `for-what-large-print.mustache` for the part `for-what.mustache`; what has no file of its own is
    laid out as ever. `large-print.css` and `easy-read.css` come after `style.css`. To let a further
    page join, add such a file: no code changes.

    """
}
