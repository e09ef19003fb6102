"""The fixed parts of a Word paper: letterhead, title, addressees, recipients and signature, head of an appendix."""

from typing import Any

from motcua.issuance import word_parts as parts
from motcua.issuance.paper import LETTER, Appendix, Paper, Run, attached_lines, number_line, paper_types, place_line
from motcua.issuance.signing import signing_lines
from motcua.issuance.word_parts import Look

_LEFT_MM, _RIGHT_MM, _SHIFT_MM = 67.0, 98.0, 5.0
_ROOM_MM = 160.0
# "Độc lập - Tự do - Hạnh phúc" at 14 pt bold, measured with the Times metrics: the rule must be as long as it.
_MOTTO_MM = 60.3
_EM_SHARE = 0.70  # mean width of a bold capital in Times; a rule of 1/3 to 1/2 of the line needs no better


def letterhead(paper: Paper) -> Any:
    """Return issuing body and number on the left, the national motto, place and day on the right."""
    issuer = paper.letterhead.issuer
    longest = max(len(line) for line in issuer) * 13 * _EM_SHARE / 72 * 25.4
    centred = Look(size=13, align="center")
    left = [
        *(parts.line_of(line, centred) for line in paper.letterhead.superior),
        *(parts.line_of(line, Look(size=13, bold=True, align="center")) for line in issuer),
        parts.rule(width_mm=min(longest, _LEFT_MM) * 0.42, room_mm=_LEFT_MM),
    ]
    right = [
        parts.line_of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look(size=13, bold=True, align="center")),
        parts.line_of("Độc lập - Tự do - Hạnh phúc", Look(size=14, bold=True, align="center")),
        parts.rule(width_mm=_MOTTO_MM, room_mm=_RIGHT_MM),
    ]
    number = [parts.line_of(number_line(paper), Look(size=13, align="center", before=8))]
    place = [parts.line_of(place_line(paper), Look(size=13, italic=True, align="center", before=8))]
    rows = [[left, right], [number, place]]
    if paper.type_code == LETTER:
        rows.append([[parts.line_of(f"V/v {paper.title}", Look(size=12, align="center", before=6))], []])
    return parts.side_by_side(rows, widths_mm=(_LEFT_MM, _RIGHT_MM), shift_mm=_SHIFT_MM)


def title_block(paper: Paper) -> list[Any]:
    """Return name of the type, title and the rule under it; a công văn has none of them."""
    name = paper_types()[paper.type_code].upper()
    if not name:
        return [parts.line_of("", Look(size=8))]
    width = min(len(paper.title) * 14 * 0.5 / 72 * 25.4, _ROOM_MM)
    bold = Look(size=14, bold=True, align="center", keep_next=True)
    return [
        parts.line_of(name, Look(size=14, bold=True, align="center", before=18, keep_next=True)),
        parts.line_of(paper.title, bold),
        parts.rule(width_mm=width * 0.4, room_mm=_ROOM_MM, after=12),
    ]


def addressees(paper: Paper) -> list[Any]:
    """Return the "Kính gửi" lines of a letter, report or submission."""
    names = paper.addressees
    if not names:
        return []
    if len(names) == 1:
        return [parts.line_of(f"Kính gửi: {names[0]}", Look(align="center", after=10))]
    head = [parts.line_of("Kính gửi:", Look(align="left", left_mm=30))]
    return head + [parts.line_of(f"- {name}", Look(align="left", left_mm=30, after=4)) for name in names]


def signature_block(paper: Paper) -> Any:
    """Return the recipients beside authority, office, room to sign and name; kept on one page."""
    recipients = [parts.line_of("Nơi nhận:", Look(size=12, bold=True, italic=True, align="left"))]
    recipients += [parts.line_of(line, Look(size=11, align="left")) for line in paper.recipients]
    bold = Look(size=14, bold=True, align="center", keep_next=True)
    signer = [parts.line_of(line, bold) for line in signing_lines(paper.signature)]
    signer += [parts.line_of("", Look(size=14, align="center", keep_next=True)) for _ in range(4)]
    signer.append(parts.line_of(paper.signature.name, Look(size=14, bold=True, align="center")))
    return parts.side_by_side([[recipients, signer]], widths_mm=(80.0, 80.0), shift_mm=0)


def attached(paper: Paper, part: Appendix) -> list[Any]:
    """Return label, title and the "Kèm theo" line of an appendix."""
    bold = Look(bold=True, align="center", keep_next=True)
    return [
        parts.line_of(part.label, Look(bold=True, align="center", keep_next=True, style="Heading1")),
        parts.paragraph((Run(part.title),), bold),
        *(parts.line_of(line, Look(size=13, italic=True, align="center")) for line in attached_lines(paper)),
        parts.rule(width_mm=50, room_mm=_ROOM_MM, after=10),
    ]
