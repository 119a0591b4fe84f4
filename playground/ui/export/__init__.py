"""Pictures and tables of views: PNG, SVG, CSV. Where to save them is asked in `window/exporter`."""
