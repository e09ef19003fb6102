"""Reproducible benchmarks: `bin/bench [--only ID…] [--quick]`. Each figure stands beside its limit or its peer.

Every benchmark makes its own installation in a temporary folder (and its own PostgreSQL where it needs one), calls the
product's real commands and verbs, and removes what it made.
"""
