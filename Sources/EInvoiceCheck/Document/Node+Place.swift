import XMLKit

extension Node {
  /// Where it stands: `/Invoice/cac:InvoiceLine[2]/cbc:ID`. A number tells apart those of one name.
  var path: String {
    guard let parent else { return "/" + label }
    var before = 0
    var all = 0
    let name = element.name
    parent.forEachChild { sibling in
      guard sibling.element.name == name else { return }
      all += 1
      if sibling.index <= index { before += 1 }
    }
    return parent.path + "/" + label + (all > 1 ? "[\(before)]" : "")
  }

  /// Its name, with the prefix that UBL's own documents use.
  var label: String {
    tag == .unknown ? document.names[element.name].local : tag.description
  }
}
