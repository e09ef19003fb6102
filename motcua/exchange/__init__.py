"""Exchange (trao đổi dữ liệu): the lists that other systems export are observed here, matched and reconciled.

Words: danh sách hồ sơ (export), sổ theo dõi (form 07), nhập danh sách, đối chiếu. An export is a snapshot: it is kept
as what that system said, with the moment it was taken, never as moves that nobody here witnessed.

Doors: `actions.import_files`, `actions.undo_import`, `actions.matching.match_files`, `queries.imports`; `matching`.
"""
