"""The line below the graph: what the gradients cost; after an update what it did, and ways on."""

from collections.abc import Callable

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QToolButton, QWidget

from playground.core.experiment.counts import train_count
from playground.ui.state.walk_controller import WalkController
from playground.ui.state.walk_update import WalkUpdate, loss_of
from playground.ui.state.watched import Watched
from playground.ui.texts.keys import with_keys
from playground.ui.texts.numbers import number
from playground.ui.texts.plain import plain
from playground.ui.texts.samples import loss_symbol
from playground.ui.widgets.readout import Readout


class AfterUpdate(QWidget):
    """Says what the update of a walk has changed, and offers to go on.

    Attributes
    ----------
    text : what it says
    again, following : the buttons that begin the next walk, with the same sample or the next one
    """

    def __init__(self, walk_controller: WalkController, watched: Watched) -> None:
        super().__init__()
        self._walk_controller, self._watched = walk_controller, watched
        self.text = Readout()
        self.again = self._button(walk_controller.step_on)
        self.again.setText(with_keys(self.tr("Walk again (F8)")))  # without a text it is higher
        self.following = self._button(self._take_next)
        self.following.setText(self.tr("Next sample"))
        self.following.setToolTip(self.tr("Walk through the network with the next sample"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.text, 1)
        for button in (self.again, self.following):
            layout.addWidget(button)

    def _button(self, action: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "chip")
        button.setStyleSheet("padding: 0 8px;")  # the line is hardly higher than its text
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: action())
        return button

    def show_update(self, made: WalkUpdate) -> None:
        """Say what the update `made` has changed."""
        snapshot = self._walk_controller.walk.snapshot
        if snapshot is None:
            return
        source, pinned = snapshot.watch.source, self._watched.watch.sample
        now = loss_of(self._walk_controller.walk)
        template = self._template(made.loss, now) if source != "next" else self._of_next()
        losses = {"before": number(made.loss, 4)} if made.loss is not None else {}
        losses |= {"now": number(now, 4)} if now is not None else {}
        texts = (
            template,
            *([self.tr("Update {count:,}: {loss} {before} → {now}")] if len(losses) == 2 else []),
            self.tr("Update {count:,} is made."),
            self.tr("Update {count:,}"),
        )
        said = {"count": made.number, "loss": loss_symbol(snapshot), **losses}
        self.text.setText(*(text.format(**said) for text in texts))
        is_sample = source == "sample"
        again = self.tr("Same sample again (F8)") if is_sample else self.tr("Walk again (F8)")
        self.again.setText(with_keys(again))
        self.again.setToolTip(
            plain(self.tr("Walk through the network again; the last step makes another update"))
        )
        self.following.setVisible(is_sample and isinstance(pinned, int))

    def _template(self, before: float | None, now: float | None) -> str:
        """Return a sentence about the same samples before and after the update."""
        if before is None or now is None:
            return self.tr(
                "Update {count:,} is made. All other numbers now belong to the new weights."
            )
        if number(before, 4) == number(now, 4):
            return self.tr(
                "Update {count:,} is made: {loss} is still {now}, rounded. "
                "All other numbers now belong to the new weights."
            )
        if now < before:
            return self.tr(
                "Update {count:,} is made: {loss} fell from {before} to {now}. "
                "All other numbers now belong to the new weights."
            )
        return self.tr(
            "Update {count:,} is made: {loss} was {before} and is {now} now. "
            "All other numbers now belong to the new weights."
        )

    def _of_next(self) -> str:
        return self.tr(
            "Update {count:,} is made. "
            "All other numbers now are those of the new weights and of the mini-batch "
            "that comes next."
        )

    def _take_next(self) -> None:
        """Pin the sample after the present one, and begin a walk with it."""
        snapshot, pinned = self._walk_controller.walk.snapshot, self._watched.watch.sample
        if snapshot is not None and isinstance(pinned, int):
            self._watched.follow((pinned + 1) % train_count(snapshot.experiment))
            self._walk_controller.step_on()


class Foot(QStackedWidget):
    """The cost of the gradients, or what the update of the walk has changed; of one height.

    Attributes
    ----------
    effort : what the gradients of the graph cost
    after : what the update has changed
    """

    def __init__(self, walk_controller: WalkController, watched: Watched) -> None:
        super().__init__()
        self._walk_controller = walk_controller
        self.effort, self.after = Readout(), AfterUpdate(walk_controller, watched)
        self.addWidget(self.effort)
        self.addWidget(self.after)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.after.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        walk_controller.changed.connect(self.show_walk)

    def sizeHint(self) -> QSize:
        button = self.after.again.sizeHint().height()
        return self.effort.sizeHint().expandedTo(QSize(0, button))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def show_walk(self) -> None:
        """Show the line that goes with the present step."""
        made = self._walk_controller.update_made
        self.setVisible(self._walk_controller.is_ready)
        self.setCurrentIndex(int(made is not None))
        if made is not None:
            self.after.show_update(made)
