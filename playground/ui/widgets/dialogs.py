"""All modal dialogs, in one file so that tests can answer them."""

from enum import Enum
from pathlib import Path

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox, QWidget

from playground.session.format import SUFFIX


class Answer(Enum):
    """The answer to the question about unsaved changes."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def _filter() -> str:
    return QCoreApplication.translate("Dialogs", "Sessions (*{suffix})").format(suffix=SUFFIX)


def ask_open(parent: QWidget, folder: Path) -> Path | None:
    """Ask which session to open; None if cancelled."""
    title = QCoreApplication.translate("Dialogs", "Open session")
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), _filter())
    return Path(name) if name else None


def ask_save(parent: QWidget, suggestion: Path) -> Path | None:
    """Ask where to save a session; None if cancelled.

    The suffix is added before Qt asks whether to replace an existing file.
    """
    dialog = QFileDialog(
        parent,
        QCoreApplication.translate("Dialogs", "Save session"),
        str(suggestion.parent),
        _filter(),
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    dialog.selectFile(suggestion.name)
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if accepted and chosen else None


def ask_export(
    parent: QWidget, title: str, suggestion: Path, suffixes: tuple[str, ...]
) -> Path | None:
    """Ask where to save a picture or a table; None if cancelled.

    A name without a suffix gets the suffix of the chosen kind of file.
    """
    kinds = {_kind(suffix): suffix for suffix in suffixes}
    dialog = QFileDialog(parent, title, str(suggestion.parent))
    dialog.setNameFilters(list(kinds))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffixes[0])
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds[kind]))
    dialog.selectFile(suggestion.name)
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if accepted and chosen else None


def _kind(suffix: str) -> str:
    return {
        "png": QCoreApplication.translate("Dialogs", "PNG picture (*.png)"),
        "svg": QCoreApplication.translate("Dialogs", "SVG drawing (*.svg)"),
        "csv": QCoreApplication.translate("Dialogs", "CSV table (*.csv)"),
    }[suffix]


def ask_width(parent: QWidget, present: int, least: int, largest: int) -> int | None:
    """Ask for the width of a picture in pixels; None if cancelled."""
    title = QCoreApplication.translate("Dialogs", "Size of the picture")
    label = QCoreApplication.translate("Dialogs", "Width in pixels:")
    width, accepted = QInputDialog.getInt(parent, title, label, present, least, largest)
    return width if accepted else None


def ask_unsaved(parent: QWidget, name: str) -> Answer:
    """Ask whether to save the changes of `name`."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(
        QCoreApplication.translate("Dialogs", "Save the changes to “{name}”?").format(name=name)
    )
    box.setInformativeText(QCoreApplication.translate("Dialogs", "Without saving they are lost."))
    save = box.addButton(
        QCoreApplication.translate("Dialogs", "Save"), QMessageBox.ButtonRole.AcceptRole
    )
    discard = box.addButton(
        QCoreApplication.translate("Dialogs", "Don't save"), QMessageBox.ButtonRole.DestructiveRole
    )
    cancel = box.addButton(
        QCoreApplication.translate("Dialogs", "Cancel"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    if box.clickedButton() is save:
        return Answer.SAVE
    return Answer.DISCARD if box.clickedButton() is discard else Answer.CANCEL


def ask_count(layer: str, present: int, largest: int) -> int | None:
    """Ask for the number of neurons of `layer`; None if cancelled."""
    title = QCoreApplication.translate("Dialogs", "Number of neurons")
    label = QCoreApplication.translate("Dialogs", "Neurons of {layer} (1 to {largest}):").format(
        layer=layer, largest=largest
    )
    # numbers that are too large are refused by the edit, with an error that says the limit
    count, accepted = QInputDialog.getInt(
        QApplication.activeWindow(), title, label, present, 0, 1_000_000
    )
    return count if accepted else None


def show_information(parent: QWidget, title: str, text: str) -> None:
    """Show a text in a dialog."""
    QMessageBox.about(parent, title, text)


def show_about(parent: QWidget, title: str, text: str, copied: tuple[str, str] | None) -> None:
    """Show a text that can be selected, and a button that copies a part of it.

    `copied`: what the button says, and what it copies.
    """
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setIconPixmap(QApplication.windowIcon().pixmap(64))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    box.addButton(QMessageBox.StandardButton.Ok)
    if copied is not None:
        copy = box.addButton(copied[0], QMessageBox.ButtonRole.ActionRole)
    box.exec()
    clipboard = QApplication.clipboard()
    if copied is not None and clipboard is not None and box.clickedButton() is copy:
        clipboard.setText(copied[1])
