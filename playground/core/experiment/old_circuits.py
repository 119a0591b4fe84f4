"""Circuits of older files, written as they are typed now.

A variable named e is renamed, because e is a constant now: e^x with e = 1 becomes e1^x. A comma
between two digits, which may be one number now, gets a space: max(0,5) becomes max(0, 5). Raised
letters of a name, which are exponents now, are plain as Python has them. Gates that cannot be
opened any more are closed.
"""

import itertools
import re
import unicodedata
from dataclasses import replace

from playground.core.basics.messages import PlaygroundError
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.spec import CircuitSpec
from playground.core.graph.constants import NUMBERS
from playground.core.graph.expression import parse_expression
from playground.core.graph.opening import can_open
from playground.core.graph.spelling import tokens_of


def brought_up_to_date(spec: CircuitSpec) -> CircuitSpec:
    """Return `spec`, or the same circuit as it is typed now; what is wrong otherwise stays so."""
    try:
        circuit_of(spec)
        return spec
    except PlaygroundError:
        pass  # perhaps it can be read as the old spelling
    text = re.sub(r"(?<=\d),(?=\d)", ", ", unicodedata.normalize("NFKC", spec.text))
    try:
        spec = _with_other_names(replace(spec, text=text))
        nodes = parse_expression(spec.text).graph.nodes
    except PlaygroundError:  # it is wrong in both; who opens it is told
        return spec
    if not re.search(r"\^|\*\*", spec.text):
        return spec  # the gates have the same numbers as before: exponents like (1/2) had gates
    opened = tuple(node for node in spec.opened if 0 <= node < len(nodes) and can_open(nodes[node]))
    return replace(spec, opened=opened)


def _with_other_names(spec: CircuitSpec) -> CircuitSpec:
    """Rename the inputs that have the name of a constant."""
    taken = [name for name, _ in spec.inputs]
    for name in {*taken} & {*NUMBERS}:
        free = next(f"{name}{n}" for n in itertools.count(1) if f"{name}{n}" not in taken)
        text, shift = spec.text, 0
        for token in tokens_of(spec.text):
            if (token.kind, token.text) == ("name", name):
                text = text[: token.start + shift] + free + text[token.stop + shift :]
                shift += len(free) - len(name)
        inputs = tuple((free if own == name else own, value) for own, value in spec.inputs)
        spec = replace(spec, text=text, inputs=inputs)
    return spec
