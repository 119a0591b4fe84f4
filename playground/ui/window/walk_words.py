"""What the status line says of the walk: nothing is trained yet, or an update was made."""

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.vocabulary import Phase
from playground.ui.state.walk_controller import WalkController
from playground.ui.window.speaker import Speaker

translate = QCoreApplication.translate


def tell_walk(walk_controller: WalkController, speaker: Speaker) -> None:
    """Say each phase that the walk comes to."""

    def tell(phase: Phase | str) -> None:
        snapshot = walk_controller.walk.snapshot
        if phase == "update" and snapshot is not None:
            text = translate(
                "Walk", "Update {number:,} was made with these samples; one step back takes it back"
            )
            speaker.begin(text.format(number=snapshot.update + 1))
        elif phase:
            text = translate(
                "Walk", "Walking through the network; nothing is trained before Update"
            )
            speaker.begin(text)
        else:
            speaker.begin(translate("MainWindow", "Press Space to train"))

    walk_controller.moved.connect(tell)
