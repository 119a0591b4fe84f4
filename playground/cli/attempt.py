"""Carries out a command, and turns what goes wrong into one sentence and an exit code."""

from collections.abc import Callable

from playground.console import EndedError, Interruption, explain, noting_signals
from playground.core.basics.messages import PlaygroundError

EXIT_ERROR = 1


def attempt(work: Callable[[Interruption], int]) -> int:
    """Return the exit code of ``work(interruption)``; `Interruption.check` ends it at a signal."""
    with noting_signals() as interruption:
        try:
            return work(interruption)
        except EndedError:
            explain(f"{interruption.name} ended it; nothing was written.")
            return interruption.exit_code
        except PlaygroundError as error:
            explain(error)
        except MemoryError:
            explain("There is too little memory for this.")
    return EXIT_ERROR
