"""The appendices of the notice: figures with definitions, paused dossiers without names, earlier conclusions."""

from collections.abc import Sequence
from dataclasses import dataclass

from motcua.core.vietnamese import number, short_day
from motcua.direction.record import Record
from motcua.direction.tokens import Ledger
from motcua.direction.wording import Wording, as_of_words, roman
from motcua.issuance.paper import Align, Appendix, Block, Column, Paragraph, PrintedFigure, Run, Runs, Table
from motcua.measures.wording import NO_DATA, NOTHING_OCCURRED

_FIGURE_COLUMNS = (
    Column("Mã số liệu", 41),
    Column("Tên và định nghĩa", 64),
    Column("Tử số", 14, Align.CENTRE),
    Column("Mẫu số (tên)", 29),
    Column("Phiên bản", 12, Align.CENTRE),
)
_PAUSED_COLUMNS = (
    Column("TT", 8, Align.CENTRE),
    Column("Lĩnh vực", 40),
    Column("Lý do tạm dừng", 70),
    Column("Số hồ sơ", 20, Align.CENTRE),
)
_PREVIOUS_COLUMNS = (
    Column("TT", 8, Align.CENTRE),
    Column("Văn bản kết luận", 34),
    Column("Nhiệm vụ", 50),
    Column("Chủ trì", 26),
    Column("Thời hạn", 22),
    Column("Tình trạng", 20),
)


@dataclass(frozen=True, slots=True)
class PausedGroup:
    """How many dossiers of one field are paused for one reason."""

    field: str
    reason: str
    count: int


def annexes(*, record: Record, ledger: Ledger, paused: Sequence[PausedGroup], words: Wording) -> tuple[Appendix, ...]:
    """Return the three appendices; no table names an applicant or a dossier."""
    parts = (
        ("appendix_figures", _figures(record, ledger, words)),
        ("appendix_paused", _paused(record, paused, words)),
        ("appendix_previous", _previous(record, words)),
    )
    return tuple(
        Appendix(f"PHỤ LỤC {roman(place)}", words.say(title), tuple(blocks))
        for place, (title, blocks) in enumerate(parts, start=1)
    )


def _figures(record: Record, ledger: Ledger, words: Wording) -> list[Block]:
    once = {figure.figure_id: figure for figure in ledger.printed}
    note = words.say(
        "figures_note",
        **{"from": short_day(record.from_on), "to": short_day(record.to_on)},
        as_of=as_of_words(ledger.book.as_of),
        source=record.source,
    )
    rows = tuple(_figure_row(figure) for figure in once.values())
    return [Paragraph(_text(note), "NOTE"), Table(_FIGURE_COLUMNS, rows, size=10)]


def _figure_row(figure: PrintedFigure) -> tuple[Runs, ...]:
    # The same two things as in the body: there was nothing to count, or nobody said what was to be counted.
    missing = NO_DATA if figure.denominator else NOTHING_OCCURRED
    top = missing if figure.numerator is None else number(figure.numerator)
    bottom = "–" if figure.denominator is None else f"{number(figure.denominator)} ({figure.base})"
    name = (Run(f"{figure.name}. ", bold=True), Run(figure.definition))
    return (_text(figure.figure_id), name, _text(top), _text(bottom), _text(str(figure.definition_version)))


def _paused(record: Record, paused: Sequence[PausedGroup], words: Wording) -> list[Block]:
    if not paused:
        return [Paragraph(_text(words.say("no_paused")))]
    rows = [
        (_text(str(place)), _text(group.field), _text(group.reason), _text(number(group.count)))
        for place, group in enumerate(paused, start=1)
    ]
    total = (Run("Cộng", bold=True),), (Run(number(sum(group.count for group in paused)), bold=True),)
    rows.append((_text(""), total[0], _text(""), total[1]))
    note = Paragraph(_text(words.say("paused_note", unit=record.unit_name)), "NOTE")
    return [Table(_PAUSED_COLUMNS, tuple(rows), size=12), note]


def _previous(record: Record, words: Wording) -> list[Block]:
    if not record.previous:
        return [Paragraph(_text(words.say("no_previous")))]
    rows = tuple(
        tuple(_text(cell) for cell in (str(place), task.paper, task.content, task.lead, task.deadline, task.status))
        for place, task in enumerate(record.previous, start=1)
    )
    return [Table(_PREVIOUS_COLUMNS, rows, size=11)]


def _text(text: str) -> Runs:
    return (Run(text),)
