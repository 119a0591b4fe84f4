"""The layouts of all workspaces as values: chosen panels and sizes, to text and back."""

import json
from collections.abc import Iterable
from typing import Any

from playground.session.archive import parse_json
from playground.ui.window.workspaces import Workspace

LARGEST = 10_000  # pixels of a panel, in what is remembered


class Layouts:
    """What each workspace shows; `current` is the one on screen.

    Attributes
    ----------
    panels : by workspace, the names of the panels that it shows
    sizes : by workspace, sizes by the name of a panel or group
    extra : what else is remembered, by name
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
            if found and name in self.workspaces and not self.workspaces[name].is_whole:
                self.panels[name] = found
        for name, sizes in _part(kept, "sizes").items():
            if name in self.workspaces and isinstance(sizes, dict):
                self.sizes[name] |= {key: size for key, size in sizes.items() if _is_size(size)}
        extra = _part(kept, "extra").items()
        self.extra = {name: value for name, value in extra if isinstance(value, str)}
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
