"""Puts phrases and errors of the core into words, in the language that `say` translates into."""

from collections.abc import Callable, Mapping

from playground.core.basics.messages import NameList, Phrase, PlaygroundError
from playground.languages.current import translate

Translate = Callable[[str, str], str]  # context and English text to the text
Say = Callable[[str], str]


def text_of_core(text: str, translate: Translate) -> str:
    """Translate a text of the core: one of an error, or else a label."""
    translated = translate("Errors", text)
    return translated if translated != text else translate("core", text)


def in_words(value: object, say: Say) -> object:
    """Return `value` as it is shown: phrases, errors, names and texts translated by `say`.

    Numbers stay numbers, for the formats in the sentence around them.
    """
    match value:
        case Phrase():
            return _filled(value.template, dict(value.values), say)
        case PlaygroundError():
            return _filled(value.template, value.values, say)
        case Exception():
            return str(value) or type(value).__name__
        case NameList():
            return ", ".join(str(in_words(name, say)) for name in value)
        case str():
            return say(value)
    return value


def _filled(template: str, values: Mapping[str, object], say: Say) -> str:
    shown = {name: in_words(value, say) for name, value in values.items()}
    return say(template).format(**shown)


def sentence(value: object) -> str:
    """Put a phrase, an error or a text of the core into the words of the present language.

    What has a `phrase`, such as a divergence, is that phrase.
    """
    value = getattr(value, "phrase", value)
    return str(in_words(value, lambda text: text_of_core(text, translate)))
