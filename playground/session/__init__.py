"""Files on disk: the .nnplay session. Knows no Qt."""
