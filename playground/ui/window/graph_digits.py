"""How many digits gate graphs show, in Backprop and in Circuits, until another number is picked."""

from collections.abc import Callable

from playground.ui.widgets.digits_box import CHOICES, DigitsBox
from playground.ui.window.settings import Settings
from playground.ui.window.views import Views

KEY = "numbers/digits"


class GraphDigits:
    """Passes the chosen number on to both views, now and when they are built."""

    def __init__(self, views: Views, settings: Settings) -> None:
        self._settings = settings
        circuit, backprop = views.circuit_place, views.backprop_place
        self._boxes: tuple[Callable[[], DigitsBox | None], ...] = (
            lambda: None if circuit.view is None else circuit.view.stepper.digits,
            lambda: None if backprop.view is None else backprop.view.drawn.digits,
        )
        for place in (circuit, backprop):
            place.built.connect(self._use)
        self._use()

    @property
    def digits(self) -> int | None:
        """The number that is chosen; None for that of each view."""
        stored = self._settings.text(KEY)
        return next((number for number in CHOICES if str(number) == stored), None)

    def pick(self, digits: int | None) -> None:
        """Show so many digits in both views, and remember it; None for that of each view."""
        self._settings.set_text(KEY, "" if digits is None else str(digits))
        for box in self._boxes:
            if (found := box()) is not None:
                found.use(digits or found.start)

    def _use(self) -> None:
        if (digits := self.digits) is not None:
            for box in self._boxes:
                if (found := box()) is not None and found.currentData() != digits:
                    found.use(digits)
