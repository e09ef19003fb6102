"""The first page: what waits today for the person who looks."""

from django.http import HttpResponse

from motcua.core.vietnamese import short_day
from motcua.dossiers import queries
from motcua.dossiers.deadline import NEAR_DAYS
from motcua.people import may
from motcua.web.staff import dossier_rows, last_seen
from motcua.web.staff.asking import StaffRequest, page, staff_only

SHOWN = 8
QUEUES = (
    ("overdue", "Quá hạn", "bad", "Không có hồ sơ quá hạn."),
    ("near_due", f"Đến hạn trong {NEAR_DAYS} ngày làm việc", "warn", "Không có hồ sơ nào sắp đến hạn."),
    ("paused", "Đang tạm dừng", "warn", "Không có hồ sơ tạm dừng."),
    ("ready", "Có kết quả, chưa trả", "", "Mọi kết quả đã được trả."),
)


@staff_only()
def today_page(request: StaffRequest) -> HttpResponse:
    """Show what is near due, overdue, paused with its reason, and ready but not collected."""
    at, age = last_seen.judged_at(request)
    reads, seen_on = may.may_read_register(request.actor), last_seen.day_of(request)
    found = queries.today(scope=request.scope, at=at, limit=SHOWN) if reads else None
    judged = dossier_rows.judged(scope=request.scope, at=at)
    queues = [
        {
            "id": name,
            "title": title,
            "kind": kind if found.counts[name] else "",
            "nothing": nothing,
            "count": found.counts[name],
            "rows": dossier_rows.rows(getattr(found, name), judged=judged),
            "more": found.counts[name] > SHOWN,
        }
        for name, title, kind, nothing in QUEUES
        if found is not None
    ]
    return page(
        request,
        "staff/today.html",
        title="Việc hôm nay",
        queues=queues,
        reads=reads,
        may_import=may.may_import(request.actor),
        untouched=seen_on is None and not any(queue["count"] for queue in queues),
        seen_on=short_day(seen_on) if seen_on else "",
        old_days=age.days if age > last_seen.FRESH else 0,
    )
