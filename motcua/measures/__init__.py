"""Measures: dossier intervals folded from the journal, the indicators over them, and the figures a commune publishes.

Vietnamese words: chỉ tiêu, chỉ số (indicator), số liệu (figure), lý lịch số liệu (provenance), kỳ báo cáo (period).
Doors: `queries.figures`, `queries.dossiers_behind`, `queries.bieu_06a`, `queries.catch_up`; rules `period`, `figure`,
`intervals`. Nobody writes here but this room's own reader of the journal; everything can be rebuilt from the journal.
"""
