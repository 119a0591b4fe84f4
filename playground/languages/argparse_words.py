"""The words that Python's reader of command lines says itself, such as “usage:”.

It looks them up by the functions of `gettext` in its own module, which take files of another format
only. Here they are put in front of it.
"""

import argparse

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.languages.current import translate

CONTEXT = "argparse"
WORDS = (
    QT_TRANSLATE_NOOP("argparse", "usage: "),
    QT_TRANSLATE_NOOP("argparse", "positional arguments"),
    QT_TRANSLATE_NOOP("argparse", "options"),
    QT_TRANSLATE_NOOP("argparse", "show this help message and exit"),
    QT_TRANSLATE_NOOP("argparse", "%(prog)s: error: %(message)s\n"),
    QT_TRANSLATE_NOOP("argparse", "argument %(argument_name)s: %(message)s"),
    QT_TRANSLATE_NOOP("argparse", "the following arguments are required: %s"),
    QT_TRANSLATE_NOOP("argparse", "unrecognized arguments: %s"),
    QT_TRANSLATE_NOOP("argparse", "ambiguous option: %(option)s could match %(matches)s"),
    QT_TRANSLATE_NOOP("argparse", "invalid choice: %(value)r (choose from %(choices)s)"),
    QT_TRANSLATE_NOOP("argparse", "invalid %(type)s value: %(value)r"),
    QT_TRANSLATE_NOOP("argparse", "expected one argument"),
    QT_TRANSLATE_NOOP("argparse", "expected %s argument"),
    QT_TRANSLATE_NOOP("argparse", "expected %s arguments"),
    QT_TRANSLATE_NOOP("argparse", "not allowed with argument %s"),
    QT_TRANSLATE_NOOP("argparse", "ignored explicit argument %r"),
)


def translate_argparse() -> None:
    """Let `argparse` say its words in the present language, whichever that is then."""
    vars(argparse).update(_=_word, ngettext=_counted)


def _word(text: str) -> str:
    return translate(CONTEXT, text)


def _counted(one: str, several: str, count: int) -> str:
    return translate(CONTEXT, one if count == 1 else several)
