"""Docs that cannot lie: the assembled pages are as the code and the tables are."""

import re
from pathlib import Path

import pytest

from docs import assemble
from tests import house


@pytest.mark.parametrize("path", assemble.pages(), ids=lambda path: path.name)
def test_an_assembled_page_is_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == assemble.pages()[path], "run: python -m docs.assemble"


def kinds_in_code() -> set[str]:
    """Return every kind of fact that a room names."""
    found = set()
    for room in house.ROOMS:
        events = house.HOUSE / room / "events.py"
        if events.exists():
            found |= set(re.findall(r'^[A-Z_]+(?:: \w+)? = "([a-z-]+\.[a-z-]+)"', events.read_text(), re.MULTILINE))
    return found


def test_every_kind_of_fact_is_described_and_none_is_invented() -> None:
    described = set(re.findall(r"^\| `([a-z-]+\.[a-z-]+)`", assemble.facts(), re.MULTILINE))
    assert kinds_in_code() == described


def test_a_fact_named_on_any_page_is_one_that_is_recorded() -> None:
    kinds = kinds_in_code()
    subjects = {kind.split(".")[0] for kind in kinds}
    wrong = []
    for path in house.repository_files():
        if path.suffix == ".md":
            for named in re.findall(r"`([a-z-]+\.[a-z-]+)`", path.read_text(encoding="utf-8")):
                if named.split(".")[0] in subjects and named not in kinds:
                    wrong.append(f"{path.name}: {named}")
    assert wrong == []


def test_every_word_of_the_glossary_has_its_terms() -> None:
    rows = list(assemble.table("glossary.d"))
    assert [row["identifier"] for row in rows if not (row["vietnamese"] and row["english"] and row["source"])] == []
    names = [row["identifier"] for row in rows]
    assert [name for name in names if names.count(name) > 1] == []


def test_every_identifier_of_the_glossary_is_a_word_of_the_code() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in house.python_files()).lower().replace("_", "")
    names = [row["identifier"] for row in assemble.table("glossary.d")]
    assert [name for name in names if re.sub(r"[^a-z0-9.-]", "", name.lower()) not in code] == []


def test_every_status_is_in_the_states_page() -> None:
    from motcua.dossiers.lifecycle import Status

    page = assemble.pages()[assemble.HERE / "states.md"]
    assert [status for status in Status if status.value not in page] == []


def test_links_between_pages_lead_somewhere() -> None:
    broken = []
    for path in house.repository_files():
        if path.suffix == ".md":
            for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
                if not (path.parent / target).exists():
                    broken.append(f"{path.name} → {target}")
    assert broken == []


def test_nothing_of_the_workplace_is_named() -> None:
    words = re.compile("/wo" + "rk/|\\.\\./sha" + "red|\\.lib" + "rary|Lợi " + "Bác|Chu Mạnh " + "Dũng", re.IGNORECASE)
    named = []
    for path in house.repository_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if words.search(text):
            named.append(str(path.relative_to(house.ROOT)))
    assert named == []
