"""The options of a picture, and what they order."""

import argparse

from playground.cli.attempt import UsageError
from playground.core.basics.messages import QT_TRANSLATE_NOOP, quotable
from playground.exchange.pictures.order import (
    DEFAULT_SCALE,
    FRAME_SCALE,
    THEMES,
    VIEWS,
    PictureOrder,
)
from playground.languages.current import translate

TOGETHER = QT_TRANSLATE_NOOP("Errors", "“gates” and “shapes” cannot be in one picture.")
ONE_AS_SVG = QT_TRANSLATE_NOOP("Errors", "An SVG file has one view; draw several as PNG.")
LEAST_SIDE, MOST_SIDE = 100, 4000  # pixels of the screen
LEAST_SCALE, MOST_SCALE = 0.5, 8.0


def add_picture(parser: argparse._ArgumentGroup) -> None:
    """Add which views are drawn, and how."""
    parser.add_argument(
        "--view",
        type=_views,
        metavar="VIEW",
        help=translate(
            "CommandLine",
            "what is drawn (network): {views}; several, with commas between them, "
            "are drawn side by side",
        ).format(views=", ".join(VIEWS)),
    )
    parser.add_argument(
        "--size",
        type=_size,
        metavar="WxH",
        help=translate("CommandLine", "width and height in pixels of the screen"),
    )
    parser.add_argument(
        "--scale",
        type=_scale,
        metavar="S",
        help=translate(
            "CommandLine",
            "pixels of the picture for each of them ({usual:g}; {animated:g} for the frames of an "
            "animation)",
        ).format(usual=DEFAULT_SCALE, animated=FRAME_SCALE),
    )
    parser.add_argument(
        "--theme",
        choices=THEMES,
        help=translate("CommandLine", "its colours (light)"),
    )


def order_of(options: argparse.Namespace, form: str, scale: float = DEFAULT_SCALE) -> PictureOrder:
    """Return what the options order; `scale` is the one that they have without `--scale`.

    Raises `UsageError` for views that do not go together.
    """
    views = options.view or PictureOrder().views
    if form == "svg" and len(views) > 1:
        raise UsageError(ONE_AS_SVG)
    if {"gates", "shapes"} <= set(views):  # they are parts of one panel
        raise UsageError(TOGETHER)
    return PictureOrder(views, options.size, options.scale or scale, options.theme or "light")


def _views(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    for name in names:
        if name not in VIEWS:
            wrong = translate("CommandLine", "“{name}” is no view; views are: {views}")
            known = ", ".join(VIEWS)
            raise argparse.ArgumentTypeError(wrong.format(name=quotable(name), views=known))
    if len(set(names)) < len(names):
        raise argparse.ArgumentTypeError(translate("CommandLine", "a view is named twice"))
    return names


def _size(text: str) -> tuple[int, int]:
    sides = text.lower().split("x")
    is_size = len(sides) == 2 and all(side.isdecimal() and len(side) < 6 for side in sides)
    size = (int(sides[0]), int(sides[1])) if is_size else (0, 0)
    if not all(LEAST_SIDE <= side <= MOST_SIDE for side in size):
        wrong = translate(
            "CommandLine",
            "“{text}” is no size such as 800x600, each side from {least} to {most:,}",
        )
        about = {"least": LEAST_SIDE, "most": MOST_SIDE}
        raise argparse.ArgumentTypeError(wrong.format(text=quotable(text), **about))
    return size


def _scale(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not LEAST_SCALE <= value <= MOST_SCALE:
        wrong = translate("CommandLine", "“{text}” is no number from {least:g} to {most:g}")
        about = {"least": LEAST_SCALE, "most": MOST_SCALE}
        raise argparse.ArgumentTypeError(wrong.format(text=quotable(text), **about))
    return value
