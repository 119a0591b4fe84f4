"""The error of work in another thread, for whoever waits for it."""


class ErrorHolder:
    """Keeps the error that work has ended with, if it has.

    Attributes
    ----------
    error : why there is no result
    """

    error: BaseException | None = None

    def raise_error(self) -> None:
        """Raise the error, if there is one, and keep it no longer.

        A raised error keeps the calls that it comes through, and those use this object: the error
        and the object would keep each other.
        """
        error, self.error = self.error, None
        try:
            if error is not None:
                raise error
        finally:
            del error
