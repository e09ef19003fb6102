"""The faces: public, staff, lobby, and what they share (ui). Owns no row."""
