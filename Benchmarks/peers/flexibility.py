"""Works out what can be released, straight from the definitions: exact fractions throughout."""

from fractions import Fraction
from math import ceil, floor, gcd, lcm

import timing


def fraction(value):
    return Fraction(value["top"], value["bottom"])


class Line:
    """A cost line as a function of its use."""

    def __init__(self, plan, home):
        self.id = plan["id"]
        self.notice = plan.get("noticeWeeks")
        self.usage = fraction(plan["usage"])
        self.size = plan["stepSize"] if plan["behaviour"] == "stepped" else None
        self.minimum = plan["stepMinimum"]
        pence, behaviour = plan["pence"], plan["behaviour"]
        units = Fraction(home["residentDays"], home["yearDays"]) * self.usage
        self.fixed = self.each = self.step = Fraction(0)
        if behaviour in ("fixed", "per-bed"):
            self.fixed = Fraction(pence)
        elif behaviour == "variable":
            self.each = pence / units
        elif behaviour == "mixed":
            share = Fraction(plan["variablePercent"], 100)
            self.fixed = pence * (1 - share)
            self.each = pence * share / units
        else:
            self.step = Fraction(pence, self.steps(units))

    def steps(self, units):
        return max(self.minimum, ceil(units / self.size)) if self.size else 0

    def cost(self, units):
        return self.fixed + self.each * units + self.step * self.steps(units)

    def saving(self, residents, given_up):
        use = residents * self.usage
        return self.cost(use) - self.cost(use - given_up)

    def steps_saved(self, residents, given_up):
        use = residents * self.usage
        return self.steps(use) - self.steps(use - given_up)

    def is_avoidable(self, notice):
        return self.notice is not None and self.notice <= notice


class Model:
    def __init__(self, plan):
        home = plan["home"]
        self.plan = plan
        self.weeks = Fraction(home["yearDays"], 7)
        self.lines = [Line(line, home) for line in home["lines"]]
        self.band = range(plan["bandFrom"], plan["bandTo"] + 1)

    def drawn(self, service):
        """The lines that a service draws on, in budget order, and the units given up."""
        units = {}
        for draw in service["draws"]:
            given_up = fraction(draw["units"]) * service["standard"]
            units[draw["line"]] = units.get(draw["line"], 0) + given_up
        return [(line, units[line.id]) for line in self.lines if line.id in units]


def is_possible(drawn, k, residents):
    return k <= residents and all(units * k <= residents * line.usage for line, units in drawn)


def jumps(model, drawn):
    residents = model.plan["residents"]
    found = []
    for k in range(1, residents + 1):
        if not is_possible(drawn, k, residents):
            break
        for line, units in drawn:
            if line.size is None or line.notice is None:
                continue
            steps = line.steps_saved(residents, units * k)
            steps -= line.steps_saved(residents, units * (k - 1))
            if steps > 0:
                found.append((line.id, k, steps, line.notice))
    return found


def schedule(model, service):
    drawn = model.drawn(service)
    found = jumps(model, drawn)
    ks = sorted({*range(1, model.plan["largestOptOut"] + 1), *(jump[1] for jump in found)})
    cells = []
    for notice in model.plan["notices"]:
        for residents in model.band:
            for k in ks:
                if not is_possible(drawn, k, residents):
                    continue
                avoidable = [entry for entry in drawn if entry[0].is_avoidable(notice)]
                saving = sum(line.saving(residents, units * k) for line, units in avoidable)
                saving = Fraction(saving) / model.weeks
                each = max(0, floor(saving / k - service["organisingPence"]))
                steps = [(line.id, line.steps_saved(residents, units * k)) for line, units in avoidable]
                cells.append((notice, residents, k, floor(saving), each, [s for s in steps if s[1] > 0]))
    return cells, found


def common_measure(a, b):
    bottom = lcm(a.denominator, b.denominator)
    return Fraction(gcd(int(a * bottom), int(b * bottom)), bottom)


def lowest_saving(model, line, units):
    """The lowest saving for one unit, over every total and every occupancy: the definition."""
    measure = common_measure(units, Fraction(line.size)) if line.size else units
    lowest = None
    for residents in model.band:
        most = min(units * model.plan["largestOptOut"], residents * line.usage)
        total = units
        while total <= most:
            each = line.saving(residents, total) / model.weeks / total
            lowest = each if lowest is None or each < lowest else lowest
            total += measure
    return lowest or Fraction(0)


def assess(plan, release=500, notice=12):
    model = Model(plan)
    service = plan["services"][0]
    residents = plan["residents"]
    sure = expected = ceiling = Fraction(0)
    for line, units in model.drawn(service):
        use = residents * line.usage
        ceiling += line.cost(use) / use * units / model.weeks
        if line.is_avoidable(notice):
            sure += lowest_saving(model, line, units) * units
            expected += line.saving(residents, units) / model.weeks
    covered = min(sure, expected) - service["organisingPence"]
    expected -= service["organisingPence"]
    verdict = "covered" if release <= covered else "negotiable" if release <= expected else "uncovered"
    return covered, expected, ceiling, verdict


def schedules_text(schedules):
    lines = []
    for cells, found in schedules:
        for notice, residents, k, saving, each, steps in cells:
            saved = "".join(f" {line}:{count}" for line, count in steps)
            lines.append(f"{notice} {residents} {k} {saving} {each}{saved}\n")
        lines += [f"{line} {k} {steps} {notice}\n" for line, k, steps, notice in found]
    return "".join(lines)


timing.run(
    {
        "schedules": (
            Model,
            lambda model: [schedule(model, service) for service in model.plan["services"]],
            schedules_text,
        ),
        "what-if": (
            lambda plan: plan,
            assess,
            lambda result: "".join(f"{value}\n" for value in result),
        ),
    },
    runs={"schedules": 3, "what-if": 9},
)
