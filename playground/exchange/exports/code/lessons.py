"""What a notebook explains before each part of the program, as Markdown with LaTeX."""

from collections.abc import Mapping

from playground.core.basics.notation import parse_maths
from playground.core.basics.printers import PLAIN_LATEX
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.schedules import SCHEDULES
from playground.exchange.exports.code.program import Program

LETTERS: Mapping[str, str] = {
    "Δθ": r"\Delta\theta",
    "m̂": r"\hat{m}",
    "v̂": r"\hat{v}",
    **{f"{letter}_old": letter for letter in "mvs"},
    "θ_old": r"\theta",
}
PARAMETERS = (
    "`W` of a layer has a row for each of its neurons and a column for each of its inputs; `b` has "
    "a bias for each neuron."
)
FORWARD = (
    "Each layer computes $Z = W X + b$ and $A = f(Z)$, where $X$ is what the layers before it pass "
    "on. A column is a sample."
)
BACKWARD = r"""
The chain rule, from the output back to the input. With $\delta = \partial L/\partial Z$ of a layer

$$\frac{\partial L}{\partial W} = \delta X^\top, \qquad
\frac{\partial L}{\partial b} = \sum_{\text{samples}} \delta, \qquad
\frac{\partial L}{\partial X} = W^\top \delta.$$

The last one is $\partial L/\partial A$ of the layers before, and there
$\delta = \partial L/\partial A \cdot f'(Z)$. Where a layer feeds several others, their shares add
up.
"""
SAMPLES = "A column of `x` is a sample; the column of `y` with the same number is its target."
AFTER_STEP: Mapping[str, str] = {  # what penalties make of the step, by their names
    "l1_zeros": r"A weight that the pull $\eta\lambda$ carries across 0 becomes 0 and stays 0."
}
EPOCH = "An epoch uses every training sample once, in mini-batches. "
SHUFFLED = (
    "The generator of random numbers is that of the session, so that the mini-batches are the same."
)
LISTED = "The samples keep their order."
CARRIED = (
    "The samples keep their order; those at the end that fill no mini-batch join the first one of "
    "the next epoch."
)


def activations(program: Program) -> str:
    """List f and f′ of each activation function in use."""
    lines = []
    for name in dict.fromkeys(layer.activation for layer in program.layers):
        entry = ACTIVATIONS[name]
        line = f"- `{name}`: ${_latex(entry.maths, 'f(z)')}$"
        slope = _latex(entry.slope_maths, "f'(z)")
        lines.append(line if entry.couples else f"{line}, ${slope}$")
    return "\n".join(lines)


def loss(program: Program) -> str:
    """Write the loss and its slope; with the output activation in one where they are."""
    entry, of_z = program.experiment.loss, program.experiment.loss_of_z
    parts = [
        "The loss of an output with the answer $\\hat y$ and the target $y$ is "
        f"${PLAIN_LATEX.write(parse_maths(entry.maths))}$. The loss of a sample is the "
        f"{'sum' if entry.summed else 'mean'} over its outputs, $L$ is the mean over the samples."
    ]
    if program.experiment.optimizer.error_correction:
        parts.append(
            "The perceptron rule follows no slope: it takes $\\hat y - y$ in the place of "
            "$\\partial L/\\partial z$."
        )
    elif of_z is not None:
        slope = PLAIN_LATEX.write(parse_maths(of_z.maths))
        parts.append(
            f"Together with `{program.output_activation}` its slope by $z$ is ${slope}$, which "
            "keeps all digits where an answer is nearly sure."
        )
    else:
        slope = PLAIN_LATEX.write(parse_maths(entry.slope_maths))
        parts.append(f"Its slope by $\\hat y$ is ${slope}$.")
    return "\n\n".join(parts)


def update(program: Program) -> str:
    """Write the lines of the optimiser and the schedule."""
    training, penalty = program.experiment.training, program.experiment.penalty
    lines = program.experiment.optimizer.lines(for_weights=True)
    shown = [PLAIN_LATEX.write(line, LETTERS).replace(" = ", r" &\leftarrow ", 1) for line in lines]
    rows = r" \\ ".join([*shown, r"\theta &\leftarrow \theta + \Delta\theta"])
    text = (
        f"The optimiser ({program.experiment.optimizer.label}) turns the gradient $g$ of a "
        f"parameter $\\theta$ into a step:\n\n$$\\begin{{aligned}} {rows} \\end{{aligned}}$$"
    )
    if training.has_penalty:
        slope = PLAIN_LATEX.write(parse_maths(penalty.slope_maths), LETTERS)
        text += f"\n\nThe penalty ({penalty.label}) adds ${slope}$ to the gradient of a weight."
    if training.has_penalty and training.penalty in AFTER_STEP:
        text += f" {AFTER_STEP[training.penalty]}"
    if training.schedule.name == "constant":
        return text
    rate = PLAIN_LATEX.write(parse_maths(SCHEDULES[training.schedule.name].maths))
    return f"{text}\n\nThe learning rate of an epoch is ${rate}$."


def training(program: Program) -> str:
    """Say how an epoch takes the samples."""
    if program.left_over:
        return EPOCH + CARRIED
    return EPOCH + (LISTED if program.random is None else SHUFFLED)


def _latex(maths: str, name: str) -> str:
    return f"{name} = {PLAIN_LATEX.write(parse_maths(maths))}"
