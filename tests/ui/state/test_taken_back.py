"""What training cannot follow is taken back: document, stack and training agree, to the bit."""

import gc
import threading
import weakref

import pytest

from playground import OUTPUT, Experiment, Key, Trainer
from playground.core.experiment.edits.own_points import move_point, own_data, with_own
from playground.core.experiment.edits.units import set_units
from playground.core.experiment.fields import replace_field
from playground.core.experiment.parts import LayerPart
from playground.live.edit import TrainingEdit
from playground.ui.state import document as documents
from playground.ui.state.run_controller import start_run
from tests.support.training import assert_same_state

WEIGHT = Key(OUTPUT, "1", "hidden2", "1")


def state_of(desk):
    return desk.worker.call(lambda trainer: trainer.state())


def wider(units):
    return lambda experiment: set_units(experiment, "hidden1", units)


def edit(desk, units, merge=""):
    desk.document.edit(wider(units), f"{units} neurons", merge)


@pytest.fixture
def trained(desk):
    desk.do("step_epoch")
    edit(desk, 5)
    desk.settle()
    return desk


@pytest.fixture
def no_memory(monkeypatch):
    """Training has no memory for any edit, while this is entered."""

    def fail(self, trainer):
        raise MemoryError

    return lambda patch: patch.setattr(TrainingEdit, "carry_out", fail)


MOVES = {
    "an edit": lambda desk: edit(desk, 7),
    "edits on top of each other": lambda desk: [edit(desk, units) for units in (7, 8, 9)],
    "an undo": lambda desk: desk.do("undo"),
    "undo and redo": lambda desk: [desk.do("undo"), desk.do("redo")],
    "another edit after undo": lambda desk: [desk.do("undo"), edit(desk, 9)],
    "a restart": lambda desk: desk.document.restart("Restart"),
    "a weight": lambda desk: desk.document.set_parameters({WEIGHT: 0.0}, 0.5, "weight"),
    "a drag": lambda desk: [edit(desk, units, "drag") for units in (7, 8, 9)],
    "a drag that comes back": lambda desk: [edit(desk, units, "drag") for units in (7, 8, 5)],
    "a circuit on top": lambda desk: [
        edit(desk, 7),
        desk.document.edit(lambda e: replace_field(e, "circuit.text", "x / y"), "circuit"),
    ],
}


@pytest.mark.parametrize("name", MOVES)
def test_what_training_has_no_memory_for_is_taken_back(trained, no_memory, monkeypatch, name):
    stack, before, old = trained.document.undo_stack, state_of(trained), trained.experiment
    texts = [stack.text(i) for i in range(stack.count())]
    with monkeypatch.context() as patch:
        no_memory(patch)
        MOVES[name](trained)
        trained.controller.pull()
    assert trained.experiment == old
    assert_same_state(state_of(trained), before)
    assert (stack.index(), stack.undoText()) == (1, texts[0])
    if name != "another edit after undo":
        assert [stack.text(i) for i in range(stack.count())] == texts
    assert "not enough memory" in trained.said[-1]
    assert trained.settle().revision == trained.document.revision
    assert trained.worker.refused is None
    trained.do("undo")
    assert trained.experiment == Experiment()
    trained.do("redo")
    assert_same_state(state_of(trained), before)


DEEP_MOVES = {
    "an edit": lambda desk: edit(desk, 7),
    "an undo": lambda desk: desk.do("undo"),
    "a restart": lambda desk: desk.document.restart("Restart"),
    "an earlier state": lambda desk: desk.document.go_back(state_of(desk), "Go back"),
    "a paste": lambda desk: [desk.do("copy"), desk.do("paste")],
}


@pytest.mark.parametrize("name", DEEP_MOVES)
def test_memory_that_runs_out_in_the_middle_is_taken_back_too(trained, monkeypatch, name):
    def fail(*_):
        raise MemoryError

    trained.selection.set([LayerPart("hidden1")])
    before, old = state_of(trained), trained.experiment
    with monkeypatch.context() as patch:
        patch.setattr("playground.core.training.buffers.bind_updates", fail)
        DEEP_MOVES[name](trained)
        trained.controller.pull()
    assert trained.experiment == old
    assert_same_state(state_of(trained), before)
    assert "not enough memory" in trained.said[-1]
    assert trained.settle().revision == trained.document.revision


def test_an_edit_that_there_is_no_memory_to_make_is_refused(trained):
    def change(experiment):
        raise MemoryError

    old, count = trained.experiment, trained.document.undo_stack.count()
    assert not trained.document.edit(change, "large")
    assert (trained.experiment, trained.document.undo_stack.count()) == (old, count)
    assert "not enough memory" in trained.said[-1]


def test_the_moves_of_a_drag_before_the_refused_one_stay(trained, no_memory, monkeypatch):
    edit(trained, 7, "drag")
    trained.settle()
    with monkeypatch.context() as patch:
        no_memory(patch)
        edit(trained, 8, "drag")
        trained.controller.pull()
    assert len(trained.experiment.units("hidden1")) == 7
    assert trained.document.undo_stack.undoText() == "7 neurons"


def test_the_oldest_steps_forget_their_training_where_all_need_too_much(trained, monkeypatch):
    state = state_of(trained)
    history = state.history.table.base.nbytes  # the states share it
    own = sum(state.memory.values()) - history
    monkeypatch.setattr(documents, "UNDO_BYTES", own)
    for units in (6, 7, 8, 9):
        trained.do("step_batch")
        edit(trained, units)
        trained.settle()
    for units in (8, 7, 6, 5):
        trained.do("undo")
        assert len(trained.experiment.units("hidden1")) == units
    lost = [trained.document.undo_stack.command(i).has_lost_training for i in range(5)]
    assert lost[1]  # what is too much is too much, also for the newest one
    assert trained.settle().revision == trained.document.revision


def many_weights(trained):
    """Enlarge two layers; returns the weights between them."""
    for layer in ("hidden1", "hidden2"):
        trained.document.edit(lambda e, layer=layer: set_units(e, layer, 40), "40 neurons")
    layout = trained.settle().layout
    return [key for key in layout.keys if key.layer == "hidden2" and not key.is_bias]


def test_weights_set_by_hand_come_back_where_their_training_is_forgotten(trained, monkeypatch):
    """It was said to be undone, but nothing was set where a step had more than 1,000 weights."""
    keys = many_weights(trained)
    stack, first = trained.document.undo_stack, trained.document.undo_stack.count()
    monkeypatch.setattr(documents, "UNDO_BYTES", 0)

    def values():
        return [trained.settle().parameter(key) for key in keys]

    passed = [values()]
    for number in (1.0, 2.0, 3.0):
        old = dict(zip(keys, passed[-1], strict=True))
        trained.document.set_parameters(old, number, "weights")
        passed.append(values())
    for before in passed[-2::-1]:
        trained.do("undo")
        assert values() == before
    assert stack.command(first).has_lost_training
    for after in passed[1:]:
        trained.do("redo")
        assert values() == after


def test_weights_set_by_hand_are_bounded_too(trained, monkeypatch):
    keys = many_weights(trained)
    stack, first = trained.document.undo_stack, trained.document.undo_stack.count()
    most = 3 * 2 * 12 * len(keys)  # three steps, packed
    monkeypatch.setattr(documents, "VALUE_BYTES", most)
    for number in range(8):
        trained.document.set_parameters(dict.fromkeys(keys, number - 1.0), float(number), "weights")
        trained.settle()
    assert sum(stack.command(i).value_bytes for i in range(stack.count())) <= most
    for _ in range(stack.count() - first):
        trained.do("undo")
        trained.settle()
    assert stack.index() == first
    for _ in range(first):
        trained.do("undo")
    trained.settle()
    assert trained.experiment == Experiment()


def test_weights_of_neurons_that_are_gone_are_packed_all_the_same(trained, monkeypatch):
    keys = many_weights(trained)
    trained.document.set_parameters(dict.fromkeys(keys, 0.0), 1.0, "weights")
    trained.document.edit(lambda e: set_units(e, "hidden2", 2), "2 neurons")
    trained.settle()
    monkeypatch.setattr(documents, "VALUE_BYTES", 100_000)
    trained.document.edit(lambda e: set_units(e, "hidden2", 3), "3 neurons")
    trained.settle()
    stack = trained.document.undo_stack
    assert 0 < sum(stack.command(i).value_bytes for i in range(stack.count())) < 100_000


def bytes_of(states):
    memory = {key: size for state in states for key, size in state.memory.items()}
    return sum(memory.values())


def kept_by(desk):
    stack = desk.document.undo_stack
    steps = [stack.command(index) for index in range(stack.count())]
    return [state for step in steps for state in step.states]


def test_undoing_everything_forgets_the_oldest_training_only(trained, monkeypatch):
    states = [state_of(trained)]
    for units in (6, 7, 8):
        trained.do("step_batch")
        edit(trained, units)
        trained.settle()
        states.append(state_of(trained))
    # of four steps three fit, with the state that is left by the first undo
    monkeypatch.setattr(documents, "UNDO_BYTES", bytes_of([*kept_by(trained)[1:], states[-1]]))
    for _ in range(4):
        trained.do("undo")
        trained.settle()
    stack = trained.document.undo_stack
    assert [stack.command(i).has_lost_training for i in range(4)] == [True, False, False, False]
    assert trained.experiment == Experiment()


def test_undo_and_redo_without_training_in_between_keep_no_state_twice(trained):
    for units in (6, 7, 8):
        edit(trained, units)
        trained.settle()
    once = bytes_of([*kept_by(trained), state_of(trained)])
    for _ in range(2):
        for way in ("undo", "redo"):
            for _ in range(4):
                trained.do(way)
                trained.settle()
    assert bytes_of(kept_by(trained)) <= once


def test_a_state_that_was_gone_back_to_is_forgotten_too(trained, monkeypatch):
    state = weakref.ref(chosen := state_of(trained))
    trained.do("step_batch")
    trained.document.go_back(chosen, "Go back")
    del chosen
    monkeypatch.setattr(documents, "UNDO_BYTES", 0)
    trained.settle()
    trained.do("step_batch")
    trained.document.set_parameters({WEIGHT: 0.0}, 0.5, "weight")
    trained.settle()
    gc.collect()
    assert state() is None


class Ends(BaseException):
    """What ends a thread."""


def test_a_training_thread_that_has_died_is_told_and_goes_on_where_it_was(qapp, qtbot, monkeypatch):
    monkeypatch.setattr(threading, "excepthook", lambda arguments: None)
    document, controller = start_run(Experiment())
    worker, said = controller.worker, []
    controller.failed.connect(lambda error: said.append(str(error)))

    def die(trainer):
        raise Ends

    try:
        controller.learn(Trainer(Experiment()).data.train.columns[:, 0])
        before = worker.call(lambda trainer: trainer.state())
        answer = worker.ask(die)
        qtbot.waitUntil(lambda: len(said) == 1)
        assert "started again" in said[0]
        assert isinstance(answer.error, Ends)
        assert_same_state(worker.call(lambda trainer: trainer.state()), before)
        document.edit(wider(7), "wider")
        qtbot.waitUntil(lambda: document.is_current(controller.snapshot))
    finally:
        controller.close()
        assert worker.close()


def test_an_undo_and_a_redo_that_are_taken_back_leave_the_kept_states(trained, no_memory):
    before_edit = 5
    trained.do("step_batch")
    trained.settle()
    here = state_of(trained)
    with pytest.MonkeyPatch.context() as patch:
        no_memory(patch)
        trained.do("undo")
        trained.do("redo")
        trained.settle()
    trained.settle()
    assert_same_state(state_of(trained), here)
    trained.do("undo")
    trained.settle()
    assert state_of(trained).update == trained.snapshot.update < here.update
    assert trained.document.experiment.network.layers[0].units != before_edit


def test_what_is_refused_while_the_window_looks_waits_for_the_next_look(
    trained, no_memory, monkeypatch
):
    """The edit before it was taken back too, and document and training were different for good."""
    kind, before, looks = type(trained.worker), trained.worker.revision, []
    edit(trained, 6)
    with pytest.MonkeyPatch.context() as patch:
        no_memory(patch)
        edit(trained, 7)

    def looked(attribute, first):
        """Both edits come to the thread right after the first look of the window."""

        def look(self):
            looks.append(attribute)
            return first if len(looks) == 1 else attribute.fget(self)

        return property(look)

    monkeypatch.setattr(kind, "refused", looked(kind.refused, None))
    monkeypatch.setattr(kind, "revision", looked(kind.revision, before))
    trained.settle()
    trained.settle()
    assert len(trained.document.experiment.network.layers[0].units) == 6
    assert trained.worker.call(lambda trainer: trainer.experiment) == trained.document.experiment


def test_of_many_edits_of_own_data_the_oldest_go_and_the_rest_can_be_undone(desk, monkeypatch):
    document = desk.document
    document.edit(lambda e: with_own(e, own_data(e)), "Own points")
    desk.settle()
    monkeypatch.setattr(documents, "DATA_BYTES", 4 * document.experiment.data.own.memory)
    for number in range(8):
        document.edit(lambda e, n=number: move_point(e, n, 0.5, 0.5), f"Move {number}")
        desk.settle()
    document.edit(lambda e: replace_field(e, "training.batch", 7), "Batch")
    desk.settle()
    last, stack, seen = document.experiment, document.undo_stack, []
    while stack.canUndo():
        before = stack.count()
        stack.undo()
        desk.settle()
        seen.append((document.experiment, stack.count() < before))
    assert [gone for _, gone in seen] == [False] * 4 + [True] * 6  # from the newest to the oldest
    assert seen[0][0].data.own is last.data.own
    assert seen[3][0].data.own.arrays[0][0, 4] == 0.5 != seen[3][0].data.own.arrays[0][0, 5]
    assert len({id(experiment) for experiment, gone in seen if gone}) == 1
    while stack.canRedo():
        stack.redo()
        desk.settle()
    assert document.experiment == last
