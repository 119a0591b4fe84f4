"""The counters at the right end of the toolbar."""

import math
from functools import partial

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from playground.core.engine.samples import SET_NAMES
from playground.core.engine.scoring import why_unknown
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import mono_font, small_font
from playground.ui.texts.names import score_title
from playground.ui.texts.numbers import fixed, percent
from playground.ui.texts.plain import plain
from playground.ui.texts.translation import core_text
from playground.ui.widgets.label import Label
from playground.ui.widgets.room import GiveWay

UNKNOWN = "–"  # in place of a number
FIRST_TO_GO = (
    "update",
    "score",
    "train_loss",
    "test_loss",
    "validation_loss",
)  # where there is no room for all


class Counters(QWidget):
    """Epoch, updates, losses and score; those that do not fit are told in a tooltip.

    Attributes
    ----------
    by_name : the counters
    """

    def __init__(self) -> None:
        super().__init__()
        self.by_name = {
            "epoch": Counter(self.tr("epoch")),
            "update": Counter(self.tr("updates")),
            "train_loss": Counter(self.tr("train loss")),
            "validation_loss": Counter(self.tr("validation loss")),
            "test_loss": Counter(self.tr("test loss")),
            "score": Counter(self.tr("test accuracy")),
        }
        self._left_out: set[str] = set()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for counter in self.by_name.values():
            layout.addWidget(counter)
        self._use(self.by_name["validation_loss"], False)

    @property
    def ways(self) -> list[GiveWay]:
        """How they give way to what is beside them, one after the other."""
        return [partial(self._leave_out, name) for name in FIRST_TO_GO]

    def _leave_out(self, name: str, is_gone: bool) -> None:
        self.by_name[name].setVisible(not is_gone and self.by_name[name].is_used)
        (self._left_out.add if is_gone else self._left_out.discard)(name)
        self._tell_the_rest()

    def _use(self, counter: "Counter", is_used: bool) -> bool:
        """Show a counter only where it says something; return whether that has changed."""
        if is_used is counter.is_used:
            return False
        counter.is_used = is_used
        counter.setVisible(is_used)
        return True

    def _tell_the_rest(self) -> None:
        """Tell the numbers that are left out in the tooltip."""
        rest = [c for name, c in self.by_name.items() if name in self._left_out and c.is_used]
        template = self.tr("{name}: {number}")
        lines = (template.format(name=c.caption.text(), number=c.value.text()) for c in rest)
        self.setToolTip(plain("\n".join(lines)))

    def show_frame(self, snapshot: Snapshot) -> bool:
        """Show the numbers of `snapshot`; return whether they need more room now."""
        metrics = snapshot.metrics
        regression = snapshot.experiment.dataset.is_regression
        score = metrics.of(snapshot.judge)[1]
        self.by_name["score"].caption.setText(score_title(snapshot.judge, regression))
        texts = {
            "epoch": f"{snapshot.epoch:,}",
            "update": f"{snapshot.update:,}",
            "train_loss": fixed(metrics.train_loss),
            "validation_loss": fixed(metrics.validation_loss),
            "test_loss": fixed(metrics.test_loss),
            "score": fixed(score) if regression else percent(score),
        }
        grown = [counter.show_text(texts[name]) for name, counter in self.by_name.items()]
        validation = self.by_name["validation_loss"]
        grown.append(self._use(validation, snapshot.has_set("validation")))
        self._explain_missing(snapshot)
        self._tell_the_rest()
        return any(grown)

    def hide_numbers(self) -> None:
        """Show no numbers while they are from before an edit."""
        for counter in self.by_name.values():
            counter.show_text(UNKNOWN)
            counter.setToolTip(self.tr("Computing the new numbers …"))

    def _explain_missing(self, snapshot: Snapshot) -> None:
        """Say in tooltips why a loss or a score is "–"."""
        metrics, counters = snapshot.metrics, self.by_name
        for counter in counters.values():
            counter.setToolTip("")
        is_sealed = snapshot.experiment.data.hides_test
        reasons = {
            name: core_text(why_unknown(*numbers, outputs, is_sealed and name == "test"))
            for name, numbers, outputs in zip(
                SET_NAMES, metrics.sets, snapshot.answers, strict=True
            )
        }
        told = {f"{name}_loss": (metrics.of(name)[0], reasons[name]) for name in SET_NAMES}
        told["score"] = metrics.of(snapshot.judge)[1], reasons[snapshot.judge]
        for name, (value, reason) in told.items():
            counters[name].setToolTip(plain(reason if math.isnan(value) else ""))


class Counter(QWidget):
    """A number below its name; it only ever grows wider, so that nothing jumps.

    Its size is fixed: else each new number would make Qt lay out the window again.

    Attributes
    ----------
    is_used : whether it says something about the present data
    """

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.is_used = True
        self.caption, self.value = Label(caption), Label(UNKNOWN)
        self.caption.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 0, 0)
        layout.setSpacing(1)
        for label in (self.caption, self.value):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        follow_text_size(self, self._fit_to_text)

    def _fit_to_text(self) -> None:
        font = mono_font()
        font.setBold(True)
        self.value.setFont(font)
        self.caption.setFont(small_font())
        width = max(self._width("0.0000"), self._width(self.value.text()))
        self.value.setFixedSize(width, self.value.fontMetrics().height())

    def _width(self, text: str) -> int:
        return self.value.fontMetrics().horizontalAdvance(text) + 1  # it is rounded

    def show_text(self, text: str) -> bool:
        """Show `text`; return whether it needs more room than all texts before."""
        if text == self.value.text():
            return False
        self.value.setText(text)
        needed = self._width(text)
        if needed <= self.value.minimumWidth():
            return False
        self.value.setFixedWidth(needed)
        return True
