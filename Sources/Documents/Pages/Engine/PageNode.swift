import Mustache

/// A model as the template engine sees it.
struct PageNode<Model: PageModel>: MustacheParent {
  let model: Model
  /// Taken once: a generic model makes its list anew each time it is asked.
  private let fields = Model.fields

  init(model: Model) { self.model = model }

  func child(named name: String) -> Any? { fields[name]?.value(model) }
}
