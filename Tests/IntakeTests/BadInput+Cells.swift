extension BadInput {
  /// What can be wrong with the text of a sheet, or with one cell.
  static let cells: [BadInput] = [
    // The file
    BadInput("an empty file", "bands.csv", "", "", row: nil, nil, "file.empty", value: "empty"),
    BadInput(
      "headings without rows", "bands.csv", "", "band,name,care hours,residents\n", row: nil, nil,
      "sheet.no-rows", value: "no rows"),
    BadInput(
      "columns set apart by semicolons", "bands.csv", "", "band;name;care hours;residents\n",
      row: 1, nil, "sheet.wrong-separator", value: "semicolons"),
    // Columns and rows
    BadInput(
      "an unknown column", "bands.csv", "band,name,care hours,residents\nresidential,",
      "band,name,care hours,residents,colour\nresidential,", row: 1, "colour",
      "sheet.unknown-column", value: "colour"),
    BadInput(
      "a mistyped column", "bands.csv", "care hours", "care hour", row: 1, "care hours",
      "sheet.missing-column", value: "care hours"),
    BadInput(
      "a column that stands twice", "bands.csv", "band,name,", "band,band,", row: 1, "band",
      "sheet.repeated-column", value: "band"),
    BadInput(
      "a row that is too short", "bands.csv", ",14,2", ",14", row: 2, nil, "sheet.ragged-row",
      value: "3 cells"),
    BadInput(
      "an amount with a comma and no quotes", "funding.csv", "178.35,week", "1,178.35,week",
      row: 3, nil, "sheet.ragged-row", value: "westmor"),
    // The text of a cell
    BadInput(
      "a NUL byte", "residents.csv", "Joan Pell", "Joan\u{0}Pell", row: 2, "name",
      "cell.nul-byte", value: "Joan<U+0>Pell"),
    BadInput(
      "a control character", "residents.csv", "Joan Pell", "Joan\u{7}Pell", row: 2, "name",
      "cell.control-character", value: "number 7"),
    BadInput(
      "a cell that is too long", "residents.csv", "Joan Pell",
      String(repeating: "J", count: 10_001),
      row: 2, "name", "cell.too-long", value: "10001 bytes"),
    BadInput(
      "a quote that never closes", "residents.csv", "Joan Pell", "\"Joan Pell", row: 2, "name",
      "cell.unclosed-quote", value: "Joan Pell"),
    BadInput(
      "text after a closing quote", "residents.csv", "Joan Pell", "\"Joan\" Pell", row: 2, "name",
      "cell.text-after-quote", value: "Pell"),
    BadInput(
      "a line break in a name", "residents.csv", "Joan Pell", "\"Joan\nPell\"", row: 2, "name",
      "cell.bad-text", value: "line break"),
    BadInput(
      "a letter that was lost", "residents.csv", "Joan Pell", "Jo\u{FFFD}n Pell", row: 2, "name",
      "cell.bad-text", value: "lost"),
    BadInput(
      "a name that runs backwards", "residents.csv", "Joan Pell", "Joan\u{202E}lleP", row: 2,
      "name", "cell.bad-text", value: "invisible"),
    BadInput(
      "neither yes nor no", "services.csv", ",1,2,yes,", ",1,2,maybe,", row: 3, "optional",
      "cell.unknown-word", value: "maybe"),
    BadInput(
      "fewer than nobody", "services.csv", ",1,2,yes,", ",1,-2,yes,", row: 3, "usual attendance",
      "cell.out-of-range", value: "-2"),
    BadInput(
      "C7: a formula", "budget.csv", "24000.00", "=1+1", row: 2, "amount", "cell.formula",
      value: "=1+1"),
    BadInput(
      "a formula that begins with a minus", "budget.csv", "24000.00", "-A1*2", row: 2, "amount",
      "cell.formula", value: "-A1*2"),
    // The value of a cell
    BadInput(
      "a bad number", "budget.csv", "24000.00", "12 thousand", row: 2, "amount",
      "cell.bad-number", value: "12 thousand"),
    BadInput(
      "C7: NaN", "budget.csv", "24000.00", "NaN", row: 2, "amount", "cell.bad-number",
      value: "NaN"),
    BadInput(
      "C7: an amount of 13 digits", "budget.csv", "24000.00", "1234567890123", row: 2, "amount",
      "cell.bad-number", value: "1234567890123"),
    BadInput(
      "C7: a negative amount", "budget.csv", "24000.00", "-24000.00", row: 2, "amount",
      "budget.negative-amount", value: "-£24,000.00"),
    BadInput(
      "a part of a penny", "funding.csv", "178.35,week", "178.355,week", row: 3, "amount",
      "cell.bad-number", value: "178.355"),
    BadInput(
      "a negative fee", "stays.csv", "900.00", "-900.00", row: 2, "gross fee", "cell.negative",
      value: "-900.00"),
    BadInput(
      "a fee in another currency", "stays.csv", "900.00", "€900.00", row: 2, "gross fee",
      "cell.bad-number", value: "€900.00"),
    BadInput(
      "a date that does not exist", "placements.csv", "2026-05-01", "2026-02-30", row: 3,
      "admitted", "cell.bad-date", value: "2026-02-30"),
    BadInput(
      "a date that a spreadsheet turned round", "placements.csv", "2026-05-01", "01/05/2026",
      row: 3, "admitted", "cell.bad-date", value: "01/05/2026"),
    BadInput(
      "a year that is a slip", "placements.csv", "2026-05-01", "0226-05-01", row: 3, "admitted",
      "cell.bad-date", value: "0226-05-01"),
    BadInput(
      "a percentage over 100", "absence-tiers.csv", "100,75", "175,75", row: 2, "premises",
      "cell.out-of-range", value: "175"),
    BadInput(
      "a word that is not one of the few", "funding.csv", "council-fee", "counsel-fee", row: 2,
      "kind", "cell.unknown-word", value: "counsel-fee"),
    BadInput(
      "a category of no return", "budget.csv", "Food supplies", "Foods", row: 4, "category",
      "cell.unknown-word", value: "Foods"),
    BadInput(
      "an id that is no file's name", "residents.csv", "R2,", "../R2,", row: 3, "resident",
      "cell.bad-id", value: "../R2"),
    BadInput(
      "an empty cell", "residents.csv", "Joan Pell", "", row: 2, "name", "cell.empty",
      value: "empty"),
    BadInput(
      "an account number without its leading zeros", "home.csv", "00112233", "112233", row: 15,
      "value", "cell.bad-number", value: "112233"),
    BadInput(
      "one invoice of several residents for a private payer", "payers.csv", "LA9 4XX,,,,,no",
      "LA9 4XX,,,,,yes", row: 3, "consolidated", "payers.consolidated-privately",
      value: "resident"),
    BadInput(
      "a GLN with a wrong check digit", "payers.csv", "5099999100018", "5099999100019", row: 2,
      "electronic address", "cell.bad-number", value: "5099999100019"),
  ]
}
