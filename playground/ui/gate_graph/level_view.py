"""A graph at the level of detail that can be read, and the numbers of a run on it."""

import math
import time
from collections.abc import Collection, Mapping, Sequence

from PyQt6.QtCore import QCoreApplication, QRectF
from PyQt6.QtWidgets import QGraphicsScene

from playground.core.graph.folding import Group, GroupName
from playground.live.job import Job
from playground.live.turns import in_turn
from playground.ui.gate_graph.fitting import FittingView
from playground.ui.gate_graph.item import GraphItem
from playground.ui.gate_graph.kinds import AnyGraph, AnyRun
from playground.ui.gate_graph.levels import Choice, Drawings, Level
from playground.ui.gate_graph.marks import BACKWARD, FORWARD
from playground.ui.gate_graph.picture import Picture
from playground.ui.gate_graph.sizes import floor_scale, least_scale
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import Theme
from playground.ui.widgets.job_watcher import JobWatcher

translate = QCoreApplication.translate

MOST_RECENT = 6  # graphs, or parts of one, whose drawings are kept
MOST_AT_ONCE = 150  # nodes of a graph that is laid out at once; a larger one beside the window
SOON = 0.2  # seconds; a drawing that comes within them needs no words
LOWEST = 4  # notes that a view must be high for one to be shown


class LevelView(FittingView):
    """Draws the finest of several levels of detail that can be read whole.

    A note says what is left out, and a button draws the finest however large it is. Digits are
    never smaller than 11 pixels. A large graph is laid out beside the window: until then the
    drawing before stays, with its own numbers if it is of another graph.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._scene = QGraphicsScene()
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(self._scene)
        self.item = GraphItem(theme)
        self._scene.addItem(self.item)
        self._drawings: Drawings | None = None
        self._recent: list[Drawings] = []  # the latest first; a selection comes back often
        self._level = 0  # the index of the one that is drawn
        self._shows_all = False  # the user wants the finest level, however large it is
        self._run: AnyRun | None = None
        self._present: tuple[int, ...] = ()
        self._passive: frozenset[int] = frozenset()
        self._follows_rule = False
        self._digits, self._passes = 3, False
        self._is_behind = False  # what is drawn is another graph: this one is being laid out
        self._begun_at = 0.0
        self._said = "", "", ""  # in the note
        self._room_for: object = None  # the leaves whose numbers get their room
        self._beside = JobWatcher[Choice](self, self._take, lambda _: self._say_wait(), interval=15)
        self.note.pressed.connect(self._toggle_all)
        self.set_theme(theme)
        follow_text_size(self, self._take_text_size)

    # --- content ----------------------------------------------------------------------------------

    @property
    def shown(self) -> Picture | None:
        """What is drawn; None before the first graph, and while another one is laid out."""
        return None if self._is_behind else self.item.picture

    def picture(self) -> QRectF:
        return self.item.boundingRect()

    def end_level(self) -> float:
        picture = self.shown
        index = picture.folded.box_of.get(picture.graph.output) if picture is not None else None
        if picture is None or index is None:
            return super().end_level()
        return picture.parts[index].body.center().y()

    def show_graph(
        self,
        graph: AnyGraph,
        names: Mapping[int, str] | None = None,
        groups: Mapping[GroupName, Group] | None = None,
        focus: frozenset[int] | None = None,
        passive: Collection[int] = (),
        follows_rule: bool = False,
        coarser: Sequence[Level] = (),
        run: AnyRun | None = None,
        shows_all: bool = False,
    ) -> None:
        """Draw another graph, or another part of it; the numbers come with `show_run`.

        Parameters
        ----------
        passive : gates that only show a value: gradients go around them, as around the activation
            that a loss has taken in
        follows_rule : training follows the perceptron rule, no gradient
        coarser : what is drawn where the numbers of all this could not be read
        run : the numbers that there must be room for, if they are known already
        shows_all : whether all this is drawn, however large it is, until the user wants less
        """
        self._follows_rule = follows_rule
        if run is not None:
            self._run = run
        elif self._run is not None and self._run.graph != graph:
            self._run = None
        self._passive = frozenset(passive)
        levels = Level(groups or {}, focus), *coarser
        self._take_drawings(graph, dict(names or {}), levels)
        self._shows_all = shows_all
        self._lay_out()

    def _take_drawings(
        self, graph: AnyGraph, names: Mapping[int, str], levels: Sequence[Level]
    ) -> None:
        """Take up the drawings of `graph` that were made before, else begin new ones."""
        about = graph, names, levels, self._passive, self._digits
        found = next((known for known in self._recent if known.is_of(*about)), None)
        self._drawings = found or Drawings(*about, before=self._drawings)
        others = [known for known in self._recent if known is not found]
        self._recent = [self._drawings, *others][:MOST_RECENT]

    def _lay_out(self) -> None:
        """Choose the level of detail, and draw it anew; a large graph beside the window."""
        drawings, picture = self._drawings, self.item.picture
        if drawings is None:
            return
        # numbers that pass by are written in the room there is
        run = None if self._passes and drawings.has_room else self._run
        self._room_for = None if run is None else run.leaves
        about = run, self.scale_of(), (least_scale(), floor_scale()), self._shows_all
        choice = drawings.known(*about)
        if choice is not None or len(drawings.graph.nodes) <= MOST_AT_ONCE:
            self._beside.stop()
            self._show_choice(choice or drawings.make(*about))
            return
        self._is_behind = picture is not None and picture.graph != drawings.graph
        self._begun_at = time.perf_counter()
        work = in_turn(lambda job: drawings.make(*about, job.report))
        self._beside.start(work, "gate graph")

    def _take(self, job: Job[Choice]) -> None:
        """Draw what has been laid out beside the window."""
        job.raise_error()
        assert job.result is not None
        self._show_choice(job.result)

    def _show_choice(self, choice: Choice) -> None:
        self._is_behind = False
        self._draw(choice)
        super().refit()
        self.placed()

    def _say_wait(self) -> None:
        if self._beside.is_running and time.perf_counter() - self._begun_at > SOON:
            self.say(translate("LevelView", "The graph is being drawn …"))

    def _draw(self, choice: Choice) -> None:
        """Draw a level, with its numbers, and with what is said about it."""
        assert self._drawings is not None
        self._level, picture = choice
        changes = picture is not self.item.picture
        if changes:
            self.item.show_picture(picture)
        self._say_level()
        if changes:
            if self._run is not None:
                self._write_numbers()
            self.drawn_anew(picture)

    def drawn_anew(self, picture: Picture) -> None:
        """Do what is to be done after another drawing; its marks are gone."""

    def placed(self) -> None:
        """Do what is to be done once a drawing has its place in the view."""

    def least_width(self) -> int:
        """Return how many pixels wide all of the graph is at the smallest digits.

        It is 0 for a graph that is too large to be seen whole.
        """
        drawings = self._drawings
        if drawings is None or len(drawings.graph.nodes) > MOST_AT_ONCE:
            return 0
        return math.ceil(drawings.least_outline().width() * floor_scale())

    def seen_otherwise(self) -> None:
        """Say what a note is about in the words for what is in sight now."""
        if self._is_behind or self._drawings is None:
            return
        about = self._about_level()
        if self._said[0] and about[0] and about != self._said:  # a note takes room: it stays
            self._say_level()

    def _say_level(self) -> None:
        self._said = self._about_level()
        self.say(*self._said)

    def _about_level(self) -> tuple[str, str, str]:
        """Return what is said of what is left out: a sentence, a button, and a shorter sentence."""
        drawings = self._drawings
        assert drawings is not None
        left_out = drawings.levels[self._level].said
        if self.room(with_note=False).height() < LOWEST * self.note.room():
            return "", "", ""
        if left_out:
            return left_out, translate("LevelView", "Show all"), ""
        if self.can_be_whole(self.picture()):
            return "", "", ""
        may_shrink = self._shows_all and len(drawings.levels) > 1
        less = translate("LevelView", "Show less") if may_shrink else ""
        if self._whole and self.is_fitted:
            text = translate("LevelView", "Too small for its texts; the + key enlarges it.")
            return text, less, translate("LevelView", "The + key enlarges it.")
        text = translate("LevelView", "Drag the graph to see the rest of it.")
        return text, less, translate("LevelView", "Drag for the rest")

    def _toggle_all(self) -> None:
        self._shows_all = not self._shows_all
        self._fitted, self._whole = True, False
        self._lay_out()

    def refit(self) -> None:
        """Choose the level anew for the present size, unless the user has zoomed or panned."""
        if self._drawings is not None and self.is_fitted:
            self._lay_out()
        else:
            super().refit()

    # --- numbers ----------------------------------------------------------------------------------

    def show_run(self, run: AnyRun, *present: int | None, passes: bool = False) -> None:
        """Write the numbers of `run`, and mark the gates of the present step, the last one last.

        The picture stays while numbers pass by in training: one that has no room there is written
        with fewer digits.
        """
        self._run, self._passes = run, passes
        self._present = tuple(node for node in present if node is not None)
        comes = self.shown is not None or self._beside.is_running
        if run.leaves is not self._room_for and not (passes and comes):
            self._lay_out()
        if not self._is_behind:
            self._write_numbers()

    def _write_numbers(self) -> None:
        run, marks, drawings = self._run, self.item.marks, self._drawings
        assert run is not None
        assert drawings is not None
        marks.current = self._present[-1] if self._present else None
        marks.present = frozenset(self._present)
        marks.phase = BACKWARD if run.step > len(run.graph.gates) else FORWARD
        self.item.show_run(run, self._digits, drawings.room_of if self._passes else None)

    def set_digits(self, digits: int) -> None:
        """Write numbers with this number of significant digits."""
        if digits == self._digits:
            return
        self._digits, before = digits, self._drawings
        if before is not None:
            self._take_drawings(before.graph, before.names, before.levels)
            self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self.item.theme = theme
        self.surface = theme.surface
        self.note.set_theme(theme)
        self.setStyleSheet(f"QGraphicsView {{ background: {theme.surface}; }}")
        self.item.update()

    def _take_text_size(self) -> None:
        self.item.use_fonts()
        for drawings in self._recent:
            drawings.forget()
        self._lay_out()

    def texts(self) -> dict[int, tuple[str, str]]:
        """Return the texts on the wires: value and gradient of every node that is drawn."""
        parts = () if self.shown is None else self.shown.parts
        return {part.box.node: label for part, label in zip(parts, self.item.labels, strict=False)}

    def draws(self, node: int, alone: bool = False) -> bool:
        """Return whether a node is drawn; with `alone` also whether it is in no closed group."""
        picture = self.shown
        index = picture.folded.box_of.get(node) if picture is not None else None
        if picture is None or index is None:
            return False
        return not alone or len(picture.folded.boxes[index].nodes) == 1
