import CLibXML2

/// A name as the parser gives it: it keeps each text once, so that the same name is the same address
/// for as long as one document is read.
struct NameAddress: Equatable, BitwiseCopyable {
  let local: UnsafePointer<xmlChar>?
  let namespace: UnsafePointer<xmlChar>?
}

/// The number of each name by its address, which is asked for at every element.
struct NameNumbers: ~Copyable {
  /// By number.
  private var names = Buffer<NameAddress>(capacity: 128)
  /// Numbers, each at the place that its address gives or soon after; -1 where there is none. At most
  /// half of the places are taken.
  private var places = Buffer<Int32>(capacity: 256)

  init() { places.put(-1, times: 256) }

  /// - Returns: the number of the name, the next one for a name that is new.
  mutating func number(of name: NameAddress) -> (number: Int, isNew: Bool) {
    var place = place(of: name)
    while true {
      let number = Int(places.at(place).pointee)
      if number < 0 { break }
      if names.at(number).pointee == name { return (number, false) }
      place = (place + 1) & (places.count - 1)
    }
    places.at(place).pointee = Int32(truncatingIfNeeded: names.count)
    names.append(name)
    if 2 * names.count > places.count { grow() }
    return (names.count - 1, true)
  }

  private func place(of name: NameAddress) -> Int {
    let mixed =
      UInt(bitPattern: name.local) &* 0x9E37_79B9_7F4A_7C15
      &+ UInt(bitPattern: name.namespace) &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: mixed >> 32) & (places.count - 1)
  }

  private mutating func grow() {
    let size = 2 * places.count
    places = Buffer(capacity: size)
    places.put(-1, times: size)
    for number in 0..<names.count {
      var place = place(of: names.at(number).pointee)
      while places.at(place).pointee >= 0 { place = (place + 1) & (size - 1) }
      places.at(place).pointee = Int32(truncatingIfNeeded: number)
    }
  }
}
