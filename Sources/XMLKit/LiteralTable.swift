package import Synchronization

/// What literals stand for, found again by the address of each: documents are written, and rules are
/// asked, in names, some hundred to a thousand of them a document.
///
/// An entry is made once and never changes, so that it is read without a lock. Where two literals meet
/// in one place, the second is worked out each time.
package final class LiteralTable<Value: BitwiseCopyable & Sendable>: Sendable {
  /// Some times as many as there are literals; a power of two.
  @usableFromInline static var size: Int { 1 << 12 }
  /// Nothing stands there; what stands there is being written; else the literal's address.
  @usableFromInline static var free: UInt { 0 }
  @usableFromInline static var taken: UInt { 1 }

  @usableFromInline nonisolated(unsafe) let addresses: UnsafeMutablePointer<Atomic<UInt>>
  @usableFromInline nonisolated(unsafe) let values: UnsafeMutablePointer<Value>

  package init() {
    addresses = .allocate(capacity: Self.size)
    values = .allocate(capacity: Self.size)
    for place in 0..<Self.size { (addresses + place).initialize(to: Atomic(Self.free)) }
  }

  deinit {
    addresses.deinitialize(count: Self.size)
    addresses.deallocate()
    values.deallocate()
  }

  @inlinable
  package func value(
    of literal: StaticString, _ make: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    let address = UInt(bitPattern: literal.utf8Start)
    let place = Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 52)
    if addresses[place].load(ordering: .acquiring) == address { return values[place] }
    let value = make(
      UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    let (isOurs, _) = addresses[place].compareExchange(
      expected: Self.free, desired: Self.taken, ordering: .acquiring)
    if isOurs {
      (values + place).initialize(to: value)
      addresses[place].store(address, ordering: .releasing)
    }
    return value
  }
}
