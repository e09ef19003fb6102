"""The page docs/states.md: statuses, moves and permissions, written from the table of moves."""

from collections.abc import Iterable

from motcua.dossiers.lifecycle import (
    ENDED_OTHERWISE,
    FINAL,
    GROUND_WORDS,
    NATIONAL_CODE,
    NATIONAL_WORDS,
    PAUSED,
    SETTLED,
    VERB_WORDS,
    WORDS,
    Ground,
    Status,
    Verb,
)
from motcua.dossiers.moves import MOVES, Move, roles_for
from motcua.people.roles import ROLE_WORDS, Role

HEAD = """# Statuses and moves of a dossier

Generated from `motcua/dossiers/moves.py` (`states_page()`); a test compares. The national code is the one of the
National Public Service Portal (1–10). A paused dossier is never national 8: 8 is its end.
"""


def states_page() -> str:
    """Return the whole page as Markdown."""
    parts = [
        HEAD,
        "## Statuses\n",
        _table(("Status", "On screen", "National", "National words", "Kind"), map(_status_row, Status)),
        "## Diagram\n",
        _diagram(),
        "## Moves\n",
        _table(("Verb", "On screen", "From", "To", "Who", "Ground"), map(_move_row, MOVES)),
        "## Grounds of a pause\n",
        _table(("Ground", "On screen", "Clock"), map(_ground_row, Ground)),
        "## Who may do what\n",
        _table(("Verb", *(ROLE_WORDS[role] for role in _actors())), map(_permission_row, Verb)),
    ]
    return "\n".join(parts)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _status_row(status: Status) -> tuple[str, ...]:
    code = NATIONAL_CODE[status]
    return f"`{status}`", WORDS[status], str(code), NATIONAL_WORDS[code], _kind(status)


def _kind(status: Status) -> str:
    for kind, members in (("paused", PAUSED), ("settled", SETTLED), ("ended otherwise", ENDED_OTHERWISE)):
        if status in members:
            return kind
    return "open"


def _diagram() -> str:
    lines = ["```mermaid", "stateDiagram-v2"]
    seen: dict[tuple[Status | None, Status], list[str]] = {}
    for move in MOVES:
        if move.source is not move.target:
            seen.setdefault((move.source, move.target), []).append(move.verb.value)
    lines += [f"    {source or '[*]'} --> {target}: {', '.join(verbs)}" for (source, target), verbs in seen.items()]
    lines += [f"    {status} --> [*]" for status in Status if status in FINAL]
    return "\n".join([*lines, "```", ""])


def _move_row(move: Move) -> tuple[str, ...]:
    who = ", ".join(ROLE_WORDS[role] for role in Role if role in move.roles)
    grounds = ", ".join(ground for ground in Ground if ground in move.grounds)
    source = f"`{move.source}`" if move.source else "–"
    return f"`{move.verb}`", VERB_WORDS[move.verb], source, f"`{move.target}`", who, grounds or "–"


def _ground_row(ground: Ground) -> tuple[str, ...]:
    return f"`{ground}`", GROUND_WORDS[ground], "runs" if ground is Ground.NONE else "stands still"


def _actors() -> list[Role]:
    return [role for role in Role if any(role in move.roles for move in MOVES)]


def _permission_row(verb: Verb) -> tuple[str, ...]:
    allowed = {role for move in MOVES if move.verb is verb for role in roles_for(verb=verb, source=move.source)}
    return VERB_WORDS[verb], *("✓" if role in allowed else "" for role in _actors())
