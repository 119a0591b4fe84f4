"""Train → Engine: what makes the updates, which the status line says, and what is remembered."""

from typing import get_args

from PyQt6.QtCore import QCoreApplication, QObject
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMainWindow, QMenu

from playground.core.basics.vocabulary import EngineChoice, EngineName
from playground.core.engine.engine import engine_for, why_no_kernel
from playground.live.snapshot import Snapshot
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.texts.messages import phrase_text
from playground.ui.texts.plain import plain
from playground.ui.widgets.hints import explain
from playground.ui.widgets.label import Label
from playground.ui.window.settings import Settings

KEY = "training/engine"
CHOICES: tuple[EngineChoice, ...] = get_args(EngineChoice)
translate = QCoreApplication.translate


def stored_engine(settings: Settings) -> EngineChoice:
    """Return the engine that was chosen last."""
    stored = settings.text(KEY)
    return next((choice for choice in CHOICES if choice == stored), "automatic")


def engine_title(engine: EngineName) -> str:
    """Name an engine in one short word."""
    return {
        "numpy": translate("Engines", "NumPy"),
        "kernel": translate("Engines", "kernel"),
    }[engine]


class Engines(QObject):
    """The menu with the choice, and what the status line says.

    Attributes
    ----------
    label : says which engine makes the updates
    choice : what was chosen last
    """

    def __init__(
        self, window: QMainWindow, document: Document, controller: RunController, settings: Settings
    ) -> None:
        super().__init__(window)
        self._document, self._controller, self._settings = document, controller, settings
        self.choice = stored_engine(settings)
        self._shown: EngineName | None = None
        self._entries: dict[EngineChoice, QAction] = {}
        self.label = Label()
        self.label.setProperty("role", "muted")
        self.label.setContentsMargins(6, 0, 10, 0)
        if (bar := window.statusBar()) is not None:
            bar.addPermanentWidget(self.label)
        controller.frame.connect(self._show_frame)
        controller.use_engine(self.choice)

    def fill_menu(self, menu: QMenu) -> None:
        """List the engines, with a mark at the one that is chosen."""
        titles = (
            translate("Engines", "Automatic"),
            translate("Engines", "NumPy"),
            translate("Engines", "Compiled kernel"),
        )
        group = QActionGroup(self)
        tips = (
            "",
            translate("Engines", "Each product of matrices by itself: fast for large networks"),
            translate("Engines", "All in compiled C: fast for small networks"),
        )
        for choice, title, tip in zip(CHOICES, titles, tips, strict=True):
            action = self._entries[choice] = QAction(title, group)
            explain(action, tip)
            action.setCheckable(True)
            action.setChecked(choice == self.choice)
            action.triggered.connect(lambda _, choice=choice: self.pick(choice))
            menu.addAction(action)
        self._tip = tips[CHOICES.index("kernel")]
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._allow)
        self._allow()

    def pick(self, choice: EngineChoice) -> None:
        """Let another engine make the updates, and remember it; training goes on."""
        self.choice = choice
        self._settings.set_text(KEY, choice)
        self._entries[choice].setChecked(True)
        self._controller.use_engine(choice)

    def _allow(self) -> None:
        """Allow the kernel where it can train the network, else say why not."""
        experiment, kernel = self._document.experiment, self._entries["kernel"]
        why_not = why_no_kernel(experiment)
        kernel.setEnabled(why_not is None)
        tip = self._tip if why_not is None else phrase_text(why_not, experiment)
        explain(kernel, tip)
        text = translate("Engines", "The faster one for this network: {engine}")
        faster = text.format(engine=engine_title(engine_for(experiment)))
        explain(self._entries["automatic"], faster)

    def _show_frame(self, snapshot: Snapshot) -> None:
        if snapshot.engine != self._shown:
            self._shown = snapshot.engine
            word = engine_title(snapshot.engine)
            self.label.setText(translate("Engines", "Engine: {name}").format(name=word))
            tip = translate("Engines", "What makes the updates; Train → Engine changes it")
            self.label.setToolTip(plain(tip))
