"""The first page: what waits today for the person who looks."""

from django.http import HttpResponse

from motcua.web.staff.asking import StaffRequest, page, staff_only


@staff_only()
def today_page(request: StaffRequest) -> HttpResponse:
    """Show what is near due, overdue, paused, and ready but not collected."""
    return page(request, "staff/today.html", title="Việc hôm nay")
