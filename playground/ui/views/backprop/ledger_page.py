"""The Ledger page: the contribution of each sample to the gradient of the selected weight."""

import numpy as np
from PyQt6.QtGui import QHideEvent, QShowEvent
from PyQt6.QtWidgets import QVBoxLayout

from playground.core.engine.samples import NO_INDEX
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import Experiment
from playground.core.observe.account import Account
from playground.live.snapshot import Snapshot
from playground.ui.look.theme import Theme
from playground.ui.state.watched import Watched
from playground.ui.texts.absent import when_computed
from playground.ui.texts.names import part_title, sample_title
from playground.ui.texts.numbers import number
from playground.ui.texts.samples import gradient_of_loss, source_title
from playground.ui.texts.symbols import DIRECTION
from playground.ui.views.backprop.ledger_bars import Bars
from playground.ui.views.backprop.pages import PageView, not_yet, weights_of
from playground.ui.widgets.indexed import IndexedLabel
from playground.ui.widgets.label import Label


class LedgerPage(PageView):
    """Shows the account of the selected parameter; watches it only while visible."""

    def __init__(self, watched: Watched, theme: Theme) -> None:
        super().__init__()
        self._watched = watched
        self.title, self.summary, self.detail = Label(), IndexedLabel(), Label()
        self.bars = Bars(theme)
        for label in (self.title, self.summary, self.detail):
            label.setWordWrap(True)
        self.detail.setProperty("role", "muted")
        self.title.setProperty("role", "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.summary)
        layout.addWidget(self.bars, 1)
        layout.addWidget(self.detail)
        self.bars.says = self._sentence
        self.bars.pointed.connect(self._show_detail)
        self.bars.clicked.connect(self._pin)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self._watched.change(parameter=None)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.bars.set_theme(theme)

    def _ask(self) -> None:
        part = self.subject.part if self.subject else None
        self._watched.change(parameter=part.key if isinstance(part, ParameterPart) else None)

    def refresh(self) -> None:
        """Show the account of the selected parameter."""
        if not self.isVisible():
            return
        self._ask()
        part = self.subject.part if self.subject else None
        account, snapshot = self.snapshot.account if self.snapshot else None, self.snapshot
        is_known = (
            isinstance(part, ParameterPart) and account is not None and account.key == part.key
        )
        is_ahead = self.subject is not None and not self.subject.is_known
        if is_ahead or not is_known or account is None or snapshot is None or part is None:
            self._show_none(part)
            return
        text = self.tr("{part}, over {samples}   ·   {weights}")
        named = {"part": part_title(snapshot.experiment, part), "samples": source_title(snapshot)}
        self.title.setText(text.format(weights=weights_of(snapshot.update), **named))
        self.summary.setText(self._sum(snapshot, account))
        self.bars.show_account(account)
        self._show_detail(self.bars.hovered)

    def _sentence(self) -> str:
        """Say the bar that is pointed at, or the sum of all of them."""
        is_bar = self.bars.account is not None and self.bars.hovered >= 0
        parts = (self.detail,) if is_bar else (self.title, self.summary)
        return "\n".join(part.text().replace("   ·   ", "; ") for part in parts)

    def _show_none(self, part: object) -> None:
        self.title.setText(self.tr("Ledger"))
        hint = self.tr("Select an edge or a bias to see what each sample adds to its gradient.")
        waiting = self.tr("Not computed yet: these samples have no gradient for this weight now.")
        snapshot = self.snapshot
        if snapshot is not None and snapshot.watch.source == "batch":
            when = when_computed(snapshot, "gradient")
            waiting = self.tr("Not computed yet: {when}").format(when=when)
        if self.subject is not None and not self.subject.is_known:
            waiting = not_yet()
        self.summary.setText(waiting if isinstance(part, ParameterPart) else hint)
        self.bars.show_account(None)
        self.detail.setText("")

    def _sum(self, snapshot: Snapshot, account: Account) -> str:
        """Return the mean of the shares as text: it is the gradient that the edge shows."""
        experiment = snapshot.experiment
        digits = self.subject.digits if self.subject else 4
        shares = account.ledger.shares
        up, down = shares[shares > 0], shares[shares < 0]
        with np.errstate(over="ignore"):  # a sum that overflows is shown as ∞
            sum_up, sum_down = float(up.sum()), float(down.sum())
        text = self.tr("{gradient} = {product} = {total}")
        if len(shares) != 1:
            text = self.tr(
                "{gradient} = (1/{count}) Σ {product} = (1/{count}) · ({up} + ({down})) = {total}"
                "   ·   samples that raise it: {ups}, that lower it: {downs}; "
                "{cancelled:.0f} % of their shares cancel each other out"
            )
        return text.format(
            gradient=gradient_of_loss(snapshot, account.key),
            product=self._product(experiment),
            count=len(shares),
            up=number(sum_up, digits),
            ups=len(up),
            down=number(sum_down, digits),
            downs=len(down),
            total=number(account.ledger.total, digits),
            cancelled=100 * account.ledger.cancelled,
        )

    @staticmethod
    def _product(experiment: Experiment) -> str:
        """Return what each sample gives, in symbols."""
        return DIRECTION if experiment.optimizer.error_correction else "δ·a"

    def _show_detail(self, index: int) -> None:
        """Show the sample and the numbers of a bar; −1 for none."""
        account = self.bars.account
        snapshot = self.snapshot
        if account is None or snapshot is None or not 0 <= index < len(account.indices):
            self.detail.setText(
                self.tr(
                    "Each bar is a sample: up, full, raises the gradient; down, hollow, lowers it. "
                    "The triangles on the map say the same. "
                    "A click or Enter pins the sample."
                )
            )
            self.bars.setAccessibleDescription(self.detail.text())
            return
        digits = self.subject.digits if self.subject else 4
        entries, sample = account.ledger, int(account.indices[index])
        self.detail.setText(
            self.tr("{name}: {product} = {delta} · {input} = {share}").format(
                name=sample_title(sample),
                product=self._product(snapshot.experiment),
                delta=number(float(entries.delta[index]), digits),
                input=number(float(entries.inputs[index]), digits),
                share=number(float(entries.shares[index]), digits),
            )
        )
        self.bars.setAccessibleDescription(self.detail.text())

    def _pin(self, index: int) -> None:
        account = self.bars.account
        if account is not None and account.indices[index] != NO_INDEX:
            self._watched.pin(int(account.indices[index]))
