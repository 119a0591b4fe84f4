"""The registry of the languages that the program speaks, by their codes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.resources import resource


@dataclass(frozen=True)
class Language:
    """A language.

    Attributes
    ----------
    code : as in ISO 639, the name of its files in `resources/languages`
    name : what those who speak it call it
    english : what it is called in English; other languages translate that
    """

    code: str
    name: str
    english: str

    @property
    def file(self) -> Path:
        """Return the compiled translation; English, which the code is written in, has none."""
        return resource("languages", f"{self.code}.qm")

    @property
    def checksum(self) -> Path:
        """Return the file with the CRC-32 of the compiled translation, eight hexadecimal digits."""
        return resource("languages", f"{self.code}.crc")

    @property
    def has_file(self) -> bool:
        """Whether it is translated: every one but English."""
        return self.code != ENGLISH.code


ENGLISH = Language("en", "English", QT_TRANSLATE_NOOP("Languages", "English"))
LANGUAGES: Mapping[str, Language] = {
    language.code: language
    for language in (
        ENGLISH,
        Language("ko", "한국어", QT_TRANSLATE_NOOP("Languages", "Korean")),
    )
}
OF_NO_LANGUAGE = {"c": "en", "posix": "en"}  # locales of systems that are set to none


def language_named(name: str) -> Language | None:
    """Return the language of a code or a locale, such as ko, ko-KR or ko_KR.UTF-8; else None."""
    code = re.split(r"[-_.@]", name.strip().lower())[0]
    return LANGUAGES.get(OF_NO_LANGUAGE.get(code, code))
