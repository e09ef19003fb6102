"""What the architecture tests look at: the files of the repository, the modules of the rooms, their definitions."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "motcua"
# Bottom to top: a room may know only what stands before it.
FLOORS = (
    "core",
    "people",
    "documents",
    "procedures",
    "issuance",
    "payments",
    "dossiers",
    "certification counters equipment petitions",
    "exchange",
    "notifications",
    "measures",
    "direction outreach",
    "connectors",
    "web",
    "config",
)
FLOOR = {room: height for height, rooms in enumerate(FLOORS) for room in rooms.split()}
ROOMS = tuple(room for room in FLOOR if room not in ("web", "config", "connectors") and (HOUSE / room).is_dir())
# Files of a room that may know Django; everything else in it is a rule.
KINDS = {"actions", "queries", "models", "ports", "readers", "apps", "migrations", "tests"}
# Core's doors stand on the database by their nature.
CORE_DOORS = {"verb", "gate", "sealing", "anchors", "journal", "numbering", "verification"}


@cache
def repository_files() -> tuple[Path, ...]:
    """Return the files that git keeps, as they are now."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(path for path in map(ROOT.joinpath, listed.splitlines()) if path.is_file())


def python_files(*, tests: bool = False) -> Iterator[Path]:
    """Return the house's Python files, migrations left out."""
    for path in repository_files():
        ours = path.suffix == ".py" and path.is_relative_to(HOUSE) and "migrations" not in path.parts
        if ours and (tests or "tests" not in path.parts):
            yield path


@cache
def tree(path: Path) -> ast.Module:
    """Return a file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Return every function and method of a file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def public_functions(path: Path) -> Iterator[ast.FunctionDef]:
    """Return the functions that a file offers to others."""
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


@cache
def offered(room: str, kind: str) -> frozenset[str]:
    """Return the names that a room's door offers: `__all__` of a folder, every public function of a single file."""
    door = HOUSE / room / kind / "__init__.py"
    if not door.exists():
        return frozenset(function.name for function in public_functions(HOUSE / room / f"{kind}.py"))
    named = [
        node for node in tree(door).body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    ]
    listed = frozenset(ast.literal_eval(named[0].value)) if named else frozenset()
    return listed | {function.name for function in public_functions(door)}


def module_of(path: Path) -> str:
    """Return a file's module name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    """Return the room of a module of the house."""
    return module.split(".")[1] if module.count(".") else ""


def kind_of(module: str) -> str:
    """Return what a module is in its room: `actions`, `models`, … or the name of its rule."""
    parts = module.split(".")
    return parts[2] if len(parts) > 2 else ""


def is_rule(module: str) -> bool:
    """Say whether a module is a rule: no Django, no clock, no database."""
    room, kind = room_of(module), kind_of(module)
    if room not in ROOMS or not kind or "tests" in module.split("."):
        return False
    return kind not in KINDS and not (room == "core" and kind in CORE_DOORS)
