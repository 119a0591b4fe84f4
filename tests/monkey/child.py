"""The process of one life: the real program, with a monkey at its keyboard and mouse.

`python -m tests.monkey.child PLAN` runs in the folder that it may write to, which is its home too.
"""

import json
import sys
from pathlib import Path
from unittest import mock

from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication

from playground import app
from playground.ui.window import application
from tests.monkey.player import Plan, Player
from tests.monkey.watches import Log, watch_errors, watch_writes


def main(plan: Plan) -> int:
    """Run the program until the monkey has closed it; returns the program's exit code."""
    folder, log = Path.cwd(), Log(Path(plan.log))
    players: list[Player] = []
    build = application.build_window

    def build_and_play(*arguments, **options):
        QApplication.setDoubleClickInterval(100)
        window = build(*arguments, **options)
        QTimer.singleShot(0, lambda: begin(window))  # when the program has installed its hooks
        return window

    def begin(window) -> None:
        watch_errors(log)
        players.append(Player(window, plan, log, folder / "files"))

    watch_writes(log, folder)
    with mock.patch.object(application, "build_window", build_and_play):
        code = app.main([])
    for player in players:
        log.write(summary=player.summary(), code=code)
    return code


if __name__ == "__main__":
    sys.exit(main(Plan(**json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))))
