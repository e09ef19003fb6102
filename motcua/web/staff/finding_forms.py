"""What people type about findings: limitations H1, H2 … and the tasks that mend them, as rows that can be moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from motcua.direction.record import SIX, Deadline, DeadlineKind, Limitation, Record, TaskLine, missing_of
from motcua.issuance.paper import TO_FILL
from motcua.web.staff.inspection_forms import Day, Line, Text, wrong_fields

Raw = dict[str, Any]
MOST_ROWS = 40
WHEN = (
    ("", "Luôn in"),
    ("open.paused", "Khi có hồ sơ tạm dừng"),
    ("open.overdue", "Khi có hồ sơ đang giải quyết đã quá hạn"),
    ("settled.overdue", "Khi có hồ sơ đã giải quyết quá hạn"),
)
KINDS = (
    ("DAY", "Xong trước một ngày"),
    ("PERIODIC", "Định kỳ, có ngày báo cáo"),
    ("REGULAR", "Thường xuyên, có kỳ báo cáo"),
)
ADDED = "Hãy ghi mục này, nhiệm vụ chưa "


class LimitationForm(forms.Form):
    """Something found wanting."""

    fact = Text(label="Hạn chế", required=False, quiet=True)
    cause = Text(label="Nguyên nhân", required=False, quiet=True)
    responsible = Line(label="Trách nhiệm", required=False, quiet=True, room="long")
    when = forms.ChoiceField(label="Khi nào in", choices=WHEN, required=False)

    def __init__(self, data: Any = None, *, initial: Raw | None = None, prefix: str) -> None:
        super().__init__(data, initial=initial, prefix=prefix)
        kept = (initial or {}).get("when", "")
        if kept and kept not in dict(WHEN):
            self.fields["when"].choices = [*WHEN, (kept, f"Khi số liệu {kept} lớn hơn 0")]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A row with anything in it needs at least the fact."""
        given = super().clean() or {}
        if not is_blank(given) and "fact" in given and not given["fact"]:
            self.add_error("fact", "Hãy ghi hạn chế, hoặc bỏ dòng này.")
        return given


class TaskForm(forms.Form):
    """A task with its six."""

    head = Line(label="Tên nhiệm vụ", required=False, quiet=True, room="wide", max_length=120)
    content = Text(label="Nội dung", required=False, six="rõ việc")
    lead_unit = Line(label="Đơn vị chủ trì", required=False, max_length=160, six="rõ trách nhiệm")
    lead_person = Line(label="Người chịu trách nhiệm", required=False, max_length=160, six="rõ người")
    authority = Line(label="Cấp quyết định", required=False, max_length=160, six="rõ thẩm quyền")
    with_units = Line(
        label="Đơn vị phối hợp",
        required=False,
        room="wide",
        max_length=400,
        help_text="Nhiều đơn vị thì cách nhau bằng dấu chấm phẩy.",
    )
    kind = forms.ChoiceField(label="Kiểu thời hạn", choices=KINDS, required=False)
    due_on = Day(label="Xong trước ngày", required=False, six="rõ thời gian")
    report = Line(label="Ngày hoặc kỳ báo cáo", required=False, max_length=160, six="rõ thời gian")
    product = Text(label="Sản phẩm, mức phải đạt", required=False, six="rõ kết quả")
    mends = forms.MultipleChoiceField(
        label="Khắc phục hạn chế", required=False, widget=forms.CheckboxSelectMultiple(attrs={"class": "inline"})
    )

    def __init__(self, data: Any = None, *, initial: Raw | None = None, prefix: str, limitations: int) -> None:
        super().__init__(data, initial=initial, prefix=prefix)
        choices = [(str(place), f"H{place}") for place in range(1, limitations + 1)]
        self.fields["mends"].choices = choices  # type: ignore[attr-defined]
        for name, listed in (("lead_unit", "don-vi"), ("lead_person", "can-bo"), ("authority", "tham-quyen")):
            self.fields[name].widget.attrs["list"] = listed

    def clean(self) -> dict[str, Any]:
        """Say beside each field which of the six is missing."""
        given = super().clean() or {}
        if is_blank(given):
            return given
        missing = missing_of(task_of(given, number=1))
        is_day = given.get("kind") == DeadlineKind.DAY
        for name, field in self.fields.items():
            six = getattr(field, "six", "")
            if six in missing and name in given and name != ("report" if is_day else "due_on"):
                self.add_error(name, f"{ADDED}{six}.")
        self._one_deadline(given, is_day=is_day)
        return given

    def _one_deadline(self, given: dict[str, Any], *, is_day: bool) -> None:
        if is_day and given.get("report"):
            self.add_error(
                "report", "Thời hạn là một ngày thì để trống ô này; cần báo cáo theo kỳ thì đổi kiểu thời hạn."
            )
        if not is_day and given.get("due_on"):
            self.add_error("due_on", "Việc theo kỳ thì để trống ngày này; có ngày xong thì đổi kiểu thời hạn.")


LIMITATION_FIELDS = tuple(LimitationForm.base_fields)
TASK_FIELDS = tuple(TaskForm.base_fields)
ALWAYS_THERE = frozenset({"when", "kind"})


def is_blank(row: Mapping[str, Any]) -> bool:
    """Say whether nobody has typed anything into a row."""
    return not any(value for name, value in row.items() if name not in ALWAYS_THERE)


def task_of(row: Mapping[str, Any], *, number: int, mends: tuple[int, ...] = ()) -> TaskLine:
    """Return a task from what stands in its fields, whole or not."""
    kind = DeadlineKind(row["kind"]) if row.get("kind") in DeadlineKind.__members__ else DeadlineKind.DAY
    is_day = kind is DeadlineKind.DAY
    on = row.get("due_on") if is_day else None
    texts = {name: row.get(name) or "" for name in TASK_FIELDS if name not in ("kind", "due_on", "report", "mends")}
    deadline = Deadline(kind, on or None, "" if is_day else row.get("report") or "")
    return TaskLine(number=number, deadline=deadline, limitations=mends, **texts)


def limitation_of(row: Mapping[str, Any], *, number: int) -> Limitation:
    """Return a limitation; a cause or responsibility still to be found out keeps its place open."""
    return Limitation(
        number=number,
        fact=f"{row['fact'].rstrip('. ')}.",
        cause=row["cause"].rstrip(". ") or TO_FILL,
        responsible=row["responsible"].rstrip(". ") or TO_FILL,
        when=row["when"],
    )


@dataclass
class Rows:
    """Everything typed on the page, as raw text: limitations and tasks in their order."""

    limitations: list[Raw]
    tasks: list[Raw]

    @classmethod
    def of(cls, record: Record) -> "Rows":
        """Return the rows of a record; a place that nobody has filled is empty."""
        limitations = [
            {name: "" if value == TO_FILL else value for name in LIMITATION_FIELDS for value in [getattr(each, name)]}
            for each in record.limitations
        ]
        places = {each.number: str(place) for place, each in enumerate(record.limitations, start=1)}
        return cls(limitations, [_raw_task(task, places) for task in record.tasks])

    @classmethod
    def typed(cls, post: QueryDict) -> "Rows":
        """Return the rows as they were typed."""
        limitations = [_typed(post, f"h{place}", LIMITATION_FIELDS) for place in range(_count(post, "so-h"))]
        return cls(limitations, [_typed(post, f"n{place}", TASK_FIELDS) for place in range(_count(post, "so-n"))])

    def arrange(self, order: str) -> str:
        """Do what a button asks ("them-h", "bo-n-2", "len-h-1", "xuong-n-0"); return the prefix of the row meant."""
        what, _, rest = order.partition("-")
        letter, _, typed = rest.partition("-")
        if letter not in ("h", "n"):
            return ""
        rows = self.limitations if letter == "h" else self.tasks
        place = int(typed) if typed.isdecimal() else len(rows)
        if what == "them" and len(rows) < MOST_ROWS:
            rows.append({"kind": "DAY"})
        elif what == "bo" and place < len(rows):
            self._remove(rows, place)
        elif what in ("len", "xuong"):
            place = self._move(rows, place, place + (1 if what == "xuong" else -1))
        return f"{letter}{min(place, len(rows) - 1)}"

    def _remove(self, rows: list[Raw], place: int) -> None:
        del rows[place]
        if rows is self.limitations:
            kept = {old: old - (old > place + 1) for old in range(1, len(rows) + 2) if old != place + 1}
            self._renumber(kept)

    def _move(self, rows: list[Raw], place: int, other: int) -> int:
        if not (0 <= place < len(rows) and 0 <= other < len(rows)):
            return min(place, len(rows) - 1)
        rows[place], rows[other] = rows[other], rows[place]
        if rows is self.limitations:
            kept = {old: old for old in range(1, len(rows) + 1)}
            self._renumber(kept | {place + 1: other + 1, other + 1: place + 1})
        return other

    def _renumber(self, places: Mapping[int, int]) -> None:
        """A task goes on mending what it mended, wherever that stands now."""
        for task in self.tasks:
            mended = (int(each) for each in task.get("mends", []) if each.isdecimal())
            task["mends"] = [str(places[each]) for each in mended if each in places]


@dataclass
class Entry:
    """A row as the page shows it: its fields, its number, and for a task which of the six it has."""

    form: forms.Form
    number: int
    six: tuple[tuple[str, bool], ...] = ()
    missing: str = ""
    blank: bool = False


@dataclass
class Findings:
    """All rows of the page; `written` gives what they say."""

    limitations: list[Entry]
    tasks: list[Entry]

    @property
    def forms(self) -> list[forms.Form]:
        """Return the fields of all rows."""
        return [entry.form for entry in (*self.limitations, *self.tasks)]

    @property
    def wrong(self) -> list[tuple[str, str]]:
        """Return the fields that hold something wrong: how they are called, and where they are."""
        rows = [(f"H{each.number}", each.form) for each in self.limitations]
        rows += [(f"Nhiệm vụ {each.number}", each.form) for each in self.tasks]
        return [(f"{called}, {label}", place) for called, form in rows for label, place in wrong_fields(form)]

    def written(self) -> tuple[tuple[Limitation, ...], tuple[TaskLine, ...]]:
        """Return limitations and tasks, numbered from 1, without rows in which nobody typed anything."""
        found = [entry for entry in self.limitations if not entry.blank]
        places = {str(entry.number): place for place, entry in enumerate(found, start=1)}
        limitations = tuple(limitation_of(each.form.cleaned_data, number=places[str(each.number)]) for each in found)
        tasks = [entry.form.cleaned_data for entry in self.tasks if not entry.blank]
        return limitations, tuple(
            task_of(each, number=place, mends=tuple(places[mended] for mended in each["mends"] if mended in places))
            for place, each in enumerate(tasks, start=1)
        )


def shown_rows(rows: Rows, *, data: Any = None, focus: str = "") -> Findings:
    """Return the rows as fields: bound to `data` where they are to be saved."""
    limitations = [
        Entry(LimitationForm(data, initial=each, prefix=f"h{place}"), place + 1, blank=is_blank(each))
        for place, each in enumerate(rows.limitations)
    ]
    tasks = []
    for place, each in enumerate(rows.tasks):
        form = TaskForm(data, initial=each, prefix=f"n{place}", limitations=len(limitations))
        missing = missing_of(task_of(each, number=1))
        six = tuple((words, words not in missing) for words in SIX.values())
        tasks.append(Entry(form, place + 1, six=six, missing=", ".join(missing), blank=is_blank(each)))
    for entry in (*limitations, *tasks):
        if entry.form.prefix == focus:
            next(iter(entry.form.fields.values())).widget.attrs["autofocus"] = True
    return Findings(limitations, tasks)


def _count(post: QueryDict, name: str) -> int:
    typed = post.get(name, "")
    return min(int(typed), MOST_ROWS) if isinstance(typed, str) and typed.isdecimal() else 0


def _typed(post: QueryDict, prefix: str, names: Sequence[str]) -> Raw:
    return {
        name: post.getlist(f"{prefix}-{name}") if name == "mends" else post.get(f"{prefix}-{name}", "")
        for name in names
    }


def _raw_task(task: TaskLine, places: Mapping[int, str]) -> Raw:
    texts = {name: getattr(task, name) for name in TASK_FIELDS if name not in ("kind", "due_on", "report", "mends")}
    deadline = task.deadline
    due_on = deadline.on.isoformat() if isinstance(deadline.on, date) else ""
    mends = [places[number] for number in task.limitations if number in places]
    return texts | {"kind": deadline.kind.value, "due_on": due_on, "report": deadline.report, "mends": mends}
