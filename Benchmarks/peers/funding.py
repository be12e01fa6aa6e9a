"""A resource allocation system straight from its rules: exact fractions throughout."""

from fractions import Fraction
from math import floor

import timing


def half_up(value):
    return floor(value + Fraction(1, 2))


def largest_remainder(whole, weights):
    total = sum(weights)
    exact = [whole * weight / total for weight in weights]
    shares = [floor(value) for value in exact]
    left = whole - sum(shares)
    order = sorted(range(len(weights)), key=lambda i: (shares[i] - exact[i], i))
    for index in order[:left]:
        shares[index] += 1
    return shares


def points(plan, person):
    return [table[answer] for table, answer in zip(plan["points"], person["answers"])]


def exact_budgets(plan):
    """None for who is turned away."""
    cash, city = Fraction(3, 4), Fraction(107, 100)
    price, cap = plan["pencePerPoint"], plan["capPence"]
    for person in plan["people"]:
        if person["age"] < 18:
            yield None
            continue
        amount = Fraction(sum(points(plan, person)) * price)
        if person["takesCash"]:
            amount *= cash
        if person["isCity"]:
            amount *= city
        yield min(amount, cap)


def budgets(plan):
    return [0 if amount is None else half_up(amount) for amount in exact_budgets(plan)]


def neutral(plan):
    exact = list(exact_budgets(plan))
    shares = iter(
        largest_remainder(plan["totalPence"], [amount for amount in exact if amount is not None])
    )
    return [0 if amount is None else next(shares) for amount in exact]


def solve(matrix):
    size = len(matrix)
    for column in range(size):
        pivot = next(row for row in range(column, size) if matrix[row][column])
        matrix[column], matrix[pivot] = matrix[pivot], matrix[column]
        lead = matrix[column][column]
        matrix[column] = [value / lead for value in matrix[column]]
        for row in range(size):
            factor = matrix[row][column]
            if row != column and factor:
                matrix[row] = [a - factor * b for a, b in zip(matrix[row], matrix[column])]
    return [row[size] for row in matrix]


def calibrate(plan):
    """Least squares with the sum held to the total, by the bordered normal equations."""
    price, total = plan["pencePerPoint"], plan["totalPence"]
    rows = [[value * price for value in points(plan, person)] for person in plan["people"]]
    costs = [person["cost"] for person in plan["people"]]
    columns = list(zip(*rows))
    sums = [sum(column) for column in columns]
    matrix = [
        [Fraction(sum(a * b for a, b in zip(one, other))) for other in columns]
        + [Fraction(sums[index]), Fraction(sum(a * b for a, b in zip(one, costs)))]
        for index, one in enumerate(columns)
    ]
    matrix.append([Fraction(value) for value in sums] + [Fraction(0), Fraction(total)])
    weights = solve(matrix)[:-1]
    assert all(weight >= 0 for weight in weights)
    exact = [sum(value * weight for value, weight in zip(row, weights)) for row in rows]
    shares = largest_remainder(total, exact)
    spread = sum(cost * cost for cost in costs) - Fraction(sum(costs) ** 2, len(costs))
    residual = sum((share - cost) ** 2 for share, cost in zip(shares, costs))
    return weights, shares, 1 - residual / spread


def fraction(value):
    value = Fraction(value)
    top, bottom = value.numerator, value.denominator
    return str(top) if bottom == 1 else f"{top}/{bottom}"


def write_calibration(result):
    weights, shares, fit = result
    lines = [fraction(weight) for weight in weights] + [str(share) for share in shares]
    return "".join(line + "\n" for line in lines + [fraction(fit)])


def write_pence(result):
    return "".join(f"{pence}\n" for pence in result)


timing.run(
    {
        "budgets": (lambda plan: plan, budgets, write_pence),
        "neutral": (lambda plan: plan, neutral, write_pence),
        "calibrate": (lambda plan: plan, calibrate, write_calibration),
    },
    {"budgets": 3, "neutral": 3, "calibrate": 3},
)
