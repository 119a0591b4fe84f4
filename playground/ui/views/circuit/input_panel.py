"""The left side of the circuit lab: its inputs, as rows of numbers or as matrices."""

from collections.abc import Mapping

from PyQt6.QtCore import QEvent, QObject, QSize
from PyQt6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from playground.core.vectors.graph import VectorRun
from playground.ui.gate_graph.kinds import AnyRun
from playground.ui.look.text_size import px
from playground.ui.views.circuit.inputs import LEFT, InputRows, gradient_texts, reading_texts
from playground.ui.views.circuit.matrix_inputs import MatrixInputs


class InputPanel(QScrollArea):
    """The rows or matrices of the inputs; as wide as they are, so that no number is cut."""

    def __init__(self, rows: InputRows, matrices: MatrixInputs) -> None:
        super().__init__()
        self._numbers, self._matrices, self._rows = rows, matrices, QWidget()
        layout = QVBoxLayout(self._rows)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(rows)
        layout.addWidget(matrices)
        self.setAccessibleName(self.tr("Inputs of the circuit"))
        self.setWidget(self._rows)
        self.setWidgetResizable(True)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        bar, hint = self.verticalScrollBar(), super().minimumSizeHint()
        room = bar.sizeHint().width() if bar is not None else 0
        wanted = self._rows.minimumSizeHint().width() + room + 2 * self.frameWidth()
        return QSize(max(px(LEFT), wanted), hint.height())

    def sizeHint(self) -> QSize:
        """As high as all inputs; Qt would keep the height of those that it has seen first."""
        frame = 2 * self.frameWidth()
        return self._rows.sizeHint() + QSize(frame, frame)

    def show_run(
        self, run: AnyRun, leaves: Mapping[str, int], values: Mapping[str, float], digits: int
    ) -> None:
        """Show the inputs, by their `leaves`, and their gradients; numbers have these `values`."""
        is_of_vectors = isinstance(run, VectorRun)
        self._numbers.setVisible(not is_of_vectors)
        self._matrices.setVisible(is_of_vectors)
        if isinstance(run, VectorRun):
            known = {name: run.known(leaf) for name, leaf in leaves.items()}
            slopes = {name: run.gradients[leaf] for name, leaf in leaves.items()}
            self._matrices.show_inputs(known, slopes, digits)
        else:
            about = run, leaves, digits
            self._numbers.show_inputs(values, gradient_texts(*about), reading_texts(*about), digits)
