"""Texts that the core owns and the window translates, and the errors that carry such texts.

The core never imports Qt, so it marks its user-visible texts with Qt's own no-op marker (which the extraction tool finds)
and keeps a sentence and its values apart until somebody shows it.
"""

from dataclasses import dataclass

LONGEST_QUOTE = 200  # characters of somebody else's text in an error


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark `text` for translation and return it unchanged."""
    return text


@dataclass(frozen=True)
class Phrase:
    """A sentence, or a part of one, and its values: kept apart until somebody shows it in some language.

    `template` is the English text with ``{name}`` where a value goes, marked with `QT_TRANSLATE_NOOP`.
    """

    template: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return self.template.format(**dict(self.values))


class NameList(tuple[str, ...]):
    """Several names in an error: joined when shown, each translated or called as on screen first."""

    def __str__(self) -> str:
        return ", ".join(self)


class PlaygroundError(ValueError):
    """A mistake in what the user gave, in one sentence that says what is wrong and where.

    Parameters
    ----------
    template : the English sentence, with ``{name}`` where a value goes; marked with `QT_TRANSLATE_NOOP`
    values : the values, by name
    """

    def __init__(self, template: str, **values: object) -> None:
        values = {name: _quotable(value) for name, value in values.items()}
        super().__init__(template.format(**values))
        self.template = template
        self.values = values


def _quotable(value: object) -> object:
    """`value`, but text that may come from anywhere on one line and not too long."""
    if isinstance(value, PlaygroundError) or not isinstance(value, str | Exception):
        return value
    text = str(value)
    text = text if text.isprintable() else text[:LONGEST_QUOTE].encode("unicode_escape").decode()
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


class SpecError(PlaygroundError):
    """An experiment that cannot be run."""
