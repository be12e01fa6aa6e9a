import CareCalendar
import Evidence

extension Invoice {
  func periodFaults() -> [Fault] {
    var faults: [Fault] = []
    if let period, period.isReversed {
      faults.append(
        broken(
          "BR-29", "The invoice's period ends before it begins", remedy: "Correct its dates."))
    }
    // By place: a line is not copied to be looked at.
    for index in lines.indices {
      guard let days = lines[index].period else { continue }
      if days.isReversed {
        faults.append(
          broken(
            "BR-30", "The period of line \(lines[index].id) ends before it begins",
            remedy: "Correct its dates."))
      } else if let period, profile.isPeppol, !period.contains(days) {
        let late = days.first.map { !period.contains(.day($0)) } ?? true
        faults.append(
          broken(
            late ? "PEPPOL-EN16931-R110" : "PEPPOL-EN16931-R111",
            "The period of line \(lines[index].id) lies outside the invoice's",
            remedy: "Widen the invoice's period to hold those of all its lines."))
      }
    }
    return faults
  }
}

extension Period {
  fileprivate var isReversed: Bool {
    if let first, let last { first > last } else { false }
  }

  fileprivate static func day(_ day: Day) -> Period { Period(DayRange(day)) }
}
