"""How parts of the window talk to the user, without knowing the window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

Offers = tuple[tuple[str, Callable[[], object]], ...]  # buttons: what each says, and does


class Speaker(Protocol):
    """Says sentences to the user."""

    def say(self, text: str) -> None:
        """Say for a short while what has happened."""

    def begin(self, state: str, *shorter: str) -> None:
        """Put on the status line what the program does from now on, or what fits of `shorter`."""

    def explain(self, reason: str, *shorter: str) -> None:
        """Put on the status line why training does not go on, or what fits of `shorter`."""

    def notify(self, text: str, offers: Offers = ()) -> None:
        """Show a notice, with a button for each of `offers`."""

    def withdraw(self, text: str) -> None:
        """Hide the notice that says `text`, if one does: that is over."""


@contextmanager
def said_if_it_fails(speaker: Speaker, text: str) -> Iterator[None]:
    """Say `text` at any error within; what was done before may still be said."""
    try:
        yield
    except BaseException:
        speaker.say(text)
        raise
