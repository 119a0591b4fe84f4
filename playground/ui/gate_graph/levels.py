"""Levels of detail of a gate graph: the finest that can be read whole is drawn."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from PyQt6.QtCore import QRectF

from playground.core.graph.drawing import HIGHER, SPACINGS, TIGHT, Spacing
from playground.core.graph.fan_out import users_of
from playground.core.graph.folding import Group, GroupName
from playground.core.graph.gate import GateError
from playground.core.graph.graph import Run
from playground.ui.gate_graph.kinds import AnyGraph, AnyRun, names_of, wire_text
from playground.ui.gate_graph.measure import Content
from playground.ui.gate_graph.picture import Picture, Plan

MOST_FINISHED = 2000  # nodes of a graph whose numbers are computed ahead, to leave room for them


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
        self.levels, self.names = tuple(levels), names
        same = before is not None and before.graph == graph and before.digits == digits
        self._widest = dict(before.widest) if same and before is not None else {}
        called, around = names_of(graph, names), frozenset(passive)
        self._content = Content(graph, called, {}, around, digits, self._widest)
        self._plans: dict[int, Plan] = {}
        self._pictures: dict[tuple[int, Spacing], Picture] = {}

    @property
    def graph(self) -> AnyGraph:
        """What is drawn."""
        return self._content.graph

    @property
    def digits(self) -> int:
        """How many digits of the numbers are significant."""
        return self._content.digits

    @property
    def widest(self) -> Mapping[int, int]:
        """By node, the characters of the longest number so far."""
        return self._widest

    def forget(self) -> None:
        """Make the pictures anew: the fonts have changed."""
        self._plans.clear()
        self._pictures.clear()

    def _picture(self, index: int, spacing: Spacing) -> Picture:
        if index not in self._plans:
            level = self.levels[index]
            self._plans[index] = Plan(replace(self._content, groups=level.groups), level.focus)
        if (index, spacing) not in self._pictures:
            self._pictures[index, spacing] = self._plans[index].picture(spacing)
        return self._pictures[index, spacing]

    def choose(self, scale_of: Callable[[QRectF, bool], float], least: float, all_: bool) -> Choice:
        """Return the finest level whose picture is whole at the scale `least`, else the coarsest.

        Parameters
        ----------
        scale_of : returns the scale at which a rectangle is whole, above a note or without one
        all_ : whether the finest level is wanted, however large it is
        """
        last = 0 if all_ else len(self.levels) - 1
        for index in range(last + 1):
            noted = index > 0 or (all_ and len(self.levels) > 1)
            tight = self._picture(index, TIGHT)
            whole = scale_of(tight.rect, noted)
            spacings = SPACINGS if whole >= 1 else HIGHER if whole >= least else ()
            for spacing in spacings:
                picture = self._picture(index, spacing)
                if scale_of(picture.rect, noted) >= (1 if whole >= 1 else max(least, whole - 0.02)):
                    return Choice(index, picture)
            if index == last:
                return Choice(index, tight)
        raise AssertionError("there is a level")

    def make_room(self, picture: Picture, run: AnyRun) -> bool:
        """Leave room for all numbers of `run` in a picture, those to come included.

        Returns whether anything had to be made wider. What is blank keeps its place: no step moves
        the picture.
        """
        grown = False
        for node, need in _needs(picture, finished(run), self.digits):
            if need > max(self._widest.get(node, 0), self.digits + 3):
                self._widest[node] = need
                grown = True
        if grown:
            self.forget()
        return grown


def finished(run: AnyRun) -> AnyRun:
    """Return the run with all its numbers; itself if that would take long or cannot be done."""
    if not isinstance(run, Run) or run.step >= run.steps or len(run.graph.nodes) > MOST_FINISHED:
        return run
    ahead = Run(run.graph, run.leaves, run.skips)
    try:
        ahead.go_to(ahead.steps)
    except GateError:
        return run
    return ahead


def _needs(picture: Picture, run: AnyRun, digits: int) -> list[tuple[int, int]]:
    """Return for every node that is drawn how many characters its longest number has."""
    found = []
    for node in {part.box.node for part in picture.parts} | {
        part.answer for part in picture.parts if part.answer is not None
    }:
        value, gradient = run.values[node], run.gradients[node]
        users = users_of(picture.graph, node, picture.passive)
        sent = [run.shares.get(user) for user in users] if len(users) > 1 else []
        # a sum that is not complete is written with dots
        texts = [len(wire_text(value, digits)), len(wire_text(gradient, digits)) + bool(sent)]
        found.append((node, max(texts + [len(wire_text(share, digits)) for share in sent])))
    return found
