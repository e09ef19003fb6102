"""Proof-reading of notices and reports: does what the paper says hold together?

Pure rules: text in, findings out. No database, no clock, nothing of one commune or one period.
Doors: `engine.lint` (text to report) and `reading.text_of` (file to text).

Vietnamese words: thông báo kết luận (conclusion notice), số liệu (figure), nhiệm vụ (task),
nơi nhận (recipients), viện dẫn (citation).
"""
