"""The language that the program speaks now, and translated texts for all that has no Qt."""

import zlib

from playground.languages.qm_file import Catalogue
from playground.languages.registry import ENGLISH, Language
from playground.languages.retelling import Retelling


class _Current:
    """The language and its texts; of English there are none."""

    language = ENGLISH
    catalogue: Catalogue | None = None
    to_english: Retelling | None = None


def current_language() -> Language:
    """Return the language that is used."""
    return _Current.language


def current_catalogue() -> Catalogue | None:
    """Return the texts of the present language; None for English."""
    return _Current.catalogue


def checksum_of(content: bytes) -> str:
    """Return what stands in the file with the checksum of a compiled translation."""
    return f"{zlib.crc32(content):08x}"


def use_language(language: Language) -> bool:
    """Use this language from now on; returns whether it could be read, else English is used."""
    _Current.language, _Current.catalogue, _Current.to_english = ENGLISH, None, None
    if not language.has_file:
        return True
    try:
        content = language.file.read_bytes()
        # a letter more in a placeholder would end the program where the text is shown
        if checksum_of(content) != language.checksum.read_text("ascii").strip():
            return False
        catalogue = Catalogue(content)
    except (OSError, ValueError):
        return False
    _Current.language, _Current.catalogue = language, catalogue
    return True


def translate(context: str, text: str) -> str:
    """Translate a text into the present language, as Qt's function of this name does."""
    catalogue = _Current.catalogue
    return text if catalogue is None else catalogue.translate(context, text)


def in_english(text: str) -> tuple[str, ...]:
    """Return the English texts that are `text` in the present language; none if that is English."""
    if _Current.catalogue is None:
        return ()
    if _Current.to_english is None:
        _Current.to_english = Retelling(_Current.catalogue, None)
    return _Current.to_english.texts(text)
