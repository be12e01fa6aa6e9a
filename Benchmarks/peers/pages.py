"""Pages by Jinja2, from Hearth's own templates.

The Mustache templates are translated to one Jinja2 template before the clock starts, so that the
peer shows the same page whatever becomes of them. Which name stands in which scope is settled by
a sample of the values, at translation and not at every rendering.
"""

import functools
import html
import re
from pathlib import Path

import jinja2
from markupsafe import Markup

import bills

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
TAG = re.compile(r"\{\{([#^/<>$]?)\s*(\w[\w-]*)\s*\}\}")
ALONE = re.compile(r"^[ \t]*(\{\{[#^/<>$][^}]*\}\})[ \t]*\r?\n", re.MULTILINE)
LABELS = ["Room and building", "Food, laundry and cleaning", "Care", "Activities"]
KINDS = {"exempt": "Exempt from VAT", "standard": "Standard rate", "zero": "Zero rate"}
RATES = {"exempt": "none", "standard": "20 %", "zero": "0 %"}
EXEMPT = "Exempt: welfare services (VATA 1994, Schedule 9, Group 7)"


WORDS = re.compile(r"\{\{words\.(\w+)\}\}")


def catalogue():
    """The words of pages by name, as templates have them."""
    lines = (TEMPLATES / "words-en.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("=", 1) for line in lines if line and not line.startswith("#"))
    return {name.strip(): html.escape(words.strip(), quote=False) for name, words in pairs}


CATALOGUE = catalogue()


def source(name):
    text = (TEMPLATES / f"{name}.mustache").read_text(encoding="utf-8")
    return WORDS.sub(lambda match: CATALOGUE[match.group(1)], ALONE.sub(r"\1", text))


def inherit(name):
    """The page's template with its blocks put into the layout."""
    blocks = dict(re.findall(r"\{\{\$(\w+)\}\}(.*?)\{\{/\1\}\}", source(name), re.DOTALL))
    layout = source(re.search(r"\{\{<([\w-]+)\}\}", source(name)).group(1))
    return re.sub(
        r"\{\{\$(\w+)\}\}(.*?)\{\{/\1\}\}",
        lambda match: blocks.get(match.group(1), match.group(2)),
        layout,
        flags=re.DOTALL,
    )


def include(text):
    while ">" in {match.group(1) for match in TAG.finditer(text)}:
        text = TAG.sub(lambda m: source(m.group(2)) if m.group(1) == ">" else m.group(0), text)
    return text


def resolve(name, scopes):
    for variable, values in reversed(scopes):
        if name in values:
            return f"{variable}.{name}", values[name]
    raise KeyError(f"the peer's values have no {name}, which the templates show")


def translate(text, sample):
    scopes, ends, output, at = [("page_values", sample)], [], [], 0
    for match in TAG.finditer(text):
        kind, name = match.groups()
        output.append(text[at : match.start()])
        at = match.end()
        if kind == "/":
            tag, is_scope = ends.pop()
            output.append(tag)
            if is_scope:
                scopes.pop()
            continue
        path, value = resolve(name, scopes)
        if kind == "":
            output.append(f"{{{{ {path} }}}}")
        elif kind == "^":
            output.append(f"{{% if not {path} %}}")
            ends.append(("{% endif %}", False))
        elif isinstance(value, list):
            variable = f"item_{len(scopes)}"
            output.append(f"{{% for {variable} in {path} %}}")
            scopes.append((variable, value[0] if value else {}))
            ends.append(("{% endfor %}", True))
        elif isinstance(value, dict):
            output.append(f"{{% if {path} %}}")
            scopes.append((path, value))
            ends.append(("{% endif %}", True))
        else:
            output.append(f"{{% if {path} %}}")
            ends.append(("{% endif %}", False))
    return "".join(output) + text[at:]


def style_string(text):
    plain = lambda c: c.isascii() and (c.isalnum() or c in " -,.")
    return '"' + "".join(c if plain(c) else f"\\{ord(c):x} " for c in text) + '"'


def chart(parts):
    widths, shares = bills.share(1000, parts), bills.share(100, parts)
    x, body, words = 0, [], []
    for index, component in enumerate(bills.COMPONENTS):
        if not parts[index]:
            continue
        width = widths[index]
        body.append(
            f'<rect x="{x}" y="0" width="{max(width - 3, 1)}" height="56" class="{component}"/>\n'
        )
        if width >= 80:
            body.append(
                f'<text x="{x + width // 2}" y="36" text-anchor="middle" '
                f'class="on-{component}">{shares[index]} %</text>\n'
            )
        words.append(f"{LABELS[index]} {bills.pounds(parts[index])}, {shares[index]} per cent")
        x += width
    return Markup(
        '<svg class="chart" viewBox="0 0 1000 56" role="img" '
        'aria-labelledby="parts-chart-title parts-chart-description">\n'
        '<title id="parts-chart-title">What the money is for</title>\n'
        f'<desc id="parts-chart-description">{"; ".join(words)}.</desc>\n{"".join(body)}</svg>'
    )


def values(bill, stylesheet):
    resident, lines = bill["resident"], bill["lines"]
    title = f"Invoice {bill['number']} · {bill['home']}"
    totals = [sum(line["parts"][index] for line in lines) for index in range(4)]
    shown = [index for index in range(4) if totals[index]]

    def parts(amounts):
        return [
            {
                "component": bills.COMPONENTS[index],
                "label": LABELS[index],
                "amount": bills.pounds(amounts[index]),
            }
            for index in shown
        ]

    def days(line):
        first, last = bills.words(line["first"]), bills.words(line["last"])
        return first if line["first"] == line["last"] else f"{first} to {last}"

    gross = bills.pounds(bill["net"] + bill["tax"])
    page = {
        "letterhead": {
            "homeName": bill["home"],
            "legalName": "Seaview Care (Southport) Ltd",
            "addressLines": [{"line": text} for text in ("12 Promenade", "Southport", "PR9 0AA")],
            "companyNumber": "01234567",
            "vatNumber": "GB123456789",
            "contactName": "Jean Ashworth",
            "telephone": "01704 496 0123",
            "telephoneLink": "017044960123",
            "email": "accounts@seaview.example",
        },
        "number": bill["number"],
        "issued": "31 October 2026",
        "due": "30 November 2026",
        "period": "1 October 2026 to 31 October 2026",
        "payerName": resident["name"],
        "payerAddressLines": [
            {"line": text}
            for text in (f"Room {resident['id']}, 12 Promenade", "Southport", "PR9 0AA")
        ],
        "aboutLabel": "For",
        "about": resident["name"],
        "buyerReference": None,
        "purchaseOrder": None,
        "isOwed": True,
        "isToAnEstate": False,
        "payment": {
            "accountName": "Seaview Care (Southport) Ltd",
            "sortCode": "12-34-56",
            "accountNumber": "12345678",
            "reference": bill["number"],
            "mandate": None,
        },
        "payable": gross,
        "billed": {
            "isConsolidated": False,
            "residents": [],
            "net": bills.pounds(bill["net"]),
            "vat": bills.pounds(bill["tax"]),
            "gross": gross,
            "hasVAT": bill["tax"] != 0,
            "lines": [
                {
                    "position": position,
                    "description": line["name"],
                    "days": days(line),
                    "working": line["workings"],
                    "amount": bills.pounds(line["net"]),
                    "isReduction": False,
                    "notes": [{"note": note} for note in line["notes"]],
                    "hasTakenOut": False,
                    "takenOut": [],
                }
                for position, line in enumerate(lines, start=1)
            ],
            "vatLines": [
                {
                    "label": KINDS[treatment],
                    "reason": EXEMPT if treatment == "exempt" else None,
                    "net": bills.pounds(taxable),
                    "rate": RATES[treatment],
                    "vat": bills.pounds(tax),
                }
                for treatment, taxable, _, tax in bill["vat"]
            ],
            "hasPartTotals": True,
            "components": parts([bills.NOTHING] * 4),
            "itemised": [
                {
                    "description": line["name"],
                    "days": days(line),
                    "parts": parts(line["parts"]),
                    "amount": bills.pounds(line["net"]),
                }
                for line in lines
            ],
            "partTotals": parts(totals),
            "itemisedTotal": bills.pounds(sum(totals)),
            "hasPartsChart": True,
            "partsChart": chart(totals),
        },
    }
    return shell(title, page, stylesheet)


def shell(title, page, stylesheet):
    return {
        "title": title,
        "language": "en-GB",
        "skipToContent": "Skip to the content",
        "stylesheet": stylesheet,
        "printStyle": Markup(
            f"@page {{ @top-left {{ content: {style_string(title)}; }} @bottom-right "
            '{ content: "Page " counter(page) " of " counter(pages); } }'
        ),
        "page": page,
    }


@functools.cache
def stylesheet():
    return Markup((TEMPLATES / "style.css").read_text(encoding="utf-8"))


def compiled(name, sample):
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True
    )
    return environment.from_string(translate(include(inherit(name)), sample))


class Pages:
    def __init__(self, bill):
        self.stylesheet = stylesheet()
        sample = values(bill, self.stylesheet)
        # An empty list of a first bill would leave its fields unknown.
        billed = sample["page"]["billed"]
        for line in billed["lines"]:
            line["notes"] = line["notes"] or [{"note": ""}]
            line["takenOut"] = billed["components"]
        billed["residents"] = [{"reference": "", "subtotal": "", "lines": billed["lines"]}]
        self.template = compiled("invoice", sample)

    def write(self, bill):
        page = self.template.render(page_values=values(bill, self.stylesheet))
        return page.encode("utf-8")
