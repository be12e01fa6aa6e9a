/// What a page, or a part of one, shows: a small type that lists its fields once.
///
/// The list is both the values for the template and the schema by which every template is checked
/// when it is loaded, so that a field that does not exist is an error and not a blank.
public protocol PageModel: Sendable {
  static var fields: PageFields<Self> { get }
}

/// The fields of a model, by name.
public struct PageFields<Model>: ExpressibleByArrayLiteral, Sendable {
  private let byName: [String: PageField<Model>]

  public init(arrayLiteral fields: PageField<Model>...) {
    byName = Dictionary(fields.map { ($0.name, $0) }) { _, later in later }
  }

  public subscript(name: String) -> PageField<Model>? { byName[name] }

  /// In alphabetical order.
  public var names: [String] { byName.keys.sorted() }
}

/// One field: its name in templates, what it is, and how to take it from the model.
public struct PageField<Model>: Sendable {
  let name: String
  let shape: FieldShape
  /// A string already safe for HTML, a truth, a node, or an array of nodes; nil where there is none.
  let value: @Sendable (Model) -> Any?
}

/// What a template may do with a field.
enum FieldShape: Sendable {
  /// Shown as it stands.
  case text
  /// Shown only within its own section, which is left out where there is none.
  case optionalText
  case flag
  /// A section over the fields of another model: once for each, or once if there is one.
  case section(@Sendable () -> any AnyPageSchema)
}

extension PageField where Model: PageModel {
  /// Words or figures. Escaped here, whatever the template writes.
  static func text(_ name: String, _ value: @escaping @Sendable (Model) -> String) -> Self {
    Self(name: name, shape: .text) { HTMLText.escape(value($0)) }
  }

  /// Words that may be missing; the template shows them within `{{#name}}…{{/name}}`.
  static func optionalText(
    _ name: String, _ value: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(name: name, shape: .optionalText) { value($0).map(HTMLText.escape) }
  }

  /// Markup of our own making, such as a chart or the stylesheet.
  static func markup(_ name: String, _ value: @escaping @Sendable (Model) -> Markup) -> Self {
    Self(name: name, shape: .text) { value($0).html }
  }

  /// True shows the section, false its inverse.
  static func flag(_ name: String, _ value: @escaping @Sendable (Model) -> Bool) -> Self {
    Self(name: name, shape: .flag) { value($0) }
  }

  /// A section repeated for each; the inverse shows where there are none.
  static func each<Part: PageModel>(
    _ name: String, _ value: @escaping @Sendable (Model) -> [Part]
  ) -> Self {
    Self(name: name, shape: .section { PageSchema<Part>() }) { value($0).map(PageNode.init) }
  }

  /// A section shown once.
  static func part<Part: PageModel>(
    _ name: String, _ value: @escaping @Sendable (Model) -> Part
  ) -> Self {
    Self(name: name, shape: .section { PageSchema<Part>() }) { PageNode(model: value($0)) }
  }

  /// A section shown once where there is one.
  static func optionalPart<Part: PageModel>(
    _ name: String, _ value: @escaping @Sendable (Model) -> Part?
  ) -> Self {
    Self(name: name, shape: .section { PageSchema<Part>() }) { value($0).map(PageNode.init) }
  }
}

/// A model's fields without its type, for the check of templates.
protocol AnyPageSchema: Sendable {
  func shape(of name: String) -> FieldShape?
  var names: [String] { get }
}

struct PageSchema<Model: PageModel>: AnyPageSchema {
  func shape(of name: String) -> FieldShape? { Model.fields[name]?.shape }
  var names: [String] { Model.fields.names }
}
