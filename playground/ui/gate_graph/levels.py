"""Levels of detail of a gate graph: the finest that can be read whole is drawn."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import NamedTuple

from PyQt6.QtCore import QRectF

from playground.core.graph.drawing import IN_PART, TIGHT
from playground.core.graph.fan_out import users_of
from playground.core.graph.folding import Group, GroupName
from playground.core.graph.gate import GateError
from playground.core.graph.graph import Run
from playground.core.vectors.graph import VectorGraph
from playground.ui.gate_graph.kinds import AnyGraph, AnyRun, names_of, wire_text
from playground.ui.gate_graph.measure import Content
from playground.ui.gate_graph.picture import Picture, Plan, ScaleOf

MOST_FINISHED = 2000  # nodes of a graph whose numbers are computed ahead, to leave room for them
# characters of a number besides its significant digits: −0. and −1.5e−12; of a shape
FEWEST, MOST, SHAPE = 3, 6, 4


@dataclass(frozen=True)
class Level:
    """How much of a graph is drawn.

    Attributes
    ----------
    groups : the nodes that can be one box
    focus : the nodes to draw; None for all
    said : what is left out and why, in a sentence; "" for the finest level
    """

    groups: Mapping[GroupName, Group] = field(default_factory=dict)
    focus: frozenset[int] | None = None
    said: str = ""


class Choice(NamedTuple):
    """The index of a level, and its picture."""

    level: int
    picture: Picture


class Drawings:
    """The pictures of a graph at its levels, the finest first, each made when it is asked for.

    Attributes
    ----------
    levels : from the finest to the coarsest
    names : what nodes are called
    digits : how many digits of the numbers are significant
    """

    def __init__(
        self,
        graph: AnyGraph,
        names: Mapping[int, str],
        levels: Sequence[Level],
        passive: Collection[int],
        digits: int,
        before: "Drawings | None" = None,
    ) -> None:
        self.levels, self.names, self.digits = tuple(levels), names, digits
        self._measured: object = None  # the leaves whose numbers have got their room
        self._widest: dict[int, int] = {}  # by node, the characters of its longest number so far
        if before is not None and before.graph == graph and before.digits == digits:
            self._measured, self._widest = before._measured, dict(before._widest)
        called, around = names_of(graph, names), frozenset(passive)
        fewest = SHAPE if isinstance(graph, VectorGraph) else digits + FEWEST
        self._content = Content(graph, called, {}, around, fewest, self._widest)
        self._plans: dict[int, Plan] = {}
        self._last: tuple[object, Choice] | None = None  # what was chosen last, and for what
        self._lock = Lock()  # a drawing that is not wanted any more may still be under way

    def is_of(
        self,
        graph: AnyGraph,
        names: Mapping[int, str],
        levels: Sequence[Level],
        passive: Collection[int],
        digits: int,
    ) -> bool:
        """Return whether these are the drawings of just that."""
        own = self.graph, self.digits, self.names, self.levels, self._content.passive
        return own == (graph, digits, names, tuple(levels), frozenset(passive))

    @property
    def graph(self) -> AnyGraph:
        """What is drawn."""
        return self._content.graph

    @property
    def has_room(self) -> bool:
        """Whether there is room for the numbers of a run, though perhaps not for all of another."""
        return self._measured is not None

    def forget(self) -> None:
        """Make the pictures anew: the fonts have changed."""
        self._plans.clear()
        self._last = None

    def _plan(self, index: int) -> Plan:
        if index not in self._plans:
            level = self.levels[index]
            self._plans[index] = Plan(replace(self._content, groups=level.groups), level.focus)
        return self._plans[index]

    def least_outline(self) -> QRectF:
        """Return the rectangle of all of the graph, drawn as tightly as it can be."""
        return self._plan(0).outline(TIGHT)

    def make(
        self,
        run: AnyRun | None,
        scale_of: ScaleOf,
        scales: tuple[float, float],
        all_: bool,
        report: Callable[[float], object] = lambda share: None,
    ) -> Choice:
        """Leave room for the numbers of `run`, then choose; in any thread, one after the other.

        `report` is called between the two, and ends this if it raises.
        """
        with self._lock:
            report(0.0)
            if run is not None:
                self.make_room(run)
            report(0.5)
            choice = self.choose(scale_of, scales, all_)
            choice.picture.prepare()
            self._last = (scale_of, scales, all_), choice
            return choice

    def known(
        self, run: AnyRun | None, scale_of: ScaleOf, scales: tuple[float, float], all_: bool
    ) -> Choice | None:
        """Return what `make` has returned last, if that is what it would return; else None."""
        last, has_room = self._last, run is None or run.leaves is self._measured
        return last[1] if last and has_room and last[0] == (scale_of, scales, all_) else None

    def choose(self, scale_of: ScaleOf, scales: tuple[float, float], all_: bool) -> Choice:
        """Return the finest level whose picture is whole, else the coarsest.

        Parameters
        ----------
        scale_of : returns the scale at which a rectangle is whole, above a note or without one
        scales : the least at which a level is whole; that of the coarsest, which may be smaller
        all_ : whether the finest level is wanted, however large it is
        """
        last = 0 if all_ else len(self.levels) - 1
        for index in range(last + 1):
            least = scales[index == last]
            noted, plan = index > 0 or (all_ and len(self.levels) > 1), self._plan(index)
            if index < last and scale_of(plan.least_outline(TIGHT), noted) < least:
                continue
            whole = scale_of(plan.outline(TIGHT), noted)
            if whole >= least:
                wanted = 1.0 if whole >= 1 else max(least, whole - 0.02)
                return Choice(index, plan.picture(plan.widest(scale_of, noted, wanted)))
            if index == last:
                return Choice(index, plan.picture(IN_PART))
        raise AssertionError("there is a level")

    def make_room(self, run: AnyRun) -> bool:
        """Leave room for all numbers of `run`, those to come included.

        Returns whether anything had to be made wider. What is blank keeps its place: no step moves
        the picture.
        """
        if run.leaves is self._measured:
            return False
        grown = False
        ahead = finished(run) if len(self.graph.nodes) <= MOST_FINISHED else None
        for node in range(len(self.graph.nodes)):
            need = self.digits + MOST if ahead is None else self._need(ahead, node)
            grown |= need > self.room_of(node)
            self._widest[node] = max(self._widest.get(node, 0), need)
        self._measured = run.leaves
        if grown:
            self.forget()
        return grown

    def room_of(self, node: int) -> int:
        """Return how many characters of a number there is room for at a node."""
        return max(self._widest.get(node, 0), self._content.fewest)

    def _need(self, run: AnyRun, node: int) -> int:
        """Return how many characters the longest number of a node has."""
        if isinstance(self.graph, VectorGraph):
            shape = self.graph.shapes[node]
            return len(str(shape)) if shape.size > 1 else self.digits + MOST
        digits, users = self.digits, users_of(self.graph, node, self._content.passive)
        sent = [run.shares.get(user) for user in users] if len(users) > 1 else []
        # a sum that is not complete is written with dots
        return max(
            len(wire_text(run.values[node], digits)),
            len(wire_text(run.gradients[node], digits)) + bool(sent),
            *(len(wire_text(share, digits)) for share in sent),
        )


def finished(run: AnyRun) -> AnyRun:
    """Return the run with all its numbers; itself if that cannot be done."""
    if not isinstance(run, Run) or run.step >= run.steps:
        return run
    if run.finished is not None:
        return run.finished
    ahead = Run(run.graph, run.leaves, run.skips)
    try:
        ahead.go_to(ahead.steps)
    except GateError:
        return run
    return ahead
