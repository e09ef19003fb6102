"""The questions of dossiers. Every one takes a scope: communes, units of them, roles of the one who asks."""

from motcua.dossiers.queries.lists import Wanted, counts, dossiers, fields_seen, find, lines, near_until, today, visible
from motcua.dossiers.queries.observations import numbers_of, received_between, states, unseen
from motcua.dossiers.queries.one import dossier_page, history
from motcua.dossiers.queries.opinion import second_opinion
from motcua.dossiers.queries.tracking import track

__all__ = [
    "Wanted",
    "counts",
    "dossier_page",
    "dossiers",
    "fields_seen",
    "find",
    "history",
    "lines",
    "near_until",
    "numbers_of",
    "received_between",
    "second_opinion",
    "states",
    "today",
    "track",
    "unseen",
    "visible",
]
