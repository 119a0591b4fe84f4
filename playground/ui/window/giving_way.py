"""Which panels give way where the window is too small for all that a workspace shows."""

from collections.abc import Mapping

from PyQt6.QtCore import QSize

from playground.ui.look.text_size import px

# what is drawn has a least size in pixels; what is around it grows with the text
LEAST_MAP, LEAST_GRAPH, LEAST_CURVES = 150, 150, 90
AROUND_MAP, AROUND_GRAPH, AROUND_CIRCUIT, AROUND_CURVES = 80, 120, 80, 60
LEAST_NETWORK, AROUND_NETWORK = 100, 100  # height of the canvas above the gate graph
LEAST_PAGE, AROUND_PAGE = 120, 100  # height of an open page below the canvas
LEAST_BELOW_STRIP, AROUND_BELOW_STRIP = 150, 130  # height of the panels below the settings
AROUND_NUMBERS = 60  # height of the numbers that a class sees
WITH_SIDE, AROUND_WITH_SIDE = 340, 440  # width of a pinned panel, the canvas and the right column
LEAST_BESIDE, AROUND_BESIDE = 100, 400  # width of canvas and right column in a low window
NARROW, AROUND_NARROW = 100, 300  # the same in a window of any height
LOW, AROUND_LOW = 150, 150  # height below which the network needs the whole width
SQUARE_MAP = 345  # height of the map beside an inspector: at least 220 are left for what is drawn
BESIDE_INSPECTOR = 150  # height of the curves below map and inspector
LEAST_INSPECTOR = 160  # height of the inspector below the map

RIGHT = frozenset({"map", "inspector", "curves", "numbers"})
ABOVE_GRAPH = frozenset({"canvas", "layers"}) | RIGHT


def least_map() -> int:
    """Return the height in pixels below which the map scrolls."""
    return LEAST_MAP + px(AROUND_MAP)


def least_graph() -> int:
    """Return the height in pixels below which the panel of the gate graph scrolls."""
    return LEAST_GRAPH + px(AROUND_GRAPH)


def least_circuit() -> int:
    """Return the height in pixels below which the lab of circuits scrolls."""
    return LEAST_GRAPH + px(AROUND_CIRCUIT)


def least_curves() -> int:
    """Return the height in pixels below which the curves scroll."""
    return LEAST_CURVES + px(AROUND_CURVES)


def that_fit(
    wanted: frozenset[str],
    room: QSize,
    sizes: Mapping[str, int],
    has_page: bool,
    first: str = "",
    strip: int = 0,
) -> frozenset[str]:
    """Return the panels of `wanted` for which there is room.

    The gate graph comes before the network, and so does an open page below it (`has_page`); a
    pinned panel comes before the map, the map before the curves, the network before the strip of
    settings, and before the map in a window that is narrow and low. The inspector comes before the
    map, so that every selection is answered. The panel `first` comes before all of them. `sizes`
    are those of the panels, at the normal text size; `room` is that below the strip, and `strip`
    its height.
    """
    seen, height, network = wanted, room.height(), LEAST_NETWORK + px(AROUND_NETWORK)
    if _has_no_strip(seen, height, first):
        seen, height = seen - {"settings"}, height + strip
    if "side" in seen and room.width() < WITH_SIDE + px(AROUND_WITH_SIDE):
        seen -= RIGHT if first not in RIGHT else {"side"}
    if _has_nothing_beside(seen, QSize(room.width(), height)):
        seen -= RIGHT - {"inspector"} if first not in RIGHT else {"canvas"}
    if "backprop" in seen and "side" not in seen and height < network + least_graph():
        seen -= ABOVE_GRAPH if first not in ABOVE_GRAPH else {"backprop"}
    if "layers" in seen and has_page and height < network + LEAST_PAGE + px(AROUND_PAGE):
        seen -= {"canvas"} if first != "canvas" else {"layers"}
    if {"map", "inspector"} <= seen and _has_no_map(seen, height):
        seen -= {"map"} if first != "map" else {"inspector"}
    if "curves" in seen and seen & {"map", "inspector"} and _has_no_curves(seen, height, sizes):
        seen -= {"curves"} if first != "curves" else {"map"}
    return seen


def _has_no_strip(seen: frozenset[str], height: int, first: str) -> bool:
    """Return whether the network needs the room of the strip of settings."""
    least = LEAST_BELOW_STRIP + px(AROUND_BELOW_STRIP)
    return {"settings", "canvas"} <= seen and first != "settings" and height < least


def _has_nothing_beside(seen: frozenset[str], room: QSize) -> bool:
    """Return whether the network would be too small beside the map.

    Its headers and switches take more lines the narrower it is.
    """
    width, is_low = room.width(), room.height() < LOW + px(AROUND_LOW)
    is_narrow = width < LEAST_BESIDE + px(AROUND_BESIDE)
    is_tight = (is_narrow and is_low) or width < NARROW + px(AROUND_NARROW)
    return "canvas" in seen and bool(RIGHT & seen) and is_tight


def _has_no_map(seen: frozenset[str], height: int) -> bool:
    """Return whether the map leaves too little room to the inspector below it."""
    return "backprop" not in seen and height < least_map() + px(LEAST_INSPECTOR)


def _has_no_curves(seen: frozenset[str], height: int, sizes: Mapping[str, int]) -> bool:
    """Return whether the curves do not fit below the map and the inspector."""
    if "inspector" in seen:
        above = sizes.get("inspector", 0)
        above += min(sizes.get("map", 0), SQUARE_MAP) if "map" in seen else 0
        return height < px(above + BESIDE_INSPECTOR)
    numbers = px(AROUND_NUMBERS) if "numbers" in seen else 0
    return height < least_map() + least_curves() + numbers
