"""Tables of the guide that are made from the registries and from the actions, as Markdown.

On a page a table stands between ``<!-- table: NAME -->`` and ``<!-- end -->``. In the files they
have the default keys; the program makes them anew, with the keys of the moment.
``python -m tests.support.guide`` writes them into the files.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.notation import parse_maths
from playground.core.basics.printers import TextPrinter
from playground.core.basics.registry import PIECES, Entry
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.ui.texts.translation import core_text, formula_text

PLACE = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
translate = QCoreApplication.translate


def fill(text: str, make: Callable[[], Mapping[str, str]]) -> str:
    """Return the page `text` with tables in their places; they are made if there is a place."""
    tables = make() if PLACE.search(text) else {}
    return PLACE.sub(lambda found: f"{found[1]}\n{tables[found[2]]}\n{found[3]}", text)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown; a bar within a cell does not end it."""
    lines = [head, ["---"] * len(head), *rows]
    cells = ([cell.replace("|", r"\|").replace("\n", " ") for cell in line] for line in lines)
    return "".join(f"| {' | '.join(line)} |\n" for line in cells)


def registry_tables() -> dict[str, str]:
    """Return a table of each registry, with names, formulas and what they do."""
    return {
        "activations": _with_slopes(ACTIVATIONS.values()),
        "losses": _with_slopes(LOSSES.values()),
        "optimisers": _plain(OPTIMIZERS.values()),
        "schedules": _plain(SCHEDULES.values()),
        "penalties": _plain(PENALTIES.values()),
        "initialisers": _plain(INITIALIZERS.values()),
    }


def _plain(entries: Iterable[Entry]) -> str:
    head = (translate("Guide", "name"), translate("Guide", "formula"), _does())
    return table(
        head, ((core_text(one.label), formula_text(one), core_text(one.meaning)) for one in entries)
    )


def _with_slopes(entries: Iterable[Entry]) -> str:
    head = (
        translate("Guide", "name"),
        translate("Guide", "formula"),
        translate("Guide", "slope"),
        _does(),
    )
    return table(head, (_row_with_slope(one) for one in entries))


def _row_with_slope(entry: Entry) -> tuple[str, ...]:
    formula, _, note = formula_text(entry).partition("\n")
    does = " ".join(filter(None, (core_text(entry.meaning), note)))
    return core_text(entry.label), formula, _slope(entry), does


def _slope(entry: Entry) -> str:
    maths = parse_maths(getattr(entry, "slope_maths", ""))
    return TextPrinter(core_text(PIECES)).write(maths)


def _does() -> str:
    return translate("Guide", "what it does")
