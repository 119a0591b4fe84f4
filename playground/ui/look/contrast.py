"""The contrast of colours: the user's choice, what the system prefers, and the themes for both."""

from dataclasses import replace
from typing import Literal, get_args

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QGuiApplication

from playground.ui.look.theme import DARK, LIGHT, Theme

ContrastChoice = Literal["system", "normal", "high"]
CHOICES: tuple[ContrastChoice, ...] = get_args(ContrastChoice)
HIGH_LIGHT = replace(
    LIGHT,
    name="light, high contrast",
    is_high=True,
    background="#ffffff",
    line="#595959",
    text="#000000",
    muted="#333333",
    control="#f0f0f0",
    accent="#5a11cf",
    positive="#08348a",
    zero="#ffffff",
    negative="#b15100",
    value="#00564a",
    gradient="#8f0d41",
    test="#234866",
    validation="#6e3a00",
    alert="#650000",
    outline="#000000",
    classes=(
        "#795100",
        "#510079",
        "#1b000d",
        "#1b5151",
        "#5e2800",
        "#0d0036",
        "#0d2836",
        "#28281b",
        "#515179",
        "#5e5143",
    ),
)
HIGH_DARK = replace(
    DARK,
    name="dark, high contrast",
    is_high=True,
    background="#000000",
    surface="#000000",
    line="#a6a6a6",
    text="#ffffff",
    muted="#d0d0d0",
    control="#1c1c1c",
    accent="#c89fff",
    positive="#4e85fe",
    zero="#000000",
    negative="#ffb45e",
    value="#35dcc1",
    gradient="#ff8fb0",
    test="#a6dcff",
    validation="#dc9b6a",
    alert="#ffe95c",
    outline="#ffffff",
    classes=(
        "#d7fff2",
        "#ff51bc",
        "#86d76b",
        "#94a100",
        "#f2ff00",
        "#ffa1bc",
        "#d7d7ff",
        "#ffe4bc",
        "#86a194",
        "#ae946b",
    ),
)
ALL_THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_LIGHT, HIGH_DARK)}


def theme_of(is_dark: bool, is_high: bool) -> Theme:
    """Return the theme that is light or dark, with normal or high contrast."""
    return next(
        theme
        for theme in ALL_THEMES.values()
        if (theme.is_dark, theme.is_high) == (is_dark, is_high)
    )


def system_prefers_high() -> bool:
    """Return whether the desktop asks for high contrast."""
    hints = QGuiApplication.styleHints()
    about = hints.accessibility() if hints is not None else None
    return about is not None and about.contrastPreference() == Qt.ContrastPreference.HighContrast


def is_high(choice: ContrastChoice) -> bool:
    """Return whether this choice means high contrast now."""
    return system_prefers_high() if choice == "system" else choice == "high"
