"""Pure edits of the document: functions `Experiment -> Experiment`.

Undo is in `ui/state/document`, the menus are in `ui/commands`.
"""
