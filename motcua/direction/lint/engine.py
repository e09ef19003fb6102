"""The proof-reader: text in, report out. Every rule is named here once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from motcua.direction.lint.citations import citations_of
from motcua.direction.lint.figures import Unit
from motcua.direction.lint.findings import Finding, Severity
from motcua.direction.lint.header import header_of
from motcua.direction.lint.notice import Notice, read_notice
from motcua.direction.lint.rules import (
    citing,
    consistency,
    law,
    paper,
    periods,
    privacy,
    rates,
    signing,
    spelling,
    states,
    sums,
    tables,
    targets,
    tasks,
    values,
)
from motcua.direction.lint.tasks import tasks_of
from motcua.direction.lint.zones import Zone

Rule = Callable[[Notice], Iterator[Finding]]
MODES = ("draft", "issued")
RULES: tuple[Rule, ...] = (
    sums.balance, sums.carry_over_adds_up, sums.parts_make_whole, tables.totals_add_up,
    tables.indicators_agree, rates.rate_agrees, rates.rate_has_base,
    rates.rate_is_possible, targets.points_not_percent, targets.target_printed, targets.gap_is_right,
    states.hundred_has_base, values.one_value, periods.period_fits, consistency.number_style, sums.settled_more,
    states.paused_has_reason, states.overdue_has_apology,
    tasks.has_limit, tasks.has_person, tasks.has_product, tasks.shortcoming_has_task, targets.target_has_number,
    tasks.six_clear_is_true,
    paper.has_number, paper.has_day, paper.day_form, paper.days_in_order, citing.first_is_full, citing.code_fits,
    signing.form_is_possible, paper.has_end, signing.has_recipients, spelling.known_abbreviations,
    spelling.possible_syllables, spelling.set_phrases, consistency.one_name, consistency.one_spelling,
    privacy.no_personal_data, law.still_in_force,
)  # fmt: skip


class NotANotice(Exception):
    """The text holds no figure and has nothing of a notice or report."""


@dataclass(frozen=True, slots=True)
class Report:
    """How much was read, so that an empty list means something, and what does not hold."""

    figures: int
    tasks: int
    findings: tuple[Finding, ...]

    @property
    def is_clean(self) -> bool:
        """Whether there is neither an error nor a warning; notes may remain."""
        return all(one.severity is Severity.NOTE for one in self.findings)


def lint(text: str, *, mode: str = "draft") -> Report:
    """Read a notice or report and return what does not hold.

    `mode` is "draft" (a blank number or day is a note) or "issued" (it is an error).
    Raises `NotANotice` when there is no figure and no shape of a notice.
    """
    notice = read_notice(text, mode=mode)
    found = [finding for rule in RULES for finding in rule(notice)]
    if not _is_notice(notice, found):
        raise NotANotice
    unique = {(one.rule, one.severity, one.quote, one.why): one for one in found}
    ordered = sorted(unique.values(), key=lambda one: one.at)
    return Report(notice.figure_count, len(tasks_of(notice)), tuple(ordered))


def _is_notice(notice: Notice, found: list[Finding]) -> bool:
    head = header_of(notice)
    shaped = bool(head.number_line or head.date_line or head.type_name)
    shaped = shaped or bool(tasks_of(notice)) or bool({Zone.TASKS, Zone.RECIPIENTS, Zone.SIGNATURE} & set(notice.zones))
    counted = notice.figure_count > 0 or any(
        figure.unit is Unit.THING for sentence in notice.sentences for figure in sentence.figures
    )
    telling = any(one.rule != "TT11" or " " in one.quote for one in found)
    return shaped or counted or telling or next(citations_of(notice), None) is not None
