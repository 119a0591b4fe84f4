"""Files on disk: the .nnplay session and copied layers as text. Knows no Qt and no thread."""
