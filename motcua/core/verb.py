"""`verb`: the one door of every write. One outermost transaction = the rows changed and their facts in the journal."""

import functools
import hashlib
import inspect
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ParamSpec, TypeVar

from django.apps import apps
from django.db import InterfaceError, OperationalError, connection, models, transaction

from motcua.core import anchors, sealing
from motcua.core.actor import Actor
from motcua.core.gate import gate
from motcua.core.models import DoneKey
from motcua.core.refusals import AlreadyDone, KeyReused, OutsideVerb

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(slots=True)
class Pending:
    """What the verbs of one transaction have recorded so far."""

    by: Actor
    at: datetime
    facts: list[sealing.Fact] = field(default_factory=list)
    head: sealing.Head | None = None


_open: ContextVar[Pending | None] = ContextVar("motcua_open_verb", default=None)


def verb(function: Callable[P, R]) -> Callable[P, R]:
    """Make a function a verb: keyword-only, ending in `by` and `at`; a verb called by a verb joins its transaction."""
    names = list(inspect.signature(function).parameters)
    if names[-2:] != ["by", "at"]:
        raise TypeError(f"{function.__qualname__}: a verb ends in by, at")

    @functools.wraps(function)
    def door(*args: P.args, **kwargs: P.kwargs) -> R:
        if _open.get() is not None:
            return function(*args, **kwargs)
        return outermost(function, kwargs)

    return door


def pending() -> Pending:
    """Return what the open verb has recorded so far; refused outside of a verb."""
    found = _open.get()
    if found is None:
        raise OutsideVerb()
    return found


def outermost(function: Callable[..., R], arguments: dict[str, Any]) -> R:
    """Run a verb in its transaction; once more on a lost connection or a serialisation failure."""
    try:
        return _once(function, arguments)
    except (OperationalError, InterfaceError):
        if connection.in_atomic_block:
            raise
        connection.close()
        return _once(function, arguments)


def _once(function: Callable[..., R], arguments: dict[str, Any]) -> R:
    by, at = arguments["by"], arguments["at"]
    with transaction_of(by=by, at=at):
        name = f"{function.__module__}.{function.__qualname__}"
        if by.key is None:
            return function(**arguments)
        mark = fingerprint(name, arguments)
        before = DoneKey.objects.filter(commune=by.commune_id, key=by.key).first()
        if before is not None:
            answer: R = replayed(before, mark)
            return answer
        answer = function(**arguments)
        DoneKey.objects.create(
            commune=by.commune_id, key=by.key, verb=name, fingerprint=mark, answer=kept(answer), recorded_at=at
        )
        return answer


@contextmanager
def transaction_of(*, by: Actor, at: datetime) -> Iterator[Pending]:
    """Open the outermost transaction, seal its facts as its last statements, and anchor the head after the commit."""
    work = Pending(by=by, at=at)
    token = _open.set(work)
    try:
        with gate():
            with transaction.atomic():
                yield work
                work.head = sealing.seal(work.facts, commune=by.commune_id, by=by.staff_id)
            if work.head is not None:
                anchors.drop(commune=by.commune_id, head=work.head)
    finally:
        _open.reset(token)


def fingerprint(name: str, arguments: dict[str, Any]) -> str:
    """Return a hash of what was asked, so that a key that comes back with something else is noticed."""
    asked = {key: repr(value) for key, value in sorted(arguments.items()) if key not in ("by", "at")}
    return hashlib.sha256(f"{name}{asked}".encode()).hexdigest()


def kept(answer: Any) -> str | None:
    """Return the text by which a verb's answer can be given again; None where it cannot."""
    if isinstance(answer, models.Model):
        return json.dumps({"row": answer._meta.label, "pk": answer.pk})
    if answer is None or isinstance(answer, str | int | bool):
        return json.dumps({"plain": answer})
    return None


def replayed(before: DoneKey, mark: str) -> Any:
    """Return what the first call answered. Refused when the key came back with another request."""
    if before.fingerprint != mark:
        raise KeyReused(key=before.key)
    if before.answer is None:
        raise AlreadyDone(key=before.key)
    stored = json.loads(before.answer)
    if "row" in stored:
        return apps.get_model(stored["row"])._default_manager.get(pk=stored["pk"])
    return stored["plain"]
