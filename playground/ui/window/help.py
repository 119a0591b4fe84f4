"""What the Help menu shows."""

from collections.abc import Iterable

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QWidget

from playground.about import APP_NAME, __version__
from playground.ui.texts.plain import escaped
from playground.ui.widgets import dialogs
from playground.ui.window.log_file import log_place

translate = QCoreApplication.translate


def show_shortcuts(parent: QWidget, actions: Iterable[QAction]) -> None:
    """Show all shortcuts, as a table made from the actions themselves."""
    rows = []
    for action in actions:
        if shortcuts := action.shortcuts():
            keys = ", ".join(key.toString() for key in shortcuts)
            rows.append(
                f"<tr><td>{escaped(action.text())}&nbsp;&nbsp;&nbsp;</td>"
                f"<td><b>{escaped(keys)}</b></td></tr>"
            )
    title = translate("MainWindow", "Keyboard shortcuts")
    dialogs.show_table(parent, title, f"<table>{''.join(rows)}</table>")


def show_about(parent: QWidget) -> None:
    """Show name, version and licence, and where the log is."""
    text = translate(
        "Dialogs",
        "{name} {version}\n\nDraw a neural network, press Run, and see every number of it.\n\n"
        "Free software under the GNU General Public License, version 3 or later.\n\n{log}",
    )
    place = log_place()
    kept = translate("Dialogs", "Errors are written to this log file:\n{path}").format(path=place)
    log = kept if place else translate("Dialogs", "No log file of errors can be kept.")
    title = translate("Dialogs", "About")
    text = text.format(name=APP_NAME, version=__version__, log=log)
    copy = translate("Dialogs", "Copy path")
    dialogs.show_about(parent, title, text, (copy, str(place)) if place else None)
