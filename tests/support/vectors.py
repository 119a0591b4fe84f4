"""Every vector gate with random inputs, in a graph of its own; shapes and Jacobians compared."""

import numpy as np

from playground.core.vectors.gate import flat, shape_of
from playground.core.vectors.gates import VECTOR_GATES
from playground.core.vectors.graph import VectorGraph, VectorNode, VectorRun, check_shape

SHAPES = {
    "product": [(2, 3), (3, 4)],
    "add_bias": [(3, 4), (3, 1)],
    "scale": [(3, 4), (1, 1)],
    "shift": [(3, 4), (1, 1)],
    "mean": [(1, 5)],
}
POSITIVE = ("loss_bce", "loss_cce", "log", "log10", "sqrt")  # their first input is


def inputs_of(name, seed=0):
    """Random inputs, away from kinks; targets 0 and 1, one in each column."""
    rng, gate = np.random.default_rng(seed), VECTOR_GATES[name]
    count = gate.inputs or 3
    shapes = SHAPES.get(name, [(3, 4)] * count)
    made = [np.sign(rng.normal(size=shape)) * rng.uniform(0.1, 0.9, size=shape) for shape in shapes]
    if name in POSITIVE:
        made[0] = np.abs(made[0])
    if gate.fixed:
        made[1] = np.eye(3)[:, [0, 2, 1, 1]]
    return made


def cases():
    return [
        (name, which)
        for name, gate in VECTOR_GATES.items()
        for which in range(gate.inputs or 3)
        if which not in gate.fixed
    ]


def run_of(name, seed=0):
    """A graph of the one gate and the mean of what it computes, forward."""
    inputs, gate = inputs_of(name, seed), VECTOR_GATES[name]
    nodes = [
        VectorNode(name=f"x{index}", shape=shape_of(matrix), is_fixed=index in gate.fixed)
        for index, matrix in enumerate(inputs)
    ]
    count = len(inputs)
    nodes += [VectorNode(name, tuple(range(count)), "f"), VectorNode("mean", (count,))]
    run = VectorRun(VectorGraph(tuple(nodes)), dict(enumerate(inputs)))
    run.run_forward()
    return run, count


def check_shapes(run):
    """Compare the shape of every gradient that is known with that of its value."""
    checks = (check_shape(run, node) for node in range(len(run.graph.nodes)))
    return tuple(check for check in checks if check is not None)


def sent_by_jacobian(run, node, which, upstream):
    """Compute Jᵀ·upstream, the downstream gradient by way of the Jacobian."""
    sent = run.jacobian(node, which).T @ flat(upstream)
    return sent.reshape(run.graph.shapes[run.graph.nodes[node].inputs[which]], order="F")
