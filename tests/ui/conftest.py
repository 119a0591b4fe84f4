"""A window on the offscreen platform, shared by many tests.

And a check that no thread or window outlives a test.
"""

import threading

import pytest
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets.formula_page import FORMULAS
from playground.ui.widgets.last_input import last_input
from playground.ui.window import log_file, settings
from playground.ui.window.autosave import KEEPING
from playground.ui.window.import_dialog import READING
from playground.ui.window.presence import LOOKING
from tests.support.desk import Desk
from tests.support.patient_bot import PatientBot
from tests.support.shared_window import SharedWindow, discarding

# the threads that compute for a view; each ends with the work under way
BESIDE = {
    FORMULAS,
    "gate graph",
    "walk",
    "nudge",
    "gradient check",
    "error curve",
    READING,
    LOOKING,
    KEEPING,
}


@pytest.fixture(scope="session", autouse=True)
def settings_folder(tmp_path_factory):
    """The user's settings, log and recovery files are left alone."""
    folder = tmp_path_factory.mktemp("settings")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(log_file, "log_folder", lambda: folder / "state")
        patch.setattr(settings, "settings_file", lambda: folder / "settings.json")
        yield folder


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)


@pytest.fixture
def settings_store(settings_folder):
    """The file of what is remembered between runs; there is none at first."""
    file = settings_folder / "settings.json"
    file.unlink(missing_ok=True)
    return file


@pytest.fixture(scope="session")
def shared_window(qapp, settings_folder):
    shared = SharedWindow(qapp)
    yield shared
    threads = shared.threads
    shared.close()
    assert not any(thread.is_alive() for thread in threads), "the window's threads outlive it"


@pytest.fixture(autouse=True)
def nothing_left_behind(request, qtbot, shared_window, settings_store):
    """No thread or window outlives its test, no setting reaches the next one.

    What tests share is put back.
    """
    before = set(threading.enumerate())
    yield
    shared_window.take_back(qtbot, request.node.nodeid)
    last_input().forget()
    after = {thread for thread in threading.enumerate() if thread.is_alive()}
    for thread in after:
        if thread.name in BESIDE:
            thread.join()
    left = [thread.name for thread in after - before - shared_window.threads if thread.is_alive()]
    assert not left, f"threads outlive the test: {left}"
    windows = [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible() and not shared_window.has(widget)
    ]
    assert not windows, f"windows outlive the test: {windows}"


@pytest.fixture
def window(qtbot, shared_window):
    """The main window as it is at first.

    Questions about unsaved work are answered with “don't save”.
    """
    main = shared_window.lend(qtbot)
    with discarding():
        yield main


@pytest.fixture
def settle(qtbot):
    """Wait until the window shows a frame of the document as it is now, paused.

    And the numbers of the walk, where it is in sight: they may come from another thread.
    """

    def has_walk(main):
        walk, place = main.shared.walk_controller, main.views.backprop_place
        wanted = place.isVisible() and main.shared.watched.watch.sample is not None
        return not wanted or walk.has_numbers or walk.walk.error is not None

    def wait(main):
        def up_to_date():
            snapshot = main.controller.snapshot
            return (
                snapshot is not None
                and snapshot.revision == main.document.revision
                and main.controller.worker.call(lambda trainer: trainer.update) == snapshot.update
                and snapshot.watch == main.shared.watched.watch
                and has_walk(main)
            )

        qtbot.waitUntil(up_to_date)
        main.views.canvas.view.animation.finish()
        return main.controller.snapshot

    return wait


@pytest.fixture
def desk(qapp):
    """A document and its views without the window: each is built alone when it is asked for."""
    one = Desk(qapp)
    yield one
    one.close()
