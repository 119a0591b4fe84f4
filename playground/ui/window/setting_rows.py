"""What the settings dialog lists: each setting with what it changes, its choices, and its value.

One entry here is all that a setting of the dialog needs. What it changes, and how it is remembered,
is where it belongs; the dialog only asks and picks.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, get_args

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.vocabulary import EngineChoice
from playground.ui.look.motion import animations_wanted
from playground.ui.look.text_size import TEXT_SIZES, text_percent
from playground.ui.texts.numbers import short_percent
from playground.ui.widgets.digits_box import CHOICES
from playground.ui.window.contrasts import Contrasts, contrast_titles
from playground.ui.window.engines import Engines
from playground.ui.window.graph_digits import GraphDigits
from playground.ui.window.languages import Languages
from playground.ui.window.motion import Motion
from playground.ui.window.recent_files import RecentFiles
from playground.ui.window.recovery import Recovery
from playground.ui.window.text_sizes import TextSizes
from playground.ui.window.theme_choice import ThemeChoice

ON, OFF = "on", "off"
translate = QCoreApplication.translate


@dataclass(frozen=True)
class SettingRow:
    """A setting with a choice.

    Attributes
    ----------
    about : what it changes, in a sentence
    choices : value and title of each choice; the first is the one of a new user
    value : returns the present value
    pick : changes the value at once, and remembers it
    """

    title: str
    about: str
    choices: tuple[tuple[str, str], ...]
    value: Callable[[], str]
    pick: Callable[[str], object]


@dataclass(frozen=True)
class SettingGroup:
    """Settings of one subject."""

    title: str
    rows: tuple[SettingRow, ...]


class Parts(Protocol):
    """The parts of the window that keep the settings."""

    text_sizes: TextSizes
    engines: Engines

    @property
    def contrasts(self) -> Contrasts: ...

    @property
    def motion(self) -> Motion: ...

    @property
    def theme_choice(self) -> ThemeChoice: ...

    @property
    def graph_digits(self) -> GraphDigits: ...

    @property
    def languages(self) -> Languages: ...

    @property
    def recovery(self) -> Recovery: ...

    @property
    def recent(self) -> RecentFiles: ...


def setting_groups(parts: Parts) -> tuple[SettingGroup, ...]:
    """List all settings, by subject."""
    return (
        SettingGroup(
            translate("Settings", "Appearance"),
            (
                _language(parts),
                _theme(parts),
                _contrast(parts),
                _text_size(parts),
                _animations(parts),
            ),
        ),
        SettingGroup(
            translate("Settings", "Numbers and training"), (_digits(parts), _engine(parts))
        ),
        SettingGroup(translate("Settings", "Files"), (_autosave(parts), _recent(parts))),
    )


def _language(parts: Parts) -> SettingRow:
    return SettingRow(
        translate("Settings", "Language"),
        translate("Settings", "The language of all texts. It changes when this dialog is closed."),
        tuple(parts.languages.titles.items()),
        lambda: parts.languages.choice,
        parts.languages.pick,
    )


def _theme(parts: Parts) -> SettingRow:
    choice = parts.theme_choice
    return SettingRow(
        translate("Settings", "Theme"),
        translate("Settings", "The colours of the window. “As the desktop” follows it at once."),
        (
            ("", translate("Settings", "As the desktop")),
            ("light", translate("Settings", "Light")),
            ("dark", translate("Settings", "Dark")),
        ),
        lambda: choice.name,
        choice.pick,
    )


def _contrast(parts: Parts) -> SettingRow:
    contrasts = parts.contrasts
    return SettingRow(
        translate("Settings", "Contrast"),
        translate(
            "Settings",
            "High contrast has stronger colours, borders around controls, and patterns on the map.",
        ),
        tuple((choice, title) for choice, title in contrast_titles().items()),
        lambda: contrasts.choice,
        lambda value: contrasts.pick(next(one for one in contrast_titles() if one == value)),
    )


def _animations(parts: Parts) -> SettingRow:
    return SettingRow(
        translate("Settings", "Animations"),
        translate(
            "Settings",
            "The network glides to a new layout and cursors blink, if the desktop allows it.",
        ),
        _on_or_off(),
        lambda: ON if animations_wanted() else OFF,
        lambda value: parts.motion.pick(value == ON),
    )


def _text_size(parts: Parts) -> SettingRow:
    return SettingRow(
        translate("Settings", "Text size"),
        translate("Settings", "The size of all texts, numbers and controls."),
        tuple((str(percent), short_percent(percent / 100)) for percent in TEXT_SIZES),
        lambda: str(text_percent()),
        lambda value: parts.text_sizes.pick(int(value)),
    )


def _digits(parts: Parts) -> SettingRow:
    digits, text = parts.graph_digits, translate("Settings", "{digits} digits")
    each = ("", translate("Settings", "Automatic: 4 in Backprop, 3 in Circuits"))
    return SettingRow(
        translate("Settings", "Digits"),
        translate("Settings", "How many significant digits the numbers of gate graphs have."),
        (each, *((str(number), text.format(digits=number)) for number in CHOICES)),
        lambda: "" if digits.digits is None else str(digits.digits),
        lambda value: digits.pick(int(value) if value else None),
    )


def _engine(parts: Parts) -> SettingRow:
    titles = (
        translate("Settings", "Automatic"),
        translate("Settings", "NumPy"),
        translate("Settings", "Compiled kernel"),
    )
    choices: tuple[EngineChoice, ...] = get_args(EngineChoice)

    def pick(value: str) -> None:
        parts.engines.pick(next(choice for choice in choices if choice == value))

    return SettingRow(
        translate("Settings", "Engine"),
        translate(
            "Settings",
            "What makes the updates. “Automatic” takes the faster one for the network; "
            "both give the same results up to rounding.",
        ),
        tuple(zip(choices, titles, strict=True)),
        lambda: parts.engines.choice,
        pick,
    )


def _autosave(parts: Parts) -> SettingRow:
    recovery = parts.recovery
    return SettingRow(
        translate("Settings", "Keep unsaved work"),
        translate(
            "Settings",
            "A copy of unsaved work is kept some seconds after an edit, and every minute while "
            "training. Without it a crash or a power cut takes what was not saved.",
        ),
        _on_or_off(),
        lambda: ON if recovery.is_on else OFF,
        lambda value: recovery.switch(value == ON),
    )


def _recent(parts: Parts) -> SettingRow:
    recent = parts.recent
    return SettingRow(
        translate("Settings", "Remember recent files"),
        translate(
            "Settings",
            "File → Open recent lists them. Off forgets them, pinned ones included.",
        ),
        _on_or_off(),
        lambda: ON if recent.is_kept else OFF,
        lambda value: recent.keep(value == ON),
    )


def _on_or_off() -> tuple[tuple[str, str], ...]:
    return ((ON, translate("Settings", "On")), (OFF, translate("Settings", "Off")))
