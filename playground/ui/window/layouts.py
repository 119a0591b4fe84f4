"""The layouts of all workspaces as values: chosen panels and sizes, to text and back."""

import json
from collections.abc import Iterable
from typing import Any

from playground.session.strict_json import parse_json
from playground.ui.window.panel_area import TREE, names_in
from playground.ui.window.workspaces import Workspace

LARGEST = 10_000  # pixels of a panel, in what is remembered
# panels that are seen now and then, or beside others
BESIDE = frozenset({"inspector", "side", "layers", "settings", "rail"})
EXTRAS = ("drawer", "side", "circuit", "backprop")  # what else is remembered


def is_something_left(panels: Iterable[str]) -> bool:
    """Return whether a workspace with these panels has something to see."""
    return bool(set(panels) - BESIDE)


class Layouts:
    """What each workspace shows; `current` is the one on screen.

    Attributes
    ----------
    panels : by workspace, the names of the panels that it shows
    sizes : by workspace, sizes by the name of a panel or group
    extra : what else is remembered, by the names of `EXTRAS`
    """

    def __init__(self, workspaces: Iterable[Workspace]) -> None:
        self.workspaces = {workspace.name: workspace for workspace in workspaces}
        self.current = ""
        self.panels: dict[str, set[str]] = {}
        self.sizes: dict[str, dict[str, int]] = {}
        self.extra: dict[str, str] = {}
        self.forget()

    def forget(self) -> None:
        """Give every workspace its first panels and sizes."""
        self.current = next(iter(self.workspaces))
        self.panels = {name: set(one.panels) for name, one in self.workspaces.items()}
        self.sizes = {name: dict(one.sizes) for name, one in self.workspaces.items()}
        self.extra = {}

    def text(self) -> str:
        """Return all of it as text."""
        panels = {name: sorted(names) for name, names in self.panels.items()}
        return json.dumps(
            {"current": self.current, "panels": panels, "sizes": self.sizes, "extra": self.extra}
        )

    def read(self, text: str, known: set[str]) -> None:
        """Take over what `text` says; damaged parts of it are as they were at first.

        `known` are the names of the panels that a workspace may show.
        """
        self.forget()
        kept = _parsed(text)
        for name, panels in _part(kept, "panels").items():
            found = known & {panel for panel in _list(panels) if isinstance(panel, str)}
            workspace = self.workspaces.get(name)
            if workspace is not None and not workspace.is_whole and is_something_left(found):
                self.panels[name] = found
        for name, sizes in _part(kept, "sizes").items():
            if name in self.workspaces and isinstance(sizes, dict):
                found_sizes = {key: sizes[key] for key in names_in(TREE) & sizes.keys()}
                self.sizes[name] |= {key: s for key, s in found_sizes.items() if _is_size(s)}
        extra = _part(kept, "extra")
        self.extra = {name: extra[name] for name in EXTRAS if isinstance(extra.get(name), str)}
        listed = [name for name, one in self.workspaces.items() if one.key]
        if (current := kept.get("current")) in listed:
            self.current = str(current)


def _parsed(text: str) -> dict[str, Any]:
    """Return the parts of a remembered text; none if it is damaged."""
    try:
        kept = parse_json(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _part(kept: dict[str, Any], name: str) -> dict[str, Any]:
    part = kept.get(name)
    return part if isinstance(part, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _is_size(size: object) -> bool:
    return isinstance(size, int) and not isinstance(size, bool) and 0 < size < LARGEST
