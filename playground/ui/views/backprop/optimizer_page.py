"""The page of the optimiser: from the gradient of the selected weight to its new value."""

from typing import cast

from PyQt6.QtGui import QHideEvent, QShowEvent
from PyQt6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from playground.core.basics.maths_text import with_minus
from playground.core.basics.registry import PIECES
from playground.core.basics.worksheet import WorksheetLine
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import Key
from playground.core.explain.microscope import Microscope, microscope
from playground.core.observe.watch import WatchedUpdate
from playground.live.snapshot import Snapshot
from playground.ui.look.letters import in_italics
from playground.ui.look.theme import Theme
from playground.ui.state.watched import Watched
from playground.ui.texts.absent import when_computed
from playground.ui.texts.names import part_title
from playground.ui.texts.numbers import number
from playground.ui.texts.plain import escaped
from playground.ui.texts.samples import loss_index, source_title
from playground.ui.texts.translation import core_text, with_indices
from playground.ui.views.backprop.pages import PageView, not_yet, weights_of
from playground.ui.views.backprop.symbols import parameter_symbol
from playground.ui.widgets.label import Label
from playground.ui.widgets.rich_text import RichText
from playground.ui.widgets.switches import Switches

VALUES = ("θ_old", "θ_new")  # symbols of the parameter itself
WRITTEN_WHOLE = 10**6  # whole numbers below are written without decimals


class OptimizerPage(PageView):
    """Shows one update line by line. Watches the update only while visible."""

    def __init__(self, watched: Watched, theme: Theme) -> None:
        super().__init__()
        self._watched, self._theme = watched, theme
        self.which = Switches(
            {
                "source": (
                    self.tr("Update to come"),
                    self.tr("What an update with the samples chosen above would do"),
                ),
                "last": (
                    self.tr("Last update"),
                    self.tr("What the last update has done, with its own samples"),
                ),
            }
        )
        self.title, self.text = Label(), RichText(top=2)
        self.title.setProperty("role", "heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.which)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.text, 1)
        self.which.picked.connect(lambda which: watched.change(update=which))

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._watched.change(update=cast(WatchedUpdate, self.which.value))

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self._watched.change(update="")

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Show the update of the selected weight or bias."""
        if not self.isVisible():
            return
        part, snapshot = self.subject.part if self.subject else None, self.snapshot
        key = part.key if isinstance(part, ParameterPart) else None
        is_ahead = self.subject is not None and not self.subject.is_known
        if is_ahead and self.which.value == "source":
            self.title.setText("")
            self.text.setText(not_yet())
        elif key is not None and snapshot is not None and key in snapshot.layout.offsets:
            self._show_update(snapshot, key)
        else:
            self.title.setText("")
            self.text.setText(
                self.tr("Select an edge or a bias to see how the optimiser moves it.")
            )

    def _show_update(self, snapshot: Snapshot, key: Key) -> None:
        symbol, update = parameter_symbol(snapshot.experiment, key), snapshot.watched_update
        if update is None or snapshot.watch.update != self.which.value:
            self.title.setText(symbol)
            text = self.tr("Not computed yet: there is no such update of the network as it is now.")
            if self.which.value == "last":
                when = when_computed(snapshot, "step")
                text = self.tr("Not computed yet: {when}").format(when=when)
            self.text.setText(text)
            return
        text = self.tr("{symbol} in update {number:,}")
        self.title.setText(text.format(symbol=symbol, number=update.number))
        found = microscope(snapshot.experiment, snapshot.layout, update, key)
        self.text.setText(self._sheet(snapshot, key, found))

    def _sheet(self, snapshot: Snapshot, key: Key, found: Microscope) -> str:
        optimizer = snapshot.experiment.optimizer
        head = [self._done(snapshot), with_indices(optimizer.formula(core_text(PIECES)))]
        if self.which.value == "source":
            head = [
                self.tr("with {samples}, through {optimiser}   ·   {weights}").format(
                    samples=escaped(source_title(snapshot)),
                    weights=escaped(weights_of(snapshot.update)),
                    optimiser=escaped(core_text(optimizer.label)),
                )
            ]
        head.insert(0, escaped(part_title(snapshot.experiment, ParameterPart(key))))
        if found.note:
            head.append(escaped(core_text(found.note)))
        mark = loss_index(snapshot) if self.which.value == "source" else ""
        lines = "".join(self._row(line, mark) for line in found.lines)
        muted = "".join(
            f'<p style="color:{self._theme.muted}; margin:2px 0">{in_italics(text)}</p>'
            for text in head
        )
        return f"{muted}<table cellspacing=0 cellpadding=2>{lines}</table>"

    def _done(self, snapshot: Snapshot) -> str:
        """Say that the update is done, and from which samples: often a single one of a walk."""
        update = snapshot.watched_update
        assert update is not None
        count = len(update.indices)
        one = self.tr("This update is done, from 1 sample: θ_old was before it, θ_new after it.")
        more = self.tr(
            "This update is done, from {count:,} samples: θ_old was before it, θ_new after it."
        )
        return with_indices((one if count == 1 else more).format(count=count))

    def _row(self, line: WorksheetLine, mark: str) -> str:
        """Return a table row: symbol = formula = formula with numbers = result.

        `mark` is the index of the loss.
        """
        digits = self.subject.digits if self.subject else 4

        def write(value: float) -> str:
            is_whole = value.is_integer() and abs(value) < WRITTEN_WHOLE
            return with_minus(f"{value:,.0f}") if is_whole else number(value, digits)

        colour = ink_of(line.symbol, self._theme)
        result = write(line.value)
        sides = [rich(line.formula, mark), line.numbers(write)] if line.maths else []
        if sides[1:] == [result]:  # g = ∂L/∂θ: the number is said once
            del sides[1]
        sides[1:] = [with_indices(side) for side in sides[1:]]
        sides.append(f'<b style="color:{colour}">{result}</b>')
        equals = " ".join(f"= {side}" for side in sides)
        return f"<tr><td>{rich(line.symbol, mark)}&nbsp;</td><td>{equals}</td></tr>"


def ink_of(symbol: str, theme: Theme) -> str:
    """Return the colour of the number of `symbol`: a value, a gradient, or neither."""
    if symbol in VALUES:
        return theme.value
    return theme.gradient if symbol == "g" or symbol.startswith("∂") else theme.text


def rich(symbol: str, mark: str = "") -> str:
    """Return `symbol` as HTML: θ_new with a subscript, ∂L/∂θ with the index `mark` of its loss."""
    for letter in "LJ":
        symbol = symbol.replace(f"∂{letter}/", f"∂{letter}_{{{mark}}}/")
    text = with_indices(symbol)
    return text.replace(f"_{{{mark}}}", f"<sub>{mark}</sub>" if mark else "")
