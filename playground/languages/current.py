"""The language that the program speaks now, and translated texts for all that has no Qt."""

from playground.languages.qm_file import Catalogue
from playground.languages.registry import ENGLISH, Language


class _Current:
    """The language and its texts; of English there are none."""

    language = ENGLISH
    catalogue: Catalogue | None = None


def current_language() -> Language:
    """Return the language that is used."""
    return _Current.language


def current_catalogue() -> Catalogue | None:
    """Return the texts of the present language; None for English."""
    return _Current.catalogue


def use_language(language: Language) -> bool:
    """Use this language from now on; returns whether it could be read, else English is used."""
    _Current.language, _Current.catalogue = ENGLISH, None
    if not language.has_file:
        return True
    try:
        catalogue = Catalogue(language.file.read_bytes())
    except (OSError, ValueError):
        return False
    _Current.language, _Current.catalogue = language, catalogue
    return True


def translate(context: str, text: str) -> str:
    """Translate a text into the present language, as Qt's function of this name does."""
    catalogue = _Current.catalogue
    return text if catalogue is None else catalogue.translate(context, text)
