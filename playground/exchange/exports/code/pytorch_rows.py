"""The registries in PyTorch: one row for each entry, by its name.

Activations are in the letter z; losses of every output in z, a and y, with a sample in each row. A
penalty is in the letter w of the weights of a layer; after a step `old` is what they were before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from playground.exchange.exports.code.rows import PenaltyRow

ACTIVATIONS: Mapping[str, str] = {
    "identity": "z",
    "step": "torch.where(z >= 0, 1.0, 0.0) + 0 * z",  # 0 * z: autograd needs a way back
    "sigmoid": "torch.sigmoid(z)",
    "tanh": "torch.tanh(z)",
    "relu": "F.relu(z)",
    "leaky_relu": "F.leaky_relu(z, 0.01)",
    "elu": "F.elu(z)",
    "gelu": 'F.gelu(z, approximate="tanh")',
    "silu": "F.silu(z)",
    "softplus": "torch.logaddexp(z, torch.zeros_like(z))",  # F.softplus is z itself above 20
    "sine": "torch.sin(z)",
    "softmax": "F.softmax(z, dim=1)",
}

LOSSES: Mapping[str, str] = {
    "mse": "(a - y) ** 2",
    "half_mse": "0.5 * (a - y) ** 2",
    "half_sse": "0.5 * (a - y) ** 2",
    "mae": "(a - y).abs()",
    "huber": 'F.huber_loss(a, y, reduction="none")',
    "hinge": "F.relu(1 - y * a)",
}

_OTHERS = """\
same = torch.eye(z.shape[1], dtype=torch.bool)
others = z[:, None].masked_fill(same, -torch.inf)  # for each output the z of all others
rest = torch.logsumexp(others, dim=2) - torch.logsumexp(z, dim=1, keepdim=True)
"""

LOSSES_OF_Z: Mapping[tuple[str, str], str] = {  # with the output activation, in one
    ("bce", "sigmoid"): 'return F.binary_cross_entropy_with_logits(z, y, reduction="none")',
    ("cce", "softmax"): "return -y * F.log_softmax(z, dim=1)",
    ("cce", "sigmoid"): "return y * torch.logaddexp(-z, torch.zeros_like(z))",
    ("bce", "softmax"): _OTHERS + "return -y * F.log_softmax(z, dim=1) - (1 - y) * rest",
}

_EXACT_ZEROS = """\
pull = -rate * PENALTY * torch.sign(old)
crosses = (w - pull) * w < 0  # the pull carries it across 0
zeroed[layer] = torch.where(crosses, 1.0, zeroed[layer] * (old == 0))
w[zeroed[layer] > 0] = 0  # exactly, and it stays
"""

PENALTIES: Mapping[str, PenaltyRow] = {
    "none": PenaltyRow(""),
    "l1": PenaltyRow("w.abs().sum()"),
    "l1_zeros": PenaltyRow("w.abs().sum()", _EXACT_ZEROS),
    "l2": PenaltyRow("0.5 * (w * w).sum()"),
}


@dataclass(frozen=True)
class TorchOptimizer:
    """An optimiser of ``torch.optim`` that makes the same steps.

    Attributes
    ----------
    name : of its class
    arguments : besides the parameters and the learning rate
    slots : by the name of ours, the name of its vector
    of_weights : the name and the value of an argument of the weights; biases have 0
    """

    name: str
    arguments: Sequence[str] = ()
    slots: Mapping[str, str] = field(default_factory=dict)
    of_weights: tuple[str, str] | None = None


_VELOCITY = {"velocity": "momentum_buffer"}
_MOMENTS = {"m": "exp_avg", "v": "exp_avg_sq"}
_BETAS = "betas=(BETA1, BETA2)", "eps=EPSILON"

OPTIMIZERS: Mapping[str, TorchOptimizer] = {
    "gd": TorchOptimizer("SGD"),
    "sgd": TorchOptimizer("SGD"),
    "perceptron": TorchOptimizer("SGD"),
    "momentum": TorchOptimizer("SGD", ("momentum=BETA",), _VELOCITY),
    "nesterov": TorchOptimizer("SGD", ("momentum=BETA", "nesterov=BETA > 0"), _VELOCITY),
    "adagrad": TorchOptimizer("Adagrad", ("eps=EPSILON",), {"squares": "sum"}),
    "rmsprop": TorchOptimizer("RMSprop", ("alpha=RHO", "eps=EPSILON"), {"squares": "square_avg"}),
    "adam": TorchOptimizer("Adam", _BETAS, _MOMENTS),
    "adamw": TorchOptimizer("AdamW", _BETAS, _MOMENTS, ("weight_decay", "DECAY")),
}
