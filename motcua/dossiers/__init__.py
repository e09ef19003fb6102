"""Dossiers (hồ sơ): one request of a citizen from intake (tiếp nhận) to result (trả kết quả).

Doors: `actions` (the verbs of the table of moves, and `observe` for exports of other systems), `queries` (questions),
`events` (names of facts), and the rules `lifecycle`, `deadline`, `observed`.
"""
