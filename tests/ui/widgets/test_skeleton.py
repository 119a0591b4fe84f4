"""What is put together from a skeleton and digits looks as the library draws it."""

import time
import warnings

import numpy as np
import pytest
from PyQt6.QtCore import QByteArray, QRectF, Qt
from PyQt6.QtGui import QImage, QPainter
from PyQt6.QtSvg import QSvgRenderer

from playground.ui.widgets.typesetter import FromSkeletons
from tests.support.pictures import pixels

EM, SCALE = 16, 4
LINES = (  # with no digit but 0 in indices: there all have its room
    r"\frac{\partial L_{0}}{\partial w^{(0)}_{00}} = \delta^{(0)}_{0}\cdot a^{(0)}_{0}",
    r"= 0.2213\cdot ({-0.8934}) = 1.4\times 10^{-0}",
    r"L_{0} = {-y\cdot \ln(\hat{y})}-(1-y)\cdot \ln(1-\hat{y})",
    r"= \left[{-1}\cdot \ln(0.9)\right]+\left[{-\frac{1}{3}}\cdot \ln(x = 1)\right]",
    r"\sqrt{\frac{1.27}{3}+1}\cdot {\begin{cases} x+1 & x = 0 \\ {-x}+2 & x \ne 0 \end{cases}}",
    r"\underset{0\times 0}{W}={\begin{bmatrix} \boxed{{-0.12}} & 0.34 \\ 0.5 & 0.7 \end{bmatrix}}",
    r"{\begin{bmatrix} 0 & 0 \\ 0 & 0 \\ 0 & 0 \\ 0 & 0 \\ 0 & 0 \end{bmatrix}}",
    r"\begin{cases} x & x < 0 \\ 2 & x < 3 \\ 4 & x < 5 \\ 6 & x = 7 \end{cases}",
)


@pytest.fixture
def by_the_library():
    """Draws a formula with the library alone, as it is without help."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import ziamath
        from ziamath.nodes.mrow import Mrow

        from playground.ui.widgets import quick_rows

    def svg(latex):
        kept, Mrow._get_height_nostretch = Mrow._get_height_nostretch, quick_rows.heights
        ziamath.config.svg2 = False
        try:
            return ziamath.Latex(latex, size=EM).svg()
        finally:
            Mrow._get_height_nostretch = kept

    return svg


def canvas(size):
    image = QImage(size * SCALE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


@pytest.mark.parametrize("latex", LINES)
def test_a_formula_looks_as_the_library_draws_it(qapp, by_the_library, latex):
    picture = FromSkeletons()(latex, EM)
    renderer = QSvgRenderer(QByteArray(by_the_library(latex).encode()))
    box = renderer.viewBoxF()
    assert abs(box.width() - picture.size.width()) < 0.1
    assert abs(box.height() - picture.size.height()) < 0.3
    ours, theirs = (canvas(picture.size.toSize()) for _ in range(2))
    painter = QPainter(theirs)
    renderer.render(painter, QRectF(0, 0, SCALE * box.width(), SCALE * box.height()))
    painter.end()
    painter = QPainter(ours)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SCALE, SCALE)
    painter.fillPath(picture.outline, Qt.GlobalColor.black)
    painter.end()
    ink = [(255.0 - pixels(image).mean(axis=2)).sum() for image in (ours, theirs)]
    assert ink[0] == pytest.approx(ink[1], rel=0.02)
    assert np.mean(np.abs(pixels(ours).astype(int) - pixels(theirs)) > 128) < 0.005


@pytest.mark.parametrize("latex", LINES)
def test_rows_that_are_built_once_are_drawn_as_before(by_the_library, latex):
    import ziamath

    from playground.ui.widgets.quick_rows import measure_rows_once

    before = by_the_library(latex)
    measure_rows_once()
    assert ziamath.Latex(latex, size=EM).svg() == before


def test_braces_in_braces_do_not_double_the_time(qapp):
    """The library built each row twice: ten braces took a thousand times as long as one."""
    make = FromSkeletons()

    def time_of(depth):
        began = time.thread_time()
        for letter in "abc":
            make("{x+" * depth + letter + "}" * depth, EM)
        return time.thread_time() - began

    time_of(1)
    assert time_of(10) < 30 * time_of(2)
