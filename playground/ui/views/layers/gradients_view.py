"""The Gradients tab: heat-maps of all gradients, their norms over the run, and a verdict."""

import time

from PyQt6.QtCore import QSize
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from playground.core.basics.vocabulary import EdgeQuantity
from playground.core.observe.diagnoses import USUAL_RATIO, Verdict, judge_gradients
from playground.core.observe.settling import Settled, settle
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.state.scales import Scales
from playground.ui.state.selection import Selection
from playground.ui.texts.messages import phrase_text
from playground.ui.texts.plain import escaped
from playground.ui.views.layers.matrix_panel import MatrixPanel
from playground.ui.views.layers.trends import LayerTrend
from playground.ui.widgets.frame_skipper import FrameSkipper
from playground.ui.widgets.label import RichLabel, UnseenLabel
from playground.ui.widgets.switches import Switches

MARGIN = 14  # pixels at both sides
LEAST_WIDTH = 140  # pixels of a curve, at the normal text size
FRAMES_PER_CURVES = 3  # while training: a curve takes longer than all heat-maps


class GradientsView(QWidget):
    """Heat-maps of the gradient or the last update, a verdict, norms and update ratios by layer."""

    def __init__(self, selection: Selection, scales: Scales, theme: Theme) -> None:
        super().__init__()
        self._skipper = FrameSkipper(FRAMES_PER_CURVES)
        self._snapshot: Snapshot | None = None
        self._settled: Settled | None = None
        self.quantity = self._quantities()
        self.matrices = MatrixPanel(selection, scales, theme, "gradient", self.quantity)
        self.sentence = RichLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._make_trends(theme)
        self._part, self._curve = "matrices", "norms"  # where there is room for one, for one curve
        self.shown = self._choice_of_parts()
        self._lay_out()
        follow_text_size(self, self._show_parts)
        self.set_theme(theme)

    def _quantities(self) -> QComboBox:
        box = QComboBox()
        box.setToolTip(self.tr("What the matrix shows: the gradient ∂L/∂w, or the last update Δw"))
        texts: dict[EdgeQuantity, str] = {
            "gradient": "",  # named by each frame
            "step": self.tr("Last update Δw"),
        }
        for quantity, text in texts.items():
            box.addItem(text, quantity)
        UnseenLabel(self.tr("What the heat-maps show"), box)
        box.activated.connect(lambda _: self._pick())
        return box

    def _make_trends(self, theme: Theme) -> None:
        self.norms = LayerTrend(theme, "gradient")
        self._name_gradient(follows_rule=False)
        self.ratios = LayerTrend(theme, "ratio", USUAL_RATIO)
        self.ratios.set_title(
            self.tr("Update ratio ‖ΔW‖/‖W‖; about 10⁻³ is usual"),
            self.tr("Update ratio ‖ΔW‖/‖W‖"),
            self.tr("Update ratio"),
            self.tr("Ratio"),
        )
        self.norms.setToolTip(
            self.tr("Of the last mini-batch of each recorded epoch, before its update")
        )
        self.ratios.setToolTip(
            self.tr(
                "Of the last update of each recorded epoch: "
                "far above 10⁻³ the weights jump, far below they hardly move"
            )
        )

    def _name_gradient(self, follows_rule: bool) -> None:
        """Call the gradient what it is: the direction of the perceptron rule is none."""
        self.quantity.setItemText(
            self.quantity.findData("gradient"),
            self.tr("Rule (ŷ − y)·x") if follows_rule else self.tr("Gradient ∂L/∂w"),
        )
        texts: tuple[str, ...]
        if follows_rule:
            texts = (
                self.tr("Norm ‖(ŷ − y)·[x 1]‖ of the rule's direction"),
                self.tr("Norm ‖(ŷ − y)·[x 1]‖"),
                self.tr("Norm of the rule"),
            )
        else:
            texts = (
                self.tr("Gradient norm ‖∂L/∂[W b]‖ of each layer"),
                self.tr("Gradient norm ‖∂L/∂[W b]‖"),
                self.tr("Gradient norm"),
                self.tr("Norm"),
            )
        self.norms.set_title(*texts)

    def _choice_of_parts(self) -> Switches:
        """Make the switch of what is shown where the page is too narrow for all."""
        choices = {
            "matrices": (self.tr("Values"), self.tr("The gradient of every weight and bias")),
            "norms": (self.tr("Norms"), self.tr("How large the gradients of each layer are")),
            "ratios": (self.tr("Ratios"), self.tr("How far each update moves the weights")),
        }
        switches = Switches(choices)
        switches.picked.connect(self._pick_part)
        return switches

    def _pick_part(self, name: str) -> None:
        self._part = name
        self._curve = name if name != "matrices" else self._curve
        self._show_parts()

    def _show_parts(self) -> None:
        """Show all parts, or the chosen one of those that have no room beside each other."""
        half, least = self.width() / 2, px(LEAST_WIDTH)
        has_all, has_two = half >= 2 * least, half >= least
        self.shown.show_value(self._curve if has_two else self._part)
        chosen = {self.shown.value} | ({"matrices"} if has_two else set())
        self.shown.setHidden(has_all)
        is_narrow = self.shown.whole_width > self.width() - 2 * MARGIN
        self.shown.gather(is_narrow and not has_two)
        self.shown.buttons["matrices"].setHidden(has_two or self.shown.is_gathered)
        for name, part in (("norms", self.norms), ("ratios", self.ratios)):
            part.setVisible(has_all or name in chosen)
        self.matrices.setVisible(has_all or "matrices" in chosen)
        self.sentence.setVisible(has_all or chosen != {"matrices"})

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._show_parts()

    def _lay_out(self) -> None:
        curves = QHBoxLayout()
        curves.setSpacing(10)
        curves.addWidget(self.norms)
        curves.addWidget(self.ratios)
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(self.sentence)
        side.addLayout(curves, 1)
        row, choice = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.matrices, 1)
        row.addLayout(side, 1)
        choice.addStretch()
        choice.addWidget(self.shown)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(MARGIN, 8, MARGIN, 8)
        layout.setSpacing(0)
        layout.addLayout(choice)
        layout.addLayout(row, 1)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        for part in (self.matrices, self.norms, self.ratios):
            part.set_theme(theme)
        if self._settled is not None:
            self._show_verdict(self._settled.verdict)

    @property
    def verdict(self) -> Verdict | None:
        """The verdict on screen."""
        return None if self._settled is None else self._settled.verdict

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the gradient of `snapshot`; while training, the curves in some frames only."""
        before, self._snapshot = self._snapshot, snapshot
        if not snapshot.running or before is None or before.experiment != snapshot.experiment:
            self._settled = None  # nothing is noise: at once
        self._name_gradient(snapshot.experiment.optimizer.error_correction)
        self.matrices.show_frame(snapshot)
        if self._skipper.is_due(snapshot.running):
            self.norms.show_frame(snapshot)
            self.ratios.show_frame(snapshot)
        parts = snapshot.experiment, snapshot.history, snapshot.layout
        found = judge_gradients(*parts, snapshot.alike)
        self._settled = settle(self._settled, found, time.monotonic())
        self._show_verdict(self._settled.verdict)

    def _show_verdict(self, verdict: Verdict) -> None:
        if self._snapshot is None:
            return
        word, colour = {
            "unknown": (self.tr("No verdict yet"), self._theme.muted),
            "none": (self.tr("No gradient"), self._theme.alert),
            "vanishing": (self.tr("Vanishing"), self._theme.alert),
            "exploding": (self.tr("Exploding"), self._theme.alert),
            "equal": (self.tr("Equal neurons"), self._theme.alert),
            "healthy": (self.tr("Healthy"), self._theme.text),
        }[verdict.kind]
        reason = escaped(phrase_text(verdict.reason, self._snapshot.experiment))
        text = self.tr("<b style='color:{colour}'>{word}.</b> {reason}")
        self.sentence.setText(text.format(colour=colour, word=word, reason=reason))

    def _pick(self) -> None:
        self.matrices.quantity = self.quantity.currentData()
        if self._snapshot is not None:
            self.matrices.show_frame(self._snapshot)
