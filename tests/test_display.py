"""What is asked before Qt is, because Qt would abort."""

from playground import app, display


def test_the_x11_plugin_loads_on_this_machine():
    assert display.missing_library() == ""


def test_a_missing_library_is_one_sentence_and_exit_code_3(monkeypatch, capsys):
    monkeypatch.setattr(app, "has_display", lambda: True)
    monkeypatch.setattr(app, "missing_library", lambda: "libxcb-icccm.so.4")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert app.main([]) == 3
    assert "libxcb-icccm.so.4" in capsys.readouterr().err


def test_a_platform_without_x_needs_no_display(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert display.has_display()
