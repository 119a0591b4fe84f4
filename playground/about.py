"""The name and the version of the program, and of its files."""

APP_NAME = "Backprop Playground"
DISTRIBUTION = "backprop-playground"  # as pip knows it
__version__ = "0.1.0"
SUFFIX = ".nnplay"  # of session files
