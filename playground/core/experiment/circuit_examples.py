"""Example circuits: those of the course notes, and one for each pattern of the backward pass."""

from dataclasses import dataclass

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.experiment.spec import CircuitSpec


@dataclass(frozen=True)
class CircuitExample:
    """A circuit with its numbers; `tooltip` says what it shows."""

    label: str
    tooltip: str
    circuit: CircuitSpec


def _circuit(text: str, *opened: int, **inputs: float) -> CircuitSpec:
    return CircuitSpec(text, tuple((name, float(value)) for name, value in inputs.items()), opened)


STAGES = """sigy = sigmoid(y)
num = x + sigy
sigx = sigmoid(x)
xpy = x + y
xpysqr = xpy^2
den = sigx + xpysqr
invden = 1/den
f = num * invden"""
NEURON = {"w0": 2.0, "x0": -1.0, "w1": -3.0, "x1": -2.0, "w2": -3.0}

SQUARED_NORM = """W = [[0.1, 0.5], [-0.3, 0.8]]
x = [0.2, 0.4]
q = W @ x
f = sum(q^2)"""
SOFTMAX_LAYER = """W = [[0.5, -0.2], [0.1, 0.8], [-0.6, 0.3]]; b = [0.1, 0, -0.1]
V = [[1, -1, 0.5], [0.4, 0.9, -0.7]]; x = [1, 2]; y = [0, 1]
a = sigmoid(W @ x + b); p = softmax(V @ a)
L = -sum(y * ln(p))"""
CIRCUITS: dict[str, CircuitExample] = {
    "product": CircuitExample(
        QT_TRANSLATE_NOOP("core", "(x + y) · z"),
        QT_TRANSLATE_NOOP("core", "The first example: the chain rule with two gates."),
        CircuitSpec(),
    ),
    "neuron": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Sigmoid neuron"),
        QT_TRANSLATE_NOOP(
            "core",
            "A neuron with two inputs; the whole sigmoid is one gate with the slope σ(1 − σ).",
        ),
        _circuit("sigmoid(w0*x0 + w1*x1 + w2)", **NEURON),
    ),
    "neuron_opened": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Sigmoid neuron, opened"),
        QT_TRANSLATE_NOOP("core", "The same neuron with the sigmoid opened: ×(−1), exp, +1, 1/x."),
        _circuit("sigmoid(w0*x0 + w1*x1 + w2)", 9, **NEURON),
    ),
    "neuron_typed": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Sigmoid neuron, typed gate by gate"),
        QT_TRANSLATE_NOOP("core", "The same function once more, written without a sigmoid."),
        _circuit("1/(1+exp(-(w0*x0 + w1*x1 + w2)))", **NEURON),
    ),
    "exercise": CircuitExample(
        QT_TRANSLATE_NOOP("core", "(x + σ(y)) / (σ(x) + (x + y)²)"),
        QT_TRANSLATE_NOOP(
            "core", "The exercise of the notes: both inputs branch, so their gradients are sums."
        ),
        _circuit("(x + sigmoid(y)) / (sigmoid(x) + (x + y)^2)", x=3, y=-4),
    ),
    "stages": CircuitExample(
        QT_TRANSLATE_NOOP("core", "The same exercise in named steps"),
        QT_TRANSLATE_NOOP(
            "core",
            "The steps of the notes, each with its name. Code shows the staged backward pass.",
        ),
        _circuit(STAGES, y=-4, x=3),
    ),
    "cross_entropy": CircuitExample(
        QT_TRANSLATE_NOOP("core", "One neuron with cross-entropy, target 1"),
        QT_TRANSLATE_NOOP("core", "L = −ln ŷ: the gradient at z is ŷ − 1."),
        _circuit("-ln(sigmoid(w*x + b))", w=0.8, x=0.5, b=0),
    ),
    "softmax": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Softmax with cross-entropy, class 1 of 3"),
        QT_TRANSLATE_NOOP("core", "L = ln Σ exp(z) − z₁: the gradients are ŷ − y."),
        _circuit("ln(exp(z1) + exp(z2) + exp(z3)) - z1", z1=1, z2=2, z3=0.5),
    ),
    "squared_error": CircuitExample(
        QT_TRANSLATE_NOOP("core", "One neuron with squared error"),
        QT_TRANSLATE_NOOP("core", "L = (w x + b − t)², a linear neuron."),
        _circuit("(w*x + b - t)^2", w=0.8, x=0.5, b=0, t=1),
    ),
    "patterns": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Patterns: + distributes, max routes, × switches"),
        QT_TRANSLATE_NOOP(
            "core",
            "+ passes the same gradient to each input, max passes all of it to the larger "
            "input, × multiplies it by the value of the other input.",
        ),
        _circuit("2 * (x*y + max(z, w))", x=3, y=-4, z=2, w=-1),
    ),
    "add": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Add gate: gradient distributor"),
        QT_TRANSLATE_NOOP("core", "Every input gets the gradient of the output."),
        _circuit("3 * (x + y)", x=3, y=4),
    ),
    "multiply": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Multiply gate: gradient switcher"),
        QT_TRANSLATE_NOOP("core", "Every input gets the other one's value as its slope."),
        _circuit("x * y", x=3, y=-4),
    ),
    "max": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Max gate: gradient router"),
        QT_TRANSLATE_NOOP("core", "The larger input gets everything; equal ones share it."),
        _circuit("3 * max(x, y)", x=4, y=5),
    ),
    "fan_out": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Fan-out: gradients add up"),
        QT_TRANSLATE_NOOP("core", "x goes two ways; what comes back is added."),
        _circuit("x * y + x * z", x=3, y=-4, z=2),
    ),
    "relu": CircuitExample(
        QT_TRANSLATE_NOOP("core", "ReLU at 0"),
        QT_TRANSLATE_NOOP(
            "core", "There is no derivative at the kink; 0 is taken. Move b to either side."
        ),
        _circuit("relu(w*x + b)", w=2, x=1, b=-2),
    ),
    "hinge": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Hinge loss (SVM)"),
        QT_TRANSLATE_NOOP("core", "Inside the margin the gradient flows, outside nothing does."),
        _circuit("max(0, 1 - t*(w*x + b))", t=1, w=0.8, x=0.5, b=0),
    ),
    "step": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Step neuron: no gradient"),
        QT_TRANSLATE_NOOP(
            "core", "The slope of the step is 0, so gradient descent cannot train it."
        ),
        _circuit("(step(w*x + b) - t)^2", w=0.8, x=0.5, b=0.1, t=0),
    ),
    "vanishing": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Five sigmoids: vanishing gradient"),
        QT_TRANSLATE_NOOP("core", "Each sigmoid multiplies the gradient by at most 0.25."),
        _circuit("sigmoid(sigmoid(sigmoid(sigmoid(sigmoid(x)))))", x=1),
    ),
}

VECTOR_CIRCUITS: dict[str, CircuitExample] = {
    "squared_norm": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Vectors: ‖W·x‖²"),
        QT_TRANSLATE_NOOP(
            "core",
            "The vector example of the notes: ∂f/∂W = 2 q·xᵀ and ∂f/∂x = 2 Wᵀ·q. Each gradient has "
            "the shape of its value.",
        ),
        CircuitSpec(SQUARED_NORM, ()),
    ),
    "softmax_layer": CircuitExample(
        QT_TRANSLATE_NOOP("core", "Vectors: a layer σ(W·x + b), softmax and loss"),
        QT_TRANSLATE_NOOP(
            "core",
            "A network with a hidden layer, in vectors: the gradient of V·a is p − y.",
        ),
        CircuitSpec(SOFTMAX_LAYER, ()),
    ),
}

EXAMPLES = CIRCUITS | VECTOR_CIRCUITS
