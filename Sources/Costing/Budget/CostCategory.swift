/// A line of England's 2022 cost-of-care return (Annex A), so that a manager can reuse the return
/// that they already made.
public struct CostCategory: Hashable, Sendable {
  public enum Section: String, Hashable, Sendable, CaseIterable {
    case staffing
    case premises
    case supplies
    case headOffice = "head office"
  }

  public let section: Section
  /// As the return prints it.
  public let name: String

  /// The category of that name, in any mix of capitals; nil where the return has none.
  public init?(named name: String) {
    guard let match = Self.all.first(where: { $0.name.lowercased() == name.lowercased() })
    else { return nil }
    self = match
  }

  private init(_ section: Section, _ name: String) {
    self.section = section
    self.name = name
  }

  /// In the order of the return.
  public static let all: [CostCategory] =
    [
      "Nursing staff", "Care staff", "Therapy staff (Occupational and Physio)",
      "Activity coordinators", "Service management (Registered manager/deputy)",
      "Reception and admin staff at the home", "Chefs / Cooks",
      "Domestic staff (cleaning, laundry and kitchen)", "Maintenance and gardening",
      "Other care home staffing",
    ].map { CostCategory(.staffing, $0) }
    + [
      "Fixtures and fittings", "Repairs and maintenance",
      "Furniture, furnishings and equipment", "Other care home premises costs",
    ].map { CostCategory(.premises, $0) }
    + [
      "Food supplies", "Domestic and cleaning supplies", "Medical supplies (excluding PPE)",
      "PPE", "Office supplies (home specific)", "Insurance (all risks)", "Registration fees",
      "Telephone and internet", "Council Tax / rates", "Electricity, gas and water",
      "Trade and clinical waste", "Transport and activities",
      "Other care home supplies and services costs",
    ].map { CostCategory(.supplies, $0) }
    + [CostCategory(.headOffice, "Head office")]
}
