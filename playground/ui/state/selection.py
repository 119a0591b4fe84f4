"""What is selected: one value for canvas, inspector, outline and tabs, so that they agree."""

from collections.abc import Iterable

from PyQt6.QtCore import QObject, pyqtSignal

from playground.core.experiment.parts import Part, is_there
from playground.ui.state.document import Document


class Selection(QObject):
    """The selected parts of the document's network, in the order in which they were chosen.

    The last one is the current one. Parts that an edit takes away are forgotten, and
    all of them when another document or a template is opened.

    Signals
    -------
    changed() : other parts are selected
    """

    changed = pyqtSignal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.parts: tuple[Part, ...] = ()
        self.follow_document()

    def follow_document(self) -> None:
        """Forget what an edit takes away: at first, and after `cut_off`."""
        document = self._document
        document.changed.connect(lambda: self.set(self.parts))
        for signal in (document.replaced, document.begun):
            signal.connect(lambda *_: self.clear())

    @property
    def current(self) -> Part | None:
        """The part that was chosen last."""
        return self.parts[-1] if self.parts else None

    def set(self, parts: Iterable[Part]) -> None:
        """Select exactly `parts`."""
        chosen = tuple(
            part for part in dict.fromkeys(parts) if is_there(self._document.experiment, part)
        )
        if chosen != self.parts:
            self.parts = chosen
            self.changed.emit()

    def toggle(self, part: Part) -> None:
        """Add `part`, or take it out if it is selected."""
        self.set(
            [p for p in self.parts if p != part] if part in self.parts else [*self.parts, part]
        )

    def add(self, parts: Iterable[Part]) -> None:
        """Select `parts` too."""
        new = list(parts)
        self.set([*(part for part in self.parts if part not in new), *new])

    def clear(self) -> None:
        """Select nothing."""
        self.set(())
