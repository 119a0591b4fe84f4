"""Chooses the language: what was asked for, else what the settings say, else the system's."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from playground.languages.registry import ENGLISH, Language, language_named
from playground.session.settings_file import read_settings, settings_file

KEY = "window/language"  # in the settings; no text means the language of the system
OPTION = "--lang"
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set counts


@dataclass(frozen=True)
class Chosen:
    """The language to be used, and what was asked for if that is not there."""

    language: Language
    unknown: str = ""


def choose(asked: str, stored: str, system: Iterable[str]) -> Chosen:
    """Choose a language; each is a code or a locale, and `system` lists the preferred one first.

    What is asked for and unknown is English, and named in the result.
    """
    if name := asked or stored:
        found = language_named(name)
        return Chosen(ENGLISH, name) if found is None else Chosen(found)
    known = (language_named(name) for name in system)
    return Chosen(next((found for found in known if found is not None), ENGLISH))


def asked_language(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Return what follows --lang on a command line, "" if nothing, and the line without it.

    It may be anywhere, and is read before everything else: the help is in that language. As of
    other options the last one counts. One that nothing follows stays, for the parser to refuse.
    """
    asked, rest, left = "", list[str](), list(arguments)
    while left:
        word = left.pop(0)
        if word == "--":
            return asked, [*rest, word, *left]
        if word.startswith(f"{OPTION}=") and word != f"{OPTION}=":
            asked = word.removeprefix(f"{OPTION}=")
        elif word == OPTION and left and left[0] and not left[0].startswith("-"):
            asked = left.pop(0)
        else:
            rest.append(word)
    return asked, rest


def stored_language() -> str:
    """Return what the settings say; "" for the language of the system."""
    return read_settings(settings_file()).get(KEY, "")


def system_languages(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return the languages that the system prefers, as far as they can be found without Qt.

    As in other programs LANGUAGE lists several, unless the locale is that of no language.
    """
    locale = next((environment[name] for name in LOCALE if environment.get(name)), "")
    if not locale:
        return _of_windows()
    is_set = locale.split(".")[0] not in ("C", "POSIX")
    listed = environment.get("LANGUAGE", "").split(":") if is_set else []
    return [*(name for name in listed if name), locale]


def _of_windows() -> list[str]:
    """Return the language of Windows, which sets no variables."""
    import ctypes
    import locale

    library = getattr(ctypes, "windll", None)
    if library is None:
        return []
    return [locale.windows_locale.get(library.kernel32.GetUserDefaultUILanguage(), "")]
