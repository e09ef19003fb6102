"""One paper to both of its files: PDF to read and sign, DOCX for the clerk to look through."""

from dataclasses import dataclass
from pathlib import Path

from motcua.issuance import rendering
from motcua.issuance.paper import Paper
from motcua.issuance.stored import cleaned, for_template
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
    return Files(pdf=pdf(paper), docx=docx(paper=cleaned(paper)))


def pdf(paper: Paper) -> bytes:
    """Print one paper as PDF/A-2b."""
    return rendering.pdf(template=TEMPLATE, data=for_template(paper), made_on=paper.dated_on or paper.made_on)
