"""Child process: accepts dossiers and prints number and secret of each slip."""

import json
import sys

from bench.counter import taker
from motcua.config.start import start


def main(many: int) -> None:
    """Accept so many dossiers."""
    start()
    take = taker()
    sys.stdout.write(json.dumps([take() for _ in range(many)]))


if __name__ == "__main__":
    main(int(sys.argv[1]))
