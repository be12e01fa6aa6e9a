extension BadInput {
  /// What can be wrong between the cells of a row, between rows, and between sheets.
  static let home: [BadInput] = [
    // Settings
    BadInput(
      "an unknown setting", "home.csv", "legal name", "leagal name", row: 3, "setting",
      "home.unknown-setting", value: "leagal name"),
    BadInput(
      "a missing setting", "home.csv", "postcode,LA9 4XX,\n", "", row: nil, nil,
      "home.missing-setting", value: "postcode"),
    BadInput(
      "a setting that stands twice", "home.csv", "town,Kendal,\n", "town,Kendal,\ntown,Penrith,\n",
      row: 6, "setting", "reference.repeated-id", value: "town"),
    BadInput(
      "neither VAT number nor tax reference", "home.csv", "vat number,GB999999973,\n", "",
      row: nil, nil, "home.no-tax-reference", value: "tax reference"),
    BadInput(
      "an occupancy band above the beds", "home.csv", "vat number,GB999999973,",
      "vat number,GB999999973,\noccupancy high,5,", row: 10, "value", "home.occupancy-band",
      value: "3 to 5"),
    BadInput(
      "a budget that ends before it begins", "home.csv", "budget to,2027-03-31",
      "budget to,2026-03-31", row: 19, "value", "home.budget-dates", value: "2026-03-31"),
    // The budget
    BadInput(
      "C3: percentages that sum to 99.9", "budget.csv", "0,10,85,5,", "0,10,85,4.9,", row: 3, nil,
      "split.not-100", value: "99.9 %"),
    BadInput(
      "weights that are all zero", "budget.csv", "0,1,0,0,weights", "0,0,0,0,weights", row: 4,
      nil, "split.not-100", value: "weights"),
    BadInput(
      "C7: a budget for nobody", "home.csv", "resident days,730", "resident days,0", row: 20,
      "value", "budget.no-residents", value: "0 resident-days"),
    BadInput(
      "C7: more residents than beds", "home.csv", "resident days,730", "resident days,1825",
      row: 20, "value", "budget.more-residents-than-beds", value: "5 residents"),
    BadInput(
      "bands that do not sum to the residents", "bands.csv", ",14,2", ",14,3", row: 2,
      "residents", "budget.bands-do-not-sum", value: "sum to 3"),
    BadInput(
      "a step cost that does not make the amount", "budget.csv", "30000.00", "29000.00", row: 3,
      "step cost", "budget.step-cost-mismatch", value: "£58,000.00"),
    BadInput(
      "a stepped line without its step", "budget.csv", "stepped,,1,1,30000.00",
      "stepped,,,1,30000.00", row: 3, "step size", "cell.empty", value: "stepped"),
    BadInput(
      "a step size on a fixed line", "budget.csv", "fixed,,,", "fixed,,6,", row: 2, "step size",
      "row.not-together", value: "step size"),
    BadInput(
      "a service that draws more than its line holds", "draws.csv", "food,1", "food,4", row: 4,
      nil, "catalogue.draws-more-than-line", value: "28 meals"),
    // References
    BadInput(
      "an unknown reference", "stays.csv", "P2,2026-05-01,2,residential", "P2,2026-05-01,2,nursing",
      row: 3, "band", "reference.unknown", value: "nursing"),
    BadInput(
      "an unknown payer", "funding.csv", "P1,pell", "P1,pel", row: 3, "payer",
      "reference.unknown", value: "pel"),
    BadInput(
      "a duplicate id", "residents.csv", "R2,", "r1,", row: 3, "resident",
      "reference.repeated-id", value: "r1"),
    BadInput(
      "a duplicate receipt", "receipts.csv", "bank\n", "bank\nC1,2026-09-11,pell,R1,1.00,bank\n",
      row: 3, "receipt", "reference.repeated-id", value: "C1"),
    BadInput(
      "two prices from one day", "prices.csv", "18.00", "18.00\nlunch,2026-04-01,6.00", row: 4,
      "from", "sheet.repeated-row", value: "lunch"),
    BadInput(
      "a contribution assessed by no council", "funding.csv", ",,westmor\n", ",,khan\n", row: 3,
      "council", "reference.not-a-council", value: "khan"),
    // Stays
    BadInput(
      "a discharge before the admission", "placements.csv", "2026-10-20,death",
      "2026-04-20,discharge", row: 3, "ended", "dates.ends-before-it-begins", value: "2026-04-20"),
    BadInput(
      "an end without its reason", "placements.csv", "2026-10-20,death", "2026-10-20,", row: 3,
      "reason", "cell.empty", value: "reason"),
    BadInput(
      "overlapping placements of a resident", "placements.csv", "P2,R2,", "P2,R1,", row: 3,
      "admitted", "placements.overlap", value: "R1"),
    BadInput(
      "two people in one room", "stays.csv", "2026-05-01,2,", "2026-05-01,1,", row: 3, "room",
      "stays.room-taken", value: "P1"),
    BadInput(
      "a first stay after the admission", "stays.csv", "P2,2026-05-01", "P2,2026-05-02", row: 3,
      "placement", "stays.none-at-admission", value: "2026-05-02"),
    BadInput(
      "a stay after the end", "stays.csv", "30,20,45,5\n",
      "30,20,45,5\nP2,2026-10-21,2,residential,960.00,,,,\n", row: 4, "from",
      "stays.after-the-end", value: "2026-10-21"),
    BadInput(
      "overlapping absences", "absences.csv", "holiday,2026-10-09", "holiday,2026-10-08", row: 3,
      "left", "absences.overlap", value: "2026-10-08"),
    BadInput(
      "an absence outside its placement", "absences.csv", "P1,holiday,2026-10-09",
      "P2,holiday,2026-11-01", row: 3, "left", "absences.outside-placement", value: "2026-11-01"),
    BadInput(
      "an executor before the death", "estates.csv", "2026-10-22", "2026-10-20", row: 2, "from",
      "estates.before-death", value: "2026-10-20"),
    BadInput(
      "an executor of somebody who lives", "estates.csv", "P2,", "P1,", row: 2, "placement",
      "estates.without-death", value: "P1"),
    // Money
    BadInput(
      "a funding line outside its placement", "funding.csv", "2026-05-01,2026-10-20",
      "2026-05-01,2026-10-24", row: 5, "to", "funding.outside-placement", value: "2026-10-24"),
    BadInput(
      "two lines that both take the balance", "funding.csv", "contribution,178.35,week",
      "contribution,balance,", row: 3, "amount", "funding.two-balances", value: "P1-fee"),
    BadInput(
      "a balance that bears without a clause", "funding.csv", "balance,clause 9", "balance,",
      row: 4, "clause", "cell.empty", value: "clause"),
    BadInput(
      "an unknown public rate", "funding.csv", "FNC standard", "FNC standart", row: 4,
      "published rate", "funding.unknown-rate", value: "FNC standart"),
    BadInput(
      "a published rate in another unit", "funding.csv", "published,,", "published,month,",
      row: 4, "unit", "funding.rate-unit", value: "month"),
    BadInput(
      "overlapping rates", "rates.csv", "2025-04-01,2026-03-31", "2025-04-01,2026-04-01", row: 3,
      "from", "rates.overlap", value: "2026-04-01"),
    BadInput(
      "a receipt for an unknown account", "receipts.csv", "pell,R1", "pell,R2", row: 2, "payer",
      "receipts.unknown-account", value: "R2"),
    BadInput(
      "a receipt that the opening balance holds", "receipts.csv", "2026-09-10", "2026-08-31",
      row: 2, "date", "receipts.in-opening-balance", value: "2026-08-31"),
    BadInput(
      "days that nobody would bill", "billed-to.csv", "2026-09-13", "2026-08-20", row: 2,
      "billed to", "billed-to.days-nobody-bills", value: "2026-08-20"),
    BadInput(
      "a wrong year of billing elsewhere", "billed-to.csv", "2026-09-13", "2062-09-13", row: 2,
      "billed to", "billed-to.far-off", value: "2062-09-13"),
    BadInput(
      "a line of another payer", "billed-to.csv", "R1,P1-fnc", ",P2-own", row: 3, "line",
      "billed-to.line-of-another", value: "khan"),
    BadInput(
      "a line of another resident", "billed-to.csv", "R1,P1-fnc", "R2,P1-fnc", row: 3, "line",
      "billed-to.line-of-another", value: "R1"),
    BadInput(
      "a payer said twice to be billed elsewhere", "billed-to.csv", "westmor,R1,P1-fnc",
      "westmor,,", row: 3, "payer", "billed-to.said-twice", value: "westmor"),
    BadInput(
      "a next number of another series", "next-numbers.csv", "RC,2026-09", "RD,2026-09", row: 2,
      "series", "next-numbers.unknown-series", value: "RD"),
    BadInput(
      "a next number before the first month", "next-numbers.csv", "RC,2026-09", "RC,2026-08",
      row: 2, "month", "next-numbers.month-before-billing", value: "2026-08"),
    BadInput(
      "a next number of nothing", "next-numbers.csv", ",42", ",0", row: 2, "next number",
      "cell.out-of-range", value: "0"),
    BadInput(
      "an opening balance within the billed days", "opening-balances.csv", "2026-08-31",
      "2026-09-01", row: 2, "date", "opening-balances.after-billing-began", value: "2026-09-01"),
    // Services and part payments
    BadInput(
      "a draw on an unknown line", "draws.csv", "lunch,food", "lunch,foods", row: 2, "line",
      "reference.unknown", value: "foods"),
    BadInput(
      "an agreement outside its placement", "agreements.csv", "2026-09-01,2027", "2026-03-01,2027",
      row: 2, "from", "agreements.outside-placement", value: "2026-03-01"),
    BadInput(
      "an agreement that gives nothing up", "baskets.csv", "A1,lunch,2\n", "", row: 2, "agreement",
      "agreements.empty-basket", value: "A1"),
    BadInput(
      "a release from a payer who pays nothing", "agreements.csv", "4.00,westmor", "4.00,khan",
      row: 2, "payer", "agreements.payer-without-line", value: "khan"),
    BadInput(
      "an extra before its first price", "prices.csv", "hair,2026-04-01", "hair,2026-10-06",
      row: 2, "service", "extras.no-price", value: "2026-10-06"),
    BadInput(
      "an extra outside its placement", "extras.csv", "2026-10-05", "2026-03-31", row: 2, "date",
      "extras.outside-placement", value: "2026-03-31"),
    BadInput(
      "two policies for one day", "policies.csv", "regulation 6\n",
      "regulation 6\nEngland,long-stay,2026-04-01,,yes,Allowed,invented\n", row: 3, "from",
      "policy.overlap", value: "2026-04-01"),
    BadInput(
      "a limit below its alert", "safeguards.csv", "600.00", "299.99", row: 2, "limit",
      "cell.out-of-range", value: "£299.99"),
    BadInput(
      "a guarantor without an amount", "safeguards.csv", "1000.00", "", row: 2, "covers",
      "cell.empty", value: "guarantor"),
    // Negotiation
    BadInput(
      "a basket of an unknown service", "proposals.csv", "lunch=2", "lunches=2", row: 2, "basket",
      "reference.unknown", value: "lunches"),
    BadInput(
      "a basket that can't be read", "proposals.csv", "lunch=2", "two lunches", row: 2, "basket",
      "cell.bad-text", value: "two lunches"),
    BadInput(
      "a proposal without a release", "proposals.csv", "propose,,9.00", "propose,,", row: 2,
      "release", "cell.empty", value: "propose"),
    BadInput(
      "an agreement without an authority", "proposals.csv", "agree,N2,,,,Y1", "agree,N2,,,,",
      row: 4, "authority", "cell.empty", value: "agree"),
    BadInput(
      "a release where none is offered", "proposals.csv", "agree,N2,,,,Y1", "agree,N2,5.00,,,Y1",
      row: 4, "release", "row.not-together", value: "agree"),
    BadInput(
      "an answer to an unknown entry", "proposals.csv", "counter,N1", "counter,N9", row: 3,
      "answers", "reference.unknown", value: "N9"),
    BadInput(
      "an authority that ends before it begins", "authorities.csv", "2027-06-30", "2025-06-30",
      row: 2, "expires", "dates.ends-before-it-begins", value: "2025-06-30"),
  ]

  static let all = cells + home + costing
}
