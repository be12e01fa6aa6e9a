/// A model while its part of a page is written, with the one that its section stands in.
class Frame {
  private let outer: Frame?

  fileprivate init(in outer: Frame?) { self.outer = outer }

  /// The frame `steps` sections further out.
  func outward(_ steps: Int) -> Frame {
    var frame = self
    for _ in 0..<steps { frame = frame.outer ?? frame }
    return frame
  }

  static func of<Model: PageModel>(_ model: Model, in outer: Frame? = nil) -> Frame {
    ModelFrame(model, in: outer)
  }

  static func parts<Model: PageModel>(_ models: [Model], in outer: Frame) -> [Frame] {
    models.map { ModelFrame($0, in: outer) }
  }

  /// What `field` takes from the model that it frames, which is not copied for it. A template is held
  /// against its page's types when it is compiled, so that it asks each frame for its own type only.
  func read<Model: PageModel, Value>(_ field: (Model) -> Value) -> Value {
    guard type(of: self) == ModelFrame<Model>.self else {
      preconditionFailure("A template was read against the fields of another page.")
    }
    // Just held against its type, which a cast would look up anew for each field of each line.
    return field(unsafeDowncast(self, to: ModelFrame<Model>.self).model)
  }
}

private final class ModelFrame<Model: PageModel>: Frame {
  let model: Model

  init(_ model: Model, in outer: Frame?) {
    self.model = model
    super.init(in: outer)
  }
}
