"""The sizes within views, which are remembered with the layout of the window."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from playground.ui.window.views import Views


class Sized(Protocol):
    """Has sizes that a user chooses."""

    def state(self) -> str:
        """Return what to remember; "" for what it was at first."""

    def restore(self, state: str) -> None:
        """Go back to a remembered state; one that makes no sense is ignored."""


class InnerSizes:
    """Passes on what is remembered to views as soon as they are built, and asks them for it."""

    def __init__(self, views: Views) -> None:
        circuit, backprop = views.circuit_place, views.backprop_place
        self._parts: dict[str, Callable[[], Sized | None]] = {
            "circuit": lambda: None if circuit.view is None else circuit.view.splitter,
            "backprop": lambda: None if backprop.view is None else backprop.view.split,
        }
        self._kept = dict.fromkeys(self._parts, "")
        circuit.built.connect(partial(self._restore, "circuit"))
        backprop.built.connect(partial(self._restore, "backprop"))

    def states(self) -> dict[str, str]:
        """Return what to remember, by the name of the view."""
        for name, part in self._parts.items():
            if (found := part()) is not None:
                self._kept[name] = found.state()
        return dict(self._kept)

    def restore(self, states: Mapping[str, str]) -> None:
        """Go back to what was remembered; what was not is as it was at first."""
        for name in self._parts:
            self._kept[name] = states.get(name, "")
            self._restore(name)

    def _restore(self, name: str) -> None:
        if (part := self._parts[name]()) is not None:
            part.restore(self._kept[name])
