extension Ratio {
  /// For people: `36`, `36.5`, and `36.3333` to four places where a decimal can't hold it.
  public var plain: String {
    if whole != nil { return description }
    var text = decimal(places: 4)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
