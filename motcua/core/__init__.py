"""CORE: the one door of every write, the journal, numbers, the working calendar, text folding. Knows nobody.

Words: nhật ký (journal), sự kiện (fact), lịch làm việc (working calendar), sổ số (number series).
Doors: `verb.verb`, `journal`, `readers.read`, `numbering`, `calendar`, `folding`, `queries.calendar_of`.
"""
