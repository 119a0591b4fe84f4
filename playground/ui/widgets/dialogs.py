"""All modal dialogs, in one file so that tests can answer them.

Their texts are shown letter by letter: names of files are quoted in them. Qt's own file dialog,
which is used where the system has none, takes names for HTML where it asks; so it asks nothing.
"""

from enum import Enum
from pathlib import Path

from PyQt6 import sip
from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtGui import QAction, QFileSystemModel, QShortcut
from PyQt6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMessageBox,
    QWidget,
)

from playground.about import SUFFIX
from playground.ui.texts.file_kinds import kind_of
from playground.ui.texts.plain import for_menu, plain

FRAME_BUTTONS = 130  # pixels: the icon and the buttons beside the title of a dialog, about
Buttons = tuple[tuple[str, QMessageBox.ButtonRole], ...]  # what each says, and what it is for
ASKING_ACTIONS = ("qt_rename_action", "qt_delete_action")  # of Qt's own file dialog


class SaveChoice(Enum):
    """What to do with unsaved changes; in the order of the buttons."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


class OverwriteChoice(Enum):
    """What to do where another program has changed the file; in the order of the buttons."""

    OVERWRITE = "overwrite"
    SAVE_AS = "save as"
    CANCEL = "cancel"


def _filter() -> str:
    return QCoreApplication.translate("Dialogs", "Sessions (*{suffix})").format(suffix=SUFFIX)


def ask_open(parent: QWidget, folder: Path) -> Path | None:
    """Ask which session to open; None if cancelled."""
    title = QCoreApplication.translate("Dialogs", "Open session")
    return _chosen(QFileDialog(parent, title, str(folder), _filter()))


def ask_table(parent: QWidget, folder: Path) -> Path | None:
    """Ask which table to import; None if cancelled."""
    title = QCoreApplication.translate("Dialogs", "Import data")
    tables = QCoreApplication.translate("Dialogs", "Tables (*.csv *.tsv *.txt)")
    all_files = QCoreApplication.translate("Dialogs", "All files (*)")
    return _chosen(QFileDialog(parent, title, str(folder), f"{tables};;{all_files}"))


def ask_save(parent: QWidget, suggestion: Path) -> Path | None:
    """Ask where to save a session; None if cancelled.

    The suffix is added before the question whether to replace an existing file.
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
    return _chosen(dialog)


def ask_export(
    parent: QWidget, title: str, suggestion: Path, suffixes: tuple[str, ...]
) -> Path | None:
    """Ask where to save a picture, a table or a network; None if cancelled.

    A name without a suffix gets the suffix of the chosen kind of file.
    """
    kinds = {kind_of(suffix): suffix for suffix in suffixes}
    dialog = QFileDialog(parent, title, str(suggestion.parent))
    dialog.setNameFilters(list(kinds))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffixes[0])
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds[kind]))
    dialog.selectFile(suggestion.name)
    return _chosen(dialog)


def _chosen(dialog: QFileDialog) -> Path | None:
    """Show a file dialog and return what was chosen; None if cancelled."""
    is_of_qt = bool(dialog.findChildren(QFileSystemModel))
    if is_of_qt:
        _ask_nothing(dialog)
        _name_fields(dialog)
    may_replace = dialog.acceptMode() == QFileDialog.AcceptMode.AcceptOpen or not is_of_qt
    path = None
    while path is None and dialog.exec() == QFileDialog.DialogCode.Accepted:
        chosen = Path(dialog.selectedFiles()[0])
        if may_replace or not chosen.exists() or ask_replace(dialog, chosen.name):
            path = chosen
    _remove(dialog)
    return path


def _name_fields(dialog: QFileDialog) -> None:
    """Name the fields of Qt's own file dialog: not all languages of Qt name all of them."""
    translate, label = QCoreApplication.translate, QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, translate("Dialogs", "&Look in:"))
    dialog.setLabelText(label.FileName, translate("Dialogs", "File &name:"))
    dialog.setLabelText(label.FileType, translate("Dialogs", "Files of &type:"))


def _ask_nothing(dialog: QFileDialog) -> None:
    """Take the questions out of Qt's own file dialog: about replacing, deleting and renaming."""
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    for name in ASKING_ACTIONS:
        if (action := dialog.findChild(QAction, name)) is not None:
            action.setVisible(False)
    for shortcut in dialog.findChildren(QShortcut):  # Del deletes a file
        shortcut.setEnabled(False)
    for view in dialog.findChildren(QAbstractItemView):
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)


def ask_width(parent: QWidget, present: int, least: int, largest: int) -> int | None:
    """Ask for the width of a picture in pixels; None if cancelled."""
    title = QCoreApplication.translate("Dialogs", "Size of the picture")
    label = QCoreApplication.translate("Dialogs", "Width in pixels:")
    return _asked_number(parent, title, label, (least, present, largest))


def _asked_number(
    parent: QWidget | None, title: str, label: str, numbers: tuple[int, int, int]
) -> int | None:
    """Ask for a number, in a dialog as wide as its title; None if cancelled.

    `numbers`: the least, the first shown and the largest one.
    """
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    least, present, largest = numbers
    dialog.setIntRange(least, largest)
    dialog.setIntValue(present)
    for text in dialog.findChildren(QLabel):
        text.setMinimumWidth(dialog.fontMetrics().horizontalAdvance(title) + FRAME_BUTTONS)
    is_accepted = dialog.exec() == QInputDialog.DialogCode.Accepted
    number = dialog.intValue()
    _remove(dialog)
    return number if is_accepted else None


def _remove(dialog: QDialog) -> None:
    """Delete a dialog that is over now: until it goes, it may pass for the active window."""
    sip.delete(dialog)


def ask_replace(parent: QWidget, name: str) -> bool:
    """Ask whether to replace the file `name`."""
    text = QCoreApplication.translate("Dialogs", "“{name}” already exists. Replace it?")
    replace = QCoreApplication.translate("Dialogs", "Replace")
    return _may_lose(parent, text.format(name=name), "", replace)


def _box(parent: QWidget, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box


def _clicked(box: QMessageBox, buttons: Buttons, default: int) -> int:
    """Show a question with these buttons; returns which was clicked, the last one for Esc."""
    made = [box.addButton(*button) for button in buttons]
    box.setDefaultButton(made[default])
    box.setEscapeButton(made[-1])
    box.exec()
    clicked = box.clickedButton()
    index = next((index for index, one in enumerate(made) if one is clicked), len(made) - 1)
    _remove(box)
    return index


def ask_unsaved(parent: QWidget, name: str) -> SaveChoice:
    """Ask whether to save the changes of `name`."""
    box = _box(
        parent,
        QCoreApplication.translate("Dialogs", "Save the changes to “{name}”?").format(name=name),
    )
    box.setIcon(QMessageBox.Icon.Question)
    box.setInformativeText(QCoreApplication.translate("Dialogs", "Without saving they are lost."))
    translate, role = QCoreApplication.translate, QMessageBox.ButtonRole
    buttons = (
        (translate("Dialogs", "Save"), role.AcceptRole),
        (translate("Dialogs", "Don't save"), role.DestructiveRole),
        (translate("Dialogs", "Cancel"), role.RejectRole),
    )
    return tuple(SaveChoice)[_clicked(box, buttons, default=0)]


def ask_overwrite(parent: QWidget, name: str, is_gone: bool) -> OverwriteChoice:
    """Ask whether to write a file that another program has changed or taken away since."""
    translate, role = QCoreApplication.translate, QMessageBox.ButtonRole
    text = translate("Dialogs", "“{name}” was changed by another program.")
    more = translate("Dialogs", "If you overwrite it, what was changed there is lost.")
    write = translate("Dialogs", "Overwrite")
    if is_gone:
        text = translate("Dialogs", "“{name}” is no longer there: it was moved or deleted.")
        more = translate("Dialogs", "If you save it here again, there may be two of it.")
        write = translate("Dialogs", "Save here again")
    box = _box(parent, text.format(name=name))
    box.setIcon(QMessageBox.Icon.Warning)
    box.setInformativeText(more)
    buttons = (
        (write, role.DestructiveRole),
        (translate("Dialogs", "Save as …"), role.AcceptRole),
        (translate("Dialogs", "Cancel"), role.RejectRole),
    )
    return tuple(OverwriteChoice)[_clicked(box, buttons, default=1)]


def ask_revert(parent: QWidget, name: str) -> bool:
    """Ask whether to open the file of the document anew."""
    text = QCoreApplication.translate("Dialogs", "Go back to “{name}” as it was saved?")
    more = QCoreApplication.translate(
        "Dialogs", "All edits and training since are lost. Undo does not bring them back."
    )
    revert = QCoreApplication.translate("Dialogs", "Revert")
    return _may_lose(parent, text.format(name=name), more, revert)


def ask_discard(parent: QWidget, name: str) -> bool:
    """Ask whether to throw away work that an earlier run has left."""
    text = QCoreApplication.translate("Dialogs", "Discard the unsaved work on “{name}”?")
    more = QCoreApplication.translate("Dialogs", "It cannot be brought back.")
    discard = QCoreApplication.translate("Dialogs", "Discard")
    return _may_lose(parent, text.format(name=name), more, discard)


def _may_lose(parent: QWidget, text: str, more: str, yes: str) -> bool:
    box = _box(parent, text)
    box.setIcon(QMessageBox.Icon.Question)
    box.setInformativeText(more)
    role = QMessageBox.ButtonRole
    cancel = QCoreApplication.translate("Dialogs", "Cancel"), role.RejectRole
    return _clicked(box, ((yes, role.DestructiveRole), cancel), default=1) == 0


def ask_count(layer: str, present: int, largest: int) -> int | None:
    """Ask for the number of neurons of `layer`; None if cancelled."""
    title = QCoreApplication.translate("Dialogs", "Number of neurons")
    label = QCoreApplication.translate("Dialogs", "Neurons of {layer} (1 to {largest}):").format(
        layer=layer, largest=largest
    )
    # numbers that are too large are refused by the edit, with an error that says the limit
    window = QApplication.activeWindow()
    return _asked_number(window, title, plain(for_menu(label)), (0, present, 1_000_000))
