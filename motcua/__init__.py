"""Motcua: the working system of a commune's Public Administrative Service Centre (một cửa)."""
