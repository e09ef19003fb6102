"""The room of official papers: văn bản đi, thể thức theo Nghị định 30/2020/NĐ-CP.

Words: dự thảo, số và ký hiệu, trích yếu, nơi nhận, thẩm quyền ký, văn thư.
Doors: `actions` (draft, redraft, write_back_number), `queries`, and the rule modules `paper` (a document as data),
`signing` (by whose authority), `files` (one paper as PDF and as DOCX), `notice_board`.
"""
