"""The story of a dossier in words: what was seen and done, when, and by whom; steps back and moved appointments too."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from motcua.core.vietnamese import short_moment
from motcua.core.zone import VIETNAM, parse_moment
from motcua.dossiers.deadline import Due
from motcua.dossiers.lifecycle import GROUND_WORDS, WORDS, Ground, Status
from motcua.dossiers.lines import DossierPage, Event, Said

MINUTE = 60
FACT_WORDS = {
    "dossier.registered": "Ghi nhận hồ sơ gửi đến",
    "dossier.accepted": "Tiếp nhận",
    "dossier.transferred": "Chuyển hồ sơ",
    "dossier.assigned": "Phân công người xử lý",
    "dossier.supplement-asked": "Yêu cầu bổ sung",
    "dossier.suspended": "Tạm dừng",
    "dossier.resumed": "Tiếp tục xử lý",
    "dossier.extended": "Gia hạn, hẹn lại",
    "dossier.submitted": "Trình lãnh đạo phòng",
    "dossier.reviewed": "Lãnh đạo phòng duyệt",
    "dossier.corrected": "Trả lại để sửa",
    "dossier.signed": "Ký",
    "dossier.result-ready": "Có kết quả",
    "dossier.result-returned": "Trả kết quả",
    "dossier.refused": "Từ chối tiếp nhận",
    "dossier.withdrawn": "Công dân rút hồ sơ",
    "dossier.stopped": "Dừng giải quyết",
    "dossier.forwarded": "Chuyển sang hệ thống khác",
    "dossier.e-certified": "Có bản sao chứng thực điện tử",
    "dossier.vanished": "Không còn trong danh sách xuất sau",
    "dossier.observation-undone": "Một lần nhập được hủy",
    "dossier.viewed": "Xem thông tin người nộp",
}
OBSERVED = "dossier.observed"


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
        yield Step(said.as_of, f"Danh sách xuất cho thấy: {said_words(said)}", ". ".join(notes) + ".")


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
        if event.kind == OBSERVED:
            continue
        words = FACT_WORDS.get(event.kind, event.kind)
        yield Step(_when(event), words, _note(event, names))


def _when(event: Event) -> datetime:
    signed = event.fields.get("signed_at")
    return parse_moment(signed) if event.kind == "dossier.e-certified" and signed else event.at.astimezone(VIETNAM)


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
