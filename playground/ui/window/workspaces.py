"""The workspaces of the window: which panels each shows, and how large they are at first."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field

from PyQt6.QtCore import QCoreApplication, QObject
from PyQt6.QtGui import QAction

from playground.ui.widgets.hints import explain

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Workspace:
    """A set of panels that are seen together; one row of `workspaces` is all it needs.

    Attributes
    ----------
    key : its shortcut
    panels : the names of the panels that it shows at first
    sizes : the width or height of panels and groups, by name, in pixels at the normal text size;
        those that have none here share what is left
    shares : the same as a share of the group that they are in, whatever the size of text
    is_whole : whether it always has these panels, and no others can be chosen
    walks_above : whether its network shows a walk, without the gate graph
    """

    name: str
    title: str
    tooltip: str
    key: str
    panels: tuple[str, ...]
    sizes: Mapping[str, int] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
    is_whole: bool = False
    walks_above: bool = False


PRESENT, PRESENT_GATES = "present", "present_gates"


def all_workspaces() -> tuple[Workspace, ...]:
    """List those of the switch, and the two that are shown to a class."""
    panels = ("canvas", "map", "curves", "numbers")
    shares = {"right": 0.329, "map": 0.53, "numbers": 0.13}  # the curves have the rest: a third
    network = Workspace(PRESENT, "", "", "", panels, shares=shares, is_whole=True, walks_above=True)
    gates = Workspace(PRESENT_GATES, "", "", "", ("backprop",), is_whole=True)
    return (*workspaces(), network, gates)


def workspaces() -> tuple[Workspace, ...]:
    """List the workspaces in the order of their switch."""
    return (
        Workspace(
            "network",
            translate("MainWindow", "Network"),
            translate("MainWindow", "Build a network, choose data, and watch it learn"),
            "Ctrl+1",
            ("settings", "rail", "side", "canvas", "layers", "map", "inspector", "curves"),
            {"side": 308, "right": 304, "map": 374, "inspector": 216, "layers": 264},
        ),
        Workspace(
            "backprop",
            translate("MainWindow", "Backprop"),
            translate("MainWindow", "Follow a sample or a batch through the network, gate by gate"),
            "Ctrl+2",
            ("canvas", "map", "backprop"),
            {"side": 308, "right": 300, "top": 304, "map": 384, "inspector": 216},
        ),
        Workspace(
            "circuits",
            translate("MainWindow", "Circuits"),
            translate("MainWindow", "Any expression as a graph of gates"),
            "Ctrl+3",
            ("circuit",),
            is_whole=True,
        ),
    )


def make_toggles(parent: QObject, pick: Callable[[str, bool], object]) -> dict[str, QAction]:
    """Return the actions that show and hide the panels, by name; they call `pick`."""
    toggles, tip = {}, translate("MainWindow", "Show or hide in this workspace: {panel}")
    for name, text in panel_titles().items():
        action = toggles[name] = QAction(text, parent)
        action.setObjectName(f"panel_{name}")
        explain(action, tip.format(panel=text))
        action.setCheckable(True)
        action.triggered.connect(lambda is_shown, name=name: pick(name, is_shown))
    return toggles


def show_toggles(
    toggles: Mapping[str, QAction],
    workspace: Workspace,
    chosen: Set[str],
    wanted: Set[str],
    seen: Set[str],
) -> None:
    """Check the panels in the View menu that are `chosen`; say why one of them cannot be seen.

    `wanted` are those that would be `seen`, had all of them room.
    """
    no_room = translate("MainWindow", "{panel} (no room)")
    no_subject = translate("MainWindow", "{panel} (nothing is selected)")
    titles = panel_titles()
    for name, action in toggles.items():
        text = "{panel}"
        if name in wanted - seen:
            text = no_room
        elif name == "inspector" and name in chosen - wanted:
            text = no_subject
        action.setText(text.format(panel=titles[name]))
        action.setChecked(name in chosen)
        action.setEnabled(not workspace.is_whole)


def panel_titles() -> dict[str, str]:
    """Return the panels that the View menu shows and hides."""
    return {
        "settings": translate("MainWindow", "Everyday settings"),
        "rail": translate("MainWindow", "Buttons at the left edge"),
        "canvas": translate("MainWindow", "Network"),
        "layers": translate("MainWindow", "Weights, gradients, activations"),
        "map": translate("MainWindow", "Output map"),
        "inspector": translate("MainWindow", "Inspector"),
        "curves": translate("MainWindow", "Curves"),
        "backprop": translate("MainWindow", "Backprop"),
    }
