"""From what a user types to the spelling of Python, and back to the character that is wrong."""

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError

DEEPEST = 40
SPELLINGS = {"×": "*", "·": "*", "÷": "/", "−": "-", "^": "**", "\n": " ", "\t": " "}


class ExpressionError(PlaygroundError):
    """Text that is no expression; `position` is the character it is about, from 0."""

    def __init__(self, template: str, position: int, **values: object) -> None:
        super().__init__(template, **values)
        self.position = position


def spelled(text: str) -> tuple[str, list[int]]:
    """Spell `text` as Python does; also give, for each of its characters, the one it comes from."""
    plain, offsets = "", []
    for offset, letter in enumerate(text):
        spelling = SPELLINGS.get(letter, letter)
        plain += spelling
        offsets += [offset] * len(spelling)
    return plain, [*offsets, len(text)]


def check_brackets(text: str) -> None:
    """Raise `ExpressionError` for a bracket without its partner, and for too many of them."""
    opened: list[int] = []
    for offset, letter in enumerate(text):
        if letter == "(":
            opened.append(offset)
        elif letter == ")" and not opened:
            raise ExpressionError(QT_TRANSLATE_NOOP("Errors", "This bracket closes none."), offset)
        elif letter == ")":
            opened.pop()
        if len(opened) > DEEPEST:
            raise ExpressionError(
                QT_TRANSLATE_NOOP("Errors", "Brackets nest deeper than {most}."),
                offset,
                most=DEEPEST,
            )
    if opened:
        raise ExpressionError(
            QT_TRANSLATE_NOOP("Errors", "This bracket is never closed."), opened[-1]
        )


def letters_by_byte(text: str) -> list[int]:
    """Count the letters before every byte of `text` in UTF-8, and before its end."""
    counts = [offset for offset, letter in enumerate(text) for _ in letter.encode()]
    return [*counts, len(text)]
