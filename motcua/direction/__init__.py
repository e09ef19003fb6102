"""The room of direction (chỉ đạo, điều hành): chỉ tiêu, kiểm tra, kết luận, nhiệm vụ 6 rõ.

Words: chỉ tiêu giao (target), đoàn kiểm tra (inspection team), hạn chế (limitation), nhiệm vụ (task), thông báo kết
luận (conclusion notice). Doors: `actions` (set_target, open_inspection, write_text, conclude, draft_notice), `queries`.
"""
