"""What a session keeps of the view: from what the window shows, and back."""

from typing import TYPE_CHECKING

from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.views import Shared
from playground.ui.window.workspaces import workspaces

if TYPE_CHECKING:  # imported with the first file: the first frame needs none
    from playground.core.experiment.spec import Experiment
    from playground.session.view import View


class KeptView:
    """The view of one window: workspace, selection, pinned sample, and what neurons show."""

    def __init__(self, shared: Shared, layout: PanelLayout) -> None:
        self._shared, self._layout = shared, layout

    def now(self) -> "View":
        """Return what the window shows; a typed sample is not kept."""
        from playground.session.view import MAX_SELECTED, PartName, View

        watch, parts = self._shared.watched.watch, self._shared.selection.parts
        return View(
            self._layout.current,
            tuple(map(PartName.of, parts[-MAX_SELECTED:])),
            watch.sample if isinstance(watch.sample, int) else None,
            watch.source,
            watch.quantity,
            watch.slice,
        )

    def show(self, view: "View | None", experiment: "Experiment") -> None:
        """Show what a session says, as far as it fits `experiment`, which has just been opened.

        While the window presents, the workspace stays.
        """
        from playground.core.engine.samples import load_data

        if view is None:
            return
        listed = {workspace.name for workspace in workspaces()}
        if {view.workspace, self._layout.current} <= listed:
            self._layout.switch(view.workspace)
        is_there = view.sample is not None and view.sample < len(load_data(experiment).train)
        watched = self._shared.watched
        if is_there:
            watched.pin(view.sample)
        source = view.source if is_there or view.source != "sample" else watched.watch.source
        plane = view.slice.of(experiment)  # else what fits nothing would be saved again
        watched.change(source=source, quantity=view.quantity, slice=plane)
        self._shared.selection.set(name.part for name in view.selected)
