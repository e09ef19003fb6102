"""An inspection as people write it: who went where, what was found wanting, who must do what by when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from motcua.core.refusals import Refusal
from motcua.core.vietnamese import short_day
from motcua.issuance.signing import Signature


class TaskNotClear(Refusal):
    """A task lacks some of the six that make it clear; `missing` names them."""


class LimitationWithoutTask(Refusal):
    """A limitation was found and nobody was told to do anything about it."""


class UnknownSection(Refusal):
    """There is no such section for a human text."""


class Section(StrEnum):
    """The parts of the notice that people write."""

    PREPARATION = "PREPARATION"  # Chuẩn bị và chấp hành chương trình kiểm tra
    GUIDANCE = "GUIDANCE"  # Tham mưu, điều hành
    FACILITIES = "FACILITIES"  # Cơ sở vật chất, an toàn thông tin
    ATTENDANCE = "ATTENDANCE"  # Thành phần dự làm việc
    FOLLOW_UP = "FOLLOW_UP"  # Tổ chức thực hiện


class DeadlineKind(StrEnum):
    """A day, or a rhythm with its reporting day (practice: leaders need all three)."""

    DAY = "DAY"
    PERIODIC = "PERIODIC"
    REGULAR = "REGULAR"


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a task is due: a day; or periodic with a day of report; or regular with a period of report."""

    kind: DeadlineKind
    on: date | None = None
    report: str = ""

    @property
    def is_clear(self) -> bool:
        """Say whether one can tell when somebody is late."""
        return self.on is not None if self.kind is DeadlineKind.DAY else bool(self.report)

    @property
    def words(self) -> str:
        """Return the deadline as it stands in the table of tasks."""
        if self.kind is DeadlineKind.DAY:
            return f"trước ngày {short_day(self.on)}" if self.on else ""
        start = "định kỳ" if self.kind is DeadlineKind.PERIODIC else "thường xuyên"
        return f"{start}, báo cáo {self.report}"


@dataclass(frozen=True, slots=True)
class CitedPaper:
    """Another paper as it is cited for the first time: type, number, day, issuing agency, summary."""

    kind: str
    number: str
    on: date
    agency: str
    summary: str

    @property
    def citation(self) -> str:
        """Return the full first citation (Decree 30/2020/NĐ-CP, Annex I, II.6b)."""
        return f"{self.kind} số {self.number} ngày {short_day(self.on)} của {self.agency} {self.summary}"


@dataclass(frozen=True, slots=True)
class Limitation:
    """Something found wanting. With `when` it is printed only if that figure counts at least one dossier."""

    number: int
    fact: str
    cause: str
    responsible: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task with its six: person, work, time, responsibility, authority, result; `limitations` it mends."""

    number: int
    head: str
    content: str
    lead_unit: str
    lead_person: str
    authority: str
    deadline: Deadline
    product: str
    with_units: str = ""
    limitations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviousTask:
    """A task of an earlier conclusion and where it stands."""

    paper: str
    content: str
    lead: str
    deadline: str
    status: str


@dataclass(frozen=True, slots=True)
class Record:
    """Everything a conclusion notice needs that is not a figure."""

    matter: str
    unit_name: str
    visited_on: date
    from_on: date
    to_on: date
    team_name: str
    leader: str
    members: tuple[str, ...]
    source: str
    programme: CitedPaper | None
    report: CitedPaper | None
    minutes_on: date | None
    texts: Mapping[str, str]
    limitations: tuple[Limitation, ...]
    tasks: tuple[TaskLine, ...]
    report_to: str
    report_by: date | None
    signature: Signature
    recipients: tuple[str, ...]
    file_line: str
    previous: tuple[PreviousTask, ...] = field(default=())
    is_usual: bool = False  # nobody has written it yet: what only people know is printed as a place to fill


SIX = {
    "lead_person": "rõ người",
    "content": "rõ việc",
    "deadline": "rõ thời gian",
    "lead_unit": "rõ trách nhiệm",
    "authority": "rõ thẩm quyền",
    "product": "rõ kết quả",
}


def missing_of(task: TaskLine) -> tuple[str, ...]:
    """Return which of the six a task lacks, in the words of the principle (6 rõ)."""
    given = {name: bool(getattr(task, name)) for name in SIX if name != "deadline"} | {
        "deadline": task.deadline.is_clear
    }
    return tuple(words for name, words in SIX.items() if not given[name])


def told(*, recipients: Sequence[str], tasks: Sequence[TaskLine]) -> tuple[str, ...]:
    """Return the recipients of a notice with every unit that has a task among them, new ones last."""
    known = {bare(line) for line in recipients}
    units = [unit for task in tasks for unit in (task.lead_unit, *task.with_units.split(";"))]
    new = [name for name in dict.fromkeys(unit.strip() for unit in units) if name and name not in known]
    return (*recipients, *(recipient(name) for name in new))


def recipient(name: str) -> str:
    """Return a recipient as a line of the notice: "- Phòng Kinh tế;"."""
    return f"- {bare(name)};"


def bare(line: str) -> str:
    """Return the name in a line of recipients."""
    return line.strip().lstrip("-").rstrip(";.").strip()


def check_tasks(*, limitations: tuple[Limitation, ...], tasks: tuple[TaskLine, ...]) -> None:
    """Refuse tasks that lack one of the six (TaskNotClear) and limitations without a task (LimitationWithoutTask)."""
    for task in tasks:
        missing = missing_of(task)
        if missing:
            raise TaskNotClear(number=task.number, missing=missing)
    mended = {number for task in tasks for number in task.limitations}
    for limitation in limitations:
        if limitation.number not in mended:
            raise LimitationWithoutTask(number=limitation.number)
