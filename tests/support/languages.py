"""Brings the translations up to date: ``python -m tests.support.languages``.

It reads all texts out of the code, keeps the translations that are there, drops those of texts that
are gone, and writes `resources/languages/*.ts` and the compiled `*.qm`, with a checksum. New texts
are listed, and marked as unfinished in the .ts file. Texts are sorted and have no line numbers, so
that a change of the code that changes no text changes no file.
"""

import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from xml.sax.saxutils import escape

from PyQt6.lupdate.lupdate import lupdate

from playground.languages.current import checksum_of
from playground.languages.registry import LANGUAGES
from tests.support.paths import ROOT, SOURCES
from tests.support.qm_writer import compiled

FOLDER = ROOT / "resources" / "languages"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def extracted():
    """All texts of the code that are to be translated: sorted pairs (context, English text)."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "all.ts"
        lupdate([str(path) for path in SOURCES], [str(target)], verbose=False)
        return sorted(read(target))


def read(file):
    """The texts of a .ts file by (context, English text); "" is not translated yet."""
    if not file.exists():
        return {}
    return {
        (context.findtext("name"), message.findtext("source")): message.findtext("translation", "")
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


def written(code, texts):
    """The content of a .ts file for `texts`, as `read` returns them."""
    lines = [f'<TS version="2.1" language="{code}" sourcelanguage="en">']
    last = None
    for (context, source), translation in sorted(texts.items()):
        if context != last:
            lines += ["</context>"] if last is not None else []
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
            last = context
        state = "" if translation else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{escape(source)}</source>",
            f"        <translation{state}>{escape(translation)}</translation>",
            "    </message>",
        ]
    lines += ["</context>"] if last is not None else []
    return HEAD + "\n".join([*lines, "</TS>", ""])


def updated(code, sources):
    """The content of a language's .ts and .qm for these texts, and those not translated."""
    old = read(FOLDER / f"{code}.ts")
    texts = {key: old.get(key, "") for key in sources}
    finished = {key: text for key, text in texts.items() if text}
    missing = [key for key in texts if key not in finished]
    return written(code, texts).encode(), compiled(code, finished.items()), missing


def main():
    """Write all languages anew; the exit code is 1 if translations are missing."""
    sources, is_complete = extracted(), True
    for language in LANGUAGES.values():
        if language.has_file:
            ts, qm, missing = updated(language.code, sources)
            (FOLDER / f"{language.code}.ts").write_bytes(ts)
            (FOLDER / f"{language.code}.qm").write_bytes(qm)
            (FOLDER / f"{language.code}.crc").write_text(checksum_of(qm) + "\n")
            for context, source in missing:
                print(f"{language.code}: not translated: {context}: {source!r}")
            print(f"{language.code}: {len(sources)} texts, {len(missing)} without translation")
            is_complete &= not missing
    return 0 if is_complete else 1


if __name__ == "__main__":
    sys.exit(main())
