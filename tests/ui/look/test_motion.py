"""Whether anything may move: by the user, and by the system."""

import ast
from pathlib import Path
from types import SimpleNamespace

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QProxyStyle, QStyle, QWidget

import playground
from playground.ui.look import motion
from playground.ui.look.motion import animation_time, use_animations

MOVING = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "QGraphicsEffect"}


@pytest.fixture
def animations_again(qapp):
    yield
    use_animations(qapp, True)


class Moving(QProxyStyle):
    """A style in which animations last a fifth of a second."""

    def styleHint(self, hint, *arguments):
        is_asked = hint == QStyle.StyleHint.SH_Widget_Animation_Duration
        return 200 if is_asked else super().styleHint(hint, *arguments)


@pytest.fixture
def widget(qtbot, animations_again):
    widget = QWidget()
    qtbot.addWidget(widget)
    style = Moving()
    style.setParent(widget)
    widget.setStyle(style)
    return widget


def test_nothing_moves_where_the_user_or_the_system_says_so(qapp, widget, monkeypatch):
    assert animation_time(widget, 150) == 150
    use_animations(qapp, False)
    assert animation_time(widget, 150) == 0
    use_animations(qapp, True)
    monkeypatch.setattr(motion, "system_wants_stillness", lambda: True)
    assert animation_time(widget, 150) == 0


def test_the_preference_of_qt_6_12_is_read_where_there_is_one(monkeypatch):
    def system(name):
        about = SimpleNamespace(motionPreference=lambda: SimpleNamespace(name=name))
        hints = SimpleNamespace(accessibility=lambda: about)
        monkeypatch.setattr(motion.QApplication, "styleHints", lambda: hints)
        return motion.system_wants_stillness()

    assert system("ReducedMotion")
    assert not system("NoPreference")


def test_the_cursor_and_menus_stand_still_too_and_move_again(qapp, animations_again):
    flash = qapp.cursorFlashTime()
    menus = Qt.UIEffect.UI_FadeMenu
    qapp.setEffectEnabled(menus, True)
    use_animations(qapp, False)
    assert qapp.cursorFlashTime() == 0
    assert not qapp.isEffectEnabled(menus)
    use_animations(qapp, True)
    assert qapp.cursorFlashTime() == flash


def test_what_moves_asks_whether_it_may():
    folder = Path(playground.__file__).parent
    for file in sorted(folder.rglob("*.py")):
        source = file.read_text("utf-8")
        names = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
        assert not (names & MOVING) or "animation_time" in names, file
