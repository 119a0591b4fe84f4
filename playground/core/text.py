"""Texts that the core owns and the window translates, and the errors that carry such texts.

The core never imports Qt, so it marks its user-visible texts with Qt's own no-op marker (which the extraction tool finds)
and keeps a sentence and its values apart until somebody shows it.
"""

from dataclasses import dataclass


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


class PlaygroundError(ValueError):
    """A mistake in what the user gave, in one sentence that says what is wrong and where.

    Parameters
    ----------
    template : the English sentence, with ``{name}`` where a value goes; marked with `QT_TRANSLATE_NOOP`
    values : the values, by name
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template.format(**values))
        self.template = template
        self.values = values


class SpecError(PlaygroundError):
    """An experiment that cannot be run."""
