import Amounts
public import CareCalendar
public import CareHome
public import Funding

/// What a home has to lose where full direct payments are not passed on, for the home.
public struct ExposureReport: Sendable {
  public let home: Home
  public let day: Day
  public let exposures: [FullPaymentExposure]

  public init(home: Home, day: Day, exposures: [FullPaymentExposure]) {
    self.home = home
    self.day = day
    self.exposures = exposures
  }

  /// For the terminal, at most 100 columns wide.
  public var text: String {
    var report = TextReport()
    report.title("If full direct payments were not passed on: \(home.name), \(day.words)")
    guard !exposures.isEmpty else {
      report.paragraph("Nobody pays the home out of a full direct payment.")
      return report.text
    }
    var table = TextTable([
      .words("Resident"), .words("Account"), .figures("A week"), .figures("Owed"),
      .figures("Past due"), .figures("Unbilled"), .figures("Worst case"), .words("Standing"),
    ])
    for one in exposures {
      table.add([
        one.resident, one.account.text, one.weekly.words, one.owed.words, one.overdue.words,
        one.unbilled.words, one.most.words, one.standing.rawValue,
      ])
    }
    report.table(table)
    report.blank()
    for one in exposures {
      report.paragraph("\(one.resident): \(one.nextStep) \(Self.worstCase(one))")
    }
    return report.text
  }

  private static func worstCase(_ exposure: FullPaymentExposure) -> String {
    "The worst case is \(exposure.owed) owed, \(exposure.unbilled) not billed yet and "
      + "\(exposure.untilReturn) in the \(exposure.returnWeeks) weeks until the council pays directly "
      + "again: \(exposure.most), of which \(exposure.uncovered) is not covered by a guarantor."
  }

  public var json: JSON {
    [
      "home": .string(home.name), "day": .day(day),
      "exposures": .array(
        exposures.map { one in
          [
            "placement": .string(one.placement.text), "resident": .string(one.resident),
            "account": .string(one.account.text), "weekly": .amount(one.weekly),
            "owed": .amount(one.owed), "overdue": .amount(one.overdue),
            "unbilled": .amount(one.unbilled), "returnWeeks": .integer(one.returnWeeks),
            "untilReturn": .amount(one.untilReturn), "worstCase": .amount(one.most),
            "uncovered": .amount(one.uncovered), "standing": .string(one.standing.rawValue),
            "alert": one.safeguard.map { .amount($0.alert) } ?? .null,
            "limit": one.safeguard.map { .amount($0.limit) } ?? .null,
            "guarantor": .optional(one.safeguard?.guarantor?.name),
            "nextStep": .string(one.nextStep),
          ]
        }),
    ]
  }
}
