"""The guide: its pages of `docs/guide`, their contents, search and generated tables.

It knows no document and no view; `ui/window/guide_places` says which page is about what.
"""
