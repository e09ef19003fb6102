"""What people type about an inspection: programme, visit, team, report and minutes, who signs and who receives."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django import forms

from motcua.core.folding import nfc
from motcua.core.vietnamese import short_day
from motcua.direction.record import CitedPaper, Record, bare, recipient
from motcua.issuance.paper import TO_FILL
from motcua.issuance.signing import Authority, ImpossibleAuthority, Signature, signing_lines
from motcua.web.staff.notices import WRITTEN_BY_PEOPLE
from motcua.web.ui.sentences import sentence_for

LINE_LENGTH = 300
TEXT_LENGTH = 2000
REQUIRED = "Hãy ghi mục này."
NO_DAY = "Ngày chưa đọc được. Hãy chọn lại, hoặc ghi như 06/04/2026."
TOO_LONG = "Dài quá %(limit_value)d ký tự (đang có %(show_value)d). Hãy rút gọn."
# Sections that the notice has a place for until somebody has written them, or left them empty on purpose.
UNWRITTEN = dict.fromkeys(WRITTEN_BY_PEOPLE, TO_FILL)
SECTION: dict[str, Any] = {"rows": 4, "max_length": 4000, "required": False, "quiet": True}
AUTHORITIES = (
    ("TL", "TL. (thừa lệnh)"),
    ("KT", "KT. (ký thay)"),
    ("TM", "TM. (thay mặt)"),
    ("TUQ", "TUQ. (thừa ủy quyền)"),
    ("Q", "Q. (quyền)"),
    ("OWN", "Ký theo chức vụ của mình"),
)
WHOLE = "Ghi đủ năm mục, hoặc để trống cả năm."
SIGNING = ("authority", "principal", "for_deputy", "office", "signer")
PAPER = ("kind", "number", "on", "agency", "summary")


class Line(forms.CharField):
    """One line of text, in NFC; `six` is the word of the six-clear principle that it answers.

    `quiet`: the page does not say that it may stay empty; `room`: how broad the field is, "", "long" or "wide".
    """

    def __init__(self, *, six: str = "", quiet: bool = False, room: str = "", **options: Any) -> None:
        options.setdefault("max_length", LINE_LENGTH)
        super().__init__(error_messages={"required": REQUIRED, "max_length": TOO_LONG}, **options)
        self.six, self.quiet, self.room = six, quiet, room

    def to_python(self, value: Any) -> str:
        """Return what was typed on one line."""
        return nfc(" ".join((super().to_python(value) or "").split()))


class Text(Line):
    """A few lines that are printed as one."""

    def __init__(self, *, rows: int = 2, **options: Any) -> None:
        options.setdefault("max_length", TEXT_LENGTH)
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), room="wide", **options)


class Names(Text):
    """Names, one a line."""

    def to_python(self, value: Any) -> str:
        """Return the names as typed, without empty lines."""
        return "\n".join(filter(None, (nfc(" ".join(line.split())) for line in (value or "").splitlines())))


class Day(forms.DateField):
    """A day, chosen or typed the Vietnamese way."""

    def __init__(self, *, six: str = "", quiet: bool = False, **options: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        said = {"required": REQUIRED, "invalid": NO_DAY}
        super().__init__(widget=widget, input_formats=["%Y-%m-%d", "%d/%m/%Y"], error_messages=said, **options)
        self.six, self.quiet = six, quiet


class RecordForm(forms.Form):
    """The record of an inspection, without what was found wanting and the tasks."""

    visited_on = Day(label="Ngày kiểm tra")
    unit_name = Line(label="Đơn vị được kiểm tra", room="long")
    matter = Line(label="Nội dung kiểm tra", room="wide", help_text="Đứng trong trích yếu, sau chữ “Kết luận”.")
    source = Text(label="Nguồn số liệu")
    programme_kind = Line(label="Loại văn bản", required=False, quiet=True, help_text="Ví dụ: Chương trình, Kế hoạch.")
    programme_number = Line(label="Số và ký hiệu", required=False, quiet=True, help_text="Ví dụ: 14/CTr-UBND.")
    programme_on = Day(label="Ngày ban hành", required=False, quiet=True)
    programme_agency = Line(label="Cơ quan ban hành", required=False, quiet=True, room="wide")
    programme_summary = Text(label="Trích yếu", required=False, quiet=True, help_text="Viết từ chữ “về việc …”.")
    team_name = Line(label="Tên đoàn")
    team_before = forms.CharField(required=False, widget=forms.HiddenInput)  # the name it had when the page was opened
    leader = Line(label="Trưởng đoàn", room="long", help_text="Ví dụ: đồng chí Nguyễn Văn A, Phó Chủ tịch UBND xã.")
    members = Names(
        label="Thành phần, mỗi dòng một cơ quan",
        rows=4,
        required=False,
        quiet=True,
        help_text="Thông báo nêu cơ quan cử người.",
    )
    report_kind = Line(label="Loại văn bản", required=False, quiet=True, help_text="Ví dụ: Báo cáo.")
    report_number = Line(label="Số và ký hiệu", required=False, quiet=True)
    report_on = Day(label="Ngày ban hành", required=False, quiet=True)
    report_agency = Line(label="Cơ quan ban hành", required=False, quiet=True, room="wide")
    report_summary = Text(label="Trích yếu", required=False, quiet=True, help_text="Viết từ chữ “về kết quả …”.")
    minutes_on = Day(label="Ngày lập biên bản làm việc", required=False, quiet=True)
    report_to = Line(label="Đơn vị nhận báo cáo, theo dõi đôn đốc", room="long")
    report_by = Day(label="Hạn báo cáo chung", required=False, quiet=True)
    authority = forms.ChoiceField(label="Thẩm quyền ký", choices=AUTHORITIES)
    principal = Line(label="Ký thay, thừa lệnh ai", required=False, quiet=True, help_text="Ví dụ: CHỦ TỊCH.")
    for_deputy = Line(
        label="Phó ký thay ai", required=False, quiet=True, help_text="Chỉ khi phó ký, ví dụ: CHÁNH VĂN PHÒNG."
    )
    office = Line(label="Chức vụ người ký")
    signer = Line(label="Họ tên người ký", required=False, quiet=True, help_text="Không ghi học hàm, học vị.")
    recipients = Names(label="Nơi nhận, mỗi dòng một nơi", rows=8)
    file_line = Line(label="Dòng lưu", help_text="Ví dụ: Lưu: VT, VP.")

    GROUPS = (
        ("Buổi kiểm tra", "", ("visited_on", "unit_name", "matter", "source")),
        ("Chương trình kiểm tra", WHOLE, tuple(f"programme_{each}" for each in PAPER)),
        ("Đoàn kiểm tra", "", ("team_name", "leader", "members")),
        (
            "Báo cáo của đơn vị và biên bản",
            f"Báo cáo: {WHOLE[0].lower()}{WHOLE[1:]}",
            (*(f"report_{each}" for each in PAPER), "minutes_on"),
        ),
        (
            "Theo dõi, ký và nơi nhận",
            "",
            ("report_to", "report_by", *SIGNING, "recipients", "file_line"),
        ),
    )

    def __init__(self, data: Any = None, *, record: Record) -> None:
        super().__init__(data, initial=initial_of(record))
        self.record = record

    @property
    def groups(self) -> list[tuple[str, str, list[forms.BoundField]]]:
        """Return the fields in their panels."""
        return [(title, hint, [self[name] for name in names]) for title, hint, names in self.GROUPS]

    def clean(self) -> dict[str, Any]:
        """Say what does not go together, each beside its field."""
        given = super().clean() or {}
        for paper in ("programme", "report"):
            self._whole(paper, given)
        visited = given.get("visited_on")
        if visited and visited < self.record.from_on:
            first = short_day(self.record.from_on)
            self.add_error("visited_on", f"Ngày này đứng trước ngày đầu của kỳ số liệu ({first}). Hãy xem lại.")
        if "office" in given:
            try:
                signing_lines(signature_of(given))
            except ImpossibleAuthority as refusal:
                self.add_error("authority", sentence_for(refusal))
        return given

    def _whole(self, paper: str, given: dict[str, Any]) -> None:
        names = [f"{paper}_{each}" for each in PAPER]
        if not any(given.get(name) for name in names):
            return
        for name in names:
            if name in given and not given[name]:
                self.add_error(name, "Còn thiếu mục này. Dẫn văn bản phải đủ loại, số, ngày, cơ quan, trích yếu.")

    def written(self) -> Record:
        """Return the record as it was typed; what other pages write stays as it was."""
        given, before = self.cleaned_data, self.record
        return replace(
            before,
            programme=cited(given, "programme"),
            report=cited(given, "report"),
            members=tuple(given["members"].splitlines()),
            signature=signature_of(given),
            recipients=_recipients(given),
            file_line=f"- {given['file_line'].lstrip('- ')}",
            texts=in_order({**(UNWRITTEN if before.is_usual else {}), **before.texts}),
            is_usual=False,
            **{name: given[name] for name in SAME},
        )


class TextsForm(forms.Form):
    """What people have to say in the sections of the notice; one they leave empty is left out."""

    PREPARATION = Text(
        label="Chuẩn bị và chấp hành chương trình",
        help_text="Thời gian, nội dung, báo cáo, thành phần bố trí.",
        **SECTION,
    )
    GUIDANCE = Text(label="Tham mưu, chỉ đạo, điều hành", help_text="Văn bản đã tham mưu, việc đã chỉ đạo.", **SECTION)
    FACILITIES = Text(
        label="Cơ sở vật chất, an toàn thông tin",
        help_text="Quầy, máy, đường truyền, phần mềm bảo vệ.",
        **SECTION,
    )
    ATTENDANCE = Text(label="Thành phần dự làm việc", help_text="Để trống nếu đã nêu đủ ở biên bản.", **SECTION)
    FOLLOW_UP = Text(
        label="Tổ chức thực hiện", help_text="Thêm vào câu giao theo dõi, đôn đốc; để trống cũng được.", **SECTION
    )

    def __init__(self, data: Any = None, *, record: Record) -> None:
        super().__init__(data, initial={name: "" if text == TO_FILL else text for name, text in record.texts.items()})
        self.record = record

    def written(self) -> Record:
        """Return the record with the sections as they were typed."""
        return replace(self.record, texts=in_order({**self.record.texts, **self.cleaned_data}))


SAME = ("visited_on", "unit_name", "matter", "source", "team_name", "leader", "minutes_on", "report_to", "report_by")


def initial_of(record: Record) -> dict[str, object]:
    """Return what stands in the fields; a place that nobody has filled is empty."""
    values: dict[str, object] = {name: getattr(record, name) for name in SAME}
    for paper, found in (("programme", record.programme), ("report", record.report)):
        values |= {f"{paper}_{each}": getattr(found, each) if found else "" for each in PAPER}
    signature = record.signature
    return values | {
        "team_before": record.team_name,
        "visited_on": None if record.is_usual else record.visited_on,
        "members": "\n".join(record.members),
        "recipients": "\n".join(bare(line) for line in record.recipients),
        "file_line": record.file_line.lstrip("- "),
        "authority": signature.authority.value,
        "principal": signature.principal,
        "for_deputy": signature.for_deputy,
        "office": signature.office,
        "signer": "" if signature.name == TO_FILL else signature.name,
    }


def cited(given: dict[str, Any], paper: str) -> CitedPaper | None:
    """Return the paper that was cited; None when its fields are empty."""
    values = {each: given[f"{paper}_{each}"] for each in PAPER}
    return CitedPaper(**values) if values["number"] else None


def signature_of(given: dict[str, Any]) -> Signature:
    """Return who signs, and by what authority."""
    return Signature(
        authority=Authority(given.get("authority") or "OWN"),
        office=given["office"].upper(),
        name=given.get("signer") or TO_FILL,
        principal=given.get("principal", "").upper(),
        for_deputy=given.get("for_deputy", "").upper(),
    )


def _recipients(given: dict[str, Any]) -> tuple[str, ...]:
    """A team that was given another name is the same recipient."""
    renamed = {given["team_before"]: given["team_name"]}
    names = [renamed.get(name, name) for name in given["recipients"].splitlines()]
    return tuple(recipient(name) for name in dict.fromkeys(map(bare, names)) if name)


def differences(form: RecordForm, newest: Record) -> list[tuple[str, str]]:
    """Return each field in which what was typed differs from what somebody else has written meanwhile."""
    mine, theirs = initial_of(form.written()), initial_of(newest)
    return [
        (str(form.fields[name].label), _shown(theirs[name]) or "(để trống)")
        for name in form.fields
        if name != "team_before" and _shown(theirs[name]) != _shown(mine[name])
    ]


def in_order(texts: Mapping[str, str]) -> dict[str, str]:
    """Return sections in one order whatever the database keeps: a second press is then known as the same request."""
    return dict(sorted(texts.items()))


def wrong_fields(form: forms.Form) -> list[tuple[str, str]]:
    """Return the fields of a form that hold something wrong: how they are called, and where they are."""
    return [(str(field.label), field.auto_id) for field in form if field.errors]


def _shown(value: object) -> str:
    return short_day(value) if isinstance(value, date) else "; ".join(str(value or "").splitlines())
