"""Pictures and tables of views: PNG, SVG, CSV.

`ui/window/exporter` asks where to save them.
"""
