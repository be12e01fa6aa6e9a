/// What a page, or a part of one, shows: a small type that lists its fields once.
///
/// The list is both the values for the template and the schema by which every template is checked
/// when it is compiled, so that a field that does not exist is an error and not a blank.
public protocol PageModel: Sendable {
  static var fields: PageFields<Self> { get }
}

/// The fields of a model, by name.
public struct PageFields<Model: PageModel>: ExpressibleByArrayLiteral, Sendable {
  private let byName: [String: PageField<Model>]

  public init(arrayLiteral fields: PageField<Model>...) {
    byName = Dictionary(fields.map { ($0.name, $0) }) { _, later in later }
  }

  subscript(name: String) -> PageField<Model>? { byName[name] }

  /// In alphabetical order.
  var names: [String] { byName.keys.sorted() }
}

/// One field: its name in templates, what it is, and how to take it from the model.
public struct PageField<Model: PageModel>: Sendable {
  let name: String
  let shape: FieldShape
}

extension PageField {
  /// Words or figures. Escaped here, whatever the template writes.
  static func text(_ name: String, _ value: @escaping @Sendable (Model) -> String) -> Self {
    Self(
      name: name,
      shape: .text { frame, _, html in HTMLText.escape(frame.read(value), into: &html) })
  }

  /// Words or figures that depend on the page's language.
  static func words(
    _ name: String, _ value: @escaping @Sendable (Model, PageWords) -> String
  ) -> Self {
    Self(
      name: name,
      shape: .text { frame, words, html in
        HTMLText.escape(frame.read { value($0, words) }, into: &html)
      })
  }

  /// Words that may be missing; the template shows them within `{{#name}}…{{/name}}`.
  static func optionalText(
    _ name: String, _ value: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(
      name: name,
      shape: .optionalText(
        isThere: { $0.read(value) != nil },
        write: { frame, _, html in
          if let text = frame.read(value) { HTMLText.escape(text, into: &html) }
        }))
  }

  /// Words about a value that may be missing, likewise.
  static func optionalWords<Value>(
    _ name: String, _ value: @escaping @Sendable (Model) -> Value?,
    _ words: @escaping @Sendable (Value, PageWords) -> String
  ) -> Self {
    Self(
      name: name,
      shape: .optionalText(
        isThere: { $0.read(value) != nil },
        write: { frame, book, html in
          if let value = frame.read(value) { HTMLText.escape(words(value, book), into: &html) }
        }))
  }

  /// Words that may be missing, which are there in every language or in none.
  static func optionalWords(
    _ name: String, inWords value: @escaping @Sendable (Model, PageWords) -> String?
  ) -> Self {
    Self(
      name: name,
      shape: .optionalText(
        isThere: { $0.read { value($0, .english) } != nil },
        write: { frame, words, html in
          if let text = frame.read({ value($0, words) }) { HTMLText.escape(text, into: &html) }
        }))
  }

  /// Markup of our own making, such as a chart or the stylesheet.
  static func markup(_ name: String, _ value: @escaping @Sendable (Model) -> Markup) -> Self {
    Self(name: name, shape: .text { frame, _, html in html += frame.read(value).html.utf8 })
  }

  /// Markup with words in it.
  static func markup(
    _ name: String, inWords value: @escaping @Sendable (Model, PageWords) -> Markup
  ) -> Self {
    Self(
      name: name,
      shape: .text { frame, words, html in html += frame.read { value($0, words) }.html.utf8 })
  }

  /// True shows the section, false its inverse.
  static func flag(_ name: String, _ value: @escaping @Sendable (Model) -> Bool) -> Self {
    Self(name: name, shape: .flag { $0.read(value) })
  }

  /// A section repeated for each; the inverse shows where there are none.
  static func each<Part: PageModel>(
    _ name: String, _ value: @escaping @Sendable (Model) -> [Part]
  ) -> Self {
    Self(
      name: name,
      shape: .section(
        schema: { PageSchema<Part>() },
        parts: { frame, _, current in Frame.parts(frame.read(value), in: current) }))
  }

  /// The same, where what is repeated depends on the page's language.
  static func each<Part: PageModel>(
    _ name: String, inWords value: @escaping @Sendable (Model, PageWords) -> [Part]
  ) -> Self {
    Self(
      name: name,
      shape: .section(
        schema: { PageSchema<Part>() },
        parts: { frame, words, current in
          Frame.parts(frame.read { value($0, words) }, in: current)
        }))
  }

  /// A section shown once.
  static func part<Part: PageModel>(
    _ name: String, _ value: @escaping @Sendable (Model) -> Part
  ) -> Self {
    each(name) { [value($0)] }
  }

  /// A section shown once where there is one.
  static func optionalPart<Part: PageModel>(
    _ name: String, _ value: @escaping @Sendable (Model) -> Part?
  ) -> Self {
    each(name) { value($0).map { [$0] } ?? [] }
  }
}

/// What a template may do with a field.
enum FieldShape: Sendable {
  typealias Write = @Sendable (Frame, PageWords, inout [UInt8]) -> Void
  /// From the field's own frame, and within the one that is current.
  typealias Parts = @Sendable (Frame, PageWords, _ current: Frame) -> [Frame]

  /// Shown as it stands.
  case text(Write)
  /// Shown only within its own section, which is left out where there is none.
  case optionalText(isThere: @Sendable (Frame) -> Bool, write: Write)
  case flag(@Sendable (Frame) -> Bool)
  /// A section over the fields of another model: once for each, or once if there is one.
  case section(schema: @Sendable () -> any AnyPageSchema, parts: Parts)
}

/// A model's fields without its type, for the reading of templates.
protocol AnyPageSchema: Sendable {
  func shape(of name: String) -> FieldShape?
  var names: [String] { get }
}

struct PageSchema<Model: PageModel>: AnyPageSchema {
  /// A list that a model makes anew each time it is asked.
  private let fields = Model.fields

  func shape(of name: String) -> FieldShape? { fields[name]?.shape }
  var names: [String] { fields.names }
}
