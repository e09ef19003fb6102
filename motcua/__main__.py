"""`python -m motcua` is the `motcua` command."""

import sys

from motcua.config.cli import main

if __name__ == "__main__":
    sys.exit(main())
