"""Every workspace and page of the window, one after the other."""

from collections.abc import Callable, Iterator

from playground.core.experiment.parts import UnitPart
from playground.ui.window.main_window import MainWindow

UNIT = UnitPart("hidden1", "1")
SECTIONS = ("data", "features", "training", "seeds", "outline")


def pages(window: MainWindow) -> Iterator[tuple[str, Callable[[], None]]]:
    """The names of all workspaces and pages, and how each is opened from any other."""
    layout, tab = window.panel_layout, window.views.backprop_view

    def begin(workspace: str, selected: bool = False) -> None:
        layout.reset()
        layout.side.set_pinned(False)
        layout.side.close_panel()
        window.shared.selection.set([UNIT] if selected else [])
        layout.switch(workspace)

    yield "network", lambda: begin("network")
    yield "network, selected", lambda: begin("network", selected=True)
    for page in window.drawer.pages:
        yield f"network, {page.name}", lambda page=page: (begin("network"), layout.open(page.name))
    for name in SECTIONS:
        yield f"network, {name}", lambda name=name: (begin("network"), layout.side.open(name))
    yield "network, pinned", lambda: (begin("network"), layout.open("experiment"))
    yield "backprop", lambda: begin("backprop")
    for page in tab.pages.views:
        yield f"backprop, {page}", lambda page=page: (begin("backprop", True), tab.pages.open(page))
    yield "backprop alone", lambda: (begin("backprop"), layout.toggle_alone())
    yield "circuits", lambda: begin("circuits")
