"""States: 100 % with a base, paused dossiers with a reason, overdue ones with an apology."""

import re
from collections.abc import Iterator

from motcua.direction.lint.figures import Figure, Unit, dossier_counts
from motcua.direction.lint.findings import Finding, note, warning
from motcua.direction.lint.notice import Notice, Sentence
from motcua.direction.lint.numbers import as_words
from motcua.direction.lint.roles import OPEN_PARTS, Role, base_roles_of, roles_of
from motcua.direction.lint.zones import Zone

_TOLD = (Zone.OPENING, Zone.ASSESSMENT)
_NONE_LATE = re.compile(
    r"không (?:có|phát sinh|còn) (?:hồ sơ )?(?:nào )?(?:bị )?(?:quá|trễ|chậm) hạn|không có hồ sơ nào (?:bị )?(?:quá"
    r"|trễ)"
)
_PUNCTUAL = re.compile(r"(?:trước|đúng)(?: và (?:trước|đúng))? hạn|đúng thời hạn|không (?:có hồ sơ )?quá hạn")
_SETTLED_BASE = re.compile(
    r"(?:trên|trong|của|so với) (?:tổng )?(?:số )?(?:\d[\d.]* )?(?:hồ sơ )?(?:đã|được|phải|đến hạn)"
    r"|100\s?% (?:số |các |tổng số )?hồ sơ (?:đã |được |đến hạn)|mẫu số|hồ sơ đã giải quyết (?:đều|được)"
)


def hundred_has_base(notice: Notice) -> Iterator[Finding]:
    """SL09: "100% đúng hạn" with no base while dossiers are open, paused or returned."""
    still = _open_count(notice)
    if still is None:
        return
    for sentence in notice.of(*_TOLD):
        if _claims_all(sentence) and not _has_settled_base(sentence):
            yield warning(
                "SL09",
                sentence.text,
                why=f"Nói 100% đúng hạn, không quá hạn, mà {as_words(still.value)} hồ sơ chưa xong: 100% của số nào?",
                fix="Ghi mẫu số: “100% trên số hồ sơ đã giải quyết”, và hạn của các hồ sơ còn lại.",
                at=sentence.order,
            )
            return


def _open_count(notice: Notice) -> Figure | None:
    for sentence in notice.of(*_TOLD):
        for figure in dossier_counts(sentence.figures):
            roles = roles_of(figure)
            if figure.value > 0 and roles & (OPEN_PARTS | {Role.RETURNED}) and Role.EARLIER not in roles:
                return figure
    return None


def _claims_all(sentence: Sentence) -> bool:
    hundred = any(
        one.unit is Unit.PERCENT and one.value == 100 and _PUNCTUAL.search(_round(sentence, one))
        for one in sentence.figures
    )
    return hundred or bool(_NONE_LATE.search(sentence.low) and not _rest_in_time(sentence))


def _round(sentence: Sentence, figure: Figure) -> str:
    stop = sentence.low.find(";", figure.end)
    return sentence.low[max(0, figure.start - 70) : min(stop if stop > 0 else len(sentence.low), figure.end + 60)]


def _rest_in_time(sentence: Sentence) -> bool:
    return "trong hạn" in sentence.low


def _has_settled_base(sentence: Sentence) -> bool:
    if _SETTLED_BASE.search(sentence.low):
        return True
    counts = list(dossier_counts(sentence.figures))
    if any(one.over is not None and one.value == one.over for one in counts):
        return True
    punctual = [one.value for one in counts if roles_of(one) & {Role.ON_TIME, Role.EARLY}]
    settled = [one.value for one in counts if Role.SETTLED in roles_of(one)]
    return bool(punctual and settled and sum(punctual) in settled)


_REASON = re.compile(
    r"\bchờ\b|\bdo\b|\bvì\b|lý do|nguyên nhân|phụ lục|kèm theo|biểu số|bổ sung|nghĩa vụ tài chính|xác minh|niêm yết"
    r"|cơ quan thuế"
    r"|thời hạn (?:xử lý|giải quyết|tạm dừng)|theo dõi:|gồm:|tại bảng|ở bảng"
)
# "Từ ngày … đến ngày …" in front of the count is the period of the report and says nothing of the pause.
_UNTIL = re.compile(r"trước ngày|đến ngày")


def paused_has_reason(notice: Notice) -> Iterator[Finding]:
    """SL14: a count of paused dossiers with no reason, holder or limit."""
    told = list(notice.of(*_TOLD))
    for index, sentence in enumerate(told):
        paused = [one for one in dossier_counts(sentence.figures) if Role.PAUSED in roles_of(one) and one.value > 0]
        following = (
            told[index + 1].low if index + 1 < len(told) and told[index + 1].paragraph == sentence.paragraph else ""
        )
        if (
            not paused
            or _REASON.search(_from(sentence, paused[0]))
            or _UNTIL.search(sentence.low, paused[0].end)
            or re.match(r"(?:lý do|nguyên nhân|trong đó|các hồ sơ (?:này|trên))", following)
        ):
            continue
        if _told_elsewhere(notice, paused[0], sentence):
            continue
        yield note(
            "SL14",
            sentence.words_of(paused[0]),
            why=f"{as_words(paused[0].value)} hồ sơ tạm dừng mà chưa nói vì sao, ai giữ, đến bao giờ.",
            fix="Nêu lý do theo nhóm (chờ bổ sung, chờ thuế, niêm yết …) hoặc dẫn tới phụ lục.",
            at=sentence.order,
        )
        return


def _from(sentence: Sentence, figure: Figure) -> str:
    return sentence.low[max(0, figure.start - 110) :]


def _told_elsewhere(notice: Notice, figure: Figure, here: Sentence) -> bool:
    """Return whether another sentence about the same count gives the reason."""
    for sentence in notice.sentences:
        same = [one for one in sentence.figures if one.value == figure.value and Role.PAUSED in roles_of(one)]
        told = same and (_REASON.search(sentence.low) or _UNTIL.search(sentence.low, same[0].end))
        if sentence is not here and told:
            return True
    return bool(re.search(r"phụ lục[^.;\n]{0,80}tạm dừng|tạm dừng[^.;\n]{0,80}phụ lục", notice.low))


_APOLOGY = re.compile(
    r"xin lỗi|hẹn lại|ngày hẹn mới|mẫu (?:số )?0?4\b|gia hạn|văn bản thông báo|thông báo (?:gia hạn|lại)"
)


def overdue_has_apology(notice: Notice) -> Iterator[Finding]:
    """SL15: overdue dossiers and nowhere an apology or a new day."""
    if _APOLOGY.search(notice.low):
        return
    for sentence in notice.of(*_TOLD):
        for figure in dossier_counts(sentence.figures):
            roles = roles_of(figure)
            late = Role.OVERDUE in roles or Role.OVERDUE in base_roles_of(figure)
            if late and figure.value > 0 and not roles & {Role.EARLIER, Role.CHANGE}:
                yield note(
                    "SL15",
                    sentence.words_of(figure),
                    why=f"Có {as_words(figure.value)} hồ sơ quá hạn mà chưa nói đã xin lỗi, hẹn lại ngày trả.",
                    fix="Nêu văn bản xin lỗi (mẫu số 04) và ngày hẹn mới của từng hồ sơ.",
                    at=sentence.order,
                )
                return
