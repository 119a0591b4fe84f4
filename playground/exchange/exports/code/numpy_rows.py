"""The registries in NumPy: one row for each entry, by its name.

A row of an activation has the bodies of f(z) and of ∂L/∂a ↦ ∂L/∂z, in the letters z, a and da. A
row of a loss has those of the loss of every output and of its slope, in z, a and y. A row of a
penalty has its slope by p[name], and the body of step ↦ step in the letters name, step and rate.
"""

from collections.abc import Mapping

from playground.exchange.exports.code.rows import Pair, PenaltyRow

_GELU = "scale = np.sqrt(2 / np.pi)\nt = np.tanh(scale * (z + 0.044715 * z**3))\n"
_SIGMOID = "s = 1 / (1 + np.exp(-z))\n"

ACTIVATIONS: Mapping[str, Pair] = {
    "identity": Pair("return z", "return da"),
    "step": Pair("return (z >= 0).astype(z.dtype)", "return np.zeros_like(da)"),
    "sigmoid": Pair("return 1 / (1 + np.exp(-z))", "return da * a * (1 - a)"),
    "tanh": Pair("return np.tanh(z)", "return da * (1 - a * a)"),
    "relu": Pair("return np.maximum(z, 0)", "return da * (z > 0)"),
    "leaky_relu": Pair("return np.maximum(z, 0.01 * z)", "return np.where(z > 0, da, 0.01 * da)"),
    "elu": Pair(
        "return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))",
        "return da * np.exp(np.minimum(z, 0))",
    ),
    "gelu": Pair(
        _GELU + "return 0.5 * z * (1 + t)",
        _GELU
        + "inner = scale * (1 + 3 * 0.044715 * z * z)\n"
        + "return da * (0.5 * (1 + t) + 0.5 * z * (1 - t * t) * inner)",
    ),
    "silu": Pair(_SIGMOID + "return z * s", _SIGMOID + "return da * (s + a * (1 - s))"),
    "softplus": Pair("return np.logaddexp(0, z)", "return da / (1 + np.exp(-z))"),
    "sine": Pair("return np.sin(z)", "return da * np.cos(z)"),
    "softmax": Pair(
        "powers = np.exp(z - z.max(axis=0))\nreturn powers / powers.sum(axis=0)",
        "return a * (da - (a * da).sum(axis=0))",
    ),
}

LOSSES: Mapping[str, Pair] = {
    "mse": Pair("return (a - y) ** 2", "return 2 * (a - y)"),
    "half_mse": Pair("return 0.5 * (a - y) ** 2", "return a - y"),
    "half_sse": Pair("return 0.5 * (a - y) ** 2", "return a - y"),
    "mae": Pair("return np.abs(a - y)", "return np.sign(a - y)"),
    "huber": Pair(
        "error = np.abs(a - y)\nreturn np.where(error <= 1, 0.5 * error**2, error - 0.5)",
        "return np.clip(a - y, -1, 1)",
    ),
    "hinge": Pair("return np.maximum(0, 1 - y * a)", "return -y * (y * a < 1)"),
}

_LOG_SOFTMAX = """\
top = z.max(axis=0)
powers = np.exp(z - top)
powers[z.argmax(axis=0), np.arange(z.shape[1])] = 0  # of the largest: 1, for log1p
logs = z - top - np.log1p(powers.sum(axis=0))
"""
_OTHERS = """\
same = np.eye(len(z), dtype=bool)[:, :, None]
others = np.where(same, -np.inf, z)  # for each output the z of all others
"""

LOSSES_OF_Z: Mapping[tuple[str, str], Pair] = {  # with the output activation, in one
    ("bce", "sigmoid"): Pair(
        "return np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))", "return a - y"
    ),
    ("cce", "softmax"): Pair(_LOG_SOFTMAX + "return -y * logs", "return a - y"),
    ("cce", "sigmoid"): Pair(
        "return y * (np.maximum(-z, 0) + np.log1p(np.exp(-np.abs(z))))",
        "return -y / (1 + np.exp(z))",
    ),
    ("bce", "softmax"): Pair(
        _LOG_SOFTMAX
        + _OTHERS
        + "highest = others.max(axis=1)\n"
        + "rest = highest + np.log(np.exp(others - highest[:, None]).sum(axis=1))\n"
        + "small = np.log1p(-np.exp(np.minimum(logs, -1)))  # ln(1 - a) of a small a\n"
        + "return -y * logs - (1 - y) * np.where(logs < -1, small, logs - z + rest)",
        _OTHERS
        + "shares = np.exp(others - others.max(axis=1, keepdims=True))\n"
        + "shares /= shares.sum(axis=1, keepdims=True)\n"
        + "return a - y - ((a - y)[:, None] * shares).sum(axis=0)",
    ),
}

_EXACT_ZEROS = """\
w, after = p[name], p[name] + step
pull = -rate * PENALTY * np.sign(w)
crosses = (after - pull) * after < 0  # the pull carries it across 0
zeroed[name] = np.where(crosses, 1, zeroed[name] * (w == 0))
return np.where(zeroed[name] > 0, -w, step)  # to exactly 0, and it stays
"""

PENALTIES: Mapping[str, PenaltyRow] = {
    "none": PenaltyRow(""),
    "l1": PenaltyRow("np.sign(p[name])"),
    "l1_zeros": PenaltyRow("np.sign(p[name])", _EXACT_ZEROS),
    "l2": PenaltyRow("p[name]"),
}

_DESCENT = "return -rate * g"
_ADAM = """\
m[name] = BETA1 * m[name] + (1 - BETA1) * g
v[name] = BETA2 * v[name] + (1 - BETA2) * g**2
m_hat = m[name] / (1 - BETA1**t)
v_hat = v[name] / (1 - BETA2**t)
"""

OPTIMIZERS: Mapping[str, str] = {  # the body of Δθ, in the letters g, rate and t
    "gd": _DESCENT,
    "sgd": _DESCENT,
    "perceptron": _DESCENT,
    "momentum": "velocity[name] = BETA * velocity[name] + g\nreturn -rate * velocity[name]",
    "nesterov": "velocity[name] = BETA * velocity[name] + g\n"
    "return -rate * (g + BETA * velocity[name])",
    "adagrad": "squares[name] = squares[name] + g**2\n"
    "return -rate * g / (np.sqrt(squares[name]) + EPSILON)",
    "rmsprop": "squares[name] = RHO * squares[name] + (1 - RHO) * g**2\n"
    "return -rate * g / (np.sqrt(squares[name]) + EPSILON)",
    "adam": _ADAM + "return -rate * m_hat / (np.sqrt(v_hat) + EPSILON)",
    "adamw": _ADAM
    + "step = -rate * m_hat / (np.sqrt(v_hat) + EPSILON)\n"
    + 'return step - rate * DECAY * p[name] if name[0] == "W" else step',
}

SCHEDULES: Mapping[str, str] = {  # the factor of the learning rate, in the letter epoch
    "constant": "1.0",
    "step": "RATE_DECAY ** (epoch // RATE_PERIOD)",
    "exponential": "RATE_DECAY ** (epoch / RATE_PERIOD)",
    "cosine": "0.5 * (1 + math.cos(math.pi * min(1.0, epoch / RATE_PERIOD)))",
    "warmup": "min(1.0, (epoch + 1) / RATE_PERIOD)",
}
