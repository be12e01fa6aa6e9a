import Foundation

/// How long something takes: the median of several runs, so that one interruption by the machine
/// does not count.
struct Timing {
  let median: Duration

  /// Of runs already timed; at least one.
  init(_ times: [Duration]) {
    let sorted = times.sorted()
    median = sorted.isEmpty ? .zero : sorted[sorted.count / 2]
  }

  enum Clock {
    /// What this process took of a processor: for work on one core, whatever else the machine does.
    case processor
    /// What a person waits: for work on several cores.
    case wall

    fileprivate var now: Duration {
      switch self {
      // In millionths of a second, on every POSIX system.
      case .processor: .microseconds(Foundation.clock())
      case .wall: Self.origin.duration(to: .now)
      }
    }

    private static let origin = ContinuousClock.now
  }

  /// Times `work` after one run that is not counted, which fills caches and allocates.
  ///
  /// - Parameters:
  ///   - runs: how many runs to take the median of.
  ///   - repeats: how often `work` is done within one run, for work too short to be timed alone;
  ///     the times are of one.
  ///   - work: its result is kept from being optimised away.
  static func of(
    runs: Int = 7, repeats: Int = 1, clock: Clock = .processor, _ work: () throws -> some Any
  ) rethrows -> Timing {
    blackHole(try work())
    var times: [Duration] = []
    for _ in 0..<runs {
      let start = clock.now
      for _ in 0..<repeats { blackHole(try work()) }
      times.append((clock.now - start) / repeats)
    }
    return Timing(times)
  }
}

/// Takes a value where the optimiser can't see what becomes of it.
@inline(never)
func blackHole(_ value: some Any) {}

extension Duration {
  /// In seconds, for ratios; amounts of money are never floating point, times may be.
  var seconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  init(seconds: Double) { self = .nanoseconds(Int64(seconds * 1e9)) }

  /// `0.84 ms`, `1.20 s`, `310 µs`: three figures.
  var words: String {
    let seconds = self.seconds
    switch seconds {
    case ..<1e-3: return Self.threeFigures(seconds * 1e6) + " µs"
    case ..<1: return Self.threeFigures(seconds * 1e3) + " ms"
    default: return Self.threeFigures(seconds) + " s"
    }
  }

  static func threeFigures(_ value: Double) -> String {
    let places = value < 10 ? 2 : (value < 100 ? 1 : 0)
    return fixed(value, places: places)
  }

  static func fixed(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let whole = Int((value * scale).rounded())
    guard places > 0 else { return String(whole) }
    let digits = String(whole)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return padded.dropLast(places) + "." + padded.suffix(places)
  }
}
