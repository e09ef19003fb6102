"""Figures: the table of a period, the passport of one figure, the dossiers behind it, the report table."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse

from motcua.core.actor import Scope, whole_commune
from motcua.core.vietnamese import short_day, short_moment
from motcua.measures.figure import Figure
from motcua.measures.period import Period
from motcua.measures.report_table import ReportTable
from motcua.people import may
from motcua.web.staff import dossier_rows, figure_rows, last_seen, periods, report_rows
from motcua.web.staff.asking import StaffRequest, page, staff_only, today
from motcua.web.ui.place import Link

PER_PAGE = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TRAIL = (Link("Chỉ số", "/chi-so/"),)


@staff_only(may.may_read_figures)
def index(request: StaffRequest) -> HttpResponse:
    """Show every figure of a period with its base, target, gap and cautions."""
    period = period_of(request)
    found = figures_of(request, period)
    return page(
        request,
        "staff/figures/index.html",
        title="Chỉ số",
        leading=figure_rows.leading(found),
        sections=figure_rows.sections_of(found),
        balance=figure_rows.balance_of(found),
        notes=sorted({note for figure in found for note in figure.warnings}),
        empty=all(figure.numerator is None for figure in found),
        **chooser(request, period),
        **standing(found[0]),
    )


@staff_only(may.may_read_figures)
def passport(request: StaffRequest, indicator: str) -> HttpResponse:
    """Show where one figure comes from: definition, formula, numerator, denominator, moment, version, hash."""
    period = period_of(request)
    figure = figures_of(request, period, indicator)[0]
    return page(
        request,
        "staff/figures/passport.html",
        title=figure.name,
        trail=(Link("Chỉ số", f"/chi-so/?{periods.query_of(period)}"),),
        figure=figure,
        row=figure_rows.row_of(figure),
        may_drill=may.may_read_register(request.actor),
        **chooser(request, period),
        **standing(figure),
    )


@staff_only(may.may_read_register)
def behind(request: StaffRequest, indicator: str) -> HttpResponse:
    """List the dossiers behind a figure, as far as the person may see them."""
    from motcua.dossiers.queries import lines, visible
    from motcua.measures.queries import dossiers_behind

    period = period_of(request)
    figure = figures_of(request, period, indicator)[0]
    part = "denominator" if request.GET.get("phan") == "mau" else "numerator"
    found = dossiers_behind(
        scope=commune_wide(request), commune_id=request.actor.commune_id, period=period, indicator=indicator
    )
    seen = visible(scope=request.scope, ids=found[part])
    shown = Paginator(seen, PER_PAGE).get_page(request.GET.get("trang"))
    return page(
        request,
        "staff/figures/behind.html",
        title="Hồ sơ của số liệu",
        trail=(*TRAIL, Link(figure.name, f"/chi-so/{figure.id}/?{periods.query_of(period)}")),
        figure=figure,
        row=figure_rows.row_of(figure),
        part=part,
        shown=shown,
        rows=dossier_rows.rows(lines(scope=request.scope, ids=list(shown.object_list))),
        hidden=len(found[part]) - len(seen),
        page_query=f"{periods.query_of(period)}{'&phan=mau' if part == 'denominator' else ''}",
        **chooser(request, period),
    )


@staff_only(may.may_read_figures)
def report(request: StaffRequest) -> HttpResponse:
    """Show the thirteen-column report table (biểu II.06a)."""
    period = period_of(request)
    table = table_of(request, period)
    return page(
        request,
        "staff/figures/report.html",
        title="Biểu II.06a",
        trail=TRAIL,
        table=table,
        rows=report_rows.lines_of(table),
        heads=report_rows.HEADS,
        numbers=range(1, 14),
        as_of_words=short_moment(table.as_of),
        **chooser(request, period),
    )


@staff_only(may.may_read_figures)
def report_xlsx(request: StaffRequest) -> HttpResponse:
    """Give the report table as a workbook."""
    from motcua.measures.workbook import workbook

    period = period_of(request)
    content = workbook(table_of(request, period), office=request.place.commune)
    name = f"bieu-06a-{request.commune_code}-{period.from_on}-{period.to_on}.xlsx"
    return HttpResponse(content, content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def figures_of(request: StaffRequest, period: Period, *ids: str) -> list[Figure]:
    """Return the figures of the whole commune, beside the targets in force on the last day."""
    from motcua.direction.queries import target_values
    from motcua.measures.queries import figures

    commune_id = request.actor.commune_id
    targets = target_values(commune_id=commune_id, day=period.to_on)
    return figures(scope=commune_wide(request), commune_id=commune_id, period=period, ids=ids or None, targets=targets)


def table_of(request: StaffRequest, period: Period) -> ReportTable:
    """Return the report table of the whole commune."""
    from motcua.measures.queries import bieu_06a
    from motcua.procedures.queries import fields

    names = {view.code: group.name for group in fields(on=period.to_on) for view in group.procedures}
    return bieu_06a(scope=commune_wide(request), commune_id=request.actor.commune_id, period=period, fields=names)


def commune_wide(request: StaffRequest) -> Scope:
    """Return the scope of figures and papers: whole, because a number of a unit alone is another number."""
    return whole_commune(commune_id=request.actor.commune_id)


def period_of(request: StaffRequest) -> Period:
    """Return the period a page is asked for; without one, the year up to the newest export, or this quarter."""
    seen = last_seen.day_of(request)
    fallback = periods.year_to(seen) if seen else periods.quarter_of(today())
    return periods.asked(first=request.GET.get("tu", ""), last=request.GET.get("den", ""), fallback=fallback)


def chooser(request: StaffRequest, period: Period) -> dict[str, Any]:
    """Return what the chooser of periods shows."""
    return {
        "period": period,
        "period_days": f"{short_day(period.from_on)} – {short_day(period.to_on)}",
        "period_query": periods.query_of(period),
        "choices": periods.choices(today=today(), last_seen=last_seen.day_of(request), shown=period),
    }


def standing(figure: Figure) -> dict[str, Any]:
    """Return up to where figures are known."""
    return {"as_of_words": short_moment(figure.as_of), "head": figure.head}
