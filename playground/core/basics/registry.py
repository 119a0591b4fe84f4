"""Registries: a dict from a stable name to an entry for each kind of thing that can be added.

To add an activation, a loss, a data set … add one entry: menus, session files and tests follow
from it. An entry may have numbers of its own (`Option`). A `Choice` is a picked entry with its
numbers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from playground.core.basics.messages import QT_TRANSLATE_NOOP, KnownNames, Phrase, SpecError
from playground.core.basics.notation import parse_maths
from playground.core.basics.printers import TextPrinter

PIECES = QT_TRANSLATE_NOOP("core", "{value} if {condition}, else {other}")
OPTION = QT_TRANSLATE_NOOP("Errors", "{what} {name}")
NUMBER = QT_TRANSLATE_NOOP("Errors", "{what} {entry}, {option}")


@dataclass(frozen=True)
class Option:
    """A number that belongs to a registry entry, such as the β of momentum.

    `whole` says that it has no fraction.
    """

    name: str
    label: str
    default: float
    minimum: float
    maximum: float
    tooltip: str = ""
    whole: bool = False


@dataclass(frozen=True)
class Entry:
    """What every entry has.

    Attributes
    ----------
    label : the text in menus
    maths : its formula in the notation of `basics.notation`; "" without one
    hint : the words around the formula in a tooltip
    meaning : what it does in one plain sentence, before the formula; "" without one
    options : its numbers
    """

    label: str
    maths: str
    hint: str = field(default="{formula}", kw_only=True)
    meaning: str = field(default="", kw_only=True)
    options: tuple[Option, ...] = field(default=(), kw_only=True)

    def formula(self, pieces: str = PIECES) -> str:
        """Write the formula as one line; `pieces` are the words for a function in pieces."""
        return TextPrinter(pieces).write(parse_maths(self.maths)) if self.maths else ""


@dataclass(frozen=True)
class Choice:
    """A pick from a registry: the name of the entry, and the numbers that are not its defaults.

    Attributes
    ----------
    name : the name of the entry
    options : pairs (name, number)
    """

    name: str
    options: tuple[tuple[str, float], ...] = ()

    def with_option(self, name: str, value: float) -> "Choice":
        """Return the same pick with one number changed."""
        return Choice(self.name, tuple(sorted({**dict(self.options), name: value}.items())))

    def numbers(self, registry: Mapping[str, Entry]) -> dict[str, float]:
        """Return all numbers of the picked entry: the defaults, overridden by this choice."""
        return {option.name: option.default for option in registry[self.name].options} | dict(
            self.options
        )


E_ = TypeVar("E_")


def look_up(registry: Mapping[str, E_], name: str, what: str | Phrase) -> E_:
    """Return the entry called `name`; raises a `SpecError` that lists the known names."""
    if name not in registry:
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "{what}: unknown name “{name}”; known are {known}."),
            what=what,
            name=name,
            known=KnownNames(registry),
        )
    return registry[name]


def check_choice(registry: Mapping[str, Entry], choice: Choice, what: str | Phrase) -> None:
    """Raise `SpecError` unless the entry exists and has these options, each within its bounds."""
    check_options(look_up(registry, choice.name, what).options, choice, what)


def check_options(options: Sequence[Option], choice: Choice, what: str | Phrase) -> None:
    """Raise `SpecError` unless the numbers of `choice` are among `options` and within bounds."""
    known = {option.name: option for option in options}
    for name, value in choice.options:
        option = look_up(known, name, Phrase(OPTION, (("what", what), ("name", choice.name))))
        is_whole = isinstance(value, float) and value.is_integer()  # a file gives 3.0 for 3
        check_number(
            Phrase(NUMBER, (("what", what), ("entry", choice.name), ("option", name))),
            value,
            *(option.minimum, option.maximum, option.whole and not is_whole),
        )


def check_number(
    what: str | Phrase, value: float, minimum: float, maximum: float, whole: bool = False
) -> None:
    """Raise `SpecError` unless `value` is a number, or a whole one, from `minimum` to `maximum`."""
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
