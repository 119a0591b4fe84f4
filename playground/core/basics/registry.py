"""What grows in this program grows in registries: a dict from a stable name to an entry.

A registry entry is all that a newcomer adds; menus, session files and tests follow from it. An entry may have numbers of its
own (`Option`); the user's pick of an entry, with those numbers, is a `Choice`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase, SpecError

OPTION = QT_TRANSLATE_NOOP("Errors", "{what} {name}")
NUMBER = QT_TRANSLATE_NOOP("Errors", "{what} {entry}, {option}")


@dataclass(frozen=True)
class Option:
    """A number that belongs to a registry entry, such as the β of momentum."""

    name: str
    label: str
    default: float
    minimum: float
    maximum: float
    tooltip: str = ""


class Entry(Protocol):
    """What menus need of any registry entry: a label and its options (possibly none)."""

    @property
    def label(self) -> str:
        """What menus show."""

    @property
    def options(self) -> tuple[Option, ...]:
        """The numbers that belong to it."""


@dataclass(frozen=True)
class Choice:
    """The user's pick from a registry: the entry's name, and the numbers that differ from its defaults."""

    name: str
    options: tuple[tuple[str, float], ...] = ()

    def with_option(self, name: str, value: float) -> "Choice":
        """The same pick with one number changed."""
        return Choice(self.name, tuple(sorted({**dict(self.options), name: value}.items())))

    def numbers(self, registry: Mapping[str, Entry]) -> dict[str, float]:
        """All numbers of the picked entry: its defaults, overridden by this choice."""
        return {option.name: option.default for option in registry[self.name].options} | dict(
            self.options
        )


E_ = TypeVar("E_")


def look_up(registry: Mapping[str, E_], name: str, what: str | Phrase) -> E_:
    """The entry called `name`, or a `SpecError` that lists the known names."""
    if name not in registry:
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "{what}: unknown name “{name}”; known are {known}."),
            what=what,
            name=name,
            known=", ".join(registry),
        )
    return registry[name]


def check_choice(registry: Mapping[str, Entry], choice: Choice, what: str | Phrase) -> None:
    """Raise `SpecError` unless the entry exists and every number is one of its options and within its bounds."""
    entry = look_up(registry, choice.name, what)
    options = {option.name: option for option in entry.options}
    for name, value in choice.options:
        option = look_up(options, name, Phrase(OPTION, (("what", what), ("name", choice.name))))
        check_number(
            Phrase(NUMBER, (("what", what), ("entry", choice.name), ("option", name))),
            value,
            option.minimum,
            option.maximum,
        )


def check_number(
    what: str | Phrase, value: float, minimum: float, maximum: float, whole: bool = False
) -> None:
    """Raise `SpecError` unless `value` is a finite number (a whole one if asked) within the bounds (both included)."""
    kind = int if whole else (int, float)
    if not (isinstance(value, kind) and minimum <= value <= maximum):
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "{what}: {value} is not a number between {minimum:g} and {maximum:g}."
            )
            if not whole
            else QT_TRANSLATE_NOOP(
                "Errors",
                "{what}: {value} is not a whole number between {minimum:g} and {maximum:g}.",
            ),
            what=what,
            value=value,
            minimum=minimum,
            maximum=maximum,
        )
