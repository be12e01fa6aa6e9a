import Amounts
import Billing
import CareCalendar
import CareHome
import Testing

/// A random history of one placement, told bit by bit: each part of it is first told wrong, or not
/// at all, and put right in some later month.
struct LateWorld {
  /// One thing that can be told, in one telling.
  struct Telling {
    /// Every fact of it with the first day on which it holds; two tellings differ from the first
    /// day of a fact that only one of them has.
    let facts: [Fact]
    let apply: (inout SmallHome) throws -> Void

    struct Fact: Hashable {
      let day: Day
      let words: String
    }
  }

  /// For each thing its tellings in order; the last is the truth.
  let stories: [[Telling]]
  let terms: ContractTerms
  let cycles: [(Cycle, Timing)]

  static let start = Day(number: 20_454)  // 1 January 2026
  static let firstMonth = start.month
  static let lastMonth = (start + 200).month

  var truth: [Int] { stories.map { $0.count - 1 } }

  func home(_ told: [Int]) throws -> SmallHome {
    var home = try SmallHome(vatNumber: "GB123456789", terms: terms, billedFrom: Self.start.iso)
    let ids: [PayerID] = ["icb", "resident", "family", "council"]
    let kinds: [Payer.Kind] = [.nhs, .resident, .thirdParty, .council]
    for (index, id) in ids.enumerated() {
      home.add(payer: id, kinds[index], cycle: cycles[index].0, timing: cycles[index].1)
    }
    home.register.services = [
      Service(
        id: "pottery", name: "Pottery", component: .activity, unit: .session, vat: .standard,
        prices: Timeline([.init(from: Self.start - 400, Money(pence: 1_533))]))
    ]
    home.releaseSplits = ["A1": .all(.activity)]
    home.bandSplits["nursing"] = SmallHome.split(10, 25, 60, 5)
    for (story, version) in zip(stories, told) { try story[version].apply(&home) }
    return home
  }

  /// The first day on which `before` and `after` differ; nil where they tell the same.
  func firstChange(_ before: [Int], _ after: [Int]) -> Day? {
    stories.indices.flatMap { index in
      Set(stories[index][before[index]].facts)
        .symmetricDifference(stories[index][after[index]].facts).map(\.day)
    }.min()
  }

  /// A notice of every price that ever began: nothing is held under it.
  static func notices(_ home: inout SmallHome) {
    let days =
      [start] + home.register.placements.flatMap(\.stays.changes)
      + home.register.fundingLines.filter { $0.placement == "P1" }.map(\.from)
    home.register.notices = Set(days).sorted().map {
      Notice(placement: "P1", from: $0, clause: "Clause 5", given: $0 - 30, by: "Ann Ford")
    }
  }
}

extension LateWorld {
  init(_ random: inout SeededNumbers) {
    let tier = AbsenceTier(
      reason: .hospital, fromDay: random.number(1...9),
      charged: ByComponent { _ in Percentage(random.number(50...100)) }, clause: "Clause 7")
    terms = ContractTerms(
      id: "T", chargesAdmissionDay: random.flip(), chargesDischargeDay: random.flip(),
      daysAfterDeath: random.number(0...3), absencesAddUp: random.flip(),
      monthConversion: MonthConversion.allCases[random.number(0...3)],
      tiers: [
        tier,
        AbsenceTier(
          reason: .holiday, fromDay: random.number(1...4),
          charged: ByComponent(
            premises: .all, services: Percentage(random.number(40...90)), care: .all,
            activity: .all), clause: "Clause 8"),
      ])
    cycles = (0..<4).map { _ in
      let anchor = Self.start + random.number(0...27)
      let cycle: Cycle = [.monthly, .weekly(from: anchor), .fourWeekly(from: anchor), .monthly][
        random.number(0...3)]
      return (cycle, random.flip() ? .advance : .arrears)
    }
    func tell(_ make: () -> Telling) -> [Telling] { (0..<random.number(1...3)).map { _ in make() } }
    stories = [
      tell { Self.stays(&random) }, tell { Self.ending(&random) },
      tell { Self.absences(&random) }, tell { Self.nursing(&random) },
      tell { Self.contribution(&random) }, tell { Self.topUp(&random) },
      tell { Self.payerOfTheRest(&random) }, tell { Self.agreement(&random) },
      tell { Self.extras(&random) }, tell { Self.newcomer(&random) },
    ]
  }

  private static func fact(_ day: Day, _ words: String) -> Telling.Fact {
    Telling.Fact(day: day, words: words)
  }

  private static func weekly(_ pence: Int) -> FundingLine.Amount {
    .rate(.weekly(Rate(Money(pence: pence))))
  }

  /// Admission, and up to two moves, each to a room, a band and a fee that may be the same.
  private static func stays(_ random: inout SeededNumbers) -> Telling {
    let admitted = start + random.number(-20...40)
    let fees = (0...random.number(0...2)).map { index in
      (
        from: admitted + index * random.number(15...60), pence: random.number(80_000...150_000),
        room: random.flip() ? "1" : "2", band: random.flip() ? "residential" : "nursing"
      )
    }
    return Telling(
      facts: [fact(admitted, "admitted")]
        + fees.map {
          fact($0.from, "room \($0.room), band \($0.band), fee \($0.pence)")
        }
    ) { home in
      let entries = fees.map { fee in
        Timeline.Entry(
          from: fee.from,
          Stay(
            room: fee.room, band: BandID(fee.band), grossFee: Rate(Money(pence: fee.pence))))
      }
      home.register.placements[0] = Placement(
        id: "P1", resident: "R1", terms: "T", admitted: admitted,
        ending: home.register.placements[0].ending, stays: Timeline(entries))
    }
  }

  private static func ending(_ random: inout SeededNumbers) -> Telling {
    guard random.number(0...2) > 0 else { return Telling(facts: []) { _ in } }
    let ending = Ending(
      day: start + random.number(60...170), reason: random.flip() ? .death : .discharge)
    return Telling(facts: [fact(ending.day, "\(ending.reason)")]) { home in
      let placement = home.register.placements[0]
      home.register.placements[0] = Placement(
        id: "P1", resident: "R1", terms: "T", admitted: placement.admitted, ending: ending,
        stays: placement.stays)
    }
  }

  private static func absences(_ random: inout SeededNumbers) -> Telling {
    let first = start + random.number(10...90)
    let second = first + random.number(30...60)
    func reason() -> Absence.Reason { random.flip() ? .hospital : .holiday }
    let all = [
      Absence(
        placement: "P1", reason: reason(), left: first, returned: first + random.number(0...25)),
      Absence(
        placement: "P1", reason: reason(), left: second,
        returned: random.flip() ? nil : second + random.number(0...25)),
    ]
    let told = Array(all.prefix(random.number(0...2)))
    return Telling(
      facts: told.flatMap { absence in
        [fact(absence.left, "\(absence.reason)")]
          + (absence.returned.map {
            [fact($0, "back from \(absence.left), \(absence.reason)")]
          } ?? [])
      }
    ) { $0.register.absences = told }
  }

  private static func nursing(_ random: inout SeededNumbers) -> Telling {
    let rows = [
      (start - 100, 15_000), (start + random.number(30...120), random.number(9_000...20_000)),
    ]
    .prefix(random.number(1...2))
    return Telling(facts: rows.map { fact($0.0, "FNC \($0.1)") }) { home in
      home.register.rates = RatesBook(
        rows.map { row in
          RatesBook.Row(
            name: "FNC", nation: .england, from: row.0, through: nil,
            rate: .weekly(Rate(Money(pence: row.1))), source: "made up", standing: .verified)
        })
      try home.add(
        "nursing", .fundedNursing, .published("FNC"), payer: "icb", inHospital: .stops)
    }
  }

  /// One line, or from some day on another row of it or another line, of its own amount or the same.
  private static func contribution(_ random: inout SeededNumbers) -> Telling {
    let (first, second) = (random.number(2_000...9_000), random.number(2_000...9_000))
    let change = random.flip() ? start + random.number(20...120) : nil
    let (id, amount): (FundingLineID, Int) =
      [("c2", second), ("c1", second), ("c1", first)][random.number(0...2)]
    return Telling(
      facts: [fact(start - 800, "contribution \(first)")]
        + (change.map { [fact($0, "contribution \(id) \(amount)")] } ?? [])
    ) { home in
      try home.add(
        "c1", .clientContribution, weekly(first), payer: "resident",
        through: change.map { ($0 - 1).iso }, inHospital: .continues)
      if let change {
        try home.add(
          id, .clientContribution, weekly(amount), payer: "resident", from: change.iso)
      }
    }
  }

  private static func topUp(_ random: inout SeededNumbers) -> Telling {
    guard random.flip() else { return Telling(facts: []) { _ in } }
    let (from, pence) = (start + random.number(0...90), random.number(1_000...4_000))
    let through = random.flip() ? from + random.number(10...60) : nil
    return Telling(
      facts: [fact(from, "top-up \(pence)")]
        + (through.map { [fact($0 + 1, "no top-up of \(from)")] } ?? [])
    ) { home in
      try home.add(
        "t1", .topUp, weekly(pence), payer: "family", from: from.iso,
        through: through.map(\.iso))
    }
  }

  /// The council, and from some day on perhaps the resident.
  private static func payerOfTheRest(_ random: inout SeededNumbers) -> Telling {
    let move = random.flip() ? start + random.number(20...150) : nil
    return Telling(facts: move.map { [fact($0, "self-funded")] } ?? []) { home in
      try home.add(
        "fee", .councilFee, .balance, payer: "council", through: move.map { ($0 - 1).iso })
      if let move {
        try home.add("self", .selfFunded, .balance, payer: "resident", from: move.iso)
      }
    }
  }

  private static func agreement(_ random: inout SeededNumbers) -> Telling {
    guard random.flip() else { return Telling(facts: []) { _ in } }
    let (from, pence) = (start + random.number(0...20), random.number(500...2_500))
    let through = from + random.number(0...60)
    return Telling(
      facts: [fact(from, "release \(pence)"), fact(through + 1, "no release of \(from)")]
    ) { home in
      // As long as the council pays the rest.
      let last = home.register.fundingLines.first { $0.id == "fee" }?.through
      let end = min(through, last ?? through)
      guard from <= end else { return }
      home.register.agreements = [
        Agreement(
          id: "A1", placement: "P1",
          basket: [BasketItem(service: "pottery", quantity: Quantity(1))],
          release: Rate(Money(pence: pence)), payer: "council",
          holding: .individualServiceFund, holder: "Shore Friends", from: from, through: end,
          review: end + 365, noticeWeeks: 4, agreedBy: "Rose Pell")
      ]
    }
  }

  private static func extras(_ random: inout SeededNumbers) -> Telling {
    let told = (0..<random.number(0...4)).map { index in
      Extra(
        id: Identifier("e\(index)"), day: start + 41 + random.number(0...18), placement: "P1",
        service: "pottery", quantity: Quantity(random.number(1...3)), payer: "resident",
        status: .confirmed)
    }
    return Telling(
      facts: told.map { fact($0.day, "\($0.id) \($0.quantity)") }
    ) { $0.register.extras = told }
  }

  /// Somebody else in room 1, which a death may have left.
  private static func newcomer(_ random: inout SeededNumbers) -> Telling {
    guard random.flip() else { return Telling(facts: []) { _ in } }
    let admitted = start + random.number(60...175)
    return Telling(facts: [fact(admitted, "newcomer")]) { home in
      home.register.residents.append(Resident(id: "R2", name: "Joe Lund", reference: "REF-2"))
      home.register.placements.append(
        Placement(
          id: "P2", resident: "R2", terms: "T", admitted: admitted, ending: nil,
          stays: Timeline([
            .init(
              from: admitted,
              Stay(room: "1", band: "residential", grossFee: Rate(Money(pence: 91_000))))
          ])))
      try home.add("fee-2", .councilFee, .balance, payer: "council", placement: "P2")
    }
  }
}
