"""PEOPLE: who is who – provinces, communes (the tenant), centres, units, issuing bodies, staff, roles, delegation.

Words: xã, phường (commune), Trung tâm (centre), quầy (counter), phòng (unit), cơ quan ban hành (issuing body),
công chức (staff), vai trò (role), ủy quyền (delegation).
Doors: `actions`, `queries`, `roles`, `may`, `identity`, `phone`.
"""
