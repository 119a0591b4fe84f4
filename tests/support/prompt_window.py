"""A main window whose training happens on this thread, at once: nothing in it depends on time."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QEvent, QEventLoop, QTimer
from PyQt6.QtWidgets import QApplication

from playground import Experiment, Trainer
from playground.ui.look.text_size import NORMAL, use_text_percent
from playground.ui.look.theme import LIGHT
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController, ask_state
from playground.ui.widgets.job_watcher import JobWatcher
from playground.ui.window.application import dispose
from playground.ui.window.main_window import MainWindow
from playground.ui.window.settings import Settings
from tests.support.desk import FRAMES
from tests.support.prompt_worker import PromptWorker
from tests.support.shared_window import HEIGHT, NESTING, WIDTH, discarding


class Forgetful(Settings):
    """Settings that start with the defaults and are forgotten with the window."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def read_again(self) -> None:
        pass

    def text(self, key: str, default: str = "") -> str:
        return self._texts.get(key, default)

    def set_text(self, key: str, value: str) -> None:
        self._texts[key] = value


LOOKS = 2000  # for the end of a computation; its timer ticks every 40 ms


def open_prompt_window(app: QApplication, is_whole: bool = True) -> MainWindow:
    """A new window, shown, with its first frame drawn; frames come with `settle` only.

    All views are built, or else only those that are seen, and the others as they are asked for.
    """
    use_text_percent(app, NORMAL)  # whatever a test has left
    worker = PromptWorker(Experiment())
    document = Document(Experiment(), partial(ask_state, worker))
    controller = RunController(document, worker)
    for timer in controller.findChildren(QTimer):
        timer.stop()
    window = MainWindow(document, controller, Forgetful(), LIGHT)
    window.resize(WIDTH, HEIGHT)
    window.show()
    if is_whole:
        window.late.finish()
    else:
        for timer in window.late.findChildren(QTimer):
            timer.timeout.disconnect()
    settle(window)
    return window


def settle(window: MainWindow) -> None:
    """Draw frames and end computations until nothing is new."""
    for _ in range(FRAMES):
        window.controller.pull()
        QApplication.processEvents()
        if not window.controller.worker.has_news:
            break
    else:
        raise AssertionError("the views ask for one frame after the other")
    window.views.canvas.view.animation.finish()
    _wait(lambda: not any(job.is_running for job in _jobs(window)))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for _ in range(NESTING):
        QApplication.processEvents()


def _jobs(window: MainWindow) -> list[JobWatcher]:
    backprop = window.views.backprop_place.view
    pages = [] if backprop is None else backprop.pages.views.values()
    return [job for page in pages for job in vars(page).values() if isinstance(job, JobWatcher)]


def _wait(is_over: Callable[[], bool]) -> None:
    for _ in range(LOOKS):
        if is_over():
            return
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    raise AssertionError("a computation does not end")


def trainer_of(window: MainWindow) -> Trainer:
    return window.controller.worker.call(lambda trainer: trainer)


def close_prompt_window(window: MainWindow) -> None:
    with discarding():
        window.close()
    dispose(window)
