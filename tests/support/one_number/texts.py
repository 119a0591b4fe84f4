"""Readers of what the Nudge page, the Optimiser page and the inspector write of one weight."""

import re
from collections.abc import Iterator
from html import unescape

from playground import Key
from playground.ui.views.backprop.view import BackpropView
from playground.ui.views.inspector.inspector import Inspector
from tests.support.one_number.shown import Shown, as_number, digits_in, of_loss


def words(html: str) -> str:
    """The words of rich text; an index is written with _."""
    text = re.sub(r"<sub>(\w+)</sub>", r"_\1", html)
    text = re.sub(r"<[^>]*>", " ", text)
    return re.sub(r"\s+", " ", unescape(text))


def of_text(view: str, symbol: str, key: Key, text: str) -> Shown:
    name, of = of_loss(symbol, key) if symbol.startswith("∂") else (symbol, None)
    return Shown(view, name, key, of, as_number(text), digits_in(text))


def nudge_text(page, key: Key) -> Iterator[Shown]:
    """w and ∂L/∂w in its sentences."""
    text = words(page.text.text())
    value = re.search(r": (\S+) → ", text)[1]
    symbol, gradient = re.search(r"= (∂[LJ]\w*₄?/∂w) · ε = (\S+) ·", text).groups()
    yield of_text("nudge page", "w", key, value)
    yield of_text("nudge page", symbol, key, gradient)


def optimiser_text(page, key: Key) -> Iterator[Shown]:
    """w and ∂L/∂w in its lines."""
    text = words(page.text.text())
    yield of_text("optimiser page", "w", key, re.search(r"θ_old = (\S+)", text)[1])
    index, gradient = re.search(r"∂L_(\w+)/∂θ = (\S+)", text).groups()
    index = index if index == "4" else f"_{index}"
    yield of_text("optimiser page", f"∂L{index}/∂w", key, gradient)


def texts_of(tab: BackpropView, inspector: Inspector, key: Key, wait) -> Iterator[Shown]:
    """All of them; `wait` waits for a condition."""
    tab.pages.open("nudge")
    wait(lambda: tab.pages.page.found is not None and tab.pages.page.found.key == key)
    yield from nudge_text(tab.pages.page, key)
    tab.pages.open("optimizer")
    wait(lambda: "θ" in tab.pages.page.text.text())
    yield from optimiser_text(tab.pages.page, key)
    value = inspector.value.text()
    yield Shown("inspector", "w", key, None, as_number(value), digits_in(value))
