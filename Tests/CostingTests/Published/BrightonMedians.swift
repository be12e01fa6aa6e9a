import Amounts
import CareCalendar
import CareHome
import Costing

/// Brighton & Hove's medians for care homes, from its published 2022 cost of care report
/// (Annex B): £ per resident-week, as printed, with the printed subtotals.
enum BrightonMedians {
  static let table = PublishedTable(
    "Brighton & Hove 2022, medians",
    sections: [
      section(
        "staffing",
        [
          ("Nursing staff", 0), ("Care staff", 312_88),
          ("Therapy staff (Occupational and Physio)", 0), ("Activity coordinators", 13_68),
          ("Service management (Registered manager/deputy)", 55_51),
          ("Reception and admin staff at the home", 25_24), ("Chefs / Cooks", 48_69),
          ("Domestic staff (cleaning, laundry and kitchen)", 45_76),
          ("Maintenance and gardening", 13_61), ("Other care home staffing", 9_75),
        ], total: 525_11),
      section(
        "premises",
        [
          ("Fixtures and fittings", 0), ("Repairs and maintenance", 28_06),
          ("Furniture, furnishings and equipment", 5_36),
          ("Other care home premises costs", 8_76),
        ], total: 42_18),
      section(
        "supplies",
        [
          ("Food supplies", 43_62), ("Domestic and cleaning supplies", 6_59),
          ("Medical supplies (excluding PPE)", 6_64), ("PPE", 1_72),
          ("Office supplies (home specific)", 1_24), ("Insurance (all risks)", 6_72),
          ("Registration fees", 3_25), ("Telephone and internet", 2_58),
          ("Council Tax / rates", 1_43), ("Electricity, gas and water", 36_86),
          ("Trade and clinical waste", 6_01), ("Transport and activities", 5_10),
          ("Other care home supplies and services costs", 16_82),
        ], total: 138_55),
      section("head office", [("Head office", 87_26)], total: 87_26),
    ])

  private static func section(
    _ name: String, _ lines: [(String, Int)], total: Int
  ) -> PublishedTable.Section {
    PublishedTable.Section(
      name, lines.map { PublishedTable.Line($0.0, Money(pence: $0.1)) },
      printedTotal: Money(pence: total))
  }

  /// The medians as the budget of a home of 36 residents in 40 beds, in two bands. The behaviours
  /// and splits are this test's own.
  static func budget() -> PooledBudget {
    let amounts = table.yearly(residents: 36, days: fullYear.count) ?? []
    let lines = zip(table.lines, amounts).enumerated().map { index, pair in
      line(
        "line-\(index + 1)", pair.1, behaviour(of: index), split: split(of: pair.0.name),
        flexibility: index.isMultiple(of: 3) ? .avoidable(noticeWeeks: 4) : .rigid,
        driver: pair.0.name == "Care staff" ? .careHours : .residentDays, row: index + 2)
    }
    return CostingTests.budget(
      residents: 36, beds: 40, year: fullYear,
      bands: [
        band("residential", residents: 22, careHours: 16),
        band("dementia", residents: 14, careHours: 25),
      ], lines: lines)
  }

  private static func behaviour(of index: Int) -> Behaviour {
    switch index % 5 {
    case 0: .fixed
    case 1: .stepped(.init(size: 6, minimum: 2))
    case 2: .perBed
    case 3: .variable
    default: .mixed(variable: Percentage(35))
    }
  }

  private static func split(of name: String) -> ComponentSplit {
    switch name {
    case "Care staff", "PPE": .all(.care)
    case "Activity coordinators", "Transport and activities": .all(.activity)
    case "Head office": CostingTests.split(1, 1, 1, 1)
    default: CostingTests.split(40, 35, 20, 5)
    }
  }
}
