"""What the training thread answers to a question."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, Self, TypeVar

from playground.live.errors import ErrorHolder

T = TypeVar("T")


class Answer(ErrorHolder, Generic[T]):
    """The answer to one question; one thread gives it, any thread may look at it.

    There is no way to wait for it.

    Attributes
    ----------
    is_known : whether it has come; from then on nothing here changes, but for `raise_error`
    value : the answer; None before it has come, and if there is an error instead
    error : why there is none
    """

    def __init__(self) -> None:
        self.value: T | None = None
        self.is_known = False

    @classmethod
    def of(cls, value: T) -> Self:
        """Return an answer that is known already."""
        answer = cls()
        answer.give(value)
        return answer

    def give(self, value: T) -> None:
        """Answer."""
        self.value = value
        self.is_known = True  # last: another thread may be looking

    def fail(self, error: BaseException) -> None:
        """Say why there is no answer."""
        self.error = error
        self.is_known = True


def settle(future: Future[T], function: Callable[[], T]) -> None:
    """Give `future` what `function` returns or raises."""
    try:
        future.set_result(function())
    except Exception as error:  # noqa: BLE001 - handed to the one who waits
        future.set_exception(error)
