"""Headings of the groups of a panel."""

from playground.ui.widgets.label import Label


def section(title: str) -> Label:
    """Return the heading of a group of controls."""
    label = Label(title.upper())
    label.setProperty("role", "section")
    return label
