"""Comments in a typed circuit, as in ``num = x + y  # (1)``: where they may stand."""

from collections.abc import Sequence

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.graph.spelling import ExpressionError, Token

COMMENT = QT_TRANSLATE_NOOP(
    "Errors", "A comment with # can only follow a named step, as in q = x + y  # the sum."
)


def check_comment(space: Token, parts: Sequence[Sequence[Token]], is_inside: bool) -> None:
    """Refuse a comment in the line of an expression: # may be meant as a part of that.

    It is one for sure after a named step that is complete, and on a line of its own.

    Parameters
    ----------
    space : the spaces between two words, and the comments among them
    parts : the tokens of the steps so far
    is_inside : whether the step goes on after the space
    """
    before, sign, _ = space.text.partition("#")
    words = [[token for token in part if token.kind != "space"] for part in parts]
    step = next(filter(None, reversed(words)), None)
    if not sign or "\n" in before or step is None:
        return
    if is_inside or not is_named(step):
        raise ExpressionError(COMMENT, space.start + len(before))


def is_named(words: Sequence[Token]) -> bool:
    """Return whether the words of a step begin with a name and =."""
    return len(words) > 1 and words[0].kind == "name" and words[1].text == "="
