"""Work that is kept for the case of a crash: what is there, and work that another run has left."""

from dataclasses import replace
from pathlib import Path

from PyQt6.QtGui import QColor, QImage

from playground import Experiment, Trainer
from playground.core.experiment.edits.units import add_unit
from playground.session.format import Session
from playground.session.recovery import Note, Slot, keep, new_slots
from playground.ui.widgets.png import png_bytes


def picture(colour: str = "blue") -> QImage:
    """A picture of one colour."""
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def edited_session(updates: int = 3) -> Session:
    """A trained experiment that is not the first one."""
    experiment = add_unit(Experiment(), "hidden1")
    trainer = Trainer(experiment)
    trainer.run_updates(updates)
    return Session(experiment, trainer.state())


def leave_work(folder: Path, document: Path | None = None, note: Note | None = None) -> Slot:
    """Leave work as a run that has crashed does, in `folder` or beside `document`."""
    session = edited_session()
    assert session.state is not None
    note = note or Note(document, "", session.state.update)
    slot = next(new_slots(document, folder))
    keep(slot, session, replace(note, path=note.path or document), png_bytes(picture()))
    return slot


def sessions_in(*folders: Path) -> list[Path]:
    """The sessions that are kept in these folders."""
    found = [path for folder in folders if folder.is_dir() for path in folder.iterdir()]
    return [path for path in found if "recovery-" in path.name and path.suffix == ".nnplay"]
