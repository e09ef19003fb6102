"""What the sample commune starts with: one target and one inspection, both invented."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from motcua.core.actor import Actor, whole_commune
from motcua.direction.actions.inspections import open_inspection
from motcua.direction.actions.targets import NewTarget, set_target
from motcua.direction.models import Inspection, Target
from motcua.direction.record import CitedPaper, Deadline, DeadlineKind, Limitation, Record, TaskLine
from motcua.direction.usual import CENTRE, REPORT_TO, SOURCE, by_order_of_chair, usual_recipients
from motcua.people import queries as people

# The value follows from a published result and its distance to the target; the paper that gave it is invented here.
SAMPLE_TARGET = NewTarget(
    indicator="rate.e_certified",
    value=Decimal(18),
    source="Kế hoạch (mẫu) số 21/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân xã Nà Mẫu về chuyển đổi số năm 2026",
    from_on=date(2026, 1, 1),
    to_on=date(2026, 12, 31),
)
_DATA = Path(__file__).parent.parent / "data" / "sample_inspection.toml"


def sample_targets(*, by: Actor, at: datetime) -> Target:
    """Set the sample commune's target; what is there already stays as it is."""
    same = {"indicator": SAMPLE_TARGET.indicator, "from_on": SAMPLE_TARGET.from_on}
    found = Target.objects.filter(commune=by.commune_id, **same).first()
    return found or set_target(target=SAMPLE_TARGET, by=by, at=at)


def sample_inspection(*, by: Actor, at: datetime) -> Inspection:
    """Open the sample inspection of the sample commune's centre; what is there already stays as it is."""
    data = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    found = Inspection.objects.filter(commune=by.commune_id, visited_on=data["visited_on"]).first()
    if found is not None:
        return found
    scope = whole_commune(commune_id=by.commune_id)
    units = {unit.code: unit for unit in people.units_of(scope=scope)}
    staff = people.staff_of(scope=scope).select_related("account")
    cast = {each.account.username: each for each in staff if each.account is not None}
    record = _record(data, cast, {code: unit.name for code, unit in units.items()}, by.commune_id)
    return open_inspection(record=record, unit_id=units["trung-tam"].pk, by=by, at=at)


def _record(data: dict[str, Any], cast: Mapping[str, Any], units: Mapping[str, str], commune_id: int) -> Record:
    commune = people.commune_of(commune_id=commune_id).name
    centre = f"{CENTRE} {commune}"
    tasks = tuple(_task(number, each, cast, units) for number, each in enumerate(data["tasks"], start=1))
    named = tuple(unit for task in tasks for unit in (task.lead_unit, *task.with_units.split("; ")) if unit)
    return Record(
        matter=data["matter"],
        unit_name=centre,
        visited_on=data["visited_on"],
        from_on=data["from_on"],
        to_on=data["to_on"],
        team_name=data["team_name"],
        leader=f"đồng chí {cast['son'].name}, {data['leader_office']}",
        members=tuple(data["members"]),
        source=SOURCE,
        programme=CitedPaper(agency=f"Ủy ban nhân dân {commune}", **data["programme"]),
        report=CitedPaper(agency=centre, **data["report"]),
        minutes_on=data["minutes_on"],
        texts=data["texts"],
        limitations=tuple(Limitation(**each) for each in data["limitations"]),
        tasks=tasks,
        report_to=REPORT_TO,
        report_by=data["report_by"],
        signature=by_order_of_chair(cast["hien"].name),
        recipients=usual_recipients(team_name=data["team_name"], units=named),
        file_line="- Lưu: VT, VP.",
    )


def _task(number: int, data: Mapping[str, Any], cast: Mapping[str, Any], units: Mapping[str, str]) -> TaskLine:
    lead, deadline = cast[data["lead"]], data["deadline"]
    return TaskLine(
        number=number,
        head=data["head"],
        content=data["content"],
        lead_unit=lead.unit.name,
        lead_person=lead.name,
        authority=data["authority"],
        deadline=Deadline(DeadlineKind(deadline["kind"]), deadline.get("on"), deadline.get("report", "")),
        product=data["product"],
        with_units="; ".join(units[code] for code in data["with"]),
        limitations=tuple(data["limitations"]),
    )
