"""The error of work in another thread, for whoever waits for it."""


class ErrorHolder:
    """Has ended with an error, or without one.

    Attributes
    ----------
    error : why there is no result
    """

    error: BaseException | None = None

    def raise_error(self) -> None:
        """Raise the error, if there is one; it is not kept here.

        It keeps the calls that it comes through, and in them is what would keep it.
        """
        error, self.error = self.error, None
        try:
            if error is not None:
                raise error
        finally:
            del error
