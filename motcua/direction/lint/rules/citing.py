"""Citing: the first citation says who, when and about what; the code fits the type of the paper."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from motcua.direction.lint.citations import Citation, citations_of
from motcua.direction.lint.findings import Finding, note, warning
from motcua.direction.lint.header import header_of
from motcua.direction.lint.notice import Notice

_PARTY = re.compile(r"/(?:đu|tu|hu|bcđtw|bcđ|tw|đuub|bcsđ|bttu)\b|^-")
_BODY_CODE = re.compile(r"^(?:vpcp|ubnd|hđnd|vp|ttpvhcc|tthcc|bnv|btp|bca|stp|sn)")


@cache
def type_codes() -> dict[str, frozenset[str]]:
    """Return type of paper → its codes, from the data file (Decree 30/2020, Annex III)."""
    found: dict[str, set[str]] = {}
    with files("motcua.direction.lint").joinpath("data", "type_codes.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            found.setdefault(row["type"], set()).add(row["code"].lower())
    return {name: frozenset(codes) for name, codes in found.items()}


def first_is_full(notice: Notice) -> Iterator[Finding]:
    """TT05: the first citation of a paper names type, number, day, agency and subject (Decree 30/2020, Annex I)."""
    # "Kèm theo Thông báo số 08/TB-UBND" of an appendix names the paper itself.
    seen = {re.sub(r"^số\s*:?|\s", "", header_of(notice).number_line.lower())}
    for one in citations_of(notice):
        if one.number in seen or one.is_law or one.sentence.is_row:
            continue
        seen.add(one.number)
        missing = _missing(one)
        if missing:
            yield note(
                "TT05",
                one.quote,
                why=f"Lần dẫn đầu tiên còn thiếu: {', '.join(missing)}.",
                fix="Ghi đủ: tên loại, số, ngày, cơ quan ban hành, về việc gì.",
                at=one.sentence.order,
            )


def _missing(one: Citation) -> list[str]:
    has_agency = one.has_agency or one.type_name == "văn bản"
    parts = (
        ("ngày ban hành", one.has_day),
        ("cơ quan ban hành", has_agency),
        ("trích yếu (về việc gì)", one.has_subject),
    )
    return [name for name, there in parts if not there]


def code_fits(notice: Notice) -> Iterator[Finding]:
    """TT06: the code in the number is not the code of the type; a công văn takes no type code."""
    head = header_of(notice)
    own = _problem(head.type_name, head.sign)
    if own:
        yield _misfit(head.number_line, own, 0)
    for one in citations_of(notice):
        sign = re.sub(r"^\d+[a-zđ]?", "", one.number).lstrip("/")
        problem = "" if one.is_law else _problem(one.type_name, sign)
        if problem:
            yield _misfit(one.quote, problem, one.sentence.order)
    for sentence in notice.sentences:
        bare = re.search(r"\b\d+/cv-[a-zđ]+", sentence.low)
        if not bare or (own and bare[0] in head.number_line.lower()):
            continue
        if not re.search(r"công văn số:?\s?$", sentence.low[: bare.start()]):
            yield _misfit(sentence.text[bare.start() : bare.end()], _NO_CODE, sentence.order)


_NO_CODE = "Công văn không có chữ viết tắt tên loại trong ký hiệu."


def _misfit(quote: str, why: str, order: int) -> Finding:
    return warning("TT06", quote, why=why, fix="Soát lại tên loại hoặc ký hiệu của văn bản.", at=order)


def _problem(type_name: str, sign: str) -> str:
    sign = sign.lower()
    code = re.split(r"[-/.]", sign)[0] if sign else ""
    if not code or not type_name or _PARTY.search(sign):
        return ""
    if type_name == "công văn":
        return _NO_CODE if code == "cv" or (code in _all_codes() - {"hd"} and not _BODY_CODE.match(code)) else ""
    wanted = type_codes().get(type_name)
    if wanted is None or code in wanted or _BODY_CODE.match(code) or code not in _all_codes() | {"cv"}:
        return ""
    return f"Tên loại là {type_name}, ký hiệu lại là “{code.upper()}” (đúng ra: {', '.join(sorted(wanted)).upper()})."


@cache
def _all_codes() -> frozenset[str]:
    return frozenset(code for codes in type_codes().values() for code in codes)
