"""Every small way in which a document can go wrong: an element is dropped, doubled or emptied, a
number is off by a penny, a code is changed, an attribute is dropped or changed."""

import copy
import re
from decimal import Decimal

from lxml import etree

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?$")
CODE = re.compile(r"[A-Z0-9]{1,4}$")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}$")


def changes(root):
    """Pairs of a description and a function that changes a copy of the tree, found by position."""
    for place, element in enumerate(root.iter(etree.Element)):
        name = f"{etree.QName(element).localname} at line {element.sourceline}"
        if place > 0:
            yield f"without {name}", place, lambda e: e.getparent().remove(e)
            yield f"with {name} twice", place, lambda e: e.addnext(copy.deepcopy(e))
        if len(element):
            if place > 0:
                yield f"with {name} emptied", place, empty
            continue
        text = (element.text or "").strip()
        yield f"with {name} emptied", place, empty
        # libxml2 takes no space around a date, which XML Schema allows.
        if not DATE.match(text):
            yield f"with {name} in space", place, lambda e: set_text(e, f"\n  {e.text} ")
        if NUMBER.match(text):
            penny = Decimal("0.01")
            yield f"with {name} a penny more", place, lambda e: add(e, penny)
            yield f"with {name} a penny less", place, lambda e: add(e, -penny)
            yield f"with {name} negated", place, lambda e: set_text(e, str(-Decimal(e.text)))
            yield f"with {name} to three places", place, lambda e: add(e, Decimal("0.001"))
            yield f"with {name} a hundred more", place, lambda e: add(e, Decimal(100))
        if CODE.match(text):
            yield f"with {name} as QQQ", place, lambda e: set_text(e, "QQQ")
            for other in ("S", "Z", "O", "AE", "K", "381", "GB", "EUR", "130"):
                yield f"with {name} as {other}", place, lambda e, o=other: set_text(e, o)
        if DATE.match(text):
            yield f"with {name} in the past", place, lambda e: set_text(e, "1999-12-31")
            yield f"with {name} in the future", place, lambda e: set_text(e, "2031-01-01")
            yield f"with {name} in a zone", place, lambda e: set_text(e, e.text + "Z")
            yield f"with {name} in words", place, lambda e: set_text(e, "31 October 2026")
        if text in ("true", "false"):
            turned = "false" if text == "true" else "true"
            yield f"with {name} turned", place, lambda e, t=turned: set_text(e, t)
            yield f"with {name} as a digit", place, lambda e: set_text(e, "1")
        if not NUMBER.match(text):
            yield f"with {name} as other words", place, lambda e: set_text(e, "something else")
        for attribute in element.attrib:
            yield f"with {name} without {attribute}", place, lambda e, a=attribute: e.attrib.pop(a)
            yield f"with {name}'s {attribute} as QQQ", place, (
                lambda e, a=attribute: e.set(a, "QQQ")
            )
            yield f"with {name}'s {attribute} empty", place, lambda e, a=attribute: e.set(a, "")
        for attribute in ("schemeID", "listID", "languageID", "name", "unitCode", "schemeName"):
            if attribute not in element.attrib:
                yield f"with {name}'s {attribute}", place, lambda e, a=attribute: e.set(a, "0088")


def empty(element):
    for child in list(element):
        element.remove(child)
    element.text = None


def set_text(element, text):
    element.text = text


def add(element, amount):
    element.text = str(Decimal(element.text.strip()) + amount)


def mutations(document):
    """Pairs of a description and the changed document's bytes; the first is the document itself."""
    yield "as it is", document
    root = etree.fromstring(document)
    for description, place, change in changes(root):
        broken = copy.deepcopy(root)
        for number, element in enumerate(broken.iter(etree.Element)):
            if number == place:
                change(element)
                break
        yield description, etree.tostring(broken, xml_declaration=True, encoding="UTF-8")
