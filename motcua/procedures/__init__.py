"""Procedures (thủ tục hành chính): the national and provincial catalogue by version.

What a citizen must bring (thành phần hồ sơ), how long it takes (thời hạn giải quyết), what it costs (phí, lệ phí), by
which way it may be filed (cách thức nộp) and on which law it rests (căn cứ pháp lý). Doors: `queries.version_on`,
`queries.for_new_dossier`, `queries.find`, `queries.fields`, `actions.load_catalogue`; rules `catalogue`, `wording`,
`search`, `qr`.
"""
