"""Checks a commune's journal: text, hash, index columns, head and anchors agree, or the first fact that does not."""

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from multiprocessing import get_context
from typing import Any

from django.db import connection

from motcua.core import anchors
from motcua.core.canonical import GENESIS, head_text, tail_text
from motcua.core.models import ChainHead
from motcua.core.sealing import Head

ROWS_AT_ONCE = 20_000
# Below this a second process costs more than it saves.
WORTH_SHARING = 100_000
# The text comes as the bytes that were hashed, so that nothing is decoded only to be encoded again.
BYTES = {"sqlite": "CAST(body AS BLOB)", "postgresql": "convert_to(body, 'UTF8')"}
QUERY = (
    "SELECT seq, kind, subject, at, recorded_at, by, {bytes}, hash FROM core_entry "
    "WHERE commune = %s AND seq > %s AND seq <= %s ORDER BY seq"
)


@dataclass(frozen=True, slots=True)
class Broken:
    """The first fact that does not hold, and why: `missing`, `column`, `text`, `head`, `tail`, `anchor`."""

    commune: int
    seq: int
    why: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check of one or more journals found."""

    facts: int
    broken: Broken | None

    @property
    def ok(self) -> bool:
        """Say whether everything agrees."""
        return self.broken is None


def communes() -> list[int]:
    """Return the communes that have a journal (0: the installation's own)."""
    return list(ChainHead.objects.order_by("commune").values_list("commune", flat=True))


def journals() -> list[int]:
    """Return the communes that have a journal, or had one by their anchors: a lost database must not pass as whole."""
    return sorted({*communes(), *anchors.communes()})


def verify(*, commune_id: int, processes: int | None = None) -> Verdict:
    """Check a commune's whole journal, in several processes where it is long."""
    head = head_of(commune_id)
    broken = beyond(commune_id, head) or first_broken(commune_id, head.seq, processes) or ends(commune_id, head)
    return Verdict(facts=head.seq, broken=broken)


def head_of(commune_id: int) -> Head:
    """Return the chain head as the database has it; the chain's beginning when there is none."""
    found = ChainHead.objects.filter(pk=commune_id).values_list("seq", "hash").first()
    return Head(found[0], bytes(found[1])) if found else Head(0, GENESIS)


def beyond(commune_id: int, head: Head) -> Broken | None:
    """Find facts behind the head, and anchors that know of facts the database no longer has."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(seq) FROM core_entry WHERE commune = %s", [commune_id])
        last = cursor.fetchone()[0] or 0
    if last > head.seq:
        return Broken(commune_id, head.seq + 1, "head")
    known = max((anchor.seq for anchor in anchors.last(commune_id)), default=0)
    if known > head.seq or last < head.seq:
        return Broken(commune_id, last + 1, "tail")
    return None


def ends(commune_id: int, head: Head) -> Broken | None:
    """Compare the head and the anchors with the facts they stand for."""
    if head.seq and hash_at(commune_id, head.seq) != head.hash:
        return Broken(commune_id, head.seq, "head")
    for anchor in anchors.last(commune_id):
        if hash_at(commune_id, anchor.seq) != anchor.hash:
            return Broken(commune_id, anchor.seq, "anchor")
    return None


def hash_at(commune_id: int, seq: int) -> bytes:
    """Return the stored hash of a fact; the chain's beginning for 0."""
    if seq == 0:
        return GENESIS
    with connection.cursor() as cursor:
        cursor.execute("SELECT hash FROM core_entry WHERE commune = %s AND seq = %s", [commune_id, seq])
        found = cursor.fetchone()
    return bytes(found[0]) if found else b""


def first_broken(commune_id: int, last: int, processes: int | None) -> Broken | None:
    """Check facts 1 to `last`: one stretch for each processor, each starting from the stored hash before it."""
    many = processes or (os.cpu_count() or 1 if last >= WORTH_SHARING else 1)
    edges = [last * part // many for part in range(many + 1)]
    stretches = [(commune_id, start, end) for start, end in pairwise(edges)]
    if many == 1:
        return check(stretches[0])
    # A connection, or a pool of them, must not be shared with a child process.
    connection.close()
    if hasattr(connection, "close_pool"):
        connection.close_pool()
    with ProcessPoolExecutor(many, mp_context=get_context("fork")) as pool:
        return next((found for found in pool.map(check, stretches) if found), None)


def check(stretch: tuple[int, int, int]) -> Broken | None:
    """Check the facts of one stretch (commune, behind this seq, up to this seq)."""
    commune, expected, end = stretch
    link = hash_at(commune, expected)
    moment: str | None = None
    who, head = None, b""
    for seq, kind, subject, at, recorded_at, by, body, digest in rows(commune, expected, end):
        expected += 1
        if seq != expected:
            return Broken(commune, expected, "missing")
        # The facts of one verb share their moment and their author.
        if at != moment or by != who:
            moment, who, head = at, by, head_text(at, by, commune).encode()
        if not (body.startswith(head) and body.endswith(tail_text(kind, recorded_at, seq, subject).encode())):
            return Broken(commune, seq, "column")
        link = sha256(link + body).digest()
        if link != digest:
            return Broken(commune, seq, "text")
    return None if expected == end else Broken(commune, expected + 1, "missing")


def rows(commune: int, start: int, end: int) -> Iterator[tuple[Any, ...]]:
    """Return the stored facts behind `start` up to `end`, a window at a time."""
    query = QUERY.format(bytes=BYTES[connection.vendor])
    while start < end:
        until = min(start + ROWS_AT_ONCE, end)
        with connection.cursor() as cursor:
            cursor.execute(query, [commune, start, until])
            yield from cursor.fetchall()
        start = until
