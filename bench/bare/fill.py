"""Child process: makes the bare view's table with 100,000 rows."""

import sqlite3

from motcua.config.place import data_directory

ROWS = 100_000


def main() -> None:
    """Write the rows."""
    with sqlite3.connect(data_directory() / "bare.sqlite3") as link:
        link.execute("PRAGMA journal_mode=WAL")
        link.execute(
            "CREATE TABLE bare_case "
            "(id INTEGER PRIMARY KEY, number TEXT UNIQUE, kind INT, office INT, state INT, person TEXT)"
        )
        rows = ((f"H37.12-{n // 200:06d}-{n:06d}", n % 40, n % 200, n % 3, f"Person {n}") for n in range(ROWS))
        link.executemany("INSERT INTO bare_case (number, kind, office, state, person) VALUES (?, ?, ?, ?, ?)", rows)


if __name__ == "__main__":
    main()
