"""The command `render`: pictures without a display."""

import json
import xml.etree.ElementTree as ElementTree

import pytest
from PyQt6.QtGui import QImage

from playground.app import main
from playground.exchange.pictures.order import VIEWS
from tests.support.command_line import run
from tests.support.pictures import pixels

NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def test_a_picture_needs_no_display_and_says_nothing_on_stderr(session, tmp_path):
    out = tmp_path / "x.png"
    done = run("render", session, out, "--size", "500x300", without=NO_DISPLAY)
    assert (done.returncode, done.stderr) == (0, "")
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (1000, 600)


def test_it_needs_no_display_even_where_qt_is_told_to_use_one(session, tmp_path):
    done = run("render", session, tmp_path / "x.png", DISPLAY=":98765", QT_QPA_PLATFORM="xcb")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_can_be_drawn(view, session, tmp_path, qapp, capsys):
    out = tmp_path / "x.png"
    command = ["render", str(session), str(out), "--view", view, "--scale", "1", "--json"]
    assert main(command) == 0, capsys.readouterr().err
    assert json.loads(capsys.readouterr().out)["format"] == "png"
    picture = pixels(QImage(str(out)))
    assert len({tuple(colour) for colour in picture.reshape(-1, picture.shape[-1])}) > 10


def test_views_are_drawn_side_by_side(session, tmp_path, qapp):
    out, alone = tmp_path / "x.png", tmp_path / "map.png"
    options = ["--scale", "1", "--quiet"]
    command = ["render", str(session), str(out), "--view", "network,map", "--size", "900x400"]
    assert main([*command, *options]) == 0
    together = QImage(str(out))
    assert (together.width(), together.height()) == (900, 400)
    network, output_map = 1020 / 590, 440 / 490
    width = round(900 * output_map / (network + output_map))
    command = ["render", str(session), str(alone), "--view", "map", "--size", f"{width}x400"]
    assert main([*command, *options]) == 0
    right = together.copy(900 - width, 0, width, 400)
    assert right.convertToFormat(QImage.Format.Format_RGB32) == QImage(str(alone)).convertToFormat(
        QImage.Format.Format_RGB32
    )


def test_a_theme_gives_its_background(session, tmp_path, qapp):
    lightness = []
    for theme in ("light", "dark"):
        out = tmp_path / f"{theme}.png"
        assert main(["render", str(session), str(out), "--theme", theme, "--view", "curves"]) == 0
        lightness.append(QImage(str(out)).pixelColor(0, 0).lightness())
    assert lightness[0] == 255
    assert lightness[1] < 60


def test_an_svg_is_xml_with_the_titles_of_the_layers(session, tmp_path, qapp):
    out = tmp_path / "x.svg"
    assert main(["render", str(session), str(out)]) == 0
    root = ElementTree.fromstring(out.read_bytes())
    texts = {one.text.strip() for one in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Input", "Hidden 1", "Output"} <= texts


def test_a_picture_can_be_piped(session):
    done = run("render", "-", "-", "--view", "map", given=session.read_bytes(), without=NO_DISPLAY)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"\x89PNG")


def test_a_size_that_is_too_small_for_a_view_is_refused_with_the_least(
    session, tmp_path, qapp, capsys
):
    out = tmp_path / "x.png"
    assert main(["render", str(session), str(out), "--view", "map", "--size", "100x100"]) == 1
    assert "is at least" in capsys.readouterr().err
    assert not out.exists()


def test_another_kind_of_picture_is_refused(session, tmp_path, capsys):
    assert main(["render", str(session), str(tmp_path / "x.jpg")]) == 2
    assert "“x.jpg” is neither .png nor .svg" in capsys.readouterr().err
