"""The corpus: all kinds of hostile files by name."""

from collections.abc import Callable, Iterator
from functools import partial

from tests.support.hostile import archives, arrays, documents, nodes
from tests.support.hostile.cases import Case

# of `experiment` there are so many that they are three kinds
KINDS: dict[str, Callable[[], Iterator[Case]]] = {
    "damaged": archives.damaged,
    "headers": archives.headers,
    "tricks": archives.tricks,
    "arrays": arrays.arrays,
    "texts": documents.texts,
    "data": partial(documents.fields, "experiment", "", "data", "seeds"),
    "network": partial(documents.fields, "experiment", "network"),
    "training": partial(documents.fields, "experiment", "training", "circuit"),
    "state": partial(documents.fields, "state"),
    "view": partial(documents.fields, "view"),
    "manifest": partial(documents.fields, "manifest"),
    "newer": documents.newer,
    "graphs": documents.graphs,
    "budgets": documents.budgets,
    "nodes": nodes.nodes,
}
