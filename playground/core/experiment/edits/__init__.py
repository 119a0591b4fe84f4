"""Pure edits of the document, `Experiment -> Experiment`.

Names of edits and undo are in `ui/commands`.
"""
