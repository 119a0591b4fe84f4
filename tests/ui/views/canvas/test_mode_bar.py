"""The switches above the canvas take one line, and grow with the text."""

from PyQt6.QtCore import QPoint
from PyQt6.QtWidgets import QApplication

from playground.ui.look.style import repolish
from playground.ui.look.text_size import NORMAL, refresh, use_text_percent
from playground.ui.widgets.label import Label, label_of


def top_of(part, panel):
    return part.mapTo(panel, QPoint()).y()


def middle_of(part, panel):
    return top_of(part, panel) + part.height() / 2


def test_the_options_stand_beside_the_info_button_at_any_width(desk):
    panel = desk.canvas
    modes = panel.modes
    for width in range(420, 1000, 20):
        panel.resize(width, 590)
        QApplication.processEvents()
        assert abs(middle_of(modes.options, panel) - middle_of(panel.info, panel)) <= 2
        assert modes.options.geometry().right() < panel.info.geometry().left()
        assert panel.rect().contains(panel.info.geometry())


def test_all_switches_are_on_one_line_beside_a_column_on_the_right(desk):
    """As wide as the canvas is in a window of 1000 pixels."""
    panel = desk.canvas
    panel.resize(632, 400)
    QApplication.processEvents()
    tops = {top_of(part, panel) for part in (panel.modes.edges, panel.modes.neurons)}
    assert len(tops) == 1


def test_it_is_hidden_as_a_whole_while_a_class_looks_on(desk):
    panel = desk.canvas
    panel.set_presenting(True)
    assert not panel.modes.options.isVisible()
    panel.set_presenting(False)
    assert panel.modes.options.isVisible()


def test_the_list_of_sources_grows_with_the_text(desk, qapp):
    source, widths = desk.canvas.modes.source, []
    for percent in (NORMAL, 150, 200):
        use_text_percent(qapp, percent)
        repolish([source])
        refresh(desk.canvas)
        longest = source.itemText(source.findData("sample"))
        widths.append(source.view().minimumWidth())
        assert widths[-1] > source.fontMetrics().horizontalAdvance(longest)
    assert widths[1] > 1.3 * widths[0]
    assert widths[2] > 1.7 * widths[0]
    use_text_percent(qapp, NORMAL)


def test_the_switch_of_the_neurons_stays_in_place_when_the_edges_show_gradients(desk):
    """In slow motion it moved by 200 pixels, and back, with each update."""
    panel = desk.canvas
    panel.resize(1300, 590)
    lefts = []
    for quantity in ("weight", "gradient", "weight"):
        panel.modes.show_edges(quantity)
        QApplication.processEvents()
        lefts.append(panel.modes.neurons.mapTo(panel, QPoint()).x())
    assert len(set(lefts)) == 1


def test_the_network_stays_in_place_when_the_edges_show_gradients(desk):
    """Slow motion shows them in each update: all would move up and down."""
    canvas = desk.canvas
    canvas.resize(1000, 600)
    places = []
    for edges in ("weight", "gradient", "step"):
        canvas.modes.edges.buttons[edges].click()
        desk.settle()
        QApplication.processEvents()
        places.append(canvas.view.mapTo(canvas, QPoint()))
    assert len(set(map(QPoint.y, places))) == 1


def test_each_caption_is_written_once_and_names_what_it_stands_before(desk):
    """One that is there for screen readers only was drawn over the one beside it."""
    modes = desk.canvas.modes
    modes.show_edges("gradient")
    QApplication.processEvents()
    seen = [label.text() for label in modes.findChildren(Label) if label.isVisible()]
    assert sorted(seen) == ["Edges", "Gradient of", "Neurons"]
    assert label_of(modes.source).text() == "Gradient of"
