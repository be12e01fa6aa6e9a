extension BadInput {
  /// What can be wrong with departments, judgements, the rota and the past.
  static let costing: [BadInput] = [
    // Departments
    BadInput(
      "a department named as a component", "departments.csv", "plant,Boiler", "care,Boiler", row: 3,
      "department", "departments.named-as-component", value: "care"),
    BadInput(
      "a department that serves nobody known", "services-between.csv", "plant,premises",
      "plant,premisses", row: 4, "to", "reference.unknown", value: "premisses"),
    BadInput(
      "departments that serve only each other", "services-between.csv", "",
      "from,to,weight\nkitchen,plant,1\nplant,kitchen,1\n", row: 2, nil,
      "overhead.reaches-no-element", value: "kitchen"),
    BadInput(
      "a department that serves itself", "services-between.csv", "plant,kitchen", "plant,plant",
      row: 3, nil, "overhead.serves-itself", value: "plant"),
    BadInput(
      "a line of an unknown department", "budget.csv", "kitchen,", "kitchens,", row: 4,
      "department", "reference.unknown", value: "kitchens"),
    BadInput(
      "an unknown overhead method", "home.csv", "overhead method,step-down",
      "overhead method,stepdown", row: 21, "value", "cell.unknown-word", value: "stepdown"),
    BadInput(
      "a step-down without its order", "home.csv", "step-down order,kitchen plant,\n", "", row: 21,
      "value", "row.not-together", value: "step-down"),
    BadInput(
      "an order for another method", "home.csv", "overhead method,step-down",
      "overhead method,reciprocal", row: 22, "value", "row.not-together", value: "reciprocal"),
    BadInput(
      "a step-down that leaves a department out", "home.csv", "order,kitchen plant",
      "order,kitchen", row: 22, "value", "overhead.bad-order", value: "kitchen and plant"),
    BadInput(
      "a return below zero", "home.csv", "return on capital,30.00", "return on capital,-30.00",
      row: 24, "value", "cell.negative", value: "-30.00"),
    BadInput(
      "a return above all", "home.csv", "return on operations,5 %", "return on operations,500 %",
      row: 23, "value", "cell.out-of-range", value: "500 %"),
    // Named residents
    BadInput(
      "a line for a resident nobody knows", "budget.csv", ",R1\n", ",R1 R9\n", row: 6, "residents",
      "reference.unknown", value: "R9"),
    BadInput(
      "a line for nobody", "budget.csv", ",R1\n", ",\n", row: 6, "residents", "cell.empty",
      value: "named residents"),
    BadInput(
      "residents named by another driver", "budget.csv", "named-residents", "sessions", row: 6,
      "residents", "row.not-together", value: "sessions"),
    BadInput(
      "a resident named twice", "budget.csv", ",R1\n", ",R1;R1\n", row: 6, "residents",
      "budget.bad-named-residents", value: "twice"),
    BadInput(
      "a driver that no band has", "budget.csv", "care-hours", "sessions", row: 3, "driver",
      "budget.no-sessions", value: "carers"),
    // Judgements
    BadInput(
      "a range of an unknown line", "judgements.csv", "power,", "pwer,", row: 2, "line",
      "reference.unknown", value: "pwer"),
    BadInput(
      "a range of no figure", "judgements.csv", "variable share", "share", row: 2, "figure",
      "cell.unknown-word", value: "share"),
    BadInput(
      "a range without the budget's own figure", "judgements.csv", "20,60", "50,60", row: 2, nil,
      "judgement.budget-outside-range", value: "40 %"),
    BadInput(
      "a range the wrong way round", "judgements.csv", "20,60", "60,20", row: 2, nil,
      "judgement.bad-range", value: "60 % to 20 %"),
    // Build-ups
    BadInput(
      "a build-up of an unknown service", "build-ups.csv", "hair,transport", "hare,transport",
      row: 5, "service", "reference.unknown", value: "hare"),
    BadInput(
      "a build-up with an unknown grade", "build-ups.csv", ",carer,,30", ",carrier,,30", row: 2,
      "grade", "reference.unknown", value: "carrier"),
    BadInput(
      "staff without grade or rate", "build-ups.csv", ",,18.60,45", ",,,45", row: 3, "rate",
      "cell.empty", value: "grade"),
    BadInput(
      "staff with both grade and rate", "build-ups.csv", ",carer,,30", ",carer,9.00,30", row: 2,
      "rate", "row.not-together", value: "rate"),
    BadInput(
      "shampoo that takes minutes", "build-ups.csv", "Shampoo,,,,", "Shampoo,,,10,", row: 4,
      "minutes", "row.not-together", value: "minutes"),
    BadInput(
      "a taxi for nobody", "build-ups.csv", "9.00,3", "9.00,0", row: 5, "group size",
      "cell.out-of-range", value: "0"),
    BadInput(
      "a build-up of what the budget pays for", "build-ups.csv", "hair,transport",
      "lunch,transport", row: 5, nil, "catalogue.counted-twice", value: "lunch"),
    // The past
    BadInput(
      "a month that is none", "occupancy-history.csv", "2026-02", "2026-13", row: 2, "month",
      "cell.bad-date", value: "2026-13"),
    BadInput(
      "a month with more residents than beds", "occupancy-history.csv", "2026-01,93",
      "2026-01,930", row: 3, "resident days", "occupancy-history.over-beds", value: "30 residents"),
    BadInput(
      "a month that stands twice", "occupancy-history.csv", "2026-01", "2026-02", row: 3, "month",
      "reference.repeated-id", value: "2026-02"),
    // Scenarios
    BadInput(
      "a scenario whose shares come short", "scenarios.csv", "westmor,100", "westmor,99.5", row: 2,
      nil, "payer-mix.not-100", value: "99.5 %"),
    BadInput(
      "a scenario of unknown payers", "scenarios.csv", "westmor,100", "westmoor,100", row: 2,
      "payers", "reference.unknown", value: "westmoor"),
    BadInput(
      "a scenario of one resident's own fee", "scenarios.csv", "westmor,100", "pell,100", row: 2,
      "payers", "reference.not-a-council", value: "kind resident"),
    BadInput(
      "a scenario without a fee to go by", "scenarios.csv", "westmor,100,",
      "westmor,40,\nall at the council's rate,self-funders,60,", row: 3, nil,
      "payer-mix.no-residents", value: "self-funders"),
    BadInput(
      "a payer who stands twice in a scenario", "scenarios.csv", "westmor,100,",
      "westmor,50,\nall at the council's rate,westmor,50,", row: 3, "payers",
      "sheet.repeated-row", value: "westmor"),
    // The rota
    BadInput(
      "a shift of an unknown grade", "rota.csv", "night,carer", "night,nurse", row: 3, "grade",
      "reference.unknown", value: "nurse"),
    BadInput(
      "a shift below its minimum", "rota.csv", "8,7,,2", "8,7,2,2", row: 2, "staff",
      "staffing.below-minimum", value: "minimum is 2"),
    BadInput(
      "a shift longer than a day", "rota.csv", "1,10,2", "1,25,2", row: 3, "hours",
      "staffing.bad-figure", value: "25 hours"),
    BadInput(
      "a grade without pay when the year begins", "grades.csv", "carer,2026-04-01",
      "carer,2026-04-02", row: 2, nil, "staffing.no-pay", value: "2026-04-01"),
    BadInput(
      "an agency share without its price", "grades.csv", "37.5,5,22.00,12.50,pay scale",
      "37.5,5,,12.50,pay scale", row: 2, "agency rate", "staffing.no-agency-rate", value: "agenc"),
    BadInput(
      "an on-cost with a gap", "on-costs.csv", "holiday,2026-04-01,", "holiday,2026-04-02,", row: 4,
      "from", "staffing.on-cost-gap", value: "2026-04-01"),
    BadInput(
      "two rates of one on-cost", "on-costs.csv", "plan,yes,\n",
      "plan,yes,\ntraining,2026-05-01,,2,,,,plan,yes,\n", row: 7, "from",
      "staffing.on-costs-overlap", value: "2026-05-01"),
    BadInput(
      "a threshold of holiday", "on-costs.csv", "12.07,,", "12.07,9,", row: 4, "threshold",
      "row.not-together", value: "threshold"),
    BadInput(
      "a verified on-cost that somebody confirms", "on-costs.csv", "plan,yes,", "plan,yes,Asha",
      row: 6, "confirmed by", "row.not-together", value: "confirmed by"),
  ]
}
