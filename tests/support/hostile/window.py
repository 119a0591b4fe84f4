"""Drops every case of one kind on one window, as a user does: `window KIND FOLDER START`."""

import os
import sys
from functools import partial
from pathlib import Path
from unittest import mock

from PyQt6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PyQt6.QtGui import QDragEnterEvent, QDropEvent
from PyQt6.QtWidgets import QApplication

from tests.support.hostile.cases import Case, good_bytes
from tests.support.hostile.driver import Driver, driving
from tests.support.hostile.kinds import KINDS
from tests.support.hostile.meter import measured
from tests.support.hostile.record import Outcome, Record, cases_from, say, written


def drop(driver: Driver, path: Path) -> Outcome:
    """Drop a file; returns whether the window opens it or says why not."""
    window, opened = driver.window, []
    note = window.document.path_changed.connect(lambda: opened.append(True))
    window.notice.hide()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    rest = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton
    rest = (*rest, Qt.KeyboardModifier.NoModifier)
    with mock.patch.object(window.files, "open", wraps=window.files.open) as called:
        if path.suffix == ".nnplay" and "\0" not in str(path):
            QApplication.sendEvent(window, QDragEnterEvent(QPoint(400, 300), *rest))
            QApplication.sendEvent(window, QDropEvent(QPointF(400, 300), *rest))
            driver.wait(lambda: called.called)
        else:  # no drag brings such a name
            window.files.open(path)
        driver.wait(lambda: opened or window.notice.isVisible() or driver.errors)
    window.document.path_changed.disconnect(note)
    return "opened" if opened else "refused"


def open_case(driver: Driver, case: Case, path: Path) -> Record:
    """Open a case; what was open must be as it was if it is refused."""
    work, label = partial(drop, driver, path), driver.window.notice.label
    return driver.tried(case, work, label, path)


def main(kind: str, folder: Path, start: int) -> None:
    """Open all cases of one kind, from number `start` on."""
    with driving(folder) as driver:
        good = Case("good", lambda path: path.write_bytes(good_bytes()), may_open=True)
        open_case(driver, good, written(good, folder / "good"))
        for case, path in cases_from(KINDS[kind](), start, folder):
            say(measured(case.name, partial(open_case, driver, case, path)))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
