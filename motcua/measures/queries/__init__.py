"""Measures' questions. Engines (DuckDB, Arrow, Ibis) are loaded when a figure is asked for, never before."""

from motcua.measures.queries.answering import bieu_06a, dossiers_behind, figures
from motcua.measures.queries.keeping_up import Standing, catch_up

__all__ = ["Standing", "bieu_06a", "catch_up", "dossiers_behind", "figures"]
