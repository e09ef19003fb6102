"""Section I of the notice: what people wrote, the sentences about handling, the table of targets."""

from motcua.core.vietnamese import number as in_figures
from motcua.direction.citation import short
from motcua.direction.figures import Figure, target_of
from motcua.direction.record import Record, Section
from motcua.direction.tokens import NO_TARGET, Ledger
from motcua.direction.wording import Wording
from motcua.issuance.paper import TO_FILL, Align, Block, Column, Heading, Item, Paragraph, Run, Runs, Table

# The rates of the table, in this order; others follow when a target was given for them.
_ALWAYS = (
    "rate.settled_of_received",
    "rate.on_time_of_settled",
    "rate.on_time_of_due",
    "rate.online",
    "rate.digitised_of_settled",
    "rate.e_certified",
)
_COLUMNS = (
    Column("Chỉ tiêu [mã số liệu]", 44),
    Column("Tử số", 14, Align.CENTRE),
    Column("Mẫu số (tên)", 31),
    Column("Kết quả", 17, Align.CENTRE),
    Column("Chỉ tiêu giao (văn bản)", 32),
    Column("Chênh lệch", 22, Align.CENTRE),
)


def results(*, record: Record, ledger: Ledger, words: Wording) -> list[Block]:
    """Return section I. Refused as the tokens of its texts are (UnknownFigure, PercentWithoutBase, BrokenToken)."""
    parts = (
        ("heading_preparation", _written(record, Section.PREPARATION, ledger)),
        ("heading_guidance", _written(record, Section.GUIDANCE, ledger)),
        ("heading_handling", _handling(words, ledger)),
        ("heading_targets", _targets(words, ledger)),
        ("heading_facilities", _written(record, Section.FACILITIES, ledger)),
    )
    blocks: list[Block] = [Heading(words.say("heading_results"))]
    told = [(heading, content) for heading, content in parts if content]
    for number, (heading, content) in enumerate(told, start=1):
        blocks += [Heading(f"{number}. {words.say(heading)}", 2), *content]
    return blocks


def _written(record: Record, section: Section, ledger: Ledger) -> list[Block]:
    """A section that people left empty is left out; one that nobody has come to yet is a place to fill."""
    text = record.texts.get(section, TO_FILL if record.is_usual else "")
    return [Paragraph(ledger.runs(text))] if text else []


def _handling(words: Wording, ledger: Ledger) -> list[Block]:
    shown = [sentence for sentence in words.handling if sentence.holds(ledger.book)]
    return [Item("-", ledger.runs(sentence.text)) for sentence in shown]


def _targets(words: Wording, ledger: Ledger) -> list[Block]:
    rates = [figure for figure in ledger.book.figures.values() if figure.id.startswith("rate.")]
    aimed = [figure for figure in rates if target_of(figure) is not None]
    shown = [figure for figure in rates if figure.id in _ALWAYS or figure in aimed]
    shown.sort(key=lambda figure: _ALWAYS.index(figure.id) if figure.id in _ALWAYS else len(_ALWAYS))
    lead: list[Block] = [Paragraph(_against_target(figure, ledger)) for figure in aimed]
    if not aimed:
        lead = [Paragraph((Run(words.say("no_targets")),))]
    return [*lead, Table(_COLUMNS, tuple(_row(figure, ledger) for figure in shown), size=11)]


def _against_target(figure: Figure, ledger: Ledger) -> Runs:
    source = ledger.book.sources.get(figure.id, "")
    given_by = f" (chỉ tiêu giao tại {source})" if source else ""
    return ledger.runs(f"{figure.name}: {{{{{figure.id}|share}}}}, {{{{{figure.id}|gap}}}}{given_by}.")


def _row(figure: Figure, ledger: Ledger) -> tuple[Runs, ...]:
    base = (*ledger.show(figure.id, "denominator"), Run(f" ({figure.base})"))
    target: Runs = (Run(NO_TARGET),)
    if target_of(figure) is not None:
        target = (*ledger.show(figure.id, "target"), Run(_given_by(figure, ledger)))
    return (
        (Run(f"{figure.name} [{figure.id}]"),),
        (Run("–" if figure.numerator is None else in_figures(figure.numerator)),),
        base,
        ledger.show(figure.id, "percent"),
        target,
        ledger.show(figure.id, "points"),
    )


def _given_by(figure: Figure, ledger: Ledger) -> str:
    source = ledger.book.sources.get(figure.id)
    return f" ({short(source)})" if source else ""
