package import XMLKit

extension XMLWriter {
  /// An address (BG-5, BG-8, BG-15); nothing when nil.
  package func address(_ name: StaticString, _ address: PostalAddress?) {
    guard let address else { return }
    element(name) {
      element("cbc:StreetName", address.lines.first)
      element("cbc:AdditionalStreetName", address.lines.dropFirst().first)
      element("cbc:CityName", address.town)
      element("cbc:PostalZone", address.postcode)
      element("cbc:CountrySubentity", address.county)
      let rest = address.lines.dropFirst(2)
      // There is room for one more; what is longer goes on in it rather than get lost.
      if !rest.isEmpty {
        wrapped("cac:AddressLine", "cbc:Line", rest.joined(separator: ", "))
      }
      wrapped("cac:Country", "cbc:IdentificationCode", address.country)
    }
  }
}
