"""Types and pastes every text of one kind into one window: `window_typed KIND FOLDER START`."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from tests.support.hostile import typed
from tests.support.hostile.driver import Driver, driving
from tests.support.hostile.meter import measured
from tests.support.hostile.record import Outcome, Record, say
from tests.support.hostile.typed import Typed

SHORT = 12  # letters that are typed key by key; more are pasted


def into_the_network(driver: Driver, case: Typed) -> Record:
    """Paste a text into the network."""
    window = driver.window

    def paste() -> Outcome:
        window.notice.hide()
        revision = window.document.revision
        _copy(case.text)
        window.actions_by_name["paste"].trigger()
        driver.wait(lambda: window.document.revision != revision or window.notice.isVisible())
        return "refused" if window.document.revision == revision else "opened"

    record = driver.tried(case, paste, window.notice.label)
    if record.outcome == "opened":
        window.document.undo_stack.undo()
    return record


def into_the_circuit(driver: Driver, case: Typed) -> Record:
    """Type or paste a text into the field of the circuit lab, in place of what is there."""
    window = driver.window
    window.panel_layout.open("circuit")
    box, before = window.views.circuit_view.box, window.document.experiment
    by_keys = len(case.text) <= SHORT and case.text.isascii() and case.text.isprintable()

    def enter() -> Outcome:
        box.line.setFocus()
        box.line.selectAll()
        if by_keys:
            QTest.keyClicks(box.line, case.text or " ")
        else:
            _copy(case.text)
            box.line.paste()
        QApplication.processEvents()
        return "opened" if box.error is None else "refused"

    record = driver.tried(case, enter, box.sentence, in_steps=by_keys)
    is_refused = record.outcome == "refused"
    QTest.keyClick(box.line, Qt.Key.Key_Escape if is_refused else Qt.Key.Key_Return)
    if is_refused and window.document.experiment != before:
        return replace(record, notes=[*record.notes, "Esc does not take it back"])
    return record


def into_the_palette(driver: Driver, case: Typed) -> Record:
    """Paste a text into the command palette; it must show what it found, or that it is nothing."""
    window, palette = driver.window, driver.window.command_palette
    window.actions_by_name["commands"].trigger()

    def search() -> Outcome:
        _copy(case.text)
        palette.field.paste()
        QApplication.processEvents()
        return "opened" if palette.list.topLevelItemCount() else "refused"

    record = driver.tried(case, search, palette.nothing)
    palette.close_again()
    is_listed = record.outcome == "opened"  # that is no harm: nothing is done with it
    return replace(record, may_open=True) if is_listed else record


def _copy(text: str) -> None:
    clipboard = QApplication.clipboard()
    assert clipboard is not None
    clipboard.setText(text)


FIELDS: dict[str, tuple[Callable[[], Iterator[Typed]], Callable[[Driver, Typed], Record]]] = {
    "circuit": (typed.expressions, into_the_circuit),
    "network": (typed.clipboard, into_the_network),
    "palette": (typed.searches, into_the_palette),
}


def main(kind: str, folder: Path, start: int) -> None:
    """Enter all texts of one kind, from number `start` on."""
    cases, enter = FIELDS[kind]
    with driving(folder) as driver:
        enter(driver, Typed("warm", "x + y"))
        for case in islice(cases(), start, None):
            say(measured(case.name, partial(enter, driver, case)))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
