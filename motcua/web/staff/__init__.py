"""STAFF: the face for officers: today, dossiers, imports, figures, matching, notices. Owns no row.

Every page asks who may see it (`asking.staff_only`); nothing crosses the border of a commune.
"""
