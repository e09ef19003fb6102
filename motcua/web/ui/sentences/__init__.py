"""The one translation table from a refusal of a room to a sentence a clerk understands."""

import importlib
import pkgutil
from functools import cache

from motcua.core.refusals import Refusal
from motcua.web.ui.sentences.sentence import Sentence


@cache
def table() -> dict[type[Refusal], Sentence]:
    """Return every refusal that has a sentence, gathered from the rooms' files beside this one."""
    found: dict[type[Refusal], Sentence] = {}
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        found |= getattr(importlib.import_module(module.name), "SENTENCES", {})
    return found


def sentence_for(refusal: Refusal, *, language: str = "vi") -> str:
    """Return the sentence of a refusal with its fields filled in."""
    sentence = of(refusal)
    return (sentence.en if language == "en" else sentence.vi).format(**refusal.fields)


def status_for(refusal: Refusal) -> int:
    """Return the HTTP status that a page answers with."""
    return of(refusal).status


def of(refusal: Refusal) -> Sentence:
    """Return the sentence of a refusal's class or of the nearest class above it."""
    for kind in type(refusal).__mro__:
        if kind in table():
            return table()[kind]
    raise LookupError(type(refusal).__name__)
