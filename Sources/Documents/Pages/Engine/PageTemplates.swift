import CareHome
import Synchronization

/// The templates of pages, each compiled when a page of its kind is first made in its variant: a
/// command makes pages of one or two kinds, and would else wait for all of them.
final class PageTemplates: Sendable {
  struct Key: Hashable {
    let page: String
    let variant: PageVariant
  }

  private struct State {
    var compiler: TemplateCompiler
    var compiled: [Key: CompiledTemplate]

    mutating func template(
      _ page: String, _ variant: PageVariant, _ schema: @autoclosure () -> any AnyPageSchema
    ) -> CompiledTemplate {
      let key = Key(page: page, variant: variant)
      if let known = compiled[key] { return known }
      compiler.variant = variant
      let made = compiler.compile(page: page, schema: schema())
      compiled[key] = made
      return made
    }
  }

  private let state: Mutex<State>

  /// - Parameters:
  ///   - compiler: of templates in which no fault is left, such as those that ship.
  ///   - compiled: those that were compiled to find that out.
  init(_ compiler: TemplateCompiler, compiled: [Key: CompiledTemplate] = [:]) {
    state = Mutex(State(compiler: compiler, compiled: compiled))
  }

  func template<Content: Page>(
    of page: Content.Type, _ variant: PageVariant
  ) -> CompiledTemplate {
    state.withLock { state in
      let template = state.template(
        Content.template, variant, PageSchema<PageShell<Content>>())
      precondition(
        state.compiler.faults.isEmpty,
        "The template of \(Content.self) was never checked: \(state.compiler.faults).")
      return template
    }
  }
}
