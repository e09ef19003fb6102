"""The conclusion notice: from an inspection's record and its figures to a paper as data."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from motcua.core.vietnamese import short_day
from motcua.direction.annexes import PausedGroup, annexes
from motcua.direction.figures import Book
from motcua.direction.record import Limitation, Record, Section, TaskLine
from motcua.direction.results import results
from motcua.direction.tokens import Ledger
from motcua.direction.wording import Wording, as_of_words, listed, period_words, wording
from motcua.issuance.paper import (
    TO_FILL,
    Align,
    Block,
    Column,
    Heading,
    Item,
    Letterhead,
    Paper,
    Paragraph,
    Run,
    Runs,
    Table,
)

_TASK_COLUMNS = (
    Column("TT", 8, Align.CENTRE),
    Column("Nội dung nhiệm vụ", 36),
    Column("Chủ trì (đơn vị, người)", 23),
    Column("Phối hợp", 20),
    Column("Thẩm quyền quyết định", 18),
    Column("Thời hạn, kỳ báo cáo", 20),
    Column("Sản phẩm, mức đạt", 24),
    Column("Hạn chế số", 11, Align.CENTRE),
)


@dataclass(frozen=True, slots=True)
class Outline:
    """What one notice is made of."""

    record: Record
    book: Book
    letterhead: Letterhead
    paused: tuple[PausedGroup, ...]
    made_on: date
    sample: bool


def notice(outline: Outline) -> Paper:
    """Return the conclusion notice as a paper, every printed number with its provenance.

    Refused: UnknownFigure, PercentWithoutBase, BrokenToken, OtherPeriod (texts and figures), and as `paper.check`.
    """
    record, words, ledger = outline.record, wording(), Ledger(outline.book)
    limitations, tasks = applicable(record=record, book=outline.book)
    blocks: list[Block] = [
        *_opening(record, outline.book, words, ledger),
        *results(record=record, ledger=ledger, words=words),
        *_limitations(limitations, words, ledger),
        *_tasks(tasks, words, ledger),
        *_follow_up(record, words, ledger),
    ]
    appendices = annexes(record=record, ledger=ledger, paused=outline.paused, words=words)
    return Paper(
        letterhead=outline.letterhead,
        type_code="TB",
        title=_title(record, words),
        blocks=tuple(blocks),
        recipients=(*record.recipients, record.file_line),
        signature=record.signature,
        made_on=outline.made_on,
        appendices=appendices,
        sample=outline.sample,
        figures=tuple(ledger.printed),
    )


def applicable(*, record: Record, book: Book) -> tuple[tuple[Limitation, ...], tuple[TaskLine, ...]]:
    """Return the limitations that the figures bear out and the tasks for them, numbered anew from 1."""
    kept = [each for each in record.limitations if not each.when or book.count(each.when)]
    places = {each.number: place for place, each in enumerate(kept, start=1)}
    tasks: list[TaskLine] = []
    for task in record.tasks:
        mended = tuple(places[number] for number in task.limitations if number in places)
        if mended or not task.limitations:
            tasks.append(replace(task, number=len(tasks) + 1, limitations=mended))
    return tuple(replace(each, number=places[each.number]) for each in kept), tuple(tasks)


def _title(record: Record, words: Wording) -> str:
    period = period_words(from_on=record.from_on, to_on=record.to_on)
    return words.say("title", matter=record.matter, period=period, unit=record.unit_name)


def _opening(record: Record, book: Book, words: Wording, ledger: Ledger) -> list[Block]:
    first = words.say(
        "opening" if record.programme else "opening_plain",
        programme=record.programme.citation if record.programme else "",
        visited=TO_FILL if record.is_usual else short_day(record.visited_on),
        team=record.team_name,
        leader=record.leader,
        unit=record.unit_name,
    )
    if record.members:
        first += " " + words.say("members", members=listed(record.members))
    texts = [
        " ".join([first, record.texts.get(Section.ATTENDANCE, "")]).strip(),
        words.say("data_note", **_data_words(record, book)),
        words.say("basis", basis=listed(_basis(record))),
    ]
    return [Paragraph(ledger.runs(text)) for text in texts]


def _data_words(record: Record, book: Book) -> dict[str, str]:
    return {
        "from": short_day(record.from_on),
        "to": short_day(record.to_on),
        "as_of": as_of_words(book.as_of),
        "source": record.source,
    }


def _basis(record: Record) -> list[str]:
    parts = [record.report.citation] if record.report else []
    if record.minutes_on:
        parts.append(f"biên bản làm việc ngày {short_day(record.minutes_on)}")
    return [*parts, "ý kiến tại buổi làm việc"]


def _limitations(limitations: Sequence[Limitation], words: Wording, ledger: Ledger) -> list[Block]:
    blocks: list[Block] = [Heading(words.say("heading_limitations"))]
    if not limitations:
        return [*blocks, Paragraph(ledger.runs(words.say("no_limitations")))]
    for each in limitations:
        text = words.say("limitation", fact=each.fact, cause=each.cause, responsible=each.responsible)
        blocks.append(Item(f"H{each.number}.", ledger.runs(text)))
    return blocks


def _tasks(tasks: Sequence[TaskLine], words: Wording, ledger: Ledger) -> list[Block]:
    heading = Heading(words.say("heading_tasks"))
    if not tasks:
        return [heading, Paragraph(ledger.runs(words.say("no_tasks")))]
    rows = tuple(_task_row(task, ledger) for task in tasks)
    return [heading, Paragraph(ledger.runs(words.say("tasks_lead"))), Table(_TASK_COLUMNS, rows, size=11)]


def _task_row(task: TaskLine, ledger: Ledger) -> tuple[Runs, ...]:
    head = (Run(f"{task.head}: ", italic=True),) if task.head else ()
    mended = ", ".join(f"H{number}" for number in task.limitations) or "–"
    return (
        (Run(str(task.number)),),
        (*head, *ledger.runs(task.content)),
        (Run(f"{task.lead_unit}; {task.lead_person}"),),
        (Run(task.with_units or "–"),),
        (Run(task.authority),),
        (Run(task.deadline.words),),
        ledger.runs(task.product),
        (Run(mended),),
    )


def _follow_up(record: Record, words: Wording, ledger: Ledger) -> list[Block]:
    by = short_day(record.report_by) if record.report_by else ""
    report = words.say("report" if by else "report_plain", report_to=record.report_to, report_by=by)
    capital = record.report_to[:1].upper() + record.report_to[1:]
    texts = [f"{report} {words.say('watch', report_to=capital)}", record.texts.get(Section.FOLLOW_UP, "")]
    blocks: list[Block] = [Heading(words.say("heading_follow_up"))]
    blocks += [Paragraph(ledger.runs(text)) for text in texts if text]
    return [*blocks, Paragraph(ledger.runs(words.say("closing")))]
