"""The program as a user runs it, told what to do: `program WHAT [FILE]`; it prints what happens.

train: opens FILE, or edits a new network, and trains; says "kept UPDATE" after each autosave
offer: waits for the dialog, restores the first work, saves it to FILE if that is given; says what
    was offered, as JSON
start: says whether anything is offered
"""

import json
import os
import sys
import time
from pathlib import Path

from PyQt6.QtCore import QTimer

from playground.session.format import Session, save_session
from playground.ui.widgets import dialogs
from playground.ui.window import application
from playground.ui.window.autosave import Pace
from playground.ui.window.kept_work import KeptWork, find_left, recovery_folder
from playground.ui.window.main_window import MainWindow

PACE = Pace(after_edit=50, while_training=100)  # milliseconds


def say(*words: object) -> None:
    """Print a line for the test."""
    print(*words, flush=True)


def fail_if_asked(*arguments: object, **options: object) -> None:
    """Stand for a question that must not come."""
    say("asked", arguments[1:])
    os._exit(9)


class Told(KeptWork):
    """Says what was kept."""

    def write(self, session: Session, note, picture, commit) -> None:
        super().write(session, note, picture, commit)
        assert session.state is not None
        say("kept", session.state.update)


def train(window: MainWindow, path: Path | None) -> None:
    """Have unsaved work, and train on."""
    if path is None:
        window.shared.network_actions.add_unit("hidden1")
    window.controller.set_running(True)


def offer(window: MainWindow, path: Path | None) -> None:
    """Restore the first work that is offered, as soon as it is."""
    dialog = window.recovery.dialog
    if dialog is None:
        QTimer.singleShot(20, lambda: offer(window, path))
        return
    now = time.time()
    offered = [
        {
            "name": row.name,
            "update": row.left.note.update,
            "age": now - row.left.saved_at,
            "has_picture": not row.left.picture.isNull(),
        }
        for row in dialog.rows
    ]
    dialog.rows[0].restore.click()
    state = window.controller.worker.call(lambda trainer: trainer.state())
    if path is not None:
        save_session(Session(window.document.experiment, state), path)
    file = window.document.path
    about = {"path": file and str(file), "is_modified": window.files.leaving.unsaved.is_there}
    say(json.dumps({"offered": offered, "update": state.update, **about}))
    os._exit(0)  # as if it had crashed again


def start(window: MainWindow, path: Path | None) -> None:
    """Say how many works are found by another window."""
    say(len(find_left(recovery_folder(), path)))
    window.close()


DOES = {"train": train, "offer": offer, "start": start}


def main(what: str, file: Path | None) -> int:
    """Run the program, and do something once its window is there."""
    install = application.install_hooks

    def install_and_begin(window: MainWindow) -> None:
        install(window)
        for name in ("ask_unsaved", "ask_overwrite", "ask_save"):
            setattr(dialogs, name, fail_if_asked)
        delay = 0 if what == "start" else 400  # before the program itself looks, or after
        QTimer.singleShot(delay, lambda: DOES[what](window, file))

    application.install_hooks = install_and_begin
    from playground.ui.window import recovery

    recovery.KeptWork = Told  # type: ignore[misc]
    if what == "start":  # its own search, which takes what is left, must not come first
        application.keep_work = lambda *about: None
    opened = file if what == "train" else None
    return application.run_window(opened, "light", pace=PACE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]) if sys.argv[2:] else None))
