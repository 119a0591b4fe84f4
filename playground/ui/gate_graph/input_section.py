"""What a vector gate sends to one input: upstream × local = downstream, number by number."""

import re

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from playground.core.basics.printers import TEXT
from playground.core.vectors.elements import element_symbols, element_terms
from playground.core.vectors.formulas import local_formula
from playground.ui.gate_graph.explain import MORE, compact
from playground.ui.gate_graph.explain_vectors import VectorExplainer
from playground.ui.gate_graph.lines import as_html
from playground.ui.gate_graph.matrix_grid import Cell, MatrixGrid
from playground.ui.gate_graph.named_matrix import NamedMatrix, paragraph, too_large
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import plain
from playground.ui.widgets.label import Label

translate = QCoreApplication.translate
BLANK = "□"  # stands for every name where only the signs of a formula are looked for
MOST_TERMS = 4  # of a sum that are written out


class InputSection(QWidget):
    """Formula, matrix and Jacobian for the input number `which` of a gate.

    Attributes
    ----------
    sent : the downstream gradient; with the line `cell` about the number that is pointed at
    opener : opens and closes the `jacobian`
    """

    def __init__(self, which: int, theme: Theme) -> None:
        super().__init__()
        self.which, self._theme = which, theme
        self._gate: tuple[VectorExplainer, int] | None = None
        self._pointed: Cell | None = None
        self.text, self.sent, self.cell = paragraph(), NamedMatrix(theme), Label()
        self.opener, self.jacobian, self.legend = QToolButton(), NamedMatrix(theme), Label()
        self._prepare()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(2)
        for part in (self.text, self.sent, self.cell, self.opener, self.jacobian, self.legend):
            layout.addWidget(part)

    def _prepare(self) -> None:
        for label in (self.cell, self.legend):
            label.setProperty("role", "muted")
            label.setWordWrap(True)
        self.sent.title.hide()
        self.sent.grid.pointed.connect(self._point)
        self.opener.setCheckable(True)
        self.opener.setProperty("role", "small")
        self.opener.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.opener.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.opener.toggled.connect(lambda _: self._show_jacobian())

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        for part in (self.sent, self.jacobian):
            part.set_theme(theme)

    def show_gate(self, explainer: VectorExplainer, node: int) -> None:
        """Show what the gate `node` sends to the input, as far as the run has come."""
        self._gate = explainer, node
        theme, share = self._theme, explainer.run.shares.get((node, self.which))
        source = explainer.run.graph.nodes[node].inputs[self.which]
        lines = (
            explainer.local(node, self.which),
            explainer.downstream(node, self.which),
            *explainer.same_shape(source),
        )
        self.text.setText(as_html(lines, theme.value, theme.gradient, theme.muted))
        self.sent.setVisible(share is not None)
        self.cell.setVisible(share is not None)
        if share is not None:
            title = explainer.derivative(source)
            self.sent.show_matrix(title, share, explainer.digits, theme.gradient)
            self._show_cell()
        self._show_jacobian()

    # --- one number -------------------------------------------------------------------------------

    def _point(self, cell: Cell | None) -> None:
        self._pointed = cell
        self._show_cell()

    def _show_cell(self) -> None:
        """Say what the number that is pointed at is made of."""
        if self._gate is None or self._pointed is None:
            self.cell.setText(translate("Gates", "Point at a number to see what it is made of."))
            return
        explainer, node = self._gate
        run, (row, column) = explainer.run, self._pointed
        value = run.shares[node, self.which][row, column]
        terms = element_terms(run, node, self.which, row, column) or ()
        symbols = element_symbols(run, node, self.which, row, column, explainer.called)
        digits = explainer.digits
        products = [TEXT.chained(compact(u, digits), compact(x, digits)) for u, x in terms]
        shown = products[:MOST_TERMS] + [MORE] * (len(products) > MOST_TERMS)
        sides = symbols, TEXT.sum(shown), compact(float(value), digits)
        self.cell.setText(self._about_cell(" = ".join(filter(None, sides)), bool(symbols)))

    def _about_cell(self, formula: str, has_delta: bool) -> str:
        assert self._gate is not None
        assert self._pointed is not None
        text = (
            translate("Gates", "Row {row}, column {column}: {formula}, where δ = {upstream}")
            if has_delta
            else translate("Gates", "Row {row}, column {column}, upstream × local: {formula}")
        )
        explainer, node = self._gate
        row, column = self._pointed
        return text.format(
            row=row + 1,
            column=column + 1,
            formula=formula,
            upstream=explainer.derivative(node),
        )

    # --- the Jacobian -----------------------------------------------------------------------------

    def _show_jacobian(self) -> None:
        """Show the Jacobian if it is wanted, known and small enough."""
        if self._gate is None:
            return
        explainer, node = self._gate
        run, is_open = explainer.run, self.opener.isChecked()
        shape = run.graph.jacobian_shape(node, self.which)
        text = (
            translate("Gates", "Hide the local Jacobian")
            if is_open
            else translate("Gates", "Show the local Jacobian, {shape}")
        )
        self.opener.setText(text.format(shape=shape))
        can_draw = MatrixGrid.can_draw(shape)
        self.opener.setEnabled(can_draw and run.values[node] is not None)
        self.opener.setToolTip(plain(self._about_jacobian() if can_draw else too_large(*shape)))
        self.jacobian.setVisible(is_open and self.opener.isEnabled())
        nameless = [BLANK] * len(run.graph.nodes)
        self._show_legend(local_formula(run.graph, node, self.which, nameless))
        if self.jacobian.isVisibleTo(self):
            matrix = run.jacobian(node, self.which)
            title = self._about_jacobian()
            self.jacobian.show_matrix(title, matrix, explainer.digits, self._theme.muted)

    def _show_legend(self, formula: str) -> None:
        """Explain the signs in the formula of the Jacobian, which has no names in it."""
        texts = {
            r"\bI\b": translate("Gates", "I is the identity: 1 on its diagonal, else 0."),
            r"^1(ᵀ| ⊗|$)": translate("Gates", "1 is a column of ones."),
            "⊗": translate(
                "Gates",
                "P ⊗ Q: each number of P is replaced by that number times the whole matrix Q.",
            ),
            r"\bvec\b": translate("Gates", "vec writes a matrix as one column, column by column."),
            r"\bdiag\b": translate("Gates", "diag puts numbers on a diagonal; all others are 0."),
        }
        said = [text for sign, text in texts.items() if re.search(sign, formula)]
        self.legend.setText("\n".join(said))
        self.legend.setVisible(bool(said) and self.jacobian.isVisibleTo(self))

    def _about_jacobian(self) -> str:
        assert self._gate is not None
        explainer, node = self._gate
        source = explainer.run.graph.nodes[node].inputs[self.which]
        text = translate(
            "Gates",
            "A row for each number of {output}, a column for each number of {input}, "
            "both matrices are read column by column",
        )
        return text.format(output=explainer.called[node], input=explainer.called[source])
