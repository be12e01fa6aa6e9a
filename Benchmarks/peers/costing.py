"""Costs a home the way a careful analyst would in Python: exact fractions, one function a rule."""

from fractions import Fraction
from math import ceil, floor

import timing

COMPONENTS = ["premises", "services", "care", "activity"]
BEHAVIOURS = ["fixed", "per-bed", "variable", "stepped", "mixed"]


def fraction(value):
    return Fraction(value["top"], value["bottom"])


def largest_remainder(whole, weights):
    total = sum(weights)
    exact = [whole * weight / total for weight in weights]
    shares = [floor(value) for value in exact]
    left = whole - sum(shares)
    order = sorted(range(len(weights)), key=lambda i: (shares[i] - exact[i], i))
    for index in order[:left]:
        shares[index] += 1
    return shares


class Home:
    def __init__(self, plan):
        self.beds = plan["beds"]
        self.residents = Fraction(plan["residentDays"], plan["yearDays"])
        self.weeks = Fraction(plan["yearDays"], 7)
        self.fee = plan["averageFee"]
        self.lines = plan["lines"]
        weight = sum(band["weight"] for band in plan["bands"])
        self.bands = [
            (self.residents * band["weight"] / weight, band["careHours"]) for band in plan["bands"]
        ]


def steps(line, units):
    return max(line["stepMinimum"], ceil(units / line["stepSize"]))


def allocate(home):
    """Each line's pence by component, and by component and band."""
    allocated = []
    for line in home.lines:
        parts = largest_remainder(line["pence"], [Fraction(share) for share in line["split"]])
        by_hours = line["driver"] == "care-hours"
        weights = [residents * (hours if by_hours else 1) for residents, hours in home.bands]
        bands = [largest_remainder(part, weights) for part in parts]
        allocated.append((line, parts, bands))
    return allocated


def curve(home, allocated):
    """Every number of residents: the cost of each component, the total, the income, the steps."""
    base = [Fraction(0)] * 4
    slope = [Fraction(0)] * 4
    stepped = []
    for line, parts, _ in allocated:
        behaviour = line["behaviour"]
        for index, part in enumerate(parts):
            if behaviour in ("fixed", "per-bed"):
                base[index] += part
            elif behaviour == "variable":
                slope[index] += part / home.residents
            elif behaviour == "mixed":
                share = Fraction(line["variablePercent"], 100)
                slope[index] += part * share / home.residents
                base[index] += part * (1 - share)
        if behaviour == "stepped":
            use = fraction(line["usage"])
            count = steps(line, home.residents * use)
            stepped.append((line, use, [Fraction(part, count) for part in parts], count))
    points = []
    before = [steps(line, Fraction(0)) for line, _, _, _ in stepped]
    for residents in range(home.beds + 1):
        cost = [base[index] + slope[index] * residents for index in range(4)]
        taken = []
        for number, (line, use, each, budgeted) in enumerate(stepped):
            count = steps(line, use * residents)
            for index in range(4):
                cost[index] += each[index] * count
            if count != before[number]:
                added = Fraction(line["pence"], budgeted) * (count - before[number])
                taken.append((line["id"], before[number], count, added))
                before[number] = count
        income = home.fee * home.weeks * residents
        points.append((residents, cost, sum(cost), income, taken))
    return points


def table(allocated, amounts):
    sums = {}
    for entry in allocated:
        line = entry[0]
        key = (line["behaviour"], line.get("noticeWeeks") is not None)
        row = sums.setdefault(key, [0] * 4)
        for index, amount in enumerate(amounts(entry)):
            row[index] += amount
    return [
        (component, behaviour, avoidable, sums[behaviour, avoidable][index])
        for index, component in enumerate(COMPONENTS)
        for behaviour in BEHAVIOURS
        for avoidable in (False, True)
        if (behaviour, avoidable) in sums and sums[behaviour, avoidable][index]
    ]


def unit_costs(allocated, amounts, weeks, residents):
    totals = [sum(column) for column in zip(*(amounts(entry) for entry in allocated))]
    return [total / weeks / residents for total in totals]


def break_even(points):
    losses = [income < total for _, _, total, income, _ in points]
    numbers = range(1, len(losses))
    last = max((n for n in range(len(losses)) if losses[n]), default=-1)
    return (
        last + 1 if last + 1 < len(losses) else None,
        [n for n in numbers if losses[n] and not losses[n - 1]],
        [n for n in numbers if not losses[n] and losses[n - 1]],
    )


def cost_home(home):
    allocated = allocate(home)
    views = [lambda entry: entry[1]] + [
        lambda entry, band=band: [part[band] for part in entry[2]]
        for band in range(len(home.bands))
    ]
    residents = [home.residents] + [count for count, _ in home.bands]
    points = curve(home, allocated)
    return (
        [table(allocated, view) for view in views],
        [unit_costs(allocated, view, home.weeks, n) for view, n in zip(views, residents)],
        points,
        break_even(points),
    )


def curve_text(points):
    lines = []
    for residents, cost, total, income, taken in points:
        cells = [str(value) for value in [residents, *cost, total, income]]
        cells += [f"{line}:{before}>{after}={added}" for line, before, after, added in taken]
        lines.append(" ".join(cells) + "\n")
    return "".join(lines)


def home_text(result):
    tables, units, points, (residents, reappears, ends) = result
    rows = [
        f"{component} {behaviour} {str(avoidable).lower()} {pence}\n"
        for rows in tables
        for component, behaviour, avoidable, pence in rows
    ]
    costs = [" ".join(str(value) for value in row) + "\n" for row in units]
    even = f"{'-' if residents is None else residents} {reappears} {ends}\n"
    return "".join(rows + costs) + curve_text(points) + even


def prepare_curve(plans):
    home = Home(plans[0])
    return home, allocate(home)


timing.run(
    {
        "curve": (prepare_curve, lambda prepared: curve(*prepared), curve_text),
        "homes": (
            lambda plans: [Home(plan) for plan in plans],
            lambda homes: [cost_home(home) for home in homes],
            lambda results: "".join(home_text(result) for result in results),
        ),
    },
    runs={"curve": 5, "homes": 3},
)
