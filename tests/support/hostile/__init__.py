"""Hostile files, clipboard texts and expressions by kind, and the children that open them."""
