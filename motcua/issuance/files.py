"""One paper to both of its files: PDF to read and sign, DOCX for the clerk to look through."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from motcua.issuance import rendering
from motcua.issuance.paper import Paper
from motcua.issuance.stored import for_template, from_json, to_json
from motcua.issuance.word import docx

TEMPLATE = Path(__file__).parent / "data" / "paper.typ"


@dataclass(frozen=True, slots=True)
class Files:
    """The bytes of both files of one paper."""

    pdf: bytes
    docx: bytes


def both(paper: Paper) -> Files:
    """Print one paper as PDF/A and as DOCX with the same words; the same paper gives the same bytes.

    Refused: as in `paper.check`, `signing.signing_lines` and `rendering.pdf`.
    """
    data = to_json(paper)
    clean = from_json(data)
    return Files(pdf=_pdf(clean, data), docx=docx(paper=clean))


def pdf(paper: Paper) -> bytes:
    """Print one paper as PDF/A-2b."""
    return _pdf(paper, to_json(paper))


def _pdf(paper: Paper, data: Mapping[str, Any]) -> bytes:
    content = for_template(paper, data=data)
    return rendering.pdf(template=TEMPLATE, data=content, made_on=paper.dated_on or paper.made_on)
