"""The straight pieces of edges, which are painted faster than curves, and kept."""

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

import numpy as np

from playground.core.basics.arrays import Array
from playground.ui.views.canvas.lines import dashed, solid
from playground.ui.views.canvas.routes import Paths
from playground.ui.widgets.qt_arrays import qt_lines

if TYPE_CHECKING:
    from playground.ui.widgets.qt_arrays import Lines

MOST_KEPT = 5000  # edges whose pieces are kept


class EdgePieces:
    """The pieces of the edges of one connection, each made when it is first drawn.

    Parameters
    ----------
    paths : returns the paths of some edges, (n, points, 2)
    """

    def __init__(self, paths: Callable[[Collection[int]], Paths]) -> None:
        self.paths = paths
        self._kept: dict[tuple[int, bool], Array] = {}

    def clear(self) -> None:
        """Forget all pieces, after the edges have moved."""
        self._kept.clear()

    def limit(self) -> None:
        """Forget all pieces if there are very many: of other edges than those drawn now."""
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()

    def missing(self, edges: Collection[int], is_dashed: bool) -> list[int]:
        """Return those of some edges that have no pieces yet."""
        return [edge for edge in edges if (edge, is_dashed) not in self._kept]

    def keep(self, edges: Iterable[int], is_dashed: bool, pieces: Iterable[Array]) -> None:
        """Keep the pieces of some edges."""
        self._kept.update(zip(((edge, is_dashed) for edge in edges), pieces, strict=True))

    def of(self, edges: Collection[int], is_dashed: bool) -> list[Array]:
        """Return the pieces (n, 4) of some edges."""
        cut_together([(self, edges)], is_dashed)
        return [self._kept[edge, is_dashed] for edge in edges]

    def lines(self, edges: Collection[int], is_dashed: bool) -> "Lines":
        """Return the pieces of some edges as lines of Qt."""
        return qt_lines(self.of(edges, is_dashed))


def cut_together(wanted: Iterable[tuple[EdgePieces, Collection[int]]], is_dashed: bool) -> None:
    """Make the missing pieces of edges of many connections in one go.

    The 600 edges that are drawn of 64 layers, each connected with each, are 600 connections.
    """
    missing = [(pieces, pieces.missing(edges, is_dashed)) for pieces, edges in wanted]
    missing = [(pieces, edges) for pieces, edges in missing if edges]
    if not missing:
        return
    paths = np.concatenate([pieces.paths(edges) for pieces, edges in missing])
    cut = iter((dashed if is_dashed else solid)(paths))
    for pieces, edges in missing:
        pieces.keep(edges, is_dashed, [next(cut) for _ in edges])
