"""Headings of the groups of a panel."""

from PyQt6.QtWidgets import QLabel


def section(title: str) -> QLabel:
    """Return the heading of a group of controls."""
    label = QLabel(title.upper())
    label.setProperty("role", "section")
    return label
