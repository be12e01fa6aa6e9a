package import XMLKit

extension XMLWriter {
  /// Days from and to, both included (BG-14, BG-26); nothing when nil.
  package func period(_ name: StaticString, _ period: Period?) {
    guard let period else { return }
    element(name) {
      day("cbc:StartDate", period.first)
      day("cbc:EndDate", period.last)
    }
  }
}
