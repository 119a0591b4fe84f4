"""What is said about a graph never lies over the button that fits it."""

import pytest
from PyQt6.QtWidgets import QApplication

from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import EXAMPLES
from playground.core.graph.graph import Run
from playground.ui.gate_graph.fitting import FittingView
from playground.ui.gate_graph.view import GateView
from playground.ui.look.theme import LIGHT
from tests.support.experiments import dense, make
from tests.support.formulas import Case


@pytest.fixture
def view(qtbot):
    one = GateView(LIGHT)
    qtbot.addWidget(one)
    one.resize(640, 420)
    one.show()
    QApplication.processEvents()
    return one


def show_example(view, name):
    circuit = circuit_of(EXAMPLES[name].circuit)
    view.show_graph(circuit.graph, run=circuit.full_run())


def test_a_note_keeps_clear_of_the_button_after_the_user_has_zoomed(view):
    show_example(view, "exercise")
    view.zoom(6.0)
    seen = []
    for width in range(120, 420, 10):
        for name in ("neuron", "exercise"):
            view.resize(width, 300)
            show_example(view, name)
            assert not view.is_fitted
            seen += [width] if view.note.text.isVisible() and view.fit_button.isVisible() else []
            assert not (
                view.note.isVisible()
                and view.fit_button.isVisible()
                and view.note.geometry().intersects(view.fit_button.geometry())
            )
    assert seen


def test_the_scroll_bars_of_a_zoomed_graph_know_of_the_strip_of_a_note(view):
    show_example(view, "neuron")
    view.say("")
    view.zoom(6.0)
    bar = view.verticalScrollBar()
    end, page = bar.maximum(), bar.pageStep()
    view.say("A note", "All")
    strip = view.viewportMargins().bottom()
    assert strip > 0
    assert (bar.pageStep(), bar.maximum()) == (page - strip, end + strip)


def test_a_note_says_why_a_graph_that_is_shown_whole_has_no_texts(view):
    view.resize(300, 300)
    case = large((6, 6), seed=0)
    view.show_graph(case.unrolled.graph, run=case.run, shows_all=True)
    text = view.note.text
    assert text.text().startswith("Drag")
    view.fit()
    assert text.text() in (
        "Too small for its texts; the + key enlarges it.",
        "The + key enlarges it.",
    )
    view.zoom(1.2)
    assert text.text().startswith("Drag")


@pytest.mark.parametrize(
    ("width", "said"),
    [(600, "Drag the graph to see the rest of it."), (170, "Drag for the rest"), (60, "")],
)
def test_a_sentence_without_room_is_said_in_fewer_words(qtbot, width, said):
    view = FittingView()
    qtbot.addWidget(view)
    view.resize(width, 200)
    view.show()
    view.say("Drag the graph to see the rest of it.", "", "Drag for the rest")
    shown = view.note.text.text() if view.note.text.isVisible() else ""
    assert shown == said
    assert view.note.geometry().right() <= view.width()


def large(hidden, seed):
    return Case(make(dense(hidden=hidden), loss="mse"), seed)


def test_a_graph_of_before_is_there_at_once_while_numbers_pass_by(view, qtbot):
    first, second = (large(hidden, seed=0) for hidden in ((12, 12), (14, 10)))
    for case in (first, second, first, second):
        view.show_graph(case.unrolled.graph, run=case.run)
        view.show_run(case.run, passes=True)
        qtbot.waitUntil(lambda: view.shown is not None)
    later = Run(first.unrolled.graph, large((12, 12), seed=4).unrolled.leaves)
    later.go_to(later.steps)
    view.show_graph(first.unrolled.graph, run=later)
    assert view.shown is not None
    assert view.shown.graph == first.unrolled.graph


def test_a_large_graph_comes_though_its_numbers_pass_by_faster_than_it_is_laid_out(view, qtbot):
    cases = [large((12, 12), seed) for seed in range(3)]
    graph = cases[0].unrolled.graph
    view.show_graph(graph, run=cases[0].run)
    laid_out = []

    def next_frame():
        case = cases[len(laid_out) % len(cases)]
        run = Run(graph, case.unrolled.leaves)
        run.go_to(run.steps)
        view.show_run(run, passes=True)
        laid_out.append(view.shown)
        return view.shown is not None

    qtbot.waitUntil(next_frame)


def test_a_gate_says_in_words_what_it_does_also_while_numbers_pass_by(view):
    circuit = circuit_of(EXAMPLES["neuron"].circuit)
    view.show_graph(circuit.graph, run=circuit.full_run())
    assert view.sentence() == "No gate is selected. An arrow key goes to the output."
    view.show_run(circuit.full_run(), passes=True)
    view.select([circuit.graph.output])
    assert view.sentence().splitlines()[1].startswith("f equals ")
    view.select([0])
    assert view.sentence().startswith("Input w")
