"""``python -m playground`` starts the program, as ``python main.py`` does."""

import sys

from playground.app import main

if __name__ == "__main__":
    sys.exit(main())
