"""What is highlighted in a gate graph."""

from dataclasses import dataclass, field

from playground.core.basics.vocabulary import Phase

BACKWARD: Phase = "backward"
FORWARD: Phase = "forward"


@dataclass
class Marks:
    """What is highlighted.

    Attributes
    ----------
    selected : the boxes of what is selected; they have a violet background
    picked : the box that was clicked; it has a ring
    present, phase : the nodes of the present step, and the pass that it belongs to; their boxes are
        full of the colour of the pass
    current : the last of these nodes
    hovered : the box under the mouse
    boxes, wires : the path from it to the output; `boxes` is None without one
    """

    selected: set[int] = field(default_factory=set)
    picked: int | None = None
    present: frozenset[int] = frozenset()
    current: int | None = None
    phase: Phase = FORWARD
    hovered: int | None = None
    boxes: set[int] | None = None
    wires: set[int] = field(default_factory=set)
