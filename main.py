"""Start Backprop Playground: hands over to `playground.app`."""

import sys

from playground.app import main

if __name__ == "__main__":
    sys.exit(main())
