"""Syllables of Vietnamese: an onset, a rime and a tone that go together; what does not cannot be a word."""

import re
from functools import cache

from motcua.direction.lint.letters import without_tone

# Source: the orthography taught at school (âm đầu, vần, thanh); the longest onset is tried first.
_ONSETS = (
    "ngh", "ng", "gh", "gi", "nh", "th", "tr", "ch", "kh", "ph", "qu",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_OPEN = (
    "a e ê i o ô ơ u ư y ia ya iê ua ưa uê uy uơ uya ai ay ao au âu ây eo êu iu oi ôi ơi ui ưi ưu iêu yêu uôi "
    "ươi ươu uôu oa oe oai oay oao oeo uây uyu uai uao uêu oau uau "
)
_NASAL = (
    "am ăm âm em êm im om ôm ơm um ưm iêm yêm uôm ươm oam oăm oem uym an ăn ân en ên in on ôn ơn un ưn iên yên "
    "uôn ươn oan oăn oen uân uên uyên uyn ang ăng âng eng êng ong ông ung ưng iêng yêng uông ương oang oăng "
    "oong ôông uâng anh ênh inh oanh uênh uynh ynh uăng uăn uan uang uanh uen uơn uym "
)
_STOP = (
    "ap ăp âp ep êp ip op ôp ơp up ưp iêp ươp uôp oap oăp uyp at ăt ât et êt it ot ôt ơt ut ưt iêt yêt uôt ươt "
    "oat oăt oet uât uêt uyt uyêt ac ăc âc ec oc ôc uc ưc iêc uôc ươc oac oăc ooc ach êch ich oach uêch uych "
    "uac uat uăt uăc uôc uơt uap uách uach yt ych yp "
)
_OPENED, _CLOSED = frozenset(f"{_OPEN} {_NASAL}".split()), frozenset(_STOP.split())
_FRONT = re.compile(r"^[eêiy]")


@cache
def is_possible(word: str) -> bool:
    """Return whether a lower-case word can be one syllable of Vietnamese."""
    bare, tone = without_tone(word)
    if tone == "?" or not bare:
        return False
    return any(_fits(onset, bare[len(onset) :], tone) for onset in _ONSETS if bare.startswith(onset))


def _fits(onset: str, rime: str, tone: str) -> bool:
    if onset == "gi" and rime in {"", "n", "m", "ng", "t", "p", "êng", "ên", "êt", "êc", "êm", "êu"}:
        rime = "i" + rime
    if onset == "qu" and rime in {"", "y", "yt", "ych", "ynh", "yên", "yêt", "yu"}:
        return rime != "" and _tone_fits(rime, tone)
    if not _spelt(onset, rime):
        return False
    return rime in _OPENED or (rime in _CLOSED and tone in {"sắc", "nặng"})


def _tone_fits(rime: str, tone: str) -> bool:
    return not rime.endswith(("t", "c", "p", "ch")) or tone in {"sắc", "nặng"}


def _spelt(onset: str, rime: str) -> bool:
    """Return whether the onset is spelt as its vowel asks: k, gh, ngh before e, ê, i; c, g, ng before the others."""
    front = bool(_FRONT.match(rime))
    if onset in {"k", "gh", "ngh"}:
        return front
    if onset in {"c", "ng", "g"}:
        return not front or (onset == "g" and rime.startswith("i"))
    return onset != "" or bool(rime)
