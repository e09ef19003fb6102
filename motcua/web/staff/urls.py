"""Addresses of the staff listener."""

from django.urls import URLPattern, URLResolver, path

from motcua.web.staff import dossiers, figures, imports, inspections, matching, notices, signing_in, today
from motcua.web.ui.health import healthz

handler400 = "motcua.web.ui.errors.bad_request"
handler403 = "motcua.web.ui.errors.forbidden"
handler404 = "motcua.web.staff.not_found.not_found"
handler500 = "motcua.web.ui.errors.broken"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", today.today_page, name="today"),
    path("ho-so/", dossiers.index, name="dossiers"),
    path("ho-so/<str:number>/", dossiers.dossier, name="dossier"),
    path("ho-so/<str:number>/nguoi-nop/", dossiers.applicant, name="applicant"),
    path("nhap/", imports.index, name="imports"),
    path("nhap/xem-truoc/<str:token>/", imports.preview, name="preview"),
    path("nhap/<int:import_id>/", imports.one, name="import"),
    path("nhap/<int:import_id>/huy/", imports.undo, name="undo"),
    path("nhap/<int:import_id>/tu-choi/", imports.rejects, name="rejects"),
    path("chi-so/", figures.index, name="figures"),
    path("chi-so/bieu-06a/", figures.report, name="report"),
    path("chi-so/bieu-06a/xlsx/", figures.report_xlsx, name="report-xlsx"),
    path("chi-so/<str:indicator>/", figures.passport, name="passport"),
    path("chi-so/<str:indicator>/ho-so/", figures.behind, name="behind"),
    path("doi-chieu/", matching.index, name="matching"),
    path("thong-bao/", notices.index, name="notices"),
    path("thong-bao/<int:inspection_id>/", notices.notice, name="notice"),
    path("thong-bao/<int:inspection_id>/soan/", notices.draft, name="notice-draft"),
    path("thong-bao/<int:inspection_id>/loi/", inspections.texts, name="notice-texts"),
    path("thong-bao/<int:inspection_id>/cuoc-kiem-tra/", inspections.record, name="notice-record"),
    path("thong-bao/<int:inspection_id>/nhiem-vu/", inspections.findings, name="notice-findings"),
    path("thong-bao/<int:inspection_id>/so/", notices.number, name="notice-number"),
    path("thong-bao/<int:inspection_id>/tep.pdf", notices.file, {"kind": "pdf"}, name="notice-pdf"),
    path("thong-bao/<int:inspection_id>/tep.docx", notices.file, {"kind": "docx"}, name="notice-docx"),
    path("healthz", healthz),
    *signing_in.PATTERNS,
]
