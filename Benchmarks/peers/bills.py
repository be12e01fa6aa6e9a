"""Works out the bills of a month in pounds as `Decimal`: the calculation that all invoice peers share."""

from decimal import ROUND_HALF_UP, Decimal

COMPONENTS = ["premises", "services", "care", "activity"]
VAT_ORDER = ["exempt", "standard", "zero", "outside-scope"]
MONTH, DAYS, CHANGE = "2026-10", 31, 12


PENNY, NOTHING = Decimal("0.01"), Decimal("0.00")


def to_the_penny(amount):
    return amount.quantize(PENNY, ROUND_HALF_UP)


def pounds_of(pence):
    return Decimal(pence).scaleb(-2)


def share(whole, weights):
    """A whole number in whole numbers: largest remainder, ties to the earlier listed."""
    total = sum(weights)
    floors = [int(whole * weight // total) for weight in weights]
    rests = [whole * weight % total for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: (-rests[i], i))
    for index in order[: whole - sum(floors)]:
        floors[index] += 1
    return floors


def share_money(amount, weights):
    return [pounds_of(pence) for pence in share(int(amount.scaleb(2)), weights)]


def decimal(amount):
    return str(amount)


def pounds(amount):
    return f"£{amount:,}"


def iso(day):
    return f"{MONTH}-{day:02}"


def words(day):
    return f"{day} October 2026"


def fee_line(first, last, fee, split):
    days = last - first + 1
    net = to_the_penny(fee * days / 7)
    return {
        "name": "Care home fee",
        "first": first,
        "last": last,
        "quantity": days,
        "unit": "DAY",
        "price": fee,
        "base": 7,
        "net": net,
        "parts": share_money(net, split),
        "vat": "exempt",
        "workings": f"{days} days × {pounds(fee)} ÷ 7 = {pounds(net)}",
        "notes": [],
    }


def extra_line(extra, service):
    quantity, price = extra["quantity"], service["price"]
    net = quantity * price
    many = "" if quantity == 1 else "s"
    return {
        "name": service["name"],
        "first": extra["day"],
        "last": extra["day"],
        "quantity": quantity,
        "unit": "HUR" if service["unit"] == "hour" else "C62",
        "price": price,
        "base": 1,
        "net": net,
        "parts": [net if name == service["component"] else NOTHING for name in COMPONENTS],
        "vat": service["vat"],
        "workings": f"{quantity} {service['unit']}{many} × {pounds(price)} = {pounds(net)}",
        "notes": [f"Delivered on {words(extra['day'])}."],
    }


def bill(home, counter, resident, services):
    before, after = resident["fees"]
    lines = [
        fee_line(1, CHANGE, before, resident["split"]),
        fee_line(CHANGE + 1, DAYS, after, resident["split"]),
    ]
    lines += [extra_line(extra, services[extra["service"]]) for extra in resident["extras"]]
    vat = []
    for treatment in VAT_ORDER:
        taxable = sum(line["net"] for line in lines if line["vat"] == treatment)
        if any(line["vat"] == treatment for line in lines):
            rate = 20 if treatment == "standard" else 0
            vat.append((treatment, taxable, rate, to_the_penny(taxable * rate / 100)))
    net = sum(line["net"] for line in lines)
    return {
        "number": f"{home['series']}-2610-{counter:03}",
        "home": home["name"],
        "resident": resident,
        "lines": lines,
        "vat": vat,
        "net": net,
        "tax": sum(entry[3] for entry in vat),
    }


def bills(plan, home):
    return [
        bill(home, counter, resident, plan["services"])
        for counter, resident in enumerate(home["residents"], start=1)
    ]
