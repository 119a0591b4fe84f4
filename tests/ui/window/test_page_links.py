"""TensorFlow Playground links in the window: the dialog, pasting, opening, copying."""

from pathlib import Path

import pytest
from PyQt6.QtWidgets import QApplication, QMainWindow

from playground import Experiment
from playground.core.experiment.edits import settings as edits
from playground.exchange.tfp_link.reading import read_link
from playground.exchange.tfp_link.writing import link_of
from playground.ui.window.page_links import PageLinks
from tests.support.listener import Listener

PAGE = "https://playground.tensorflow.org/#"
LINK = f"{PAGE}dataset=spiral&noise=10&networkShape=5,3&activation=relu&seed=0.31415&batchSize=7"


class Files:
    """Notes what is opened as a new document."""

    def __init__(self):
        self.opened = []

    def new_from(self, experiment):
        self.opened.append(experiment)


@pytest.fixture
def links(desk, qtbot):
    main = QMainWindow()
    qtbot.addWidget(main)
    files, speaker = Files(), Listener()
    made = PageLinks(main, desk.document, files, speaker)
    made.files, made.speaker = files, speaker
    yield made
    if made.dialog is not None:
        made.dialog.reject()


def clipboard(text=None):
    found = QApplication.clipboard()
    if text is not None:
        found.setText(text)
    return found.text()


def test_what_is_taken_is_said_and_opened_as_a_new_document(links):
    links.show(f"{LINK}&flavour=mint")
    dialog = links.dialog
    assert dialog.taken.text().splitlines() == [
        "Data: Spiral, 500 points, 50 % of them for training; noise 10 %.",
        "Network: 2-5-3-1, ReLU, output tanh.",
        "Training: half squared error, learning rate 0.03, mini-batches of 7 in a fixed order.",
        "Seed 0.31415: the same points and start weights as on the page.",
    ]
    assert dialog.left.text() == "• Not known, and ignored: flavour."
    dialog.take.click()
    assert links.dialog is None
    assert links.files.opened == [read_link(LINK).experiment]


def test_a_text_that_is_no_link_cannot_be_opened_and_says_why(links):
    links.show("")
    dialog = links.dialog
    assert not dialog.take.isEnabled()
    assert dialog.taken.text() == "Paste the address of a TensorFlow Playground page."
    dialog.field.setText("https://example.org")
    assert dialog.taken.text().startswith("This is no link to TensorFlow Playground")
    assert not dialog.take.isEnabled()
    dialog.field.setText(
        f"{PAGE}problem=regression&networkShape=&regularization=L1&regularizationRate=0.1"
    )
    assert dialog.take.isEnabled()
    assert "Network: 2-1, output identity." in dialog.taken.text()
    assert "Regularisation: L1, exact 0, rate 0.1." in dialog.taken.text()
    assert "no seed" in dialog.left.text()


def test_a_link_on_the_clipboard_is_pasted_and_another_text_is_not(links):
    clipboard("1,2\n3,4\n")
    assert not links.paste()
    assert links.dialog is None
    clipboard(LINK)
    assert links.paste()
    assert links.dialog.field.text() == LINK


def test_the_dialog_begins_with_the_link_on_the_clipboard(links):
    clipboard("no link")
    links.ask_import()
    assert links.dialog.field.text() == ""
    links.dialog.reject()
    clipboard(LINK)
    links.ask_import()
    assert links.dialog.field.text() == LINK


def test_another_link_is_pasted_in_place_of_the_one_that_is_there(links):
    clipboard(LINK)
    links.ask_import()
    clipboard(f"{LINK}&initZero=false")
    links.dialog.field.paste()
    assert links.dialog.field.text() == f"{LINK}&initZero=false"


def test_the_dialog_grows_with_what_it_says(links):
    links.show("")
    dialog = links.dialog
    before = dialog.height()
    assert before < dialog.width() / 2
    many = "noise=90&percTrainData=5&cosX=true&sinZ=1&problem=regresion&activation=gelu"
    dialog.field.setText(f"{PAGE}x=false&y=false&batchSize=999&{many}")
    assert len(dialog.left.text().splitlines()) == 9
    assert dialog.height() > before
    dialog.layout().activate()
    for label in (dialog.taken, dialog.left):
        assert label.height() >= label.heightForWidth(label.width())


def test_the_dialog_stays_on_the_screen_as_it_grows(links):
    links.show("")
    dialog, room = links.dialog, links.dialog.screen().availableGeometry()
    dialog.move(0, room.bottom() - dialog.frameGeometry().height())
    dialog.field.setText("&".join([f"{PAGE}noise=90", *(f"unknown{n}=" for n in range(2000))]))
    assert dialog.frameGeometry().bottom() <= room.bottom()
    assert dialog.height() < room.height()


def test_a_link_that_is_the_same_there_is_copied(links, desk):
    desk.open(read_link(LINK).experiment)
    links.copy()
    assert clipboard() == link_of(desk.experiment).url
    assert links.speaker.said == "Link copied: the page trains the same."
    assert not links.speaker.noticed


def test_what_is_otherwise_on_the_page_is_listed(links, desk):
    desk.open(edits.set_dataset(Experiment(), "circle"))
    links.copy()
    assert clipboard().startswith(PAGE)
    first, *rest = links.speaker.noticed.splitlines()
    assert first == "Link copied. The page does some things differently:"
    assert "• Output: “sigmoid” here, “tanh” there." in rest


def test_what_the_page_cannot_is_listed_and_nothing_is_copied(links, desk):
    clipboard("before")
    desk.open(edits.set_dataset(Experiment(), "moons"))
    links.copy()
    assert clipboard() == "before"
    assert "• The page has no data set “Moons”." in links.speaker.noticed


def test_the_menus_and_the_keyboard_reach_it(window, qtbot):
    clipboard(LINK)
    window.actions_by_name["paste"].trigger()
    assert window.page_links.dialog.field.text() == LINK
    window.page_links.dialog.take.click()
    qtbot.waitUntil(lambda: window.document.experiment == read_link(LINK).experiment)
    window.actions_by_name["copy_link"].trigger()
    assert clipboard() == link_of(read_link(LINK).experiment).url
    window.actions_by_name["import_link"].trigger()
    assert window.page_links.dialog is not None
    window.page_links.dialog.reject()


def test_a_link_on_the_command_line_is_shown_and_a_file_is_opened(window, tmp_path):
    window.open_named(Path(LINK))
    assert window.page_links.dialog.field.text() == LINK
    window.page_links.dialog.reject()
    file = tmp_path / "session#x=1&y=1"
    file.write_text("no session")
    window.open_named(file)
    assert window.page_links.dialog is None
    assert "session#x=1&y=1" in window.notice.label.text()
