"""Starts the program in its language."""

from collections.abc import Sequence

from playground.languages.choice import (
    Chosen,
    asked_language,
    choose,
    stored_language,
    system_languages,
)
from playground.languages.current import use_language
from playground.languages.registry import LANGUAGES

# in English, which is spoken when they are said
UNKNOWN = "The program does not speak “{name}”, only {names}; it starts in English."
DAMAGED = "The translation into {name} is missing or damaged; the program starts in English."
LONGEST = 20  # characters of an unknown name that are quoted


def start_language(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Use the language of a command line, of the settings or of the system.

    Return what went wrong, a sentence or "", and the command line without the language.
    """
    asked, rest = asked_language(arguments)
    return speak(choose(asked, stored_language(), system_languages())), rest


def speak(chosen: Chosen) -> str:
    """Use the chosen language; returns in a sentence why it is English instead, else ""."""
    if not use_language(chosen.language):
        return DAMAGED.format(name=f"{chosen.language.name} ({chosen.language.code})")
    return unknown_sentence(chosen.unknown) if chosen.unknown else ""


def unknown_sentence(name: str) -> str:
    """Say that a language is not among those that the program speaks."""
    names = ", ".join(f"{one.code} ({one.name})" for one in LANGUAGES.values())
    shown = "".join(char for char in name[:LONGEST] if char.isprintable())
    return UNKNOWN.format(name=shown, names=names)
