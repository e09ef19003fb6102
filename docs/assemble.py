"""Writes the pages that are put together: glossary, facts, promises, states. `python -m docs.assemble`."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

HERE = Path(__file__).parent


def pages() -> dict[Path, str]:
    """Return every assembled page with its text as it should be."""
    from motcua.dossiers.states import states_page

    return {
        HERE / "glossary.md": glossary(),
        HERE / "facts.md": facts(),
        HERE / "promises.md": promises(),
        HERE / "states.md": states_page(),
    }


def glossary() -> str:
    """Return the words of the house, each with its legal term and source."""
    rows = sorted(table("glossary.d"), key=lambda row: row["identifier"])
    lines = [[f"`{row['identifier']}`", row["vietnamese"], row["english"], row["source"], row["note"]] for row in rows]
    head = "# Glossary\n\nIdentifier, what officials say, where it comes from (`docs/glossary.d/`).\n\n"
    return head + grid(["Identifier", "Vietnamese", "English", "Source", "Note"], lines)


def facts() -> str:
    """Return every kind of fact with its fields."""
    head = (
        "# Facts\n\nWhat the journal may hold. Codes, ids, days, moments, amounts; no personal data. "
        "Assembled from `docs/facts.d/`.\n\n"
    )
    return head + "\n".join(
        path.read_text(encoding="utf-8").strip() + "\n" for path in sorted((HERE / "facts.d").glob("*.md"))
    )


def promises() -> str:
    """Return what is promised, what shows it, and what was seen."""
    lines = [[row["promise"], row["shown_by"], row["seen"]] for row in table("promises.d")]
    head = "# Promises\n\nWhat shows each, and what was seen (`docs/promises.d/`).\n\n"
    return head + grid(["Promise", "Shown by", "Seen"], lines)


def table(folder: str) -> Iterator[dict[str, str]]:
    """Return the rows of every table in a folder."""
    for path in sorted((HERE / folder).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def grid(names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [names, ["---"] * len(names), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def main() -> None:
    """Write the pages."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
