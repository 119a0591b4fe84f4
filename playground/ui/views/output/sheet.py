"""The page of samples: a contact sheet, and the pinned sample below it."""

from typing import cast

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from playground.core.engine.samples import Pin, SetName
from playground.core.experiment.data_spec import DataSpec
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme
from playground.ui.state.watched import Watched
from playground.ui.texts.absent import no_test_samples
from playground.ui.views.output.judged import Judged, Which, judged
from playground.ui.views.output.pinned_strip import PinnedStrip
from playground.ui.views.output.sheet_grid import SheetGrid
from playground.ui.widgets.label import FittingLabel, Label
from playground.ui.widgets.switches import Switches

LOW = 260  # pixels; a lower sheet leaves the details of the pinned sample out


class Sheet(QWidget):
    """All samples of a set as pictures, or only those with a correct or a wrong answer.

    The switches `sets` say which set. A click on a training sample pins it in `watched`, a click on
    the pinned one lets it go.
    """

    def __init__(self, watched: Watched, sets: Switches, theme: Theme) -> None:
        super().__init__()
        self._watched, self.sets = watched, sets
        self._snapshot: Snapshot | None = None
        self._revealed: int | None = None  # the pinned sample that was scrolled to last
        self._test_sample: int | None = None  # the one that was clicked, as long as it is told
        self._seen: tuple[DataSpec, Pin] | None = None  # data and pin of the last frame
        self._chosen: Which = "all"  # by the user; while nothing is learned, all are shown
        self._make_switches()
        self.grid, self.strip, self.empty = SheetGrid(theme), PinnedStrip(theme), Label()
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.note = Label()
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.fresh = FittingLabel()
        self.fresh.setProperty("role", "muted")
        later = self.tr("wrong answers are marked from the first update on")
        self.fresh.say(later, self.tr("not trained yet"))
        self.area = QScrollArea()
        self.area.setWidget(self.grid)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the grid takes the keys
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.sets.picked.connect(lambda _: self.forget_test_sample())
        self.which.picked.connect(self._choose)
        self.grid.picked.connect(self._pin)

    def _make_switches(self) -> None:
        self.which = Switches(
            {
                "all": (self.tr("All"), self.tr("Show all samples of this set")),
                "correct": (self.tr("Correct"), self.tr("Show the samples with a correct answer")),
                "wrong": (self.tr("Wrong"), self.tr("Show the samples with a wrong answer")),
            }
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.which)
        head.addWidget(self.fresh, 1)
        head.addStretch()
        layout.addLayout(head)
        layout.addWidget(self.empty)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.strip)
        layout.addWidget(self.note)
        self.note.hide()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.strip.set_low(self.height() < px(LOW))

    # --- what is shown ----------------------------------------------------------------------------

    def show_frame(self, snapshot: Snapshot | None) -> None:
        """Show the samples of `snapshot`, a classification whose samples are pictures.

        None lets go of the last frame, so that it does not stay in memory while it is not shown.
        """
        self._snapshot = snapshot
        if snapshot is None:
            self.grid.let_go()
        elif (seen := (snapshot.experiment.data, snapshot.watch.sample)) != self._seen:
            self._seen, self._test_sample = seen, None
        self._redraw()

    def forget_test_sample(self) -> None:
        """Tell of the pinned sample again, and no longer of the test sample that was clicked."""
        self._test_sample = None
        self._redraw()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.grid.set_theme(theme)
        self.strip.set_theme(theme)

    @property
    def _set(self) -> SetName:
        return cast(SetName, self.sets.value)

    def _redraw(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        found = judged(snapshot, self._set)
        self._offer(found)
        shown: Which = "all" if found.is_fresh else self._chosen
        self.which.show_value(shown)
        pinned = snapshot.sample.index if snapshot.sample is not None else None
        dataset = snapshot.experiment.dataset
        self.grid.show_samples(dataset, found, shown, pinned if self._set == "train" else None)
        self.strip.show_frame(snapshot)
        self._say_empty(found, shown)
        self._say_of_test()
        self._reveal(pinned)

    def _reveal(self, pinned: int | None) -> None:
        """Scroll to a sample that has just been pinned, on the map or in a list."""
        if pinned == self._revealed:
            return
        self._revealed = pinned
        if pinned is not None:
            self._scroll_to(pinned)

    def _scroll_to(self, index: int) -> None:
        layout, indices = self.layout(), self.grid.indices
        if index in indices and layout is not None:
            layout.activate()  # the strip below may have become higher
            position = indices.index(index)
            at, height = self.grid.picture(position).center(), self.grid.cell(position).height()
            self.area.ensureVisible(round(at.x()), round(at.y()), 0, round(height / 2) + 4)

    def _offer(self, found: Judged) -> None:
        """Count correct and wrong answers on their buttons; none before anything is learned.

        A score on the buttons is the score of the toolbar in samples.
        """
        correct, wrong = (self.which.buttons[name] for name in ("correct", "wrong"))
        self.fresh.setVisible(found.is_fresh)
        for button in (correct, wrong):
            button.setEnabled(not found.is_fresh)
        if found.is_fresh:
            correct.setText(self.tr("Correct"))
            wrong.setText(self.tr("Wrong"))
            return
        count = int(found.wrong.sum())
        correct.setText(self.tr("Correct {count:,}").format(count=len(found.samples) - count))
        wrong.setText(self.tr("Wrong {count:,}").format(count=count))

    def _say_empty(self, found: Judged, shown: Which) -> None:
        """Say why no sample is shown."""
        if not len(found.samples):
            assert self._snapshot is not None
            self.empty.setText(no_test_samples(self._snapshot.experiment))
        elif shown == "wrong":
            self.empty.setText(self.tr("No sample of this set has a wrong answer."))
        else:
            self.empty.setText(self.tr("No sample of this set has a correct answer."))
        self.empty.setVisible(not self.grid.indices)

    # --- what is chosen ---------------------------------------------------------------------------

    def _choose(self, which: str) -> None:
        self._chosen = cast(Which, which)
        self.forget_test_sample()

    def _say_of_test(self) -> None:
        """Say what a test sample is and why it is not pinned, instead of the pinned sample."""
        indices = self.grid.indices
        is_told = self._test_sample in indices
        if self._test_sample is not None and is_told:
            told = self.grid.text_of(indices.index(self._test_sample))
            text = self.tr(
                "{sample}\nA test sample: only training samples can be followed in Backprop."
            )
            if self._set == "validation":
                text = self.tr(
                    "{sample}\nA validation sample: only training samples can be followed in "
                    "Backprop."
                )
            self.note.setText(text.format(sample=told))
        self.note.setVisible(is_told)
        self.strip.setHidden(is_told)

    def _pin(self, index: int) -> None:
        """Pin a training sample, or let it go if it is pinned; test samples are not followed."""
        if self._set != "train":
            self._test_sample = index
            self._redraw()
            self._scroll_to(index)
        else:
            pinned = self._watched.watch.sample
            self._watched.pin(None if pinned == index else index)
