"""The walls that import-linter cannot see."""

import ast
import os
import re
import subprocess
import sys
from functools import cache

import grimp
import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

from tests import house

LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 40
NOT_BY_HAND = re.compile(
    r"(^requirements/.*\.txt|\.csv|\.xlsx|\.svg|\.png|\.pdf|\.po|\.min\.js|^LICENSE|/migrations/.*\.py)$"
)
NO_NAMES = {"utils", "helpers", "common", "manager", "managers", "service", "services", "base"}
HEAVY = {"ibis", "duckdb", "pyarrow", "adbc_driver_manager", "pyhanko"}


@cache
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("motcua", include_external_packages=True)


def test_a_rule_knows_no_django() -> None:
    rules = [module for module in graph().modules if house.is_rule(module)]
    chains = {rule: graph().find_shortest_chain(importer=rule, imported="django") for rule in rules}
    assert len(rules) > 20
    assert {rule: chain for rule, chain in chains.items() if chain} == {}


def test_only_doors_and_rules_are_imported_from_outside_a_room() -> None:
    closed = {"models", "readers", "apps", "migrations"}
    wrong = []
    for imported in graph().modules:
        room, kind = house.room_of(imported), house.kind_of(imported)
        if room not in house.ROOMS or kind not in closed:
            continue
        for importer in graph().find_modules_that_directly_import(imported):
            if house.room_of(importer) != room and "tests" not in importer.split("."):
                wrong.append(f"{importer} → {imported}")
    assert sorted(set(wrong) - CORE_READERS) == []


# core.readers is a door of its own (house plan, anatomy): rooms read the journal through it.
CORE_READERS = {
    f"{importer} → motcua.core.readers"
    for importer in (graph().find_modules_that_directly_import("motcua.core.readers"))
    if house.kind_of(importer) in {"readers", "queries", "actions"}
}


def test_relations_point_downwards() -> None:
    wrong = []
    for model in apps.get_models():
        room = model._meta.app_label
        for field in model._meta.get_fields():
            if field.is_relation and not field.auto_created and field.related_model and room in house.FLOOR:
                other = field.related_model._meta.app_label
                if other in house.FLOOR and house.FLOOR[other] > house.FLOOR[room]:
                    wrong.append(f"{model._meta.label}.{field.name} → {other}")
    assert wrong == []


def test_migrations_depend_downwards() -> None:
    wrong = []
    for (room, name), migration in MigrationLoader(None).disk_migrations.items():
        for other, _ in migration.dependencies:
            if room in house.FLOOR and other in house.FLOOR and house.FLOOR[other] > house.FLOOR[room]:
                wrong.append(f"{room}.{name} → {other}")
    assert wrong == []


def test_a_template_uses_only_its_own_listener_and_what_all_share() -> None:
    wrong = []
    for path in house.repository_files():
        if path.suffix != ".html" or "web" not in path.parts:
            continue
        face = path.relative_to(house.HOUSE / "web").parts[0]
        for named in re.findall(r"""{%\s*(?:extends|include)\s+["']([^"'#]+)""", path.read_text(encoding="utf-8")):
            if named.split("/")[0] not in {face, "ui"}:
                wrong.append(f"{path.name} → {named}")
    assert wrong == []


def test_files_stay_short() -> None:
    long = {}
    for path in house.repository_files():
        name = str(path.relative_to(house.ROOT))
        if NOT_BY_HAND.search(name):
            continue
        try:
            lines = len(path.read_text(encoding="utf-8").splitlines())
        except UnicodeDecodeError:
            continue
        if lines > LINES_OF_A_FILE:
            long[name] = lines
    assert long == {}


def test_functions_stay_short() -> None:
    long = {}
    for path in house.python_files():
        for function in house.functions(path):
            length = (function.end_lineno or 0) - function.lineno + 1
            if length > LINES_OF_A_FUNCTION:
                long[f"{path.relative_to(house.ROOT)}:{function.name}"] = length
    assert long == {}


def test_no_file_is_named_after_nothing() -> None:
    assert [path for path in house.python_files(tests=True) if path.stem in NO_NAMES] == []


def test_a_verb_is_keyword_only_and_ends_in_by_and_at() -> None:
    wrong, seen = [], 0
    for path in house.python_files():
        for function in house.public_functions(path):
            marks = {ast.unparse(mark) for mark in function.decorator_list}
            if "verb" not in marks:
                continue
            seen += 1
            if function.args.args or [arg.arg for arg in function.args.kwonlyargs][-2:] != ["by", "at"]:
                wrong.append(f"{path.name}:{function.name}")
            if house.kind_of(house.module_of(path)) != "actions":
                wrong.append(f"{path.name}:{function.name} is not among the actions")
    assert seen > 20
    assert wrong == []


def test_what_a_room_offers_says_what_it_is_and_is_called_by_name() -> None:
    wrong, seen = [], 0
    for path in house.python_files():
        if house.kind_of(house.module_of(path)) not in {"actions", "queries"}:
            continue
        offered = house.offered(house.room_of(house.module_of(path)), house.kind_of(house.module_of(path)))
        for function in house.public_functions(path):
            if not ast.get_docstring(function):
                wrong.append(f"{path.relative_to(house.HOUSE)}:{function.name} has no docstring")
            # The one thing a question is about may stand without its name: calendar_of(commune_id).
            if function.name in offered and len(function.args.posonlyargs + function.args.args) > 1:
                wrong.append(f"{path.relative_to(house.HOUSE)}:{function.name} is called by place")
            seen += function.name in offered
    assert seen > 100
    assert wrong == []


@pytest.mark.parametrize(
    ("pattern", "allowed"),
    [
        (r"transaction\.atomic\(", {"core/verb.py"}),
        (r"(datetime|timezone)\.now\(|date\.today\(|time\.time\(\)", {"core/sealing.py", "core/readers.py"}),
        (r"from django\.db\.models\.signals|receiver\(|\.connect\(.*sender", set()),
        (r"def save\(self", set()),
        (r"icontains|istartswith|iexact", set()),
    ],
    ids=["transaction", "clock", "signals", "save", "ascii-only search"],
)
def test_what_only_few_may_do(pattern: str, allowed: set[str]) -> None:
    found = set()
    for path in house.python_files():
        name = str(path.relative_to(house.HOUSE))
        if name.split("/")[0] in {"web", "config"}:
            continue
        if re.search(pattern, path.read_text(encoding="utf-8")):
            found.add(name)
    assert found - allowed == set()


@pytest.mark.parametrize("listener", ["public", "lobby"])
def test_the_light_listeners_load_nothing_heavy(listener: str) -> None:
    code = (
        "import motcua.config.wsgi, sys\nfrom django.urls import get_resolver\nget_resolver().url_patterns\n"
        "from django.test import Client\nClient().get('/healthz')\n"
        f"print(sorted(set({sorted(HEAVY)!r}) & set(sys.modules)))"
    )
    environment = {**os.environ, "MOTCUA_LISTENER": listener}
    done = subprocess.run([sys.executable, "-c", code], env=environment, cwd=house.ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr


def test_every_room_has_a_door_plate() -> None:
    assert [room for room in house.ROOMS if not ast.get_docstring(house.tree(house.HOUSE / room / "__init__.py"))] == []


@pytest.mark.django_db
def test_migrations_are_complete() -> None:
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
