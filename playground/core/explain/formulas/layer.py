"""The formulas of a layer, or of one neuron of it: matrices with their shapes, samples as columns.

With the matrices of one sample columns are 1 wide. Of a batch, gradients of weights and biases are
the mean over the samples: 1/B times a product.
"""

from dataclasses import dataclass

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.basics.notation import parse_maths
from playground.core.basics.printers import LATEX
from playground.core.experiment.spec import Unit
from playground.core.explain.formulas.matrices import MatrixScene
from playground.core.explain.formulas.neuron import ACTIVATION, SUM
from playground.core.explain.formulas.scene import Formula

SUMS = Phrase(QT_TRANSLATE_NOOP("core", "Forward: weighted sums of the layer"))
LAYER_ACTIVATIONS = Phrase(QT_TRANSLATE_NOOP("core", "Forward: activations of the layer"))
WEIGHTS = QT_TRANSLATE_NOOP("core", "Backward: gradient of the weights, {source} → {target}")
SHARED_BIAS = Phrase(
    QT_TRANSLATE_NOOP("core", "Backward: gradient of the shared bias, a sum over all neurons")
)
BIASES = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the biases"))
ROW_OF_WEIGHTS = QT_TRANSLATE_NOOP("core", "Backward: gradient of its weights, from {source}")
OWN_BIAS = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of its bias"))
ELEMENT = QT_TRANSLATE_NOOP("core", "Row i, column j of it is δ of neuron i × activation j.")
MEAN_ELEMENT = QT_TRANSLATE_NOOP(
    "core", "Row i, column j of it is the mean over the samples of δ of neuron i × activation j."
)
ONES = r"1^{\top}"


@dataclass(frozen=True)
class Rows:
    """A layer in formulas: all rows of its matrices, or the row of one neuron."""

    scene: MatrixScene
    layer: str
    unit: Unit | None = None

    @property
    def size(self) -> int:
        """The number of rows."""
        return 1 if self.unit is not None else len(self.scene.experiment.units(self.layer))

    @property
    def index(self) -> str:
        """The index of the row: "2,:"; "" for all."""
        return "" if self.unit is None else f"{self.scene.names.index(self.layer, self.unit)},:"

    def of(self, numbers: Array) -> Array:
        """Take these rows of a matrix of the layer."""
        if self.unit is None:
            return numbers
        row = self.scene.experiment.unit_index(self.layer, self.unit)
        return numbers[row : row + 1]

    def symbol(self, letter: str) -> str:
        """Write a matrix of the layer with a column for each sample, above its shape."""
        name = self.scene.names.column(letter, self.layer, self.index)
        return sized(name, self.size, self.scene.samples)

    @property
    def a(self) -> str:
        """The symbol of the activations, above its shape."""
        name = self.scene.names.activations(self.layer, row=self.index)
        return sized(name, self.size, self.scene.samples)

    def bias(self, is_gradient: bool = False) -> str:
        """Write b, or ∂L/∂b, above its shape."""
        name = self.scene.names.column("b", self.layer, self.index.removesuffix(",:"))
        return sized(self.scene.by_loss(name) if is_gradient else name, self.size, 1)


def layer_forward(rows: Rows) -> tuple[Formula, ...]:
    """Write Z and A."""
    return _sums(rows), _activations(rows)


def parameter_gradients(rows: Rows) -> tuple[Formula, ...]:
    """Write ∂L/∂W of each connection into the layer, and ∂L/∂b."""
    block = rows.scene.block(rows.layer)
    weights = [weight_gradients(rows, source) for source in block.sources]
    return (*weights, *((_bias_gradients(rows),) if block.layer.bias else ()))


def sized(symbol: str, rows: int, columns: int) -> str:
    r"""Write a symbol above its shape."""
    return rf"\underset{{{rows}\times {columns}}}{{{symbol}}}"


# --- forward --------------------------------------------------------------------------------------


def _sums(rows: Rows) -> Formula:
    """Write Z = W A + b 1ᵀ, a product for each layer that feeds this one."""
    scene, layer, block = rows.scene, rows.layer, rows.scene.block(rows.layer)
    ones = "" if scene.samples == 1 else rf"\, {sized(ONES, 1, scene.samples)}"
    terms = []
    for source, units in block.sources.items():
        name = scene.names.weights(source, layer, row=rows.index)
        terms.append(rf"{sized(name, rows.size, len(units))}\, {Rows(scene, source).a}")
    if block.layer.bias:
        terms.append(rows.bias() + ones)

    def numbers() -> str:
        found = []
        for source in block.sources:
            weights = scene.whole(rows.of(scene.weights(source, layer)))
            found.append(rf"{weights}\cdot {scene.columns(scene.read(source, 'a'))}")
        if block.layer.bias:
            found.append(scene.whole(rows.of(scene.biases(layer))) + _row_of_ones(scene))
        return "+".join(found)

    return scene.formula(
        SUMS if rows.unit is None else SUM,
        f"{rows.symbol('Z')} = {'+'.join(terms)}",
        numbers,
        lambda: scene.columns(rows.of(scene.read(layer, "z"))),
        phase="forward",
    )


def _row_of_ones(scene: MatrixScene) -> str:
    """Write · [1 1 … 1], which gives each sample the biases; nothing for one sample."""
    if scene.samples == 1:
        return ""
    return rf"\cdot {scene.columns(scene.targets()[:1] * 0 + 1)}"


def _activations(rows: Rows) -> Formula:
    """Write A = f(Z), with dropout f(Z) ⊙ M, and what f is."""
    scene, layer = rows.scene, rows.layer
    activation, drops = scene.activation(layer), scene.mask(layer) is not None
    f = "f_{i}(z)" if activation.couples else "f(z)"
    written = LATEX.write(parse_maths(activation.maths))
    taken = Rows(scene, layer) if activation.couples else rows
    argument = rf"f\left({taken.symbol('Z')}\right)" + (rf"\odot {rows.symbol('M')}" * drops)

    def numbers() -> str:
        put_in = rf"f\left({scene.columns(taken.of(scene.read(layer, 'z')))}\right)"
        return put_in + mask_numbers(rows)

    return scene.formula(
        LAYER_ACTIVATIONS if rows.unit is None else ACTIVATION,
        rf"{rows.a} = {argument},\quad {f} = {written}",
        numbers,
        lambda: scene.columns(rows.of(scene.read(layer, "a"))),
        phase="forward",
    )


def mask_numbers(rows: Rows) -> str:
    """Write ⊙ and the numbers of the dropout mask; nothing without one."""
    mask = rows.scene.mask(rows.layer)
    return "" if mask is None else rf"\odot {rows.scene.columns(rows.of(mask))}"


# --- gradients of the parameters ------------------------------------------------------------------


def weight_gradients(rows: Rows, source: str) -> Formula:
    """Write ∂L/∂W = δ Aᵀ of one connection, of a batch (1/B) Σ δ aᵀ; cut edges are left blank."""
    scene, layer = rows.scene, rows.layer

    def numbers() -> str:
        delta, a = rows.of(scene.read(layer, "delta")), scene.read(source, "a")
        return rf"{scene.share_of_sample}{scene.columns(delta)}\cdot {scene.rows(a.T)}"

    note = Phrase(ELEMENT if scene.samples == 1 else MEAN_ELEMENT)
    return scene.formula(
        Phrase(
            WEIGHTS if rows.unit is None else ROW_OF_WEIGHTS,
            (("source", source), ("target", layer)),
        ),
        _weight_symbols(rows, source),
        numbers,
        lambda: scene.whole(rows.of(scene.weights(source, layer, gradients=True))),
        () if rows.unit is not None else (note,),
    )


def _weight_symbols(rows: Rows, source: str) -> str:
    scene, names = rows.scene, rows.scene.names
    columns = len(scene.experiment.units(source))
    weights = names.weights(source, rows.layer, row=rows.index)
    left = sized(scene.by_loss(weights), rows.size, columns)
    inputs = sized(names.activations(source, transposed=True), scene.samples, columns)
    product = rf"{scene.share_of_sample}{rows.symbol('δ')} \cdot {inputs}"
    if scene.samples == 1:
        return f"{left} = {product}"
    own = names.column("δ", rows.layer, rows.index.replace(":", "n") or "n")
    carried = names.activations(source, transposed=True, row="n")
    return rf"{left} = {mean_over(scene, own, carried)} = {product}"


def mean_over(scene: MatrixScene, *factors: str) -> str:
    """Write the mean of a product over the samples n: (1/B) Σ δₙ aₙ."""
    product = r"\, ".join(factors)
    if scene.samples == 1:
        return product
    return rf"\frac{{1}}{{{scene.samples}}}\sum_{{n=1}}^{{{scene.samples}}} {product}"


def _shared_bias_gradient(rows: Rows) -> Formula:
    """Write ∂L/∂b = Σ δ over the neurons, of a batch the mean of that."""
    scene, layer = rows.scene, rows.layer
    own = scene.names.column("δ", layer, "i" if scene.samples == 1 else "i,n")
    left = sized(scene.by_loss(scene.names.column("b", layer)), 1, 1)
    right = mean_over(scene, rf"\sum_i {own}")

    def result() -> str:
        return scene.whole(scene.biases(layer, gradients=True)[:1])

    return scene.formula(SHARED_BIAS, f"{left} = {right}", result, result)


def _bias_gradients(rows: Rows) -> Formula:
    """Write ∂L/∂b = δ, of a batch (1/B) Σ δ."""
    scene, layer = rows.scene, rows.layer
    if scene.block(layer).shares_bias:
        return _shared_bias_gradient(rows)
    left = rows.bias(is_gradient=True)
    own = scene.names.column("δ", layer, rows.index.replace(":", "n") or "n")
    right = rows.symbol("δ")
    if scene.samples > 1:
        ones = sized("1", scene.samples, 1)
        right = rf"{mean_over(scene, own)} = {scene.share_of_sample}{right}\, {ones}"

    def result() -> str:
        return scene.whole(rows.of(scene.biases(layer, gradients=True)))

    def numbers() -> str:
        delta = rows.of(scene.read(layer, "delta"))
        ones = scene.rows(scene.targets()[:1].T * 0 + 1)
        return rf"{scene.share_of_sample}{scene.columns(delta)}\cdot {ones}"

    return scene.formula(
        BIASES if rows.unit is None else OWN_BIAS,
        f"{left} = {right}",
        numbers if scene.samples > 1 else result,
        result,
    )
