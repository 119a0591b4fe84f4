"""Why an edit of the document could not be made or followed, in words for the user."""

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError

NO_MEMORY = QT_TRANSLATE_NOOP(
    "Errors",
    "There is not enough memory for this edit, so it has been taken back; make the network or the "
    "data set smaller.",
)
NOT_FOLLOWED = QT_TRANSLATE_NOOP(
    "Errors", "Training could not follow this edit, so it has been taken back ({error})."
)


class NotFollowedError(PlaygroundError):
    """An edit that training could not follow for a reason that nobody foresaw: its cause."""


def why_not_followed(error: BaseException) -> Exception:
    """Return the sentence that says why training could not follow an edit."""
    if isinstance(error, PlaygroundError):
        return error
    if isinstance(error, MemoryError):
        return PlaygroundError(NO_MEMORY)
    refusal = NotFollowedError(NOT_FOLLOWED, error=f"{type(error).__name__}: {error}")
    refusal.__cause__ = error
    return refusal
