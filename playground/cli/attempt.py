"""Carries out a command, and turns what goes wrong into one sentence and an exit code."""

from collections.abc import Callable

from playground.console import EndedError, Interruption, explain, noting_signals
from playground.core.basics.messages import PlaygroundError
from playground.languages.current import translate

EXIT_ERROR, EXIT_USAGE = 1, 2


class UsageError(PlaygroundError):
    """Options that do not go together."""


def attempt(work: Callable[[Interruption], int]) -> int:
    """Return the exit code of ``work(interruption)``; `Interruption.check` ends it at a signal."""
    with noting_signals() as interruption:
        try:
            return work(interruption)
        except EndedError:
            ended = translate("CommandLine", "{signal} ended it; nothing was written.")
            explain(ended.format(signal=interruption.name))
            return interruption.exit_code
        except UsageError as error:
            explain(error)
            return EXIT_USAGE
        except PlaygroundError as error:
            explain(error)
        except MemoryError:
            explain(translate("CommandLine", "There is too little memory for this."))
    return EXIT_ERROR
