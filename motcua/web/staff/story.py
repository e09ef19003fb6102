"""The story of a dossier in words: what was seen and done, when, and by whom; steps back and moved appointments too."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from motcua.core.vietnamese import short_moment
from motcua.core.zone import VIETNAM, parse_moment
from motcua.dossiers import events
from motcua.dossiers.deadline import Due
from motcua.dossiers.lifecycle import GROUND_WORDS, OWN_SYSTEM, WORDS, Ground, Status
from motcua.dossiers.lines import DossierPage, Event, Said

MINUTE = 60
# A system without a name here is shown by its code.
SYSTEM_WORDS = {OWN_SYSTEM: "Motcua", "igate": "Hệ thống một cửa điện tử của tỉnh (iGate)"}
FACT_WORDS = {
    events.REGISTERED: "Ghi nhận hồ sơ gửi đến",
    events.ACCEPTED: "Tiếp nhận",
    events.TRANSFERRED: "Chuyển hồ sơ",
    events.ASSIGNED: "Phân công người xử lý",
    events.SUPPLEMENT_ASKED: "Yêu cầu bổ sung",
    events.SUSPENDED: "Tạm dừng",
    events.RESUMED: "Tiếp tục xử lý",
    events.EXTENDED: "Gia hạn, hẹn lại",
    events.SUBMITTED: "Trình lãnh đạo phòng",
    events.REVIEWED: "Lãnh đạo phòng duyệt",
    events.CORRECTED: "Trả lại để sửa",
    events.SIGNED: "Ký",
    events.RESULT_READY: "Có kết quả",
    events.RESULT_RETURNED: "Trả kết quả",
    events.REFUSED: "Từ chối tiếp nhận",
    events.WITHDRAWN: "Công dân rút hồ sơ",
    events.STOPPED: "Dừng giải quyết",
    events.OBSERVED: "Danh sách xuất cho thấy",
    events.E_CERTIFIED: "Có bản sao chứng thực điện tử",
    events.VANISHED: "Không còn trong danh sách xuất sau",
    events.OBSERVATION_UNDONE: "Một lần nhập được hủy",
    events.NUMBER_NOTED: "Ghi thêm một mã khác của hồ sơ",
    events.APPLICANT_READ: "Xem thông tin người nộp",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One item of the timeline."""

    at: datetime
    text: str
    note: str = ""
    kind: str = "done"

    @property
    def iso(self) -> str:
        """Return the moment for machines."""
        return self.at.isoformat(timespec="seconds")

    @property
    def moment(self) -> str:
        """Return the moment for people."""
        return short_moment(self.at)


@dataclass(frozen=True, slots=True)
class Promise:
    """The printed appointment beside our own reckoning."""

    promised: str
    computed: str
    difference: str
    explanation: tuple[str, ...]


def story_of(shown: DossierPage, names: Mapping[int, str]) -> list[Step]:
    """Return everything that is known of a dossier, oldest first; the last step is where it stands now."""
    steps = [*_seen(shown), *_done(shown, names)]
    steps.sort(key=lambda step: step.at)
    if steps:
        last = steps[-1]
        steps[-1] = Step(last.at, last.text, last.note, "now")
    return steps


def _seen(shown: DossierPage) -> Iterator[Step]:
    back = {moment: (earlier, later) for moment, earlier, later in shown.history.went_back}
    moved = {moment: (old, new, late) for moment, old, new, late in shown.history.moved_appointments}
    for said in shown.history.said:
        notes = [f"Tệp {said.source_file}, dòng {said.source_row}"]
        if said.undone:
            notes.append("lần nhập này đã hủy, không còn tính")
        elif said.as_of in back:
            earlier, later = back[said.as_of]
            notes.append(f"lùi trạng thái: từ «{WORDS[Status(earlier)]}» về «{WORDS[Status(later)]}»")
        if said.as_of in moved and not said.undone:
            notes.append(moved_words(*moved[said.as_of]))
        yield Step(said.as_of, f"{FACT_WORDS[events.OBSERVED]}: {said_words(said)}", ". ".join(notes) + ".")


def said_words(said: Said) -> str:
    """Return the status an export gave, in its own words, with the ground of a pause."""
    words = WORDS[Status(said.status)]
    own = f" (nguồn ghi «{said.status_words}»)" if said.status_words and said.status_words != words else ""
    ground = f", {GROUND_WORDS[Ground(said.ground)].lower()}" if said.ground else ""
    return f"{words}{ground}{own}"


def moved_words(old: datetime, new: datetime, late: bool) -> str:
    """Return how an appointment was moved."""
    words = f"đổi ngày hẹn trả từ {short_moment(old)} sang {short_moment(new)}"
    return f"{words}, đổi sau khi đã quá hẹn" if late else words


def _done(shown: DossierPage, names: Mapping[int, str]) -> Iterator[Step]:
    for event in shown.timeline:
        if event.kind == events.OBSERVED:
            continue
        yield Step(_when(event), FACT_WORDS[event.kind], _note(event, names))


def _when(event: Event) -> datetime:
    signed = event.fields.get("signed_at")
    return parse_moment(signed) if event.kind == events.E_CERTIFIED and signed else event.at.astimezone(VIETNAM)


def _note(event: Event, names: Mapping[int, str]) -> str:
    parts = []
    if event.by is not None and event.by in names:
        parts.append(names[event.by])
    if event.fields.get("ground"):
        parts.append(GROUND_WORDS[Ground(event.fields["ground"])])
    if event.fields.get("copies"):
        parts.append(f"{event.fields['copies']} bản")
    return ", ".join(parts)


def promise_of(shown: DossierPage, due: Due | None) -> Promise:
    """Return the appointment that decides beside the computed one, and how far they are apart."""
    promised = shown.line.promised_at
    computed = shown.computed_due_at or (due.due_at if due else None)
    difference = ""
    if promised and computed:
        minutes = round((computed - promised).total_seconds() / MINUTE)
        difference = "Hai mốc trùng nhau." if minutes == 0 else _apart(minutes)
    return Promise(
        promised=short_moment(promised) if promised else "",
        computed=short_moment(computed) if computed else "",
        difference=difference,
        explanation=due.explanation if due else (),
    )


def _apart(minutes: int) -> str:
    days, rest = divmod(abs(minutes), 24 * MINUTE)
    hours, left = divmod(rest, MINUTE)
    parts = [f"{days} ngày" if days else "", f"{hours} giờ" if hours else "", f"{left} phút" if left else ""]
    words = " ".join(part for part in parts if part)
    side = "muộn hơn" if minutes > 0 else "sớm hơn"
    return f"Hạn tính toán {side} ngày hẹn {words}. Ngày hẹn đã in quyết định đúng hạn hay không."


def dates_of(shown: DossierPage) -> list[tuple[str, str]]:
    """Return the moments of a dossier that are known."""
    named = (
        ("Tiếp nhận", shown.line.received_at),
        ("Chấp nhận hồ sơ", shown.accepted_at),
        ("Cơ quan có thẩm quyền nhận", shown.competent_received_at),
        ("Bắt đầu tính thời hạn", shown.clock_start_at),
        ("Tạm dừng", shown.line.paused_at),
        ("Có kết quả", shown.ready_at),
        ("Kết thúc xử lý", shown.finished_at),
        ("Trả kết quả", shown.returned_at),
    )
    return [(label, short_moment(at)) for label, at in named if at is not None]


def remarks_of(shown: DossierPage) -> list[str]:
    """Return what a reader must not miss about this dossier: in words, never an accusation."""
    found = [
        f"Trạng thái lùi từ «{WORDS[Status(earlier)]}» về «{WORDS[Status(later)]}» ở danh sách {short_moment(moment)}."
        for moment, earlier, later in shown.history.went_back
    ]
    found += [
        f"Danh sách {short_moment(moment)}: {moved_words(old, new, late)}."
        for moment, old, new, late in shown.history.moved_appointments
    ]
    if shown.vanished_as_of:
        found.append(f"Hồ sơ không còn trong danh sách xuất {short_moment(shown.vanished_as_of)}; vẫn giữ ở đây.")
    if not shown.here:
        found.append("Hồ sơ tiếp nhận tại đây nhưng thuộc thẩm quyền nơi khác (phi địa giới).")
    if shown.line.ground == Ground.NONE:
        found.append("Tạm dừng không nêu căn cứ: thời hạn vẫn chạy.")
    return found
