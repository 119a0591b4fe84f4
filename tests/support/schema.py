"""Makes the JSON Schema of the session file, and the tables of its fields, from the types.

``python -m tests.support.schema`` writes `docs/session-format.schema.json` and the tables of
`docs/session-format.md` anew.
"""

import inspect
import json
import re
from typing import Any

import msgspec

from playground.core.training.state import TrainerState
from playground.session.format import DOCUMENTS, FORMAT
from playground.session.migrations import VERSION
from playground.session.state_codec import KEYS, StateFields
from tests.support.paths import ROOT

DOCUMENT = ROOT / "docs" / "session-format.md"
SCHEMA = ROOT / "docs" / "session-format.schema.json"
TABLES = re.compile(r"(?<=<!-- tables of the fields -->\n).*?(?=<!-- end -->)", re.DOTALL)
PATH = "#/$defs/"
OPTIONAL = {"state", "view"}  # documents that a file may lack
OPEN = {"Manifest", "View", "PartName", "Slice"}  # what is new in them is ignored
WORDS = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
}


def schema() -> dict[str, Any]:
    """The schema of one object that has all JSON members by their names without “.json”."""
    references, found = msgspec.json.schema_components(
        DOCUMENTS.values(), ref_template=PATH + "{name}"
    )
    types = classes(DOCUMENTS.values())
    for name, part in found.items():
        meanings = meanings_of(types[name])
        part["description"] = first_paragraph(types[name])
        part["additionalProperties"] = name in OPEN
        for field, kind in part["properties"].items():
            if kind.get("uniqueItems"):
                kind["default"] = sorted(kind.get("default", []))
            kind["description"] = meanings[field]
    found["Manifest"]["properties"]["format"] |= {"const": FORMAT}
    found["Manifest"]["properties"]["format_version"] |= {"const": VERSION}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"The JSON members of a Backprop Playground session, version {VERSION}",
        "type": "object",
        "properties": dict(zip(DOCUMENTS, references, strict=True)),
        "required": [name for name in DOCUMENTS if name not in OPTIONAL],
        "$defs": found,
    }


def classes(kinds: Any) -> dict[str, type]:
    """All dataclasses that these are made of, by name."""
    found: dict[str, type] = {}
    for kind in kinds:
        for one in _parts(msgspec.inspect.type_info(kind)):
            found[one.__name__] = one
    return found


def _parts(info: Any) -> list[type]:
    found: list[type] = []
    if isinstance(info, msgspec.inspect.DataclassType):
        found.append(info.cls)
        inner = [field.type for field in info.fields]
    else:
        inner = [getattr(info, "item_type", None), *getattr(info, "item_types", ())]
        inner += getattr(info, "types", ())
    for one in filter(None, inner):
        found += _parts(one)
    return found


def first_paragraph(kind: type) -> str:
    """What the docstring of a class begins with; the state has one of its own."""
    kind = TrainerState if kind is StateFields else kind
    return " ".join((inspect.getdoc(kind) or "").split("\n\n")[0].split())


def meanings_of(kind: type) -> dict[str, str]:
    """What each field means, from the section “Attributes” of a docstring."""
    if kind is StateFields:
        return meanings_of(TrainerState) | {key.name: key.meaning for key in KEYS if key.meaning}
    text = (inspect.getdoc(kind) or "").partition("Attributes\n----------\n")[2].split("\n\n")[0]
    entries = re.findall(r"^(\w[\w, ]*) : (.*(?:\n +.*)*)", text, re.MULTILINE)
    return {
        name: " ".join(meaning.split()) for names, meaning in entries for name in names.split(", ")
    }


def tables(whole: dict[str, Any]) -> str:
    """The fields of every type, in the order in which the types occur."""
    lines = []
    for name, part in whole["$defs"].items():
        lines += [f"### {name}", "", part["description"], ""]
        lines += ["| field | type | default | meaning |", "|---|---|---|---|"]
        for field, kind in part["properties"].items():
            default = "required" if field in part["required"] else _default(kind)
            meaning = kind["description"].replace("|", "\\|")
            lines.append(f"| `{field}` | {words(kind)} | {default} | {meaning} |")
        lines.append("")
    return "\n".join(lines)


def _default(kind: dict[str, Any]) -> str:
    if "default" not in kind:
        return "that of its fields"
    text = json.dumps(kind["default"], ensure_ascii=False)
    return f"`{text}`" if len(text) <= 60 else "see the schema"


def words(kind: dict[str, Any]) -> str:
    """A type in words."""
    if "$ref" in kind:
        name = kind["$ref"].removeprefix(PATH)
        return f"[{name}](#{name.lower()})"
    if "anyOf" in kind:
        return " or ".join(map(words, kind["anyOf"]))
    if "enum" in kind:
        return " or ".join(f"`{name}`" for name in kind["enum"])
    if "prefixItems" in kind:
        return f"[{', '.join(map(words, kind['prefixItems']))}]"
    if kind["type"] == "array":
        return f"list of {words(kind['items'])}"
    if "contentEncoding" in kind:
        return "numbers as base64"
    return WORDS.get(kind["type"], kind["type"])


def written(whole: dict[str, Any]) -> str:
    """The schema as it is stored."""
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def with_tables(text: str) -> str:
    """The document with its tables made anew."""
    return TABLES.sub(lambda _: "\n" + tables(schema()) + "\n", text, count=1)


if __name__ == "__main__":
    SCHEMA.write_text(written(schema()), encoding="utf-8")
    DOCUMENT.write_text(with_tables(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
