import Mustache

/// A model as the template engine sees it.
struct PageNode<Model: PageModel>: MustacheParent {
  let model: Model

  func child(named name: String) -> Any? { Model.fields[name]?.value(model) }
}
