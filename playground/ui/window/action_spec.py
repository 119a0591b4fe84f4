"""One row of the table of actions."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ActionSpec:
    """One row. No shortcut is a single letter, because a Korean input method would take it."""

    name: str
    text: str
    shortcuts: tuple[str, ...] = ()
    hint: str = ""
    checkable: bool = False
